// node test/bench/ticket-queue.mjs [--count 1000000]: how long pages of the desk and its counts take with so many tickets

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { spread } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({
  options: { count: { type: 'string', default: '1000000' }, open: { type: 'string', default: '5000' } },
});
const COUNT = Number(asked.count);
const OPEN = Number(asked.open);
const PAGE = 20;
const DEEP = 100;
const TIMES = 50;
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

await runToTheEnd(bench, { undo, say });

async function bench() {
  await installDependencies({ root, say });
  await build({ root, say });
  const { databaseUrls } = await startDatabase({ undo, say });
  const require = createRequire(import.meta.url);
  const load = (/** @type {string} */ path) => require(`../../subgraphs/support/dist/${path}.js`);
  const { openDatabase } = require('@customer-area/shared/database');
  const { migrations } = load('migrations/index');
  const { entities } = load('src/entities');
  const { TicketQueueStore } = load('src/ticket-desk/index');
  const { manyDeskTickets } = load('src/testing/many-desk-tickets');
  const database = await openDatabase({ url: databaseUrls.support ?? '', entities, migrations });
  undo.push(() => database.close());

  say(`${COUNT} tickets at the desk, ${OPEN} of them open…`);
  for (const statement of manyDeskTickets(COUNT, OPEN)) await database.read.query(statement);
  await database.read.query('ANALYZE TABLE ticket_desk, ticket_tag');

  const store = new TicketQueueStore();
  const all = { status: 'OPEN', queue: null, assignedTo: null, tag: null, dueBefore: null };
  const page = (criteria = {}, cursor = null) =>
    store.page(database.read, { ...all, ...criteria }, { size: PAGE, direction: 'forwards', cursor });
  let cursor = null;
  for (let walked = 1; walked < DEEP; walked++)
    cursor = (await page({ status: 'CLOSED' }, cursor)).pageInfo.endCursor;
  const now = new Date();
  for (const [name, work] of Object.entries({
    'what is open': () => page(),
    'a queue': () => page({ queue: 'BILLING' }),
    'a queue, closed': () => page({ queue: 'BILLING', status: 'CLOSED' }),
    [`page ${DEEP}, closed`]: () => page({ status: 'CLOSED' }, cursor),
    'what somebody has in hand': () => page({ assignedTo: 'lgn_1' }),
    'a tag': () => page({ tag: 'dns' }),
    'the counts of the queues': () => store.counts(database.read, now),
  }))
    print(name, await timed(work));
}

/**
 * Milliseconds of each time; before them one that is not counted.
 *
 * @param {() => Promise<unknown>} work
 */
async function timed(work) {
  await work();
  const took = [];
  for (let time = 0; time < TIMES; time++) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return took;
}

/** @param {string} name @param {number[]} took */
function print(name, took) {
  const { median, low, high } = spread(took);
  console.log(`${name.padEnd(28)} ${median.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`);
}
