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
async function compareReads({ root, asked, print, ...run }, workloads) {
  const { startCandidate } = await import('./candidates.mjs');
  const { startStock } = await import('./stock.mjs');
  const { contestantsOf } = await import('./contestants.mjs');
  const { measure } = await import('./measure.mjs');
  const { end, ...inner } = within(run);
  const { databasesOf, databasePid } = await startDatabase(inner);
  const start = async (/** @type {import('./candidates.mjs').Name} */ name) =>
    startCandidate(name, { root, databaseUrls: await databasesOf(name), undo: inner.undo });
  // One after the other: each is ready sooner than all at once.
  const candidates = [await start('yardstick'), await start('co-located'), await start('distributed')];
  const [, , distributed] = candidates;
  if (asked.stock && distributed !== undefined)
    candidates.push(await startStock(distributed, { root, undo: inner.undo }));
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

/** @param {Bench} bench @param {import('./writes.mjs').WriteWorkload[]} workloads */
async function compareWrites({ root, asked, print, ...run }, workloads) {
  const { startCandidate } = await import('./candidates.mjs');
  const { contestantsOf } = await import('./contestants.mjs');
  const { measureWrites } = await import('./measure-writes.mjs');
  const { end, ...inner } = within(run);
  const { databasesOf, databasePid } = await startDatabase(inner);
  // The product's own background is part of what an order costs: each has databases of its own.
  const start = async (/** @type {import('./candidates.mjs').Name} */ name) =>
    startCandidate(name, { root, databaseUrls: await databasesOf(name), undo: inner.undo, sandbox: true });
  const candidates = [await start('yardstick'), await start('co-located'), await start('distributed')];
  const { contestants, customers } = await contestantsOf({ candidates, asked, ...inner });
  const measurements = [];
  for (const workload of workloads) {
    const measurement = await measureWrites({ workload, contestants, customers, databasePid, asked });
    print(table(measurement));
    measurements.push(measurement);
  }
  await end();
  return measurements;
}
