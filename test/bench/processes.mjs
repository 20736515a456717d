import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Linux counts a process's time in these. */
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/**
 * Milliseconds of processor time that these processes have used so far, all their threads, user and system.
 *
 * @param {readonly number[]} pids
 */
export function cpuMs(pids) {
  let ticks = 0;
  for (const pid of pids) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, in which anything may stand.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return (ticks * 1_000) / TICKS_PER_SECOND;
}

/** The processes started by this one that are still there. */
export function children() {
  return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

/**
 * @typedef {{ name: string, pid: number }} Named
 * @param {readonly number[]} pids processes that run a program of ours
 * @returns {Named[]} each with the name of its service
 */
export function named(pids) {
  return pids.map((pid) => {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const program = words.find((word) => /\.m?js$/.test(word)) ?? words[0] ?? '';
    const [, service = program] =
      /([^/]+?)(?:\/dist\/src(?:\/[^/]+)*)?(?:\/main\.js|\.mjs)$/.exec(program) ?? [];
    return { pid, name: program.includes('co-located') ? 'co-located' : service };
  });
}
