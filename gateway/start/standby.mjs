/**
 * Keeps one process at the ready behind the one that runs: it has loaded its packages, and begins when it is told to.
 *
 * @param {() => import('node:child_process').ChildProcess} spawn a process that waits for a message
 */
export function standby(spawn) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let waiting;
  return {
    /** The process at the ready, or a new one; it begins. */
    take: () => {
      const child = waiting ?? spawn();
      waiting = undefined;
      // One that could not be started says so by itself.
      child.send('begin', () => {});
      return child;
    },
    prepare: () => {
      if (waiting !== undefined) return;
      const child = spawn();
      waiting = child;
      child.on('exit', () => {
        if (waiting === child) waiting = undefined;
      });
    },
    stop: () => {
      waiting?.kill('SIGKILL');
    },
  };
}
