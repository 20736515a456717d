import { spawn } from 'node:child_process';

// An ended process that nobody has noticed (a container's first process may never do) has an empty command line. Without
// /proc there is always someone who notices.
const will = `
read -r _ && exit
pid=$1; signal=$2; shift 2
runs() { kill -0 "$pid" && { [ ! -d /proc/self ] || [ -n "$(tr -d '\\0' < "/proc/$pid/cmdline")" ]; }; }
kill -"$signal" "$pid"
n=0; while runs && [ $n -lt 200 ]; do sleep 0.1; n=$((n + 1)); done
runs && kill -KILL "$pid"
[ $# -eq 0 ] || rm -rf "$@"
`;

/**
 * Ends a process when this one dies without a word (kill -9), which a server that is not ours to change would outlive. A
 * shell waits on a pipe that nobody writes to: when we die, the system closes it.
 *
 * @param {number} pid
 * @param {'TERM' | 'KILL'} signal
 * @param {string[]} leftovers what to remove once it has ended
 * @returns {{ revoke: () => void }} to be called when the process has ended
 */
export function endWithUs(pid, signal, leftovers) {
  const shell = spawn('/bin/sh', ['-c', will, 'sh', String(pid), signal, ...leftovers], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a group of its own: Ctrl-C in the terminal is for us alone.
    detached: true,
  });
  // It may be gone already when we revoke, and it must not keep us from ending.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  /** @type {import('node:net').Socket} */ (shell.stdin).unref();
  return { revoke: () => shell.stdin.end('\n') };
}
