// node test/bench/bank-lines.mjs [--count 10000]: how long a statement of so many lines takes, and who waits meanwhile

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { openBilling } from './billing.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { spread } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({ options: { count: { type: 'string', default: '10000' } } });
const COUNT = Number(asked.count);
/** Of ten lines one has no number of an order, and is left to staff. */
const UNKNOWN_EVERY = 10;
const PAY_EVERY_MS = 200;
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

await runToTheEnd(bench, { undo, say });

async function bench() {
  await installDependencies({ root, say });
  await build({ root, say });
  const { databaseUrls } = await startDatabase({ undo, say });
  const require = createRequire(import.meta.url);
  const load = (/** @type {string} */ path) => require(`../../subgraphs/billing/dist/src/${path}.js`);
  const billing = await openBilling({ url: databaseUrls.billing ?? '', undo });
  const { SANDBOX_SELLER } = require('@customer-area/shared/seller');
  const { ANY_DAY, camtFile } = load('testing/bank-files');

  say(`${COUNT} orders…`);
  const orders = await insertOrders(billing, databaseUrls.billing ?? '');
  const entries = orders.map(({ number, cents }, n) => ({
    cents,
    day: ANY_DAY,
    text: [n % UNKNOWN_EVERY === 0 ? `senza causale ${n}` : `SALDO ORDINE ${number}`],
    reference: `R${n}`,
    payer: 'MARIO ROSSI',
  }));
  const file = Buffer.from(camtFile({ version: '08', account: SANDBOX_SELLER.iban, entries }));
  say(`a statement of ${(file.length / 1024 / 1024).toFixed(1)} MB…`);

  const alone = await payFor(billing, 5_000, () => false);
  const imported = await importFile(billing, file);
  const meanwhile = await payFor(billing, Number.POSITIVE_INFINITY, imported.isDone);
  const { tookMs, statement } = await imported.end;
  const again = await importFile(billing, file);
  const second = await again.end;
  console.log(JSON.stringify(statement));
  console.log(
    `${COUNT} lines          ${(tookMs / 1000).toFixed(1)} s, ${(tookMs / COUNT).toFixed(2)} ms a line`,
  );
  console.log(`the same file again ${second.tookMs.toFixed(0)} ms`);
  print('a card payment alone', alone);
  print('while lines are booked', meanwhile);
}

/** Copies of one order, each of a number of its own. */
async function insertOrders(billing, url) {
  const { id } = await billing.place();
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    const [[order]] = await connection.query('SELECT * FROM customer_order WHERE id = ?', [id]);
    const [[line]] = await connection.query('SELECT * FROM order_line WHERE order_id = ?', [id]);
    const { withCheckDigits } = createRequire(import.meta.url)('@customer-area/shared/check-digits');
    const orders = Array.from({ length: COUNT }, (_, n) => ({
      ...order,
      id: billing.newId('ord'),
      number: withCheckDigits(`2025${String(n).padStart(7, '0')}`),
    }));
    const lines = orders.map((one) => ({ ...line, id: billing.newId('lin'), order_id: one.id }));
    for (const [table, rows] of Object.entries({ customer_order: orders, order_line: lines }))
      for (let from = 0; from < rows.length; from += 500) {
        const part = rows.slice(from, from + 500);
        const columns = Object.keys(part[0] ?? {});
        const sql = `INSERT INTO ${table} (${columns.map((one) => `\`${one}\``).join(', ')}) VALUES ?`;
        await connection.query(sql, [part.map((row) => columns.map((column) => row[column]))]);
      }
    return orders.map(({ number, amount_due: cents }) => ({ number, cents }));
  } finally {
    await connection.end();
  }
}

/** Sends a statement and imports it; `end` is when all its lines are done. */
async function importFile(billing, file) {
  const UPLOAD = `mutation ($size: Int!) { bankStatementUpload(input: { size: $size }) { ... on BankStatementUpload { uploadId } } }`;
  const COUNTS = 'statementId isDone lines known matched partial credited toReview';
  const IMPORT = `mutation ($id: ID!) { importBankStatement(uploadId: $id) { ... on BankStatement { ${COUNTS} } ... on BankStatementRefused { code line } } }`;
  const READ = `query ($id: ID!) { bankStatement(id: $id) { ${COUNTS} } }`;
  const { bankStatementUpload } = await billing.run(billing.staff, UPLOAD, { size: file.length });
  const content = file.toString('base64');
  const caller = { kind: 'service', service: 'gateway', requestId: 'bench' };
  await billing.internal['store-file']({ fileId: bankStatementUpload.uploadId, content }, caller);
  let done = false;
  const end = (async () => {
    const begun = performance.now();
    const taken = (await billing.run(billing.staff, IMPORT, { id: bankStatementUpload.uploadId }))
      .importBankStatement;
    if (taken.statementId === undefined) throw new Error(JSON.stringify(taken));
    let statement = taken;
    while (!statement.isDone) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      statement = (await billing.run(billing.staff, READ, { id: taken.statementId })).bankStatement;
    }
    done = true;
    return { tookMs: performance.now() - begun, statement };
  })();
  return { end, isDone: () => done };
}

/** Pays orders by card, one after the other, and tells how long each took. */
async function payFor(billing, longestMs, isOver) {
  const times = [];
  const until = performance.now() + longestMs;
  while (performance.now() < until && !isOver()) {
    const { id } = await billing.place();
    const begun = performance.now();
    await billing.pay(id);
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, PAY_EVERY_MS));
  }
  return times;
}

/** @param {string} name @param {number[]} times */
function print(name, times) {
  const { median, low, high } = spread(times);
  const most = Math.max(...times);
  const ms = (/** @type {number} */ value) => value.toFixed(0);
  console.log(
    `${name.padEnd(24)} ${ms(median)} ms (${ms(low)}–${ms(high)}, longest ${ms(most)}), ${times.length} times`,
  );
}
