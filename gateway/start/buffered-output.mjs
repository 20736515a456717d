/**
 * Holds back what a process writes until it is known what to do with it: of one that cannot start, only the reason is
 * shown; that of one that runs is passed on.
 *
 * @param {NodeJS.WritableStream} destination
 */
export function bufferOutput(destination) {
  let held = '';
  let holding = true;
  return {
    /** @param {import('node:stream').Readable} stream */
    take: (stream) => {
      stream.on('data', (chunk) => {
        if (holding) held += chunk;
        else destination.write(chunk);
      });
    },
    release: () => {
      holding = false;
      if (held) destination.write(held);
      held = '';
    },
    /**
     * The line that says what went wrong. More than one line is a crash with its stack, which is shown as well.
     *
     * @returns {string | undefined}
     */
    lastLine: () => {
      const lines = held.split('\n').filter((line) => line.trim());
      if (lines.length > 1) destination.write(held);
      const telling = lines.filter((line) => !/^\s|^}|^Node\.js v/.test(line));
      return telling.findLast((line) => /^\w*Error\b/.test(line)) ?? telling.at(-1);
    },
  };
}
