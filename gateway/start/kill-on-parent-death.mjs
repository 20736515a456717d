import { spawn } from 'node:child_process';

// A process that has ended and was not waited for (a container's first process may never do that) has an empty command line.
// Where there is no /proc, its parent waits for it.
const script = `
read -r _ && exit
pid=$1; signal=$2; shift 2
runs() { kill -0 "$pid" && { [ ! -d /proc/self ] || [ -n "$(tr -d '\\0' < "/proc/$pid/cmdline")" ]; }; }
kill -"$signal" "$pid"
n=0; while runs && [ $n -lt 200 ]; do sleep 0.1; n=$((n + 1)); done
runs && kill -KILL "$pid"
[ $# -eq 0 ] || rm -rf "$@"
`;

/**
 * Ends a process when this one is killed (kill -9), which it would outlive. A shell waits on a pipe that is never written to:
 * when this process dies, the system closes the pipe.
 *
 * @param {number} pid
 * @param {'TERM' | 'KILL'} signal
 * @param {string[]} leftovers what to remove once it has ended
 * @returns {{ cancel: () => void }} to be called when the process has ended
 */
export function killOnParentDeath(pid, signal, leftovers) {
  const shell = spawn('/bin/sh', ['-c', script, 'sh', String(pid), signal, ...leftovers], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a group of its own: Ctrl-C in the terminal is for us alone.
    detached: true,
  });
  // It may be gone already when we cancel, and it must not keep us from ending.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  /** @type {import('node:net').Socket} */ (shell.stdin).unref();
  return { cancel: () => shell.stdin.end('\n') };
}
