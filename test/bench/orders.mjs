// node test/bench/orders.mjs [--count 300] [--at-once 1]: placing and paying an order, against a bare transaction with the same writes

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPool } from 'mysql2/promise';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { openBilling } from './billing.mjs';
import { startDatabase } from './database.mjs';
import { spread } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({
  options: { count: { type: 'string', default: '300' }, 'at-once': { type: 'string', default: '1' } },
});
const COUNT = Number(asked.count);
const AT_ONCE = Number(asked['at-once']);
const WARM_UP = 20;
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

try {
  await bench();
} finally {
  for (const step of undo.reverse()) await step();
}

async function bench() {
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
  const writes = await writesOf(pool, order);
  const statements = writes.reduce((sum, { rows }) => sum + rows.length, 0);
  await copies(pool, writes);
  const bare = () => writeBare(pool, writes);
  for (let n = 0; n < WARM_UP; n++) await bare();

  say(`${COUNT} orders, ${AT_ONCE} at once…`);
  const [first, product, second] = [await time(bare), await time(order), await time(bare)];
  console.log(
    `one order writes ${statements} rows in ${writes.length} tables: ${writes.map(({ table, rows }) => `${table} ${rows.length}`).join(', ')}`,
  );
  print('bare transactions', first);
  print('place and pay', product);
  print('bare transactions again', second);
  const ratio = product.wallMs / Math.min(first.wallMs, second.wallMs);
  console.log(`ratio ${ratio.toFixed(1)}`);
}

/**
 * The rows that an order adds, by table: those that are there after one was placed and paid and were not before.
 *
 * @param {import('mysql2/promise').Pool} pool @param {() => Promise<void>} order
 */
async function writesOf(pool, order) {
  const [tables] = /** @type {[{ name: string }[], unknown]} */ (
    await pool.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    )
  );
  /** @param {string} table */
  const read = async (table) => {
    const [rows] = /** @type {[Record<string, unknown>[], unknown]} */ (
      await pool.query(`SELECT * FROM \`${table}\``)
    );
    return rows;
  };
  /** @type {Map<string, Set<string>>} */
  const before = new Map();
  for (const { name } of tables)
    before.set(name, new Set((await read(name)).map((row) => JSON.stringify(row))));
  await order();
  const writes = [];
  for (const { name: table } of tables) {
    const rows = (await read(table)).filter((row) => !before.get(table)?.has(JSON.stringify(row)));
    if (rows.length > 0) writes.push({ table, rows });
  }
  return writes;
}

/**
 * Tables of the same columns and indexes, without triggers. What must be different is made so when a row is written.
 *
 * @param {import('mysql2/promise').Pool} pool @param {{ table: string }[]} writes
 */
async function copies(pool, writes) {
  for (const { table } of writes) {
    await pool.query(`CREATE TABLE \`bare_${table}\` LIKE \`${table}\``);
    const [keys] = /** @type {[{ name: string }[], unknown]} */ (
      await pool.query(
        'SELECT DISTINCT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND non_unique = 0',
        [`bare_${table}`],
      )
    );
    // The same rows again and again: a key that is unique becomes one that is not, and costs the same to keep.
    for (const { name } of keys) {
      const [columns] = /** @type {[{ name: string }[], unknown]} */ (
        await pool.query(
          'SELECT column_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ? ORDER BY seq_in_index',
          [`bare_${table}`, name],
        )
      );
      const list = columns.map((column) => `\`${column.name}\``).join(', ');
      const dropped = name === 'PRIMARY' ? 'DROP PRIMARY KEY' : `DROP KEY \`${name}\``;
      await pool.query(
        `ALTER TABLE \`bare_${table}\` ${dropped}, ADD KEY \`${name === 'PRIMARY' ? 'was_primary' : name}\` (${list})`,
      );
    }
  }
}

/**
 * The two transactions that the least code would need: the first half of the tables placed, the rest paid; a statement a table.
 *
 * @param {import('mysql2/promise').Pool} pool @param {{ table: string, rows: Record<string, unknown>[] }[]} writes
 */
async function writeBare(pool, writes) {
  const half = Math.ceil(writes.length / 2);
  const connection = await pool.getConnection();
  try {
    for (const part of [writes.slice(0, half), writes.slice(half)]) {
      await connection.beginTransaction();
      for (const { table, rows } of part) {
        const columns = Object.keys(rows[0] ?? {});
        const list = columns.map((column) => `\`${column}\``).join(', ');
        await connection.query(`INSERT INTO \`bare_${table}\` (${list}) VALUES ?`, [
          rows.map((row) => columns.map((column) => row[column])),
        ]);
      }
      await connection.commit();
    }
  } finally {
    connection.release();
  }
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
