import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/**
 * The processes with an argument that begins like this.
 *
 * @param {string} beginning
 * @returns {Promise<{ pid: number, argument: string }[]>}
 */
export async function processesWithArgument(beginning) {
  return (await allProcesses()).flatMap(({ pid, args }) => {
    const argument = args.find((text) => text.startsWith(beginning));
    return argument === undefined ? [] : [{ pid, argument }];
  });
}

/**
 * The command line of a process.
 *
 * @param {number} pid
 * @returns {Promise<string[]>} empty when there is no such process
 */
export async function commandLine(pid) {
  return (await allProcesses()).find((process) => process.pid === pid)?.args ?? [];
}

/** @returns {Promise<{ pid: number, args: string[] }[]>} */
async function allProcesses() {
  const names = await readdir('/proc').catch(() => undefined);
  if (!names) return processesByPs();
  const pids = names.filter((name) => /^\d+$/.test(name));
  return Promise.all(pids.map(async (pid) => ({ pid: Number(pid), args: await argumentsOf(pid) })));
}

/** @param {string} pid */
async function argumentsOf(pid) {
  // It may have ended since it was listed.
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.split('\0');
}

/** macOS has no /proc. Arguments with spaces cannot be told apart there, and are not found. */
async function processesByPs() {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout.split('\n').map((line) => {
    const [pid, ...args] = line.trim().split(/\s+/);
    return { pid: Number(pid), args };
  });
}

/** @param {number} pid */
export async function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, but is there.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  // One that ended and that its parent has not noticed (a container's first process may never do) has no command line.
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)) !== '';
}

/**
 * Ends a process that is not our child, and waits until it is gone.
 *
 * @param {number} pid
 * @param {number} patience milliseconds until it is killed
 */
export async function endProcess(pid, patience) {
  signal(pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && (await isRunning(pid))) await pause(30);
  if (await isRunning(pid)) signal(pid, 'SIGKILL');
  while (await isRunning(pid)) await pause(30);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
