// node test/bench/orders.mjs [--count 300] [--at-once 1]: placing and paying an order, against a bare transaction with the same writes

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPool } from 'mysql2/promise';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { openBilling } from './billing.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { spread } from './statistics.mjs';
import { keepModel, writeBare, writtenBy } from './written-rows.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({
  options: { count: { type: 'string', default: '300' }, 'at-once': { type: 'string', default: '1' } },
});
const COUNT = Number(asked.count);
const AT_ONCE = Number(asked['at-once']);
const WARM_UP = 20;

await runToTheEnd(bench);

/** @param {import('./ending.mjs').Run} run */
async function bench({ undo, say }) {
  await installDependencies({ root, say });
  await build({ root, say });
  const { databaseUrls } = await startDatabase({ undo, say });
  const url = databaseUrls.billing ?? '';
  const billing = await openBilling({ url, undo });
  const order = async () => {
    const { id } = await billing.place();
    const { __typename } = await billing.pay(id);
    if (__typename !== 'PaymentCompleted') throw new Error(`not paid: ${__typename}`);
  };
  for (let n = 0; n < WARM_UP; n++) await order();

  say('what one order writes…');
  const pool = createPool({ uri: url, timezone: 'Z', connectionLimit: AT_ONCE + 1 });
  undo.push(() => pool.end());
  const writes = await writtenBy(pool, order);
  const rows = writes.reduce((sum, one) => sum + one.rows.length, 0);
  await keepModel(pool, 'order', writes);
  // The two transactions that the least code would need: the first half of the tables placed, the rest paid.
  const half = Math.ceil(writes.length / 2);
  const bare = async () => {
    await writeBare(pool, 'order', writes.slice(0, half));
    await writeBare(pool, 'order', writes.slice(half));
  };
  for (let n = 0; n < WARM_UP; n++) await bare();

  say(`${COUNT} orders, ${AT_ONCE} at once…`);
  const [first, product, second] = [await time(bare), await time(order), await time(bare)];
  console.log(
    `one order writes ${rows} rows in ${writes.length} tables: ${writes.map(({ table, rows }) => `${table} ${rows.length}`).join(', ')}`,
  );
  print('bare transactions', first);
  print('place and pay', product);
  print('bare transactions again', second);
  const ratio = product.wallMs / Math.min(first.wallMs, second.wallMs);
  console.log(`ratio ${ratio.toFixed(1)}`);
}

/** @param {() => Promise<void>} act */
async function time(act) {
  /** @type {number[]} */
  const times = [];
  let left = COUNT;
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const from = performance.now();
        await act();
        times.push(performance.now() - from);
      }
    }),
  );
  const wallMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { times, wallMs, cpuMs: (user + system) / 1000 };
}

/** @param {string} name @param {{ times: number[], wallMs: number, cpuMs: number }} measured */
function print(name, { times, wallMs, cpuMs }) {
  const { median, low, high } = spread(times);
  const each = (/** @type {number} */ ms) => (ms / times.length).toFixed(1);
  console.log(
    `${name.padEnd(24)} ${median.toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)}), ${each(wallMs)} ms each, ${each(cpuMs)} ms of processor time in this process`,
  );
}
