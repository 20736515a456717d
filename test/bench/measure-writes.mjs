import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { costOf, inTurns } from './measure.mjs';
import { cpuMs } from './processes.mjs';
import { allRows, keepModel, standInCopies } from './written-rows.mjs';

/**
 * @typedef {import('./questions.mjs').Contestant} Contestant
 * @typedef {import('./writes.mjs').WriteWorkload} WriteWorkload
 * @typedef {import('./customers.mjs').Customer} Customer
 */

/** A candidate rests when it takes less than this of a core for so long. */
const RESTING = 0.05;
const RESTING_FOR_MS = 600;
const LONGEST_MS = 120_000;
const WARM_UP_BLOCKS = 2;

/**
 * Measures one workload of writes. What a request sets off in the background is part of its cost: a block ends when the candidate
 * rests again. The yardstick writes the rows that the product wrote for one such request, into tables of the same indexes.
 *
 * @param {object} options
 * @param {WriteWorkload} options.workload
 * @param {Contestant[]} options.contestants the yardstick first
 * @param {Customer[]} options.customers
 * @param {number | undefined} options.databasePid
 * @param {import('./arguments.mjs').Arguments} options.asked
 */
export async function measureWrites({ workload, contestants, customers, databasePid, asked }) {
  const [yardstick, product] = contestants;
  if (yardstick === undefined || product === undefined) throw new Error('nobody to compare');
  const rows = await teach({ workload, yardstick, product, customer: customers[0] });
  let turn = 0;
  const block = async (/** @type {Contestant} */ contestant) => {
    await contestant.signedIn.renew();
    const asks = [];
    for (let count = 0; count < asked.orders; count++) {
      const customer = customers[turn++ % customers.length];
      asks.push(await askOf(workload, contestant, customer));
    }
    const { candidate, client } = contestant;
    await rest(candidate);
    return costOf({ candidate, databasePid }, async () => {
      const load = await client.each(asks, (text) => isGood(workload, text));
      await rest(candidate);
      return load;
    });
  };
  for (const contestant of contestants)
    for (let count = 0; count < WARM_UP_BLOCKS; count++) await block(contestant);
  const title = `${workload.title}; ${rows} rows`;
  return inTurns({ workload: { name: workload.name, title }, contestants, asked, block });
}

/** @returns {Promise<import('./load.mjs').Ask>} */
async function askOf(
  /** @type {WriteWorkload} */ workload,
  /** @type {Contestant} */ contestant,
  /** @type {Customer} */ customer,
) {
  if (contestant.candidate.kind === 'product') return workload.prepared(contestant, customer);
  const headers = { 'content-type': 'application/json' };
  return { path: `/write/${workload.name}`, headers, body: '{}' };
}

/** @param {WriteWorkload} workload @param {string} text */
function isGood({ name, answered }, text) {
  if (text.includes(`"__typename":"${answered}"`) || text === `{"written":"${name}"}`) return;
  throw new Error(`${name}: ${text.slice(0, 500)}`);
}

/**
 * Has the product do it once, shows the yardstick the rows of it, and makes sure that it writes the same.
 *
 * @param {{ workload: WriteWorkload, yardstick: Contestant, product: Contestant, customer: Customer }} _
 * @returns {Promise<number>} how many rows
 */
async function teach({ workload, yardstick, product, customer }) {
  const theirs = poolsOf(product);
  const own = poolsOf(yardstick);
  try {
    const ask = await workload.prepared(product, customer);
    await rest(product.candidate);
    const after = await Promise.all(theirs.map(({ pool }) => allRows(pool)));
    isGood(workload, await product.client.send(ask));
    await rest(product.candidate);
    const written = await Promise.all(after.map((rows) => rows()));
    for (const [index, { pool }] of own.entries()) await keepModel(pool, workload.name, written[index] ?? []);
    isGood(workload, await yardstick.client.send(await askOf(workload, yardstick, customer)));
    for (const [index, { name, pool }] of own.entries())
      if (!(await standInCopies(pool, workload.name, written[index] ?? [])))
        throw new Error(`${workload.name}: the yardstick wrote other rows into ${name}`);
    return written.flat().reduce((sum, one) => sum + one.rows.length, 0);
  } finally {
    await Promise.all([...theirs, ...own].map(({ pool }) => pool.end()));
  }
}

/** @param {Contestant} contestant */
function poolsOf({ candidate }) {
  return Object.entries(candidate.databaseUrls).map(([name, uri]) => ({
    name,
    pool: createPool({ uri, timezone: 'Z', connectionLimit: 2 }),
  }));
}

/** Waits until nothing goes on in the background any more. @param {import('./candidates.mjs').Candidate} candidate */
async function rest({ name, pids }) {
  const until = performance.now() + LONGEST_MS;
  while (performance.now() < until) {
    const before = cpuMs(pids);
    await pause(RESTING_FOR_MS);
    if (cpuMs(pids) - before <= RESTING * RESTING_FOR_MS) return;
  }
  throw new Error(`${name} does not come to rest`);
}
