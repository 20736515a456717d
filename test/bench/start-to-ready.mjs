import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../gateway/start/free-port.mjs';
import { aligned } from './report.mjs';
import { spread } from './statistics.mjs';

const LONGEST_MS = 180_000;
const STOP_WITHIN_MS = 40_000;

/**
 * How long `npm start` takes until the product is ready, in both topologies: cold with an empty folder for its data (the database is
 * made, all migrations run, demo data are put in), warm with the data of the start before.
 *
 * @param {import('./compare.mjs').Bench} bench
 */
export async function startToReady({ root, asked, print, undo, say }) {
  const results = [];
  for (const [topology, options] of /** @type {const} */ ([
    ['distributed', []],
    ['co-located', ['--single']],
  ])) {
    /** @type {{ cold: number[], warm: number[] }} */
    const times = { cold: [], warm: [] };
    for (let time = 1; time <= asked.amount; time++) {
      say(`${topology}, ${time} of ${asked.amount}…`);
      const dataDir = await mkdtemp(join(tmpdir(), 'customer-area-bench-'));
      const remove = () => rm(dataDir, { recursive: true, force: true });
      undo.push(remove);
      for (const kind of /** @type {const} */ (['cold', 'warm']))
        times[kind].push(await oneStart({ root, dataDir, options, undo }));
      await remove();
    }
    results.push({ topology, cold: spread(times.cold), warm: spread(times.warm), times });
  }
  print(startTable(results));
  return results;
}

/** @param {{ root: string, dataDir: string, options: readonly string[], undo: (() => unknown)[] }} _ */
async function oneStart({ root, dataDir, options, undo }) {
  const [port = 0] = await freePorts(1);
  const { PATH, HOME } = process.env;
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'gateway/start/start.mjs'), '--data', dataDir, '--port', String(port), ...options],
    // In a group of its own: Ctrl-C is for us.
    { cwd: root, env: { PATH, HOME }, stdio: ['ignore', 'ignore', 'inherit'], detached: true },
  );
  let isOver = false;
  const ended = new Promise((resolve) => child.once('exit', resolve)).then(() => {
    isOver = true;
  });
  const stop = async () => {
    child.kill();
    const lastResort = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(lastResort);
  };
  undo.push(stop);
  while (!isOver && performance.now() - begun < LONGEST_MS) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (response?.ok) {
      const tookMs = performance.now() - begun;
      await stop();
      return tookMs;
    }
    await pause(20);
  }
  throw new Error('the product did not become ready');
}

/** @param {{ topology: string, cold: import('./statistics.mjs').Spread, warm: import('./statistics.mjs').Spread }[]} results */
function startTable(results) {
  const seconds = (/** @type {number} */ ms) => (ms / 1_000).toFixed(2);
  const cells = ({ median, low, high }) => [seconds(median), `${seconds(low)}–${seconds(high)}`];
  return [
    'seconds until npm start is ready',
    ...aligned([
      ['', 'cold', '(10–90 %)', 'warm', '(10–90 %)'],
      ...results.map(({ topology, cold, warm }) => [topology, ...cells(cold), ...cells(warm)]),
    ]),
    '',
  ].join('\n');
}
