// node test/bench/invoices.mjs [--count 1000000]: how long pages of a month of invoices take, the first and the thousandth

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { spread } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({ options: { count: { type: 'string', default: '1000000' } } });
const COUNT = Number(asked.count);
const PAGE = 20;
const TIMES = 50;
const MONTH_SECONDS = 30 * 86_400;
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

const INVOICES = `query ($after: String, $filter: InvoiceFilter) { invoices(first: ${PAGE}, after: $after, filter: $filter) {
  pageInfo { endCursor } edges { node { id number kind date total { amount } } } } }`;

await runToTheEnd(bench, { undo, say });

async function bench() {
  await installDependencies({ root, say });
  await build({ root, say });
  const { customersOf } = await import('./customers.mjs');
  const { seed } = await import('./seed.mjs');
  const { startCandidate } = await import('./candidates.mjs');
  const { Client } = await import('./load.mjs');
  const { signIn } = await import('./signing-in.mjs');

  const { databaseUrls } = await startDatabase({ undo, say });
  const { url } = await startCandidate('co-located', { root, databaseUrls, undo });
  const customers = customersOf({ profiles: 1, domains: 1 });
  await seed(databaseUrls, customers);
  say(`${COUNT} invoices of one profile in a month…`);
  await insertInvoices(databaseUrls.billing ?? '', customers[0]?.profileId ?? '');
  const client = new Client(url);
  undo.push(() => client.close());
  const [token] = await signIn(client, customers);
  const ask = async (variables = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: INVOICES, variables });
    const answer = JSON.parse(await client.send({ path: '/graphql', headers, body }));
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    if (answer.data.invoices.edges.length === 0) throw new Error('an empty page');
    return answer.data.invoices;
  };
  let after;
  for (let page = 1; page < 1_000; page++) after = (await ask({ after })).pageInfo.endCursor;
  const year = new Date().getUTCFullYear();
  for (const [name, variables] of Object.entries({
    'first page': {},
    'thousandth page': { after },
    'first page of credit notes': { filter: { kind: 'CREDIT_NOTE', year } },
    'a number': { filter: { text: '1999' } },
  }))
    print(name, await timed(() => ask(variables)));
}

/** @param {string} databaseUrl @param {string} profileId */
async function insertInvoices(databaseUrl, profileId) {
  const { insertManyInvoices } = createRequire(import.meta.url)(
    '../../subgraphs/billing/dist/src/testing/many-invoices.js',
  );
  const connection = await createConnection({ uri: databaseUrl, timezone: 'Z' });
  try {
    await insertManyInvoices(connection, {
      profileId,
      count: COUNT,
      until: new Date(),
      everySeconds: MONTH_SECONDS / COUNT,
      series: 'M',
    });
    await connection.query('ANALYZE TABLE invoice');
  } finally {
    await connection.end();
  }
}

/** Milliseconds of each time; before them one that is not counted. */
async function timed(work) {
  const times = [];
  for (let time = 0; time <= TIMES; time++) {
    const begun = performance.now();
    await work();
    if (time > 0) times.push(performance.now() - begun);
  }
  return times;
}

/** @param {string} name @param {number[]} times */
function print(name, times) {
  const { median, low, high } = spread(times);
  const ms = (/** @type {number} */ value) => value.toFixed(1);
  console.log(`${name.padEnd(32)} ${ms(median).padStart(8)} ms (${ms(low)}–${ms(high)})`);
}
