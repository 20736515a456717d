import { startDatabase } from './database.mjs';
import { within } from './ending.mjs';
import { table } from './report.mjs';

/** @typedef {{ root: string, asked: import('./arguments.mjs').Arguments, print: (text: string) => void } & import('./ending.mjs').Run} Bench */

/**
 * The product against the hand-written server, workload by workload: those that read, then those that write.
 *
 * @param {Bench} bench
 */
export async function compare(bench) {
  const { READS } = await import('./workloads.mjs');
  const { WRITES } = await import('./writes.mjs');
  const wanted = (/** @type {{ name: string }} */ { name }) =>
    bench.asked.only.length === 0 || bench.asked.only.includes(name);
  const [reads, writes] = [READS.filter(wanted), WRITES.filter(wanted)];
  const unknown = bench.asked.only.filter((name) => ![...READS, ...WRITES].some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`no such workload: ${unknown.join(', ')}`);
  return [
    ...(reads.length === 0 ? [] : await compareReads(bench, reads)),
    ...(writes.length === 0 ? [] : await compareWrites(bench, writes)),
  ];
}

/** @param {Bench} bench @param {import('./workloads.mjs').Workload[]} workloads */
async function compareReads(bench, workloads) {
  const { measure } = await import('./measure.mjs');
  return compared(bench, { sandbox: false, workloads, measure });
}

/** Orders are paid with test cards. @param {Bench} bench @param {import('./writes.mjs').WriteWorkload[]} workloads */
async function compareWrites(bench, workloads) {
  const { measureWrites } = await import('./measure-writes.mjs');
  return compared(bench, { sandbox: true, workloads, measure: measureWrites });
}

/**
 * @template Workload
 * @param {Bench} bench
 * @param {object} how
 * @param {boolean} how.sandbox
 * @param {Workload[]} how.workloads
 * @param {(options: Omit<Parameters<typeof import('./measure.mjs').measure>[0], 'workload'> & { workload: Workload }) => Promise<import('./measure.mjs').Measurement>} how.measure
 */
async function compared({ root, asked, print, ...run }, { sandbox, workloads, measure }) {
  const { startCandidate } = await import('./candidates.mjs');
  const { contestantsOf } = await import('./contestants.mjs');
  const { startStock } = await import('./stock.mjs');
  const { end, ...inner } = within(run);
  const { databasesOf, databasePid } = await startDatabase(inner);
  // None shall pay for what goes on in the background of another: each has databases of its own.
  const start = async (/** @type {import('./candidates.mjs').Name} */ name) =>
    startCandidate(name, { root, databaseUrls: await databasesOf(name), undo: inner.undo, sandbox });
  const [yardstick, coLocated] = [await start('yardstick'), await start('co-located')];
  const distributed = await start('distributed');
  const candidates = [yardstick, coLocated, distributed];
  if (asked.stock) candidates.push(await startStock(distributed, { root, undo: inner.undo, sandbox }));
  const { contestants, customers } = await contestantsOf({ candidates, asked, ...inner });
  const measurements = [];
  for (const workload of workloads) {
    const measurement = await measure({ workload, contestants, customers, databasePid, asked });
    print(table(measurement));
    measurements.push(measurement);
  }
  await end();
  return measurements;
}
