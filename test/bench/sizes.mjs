import { costsBySize, sizesTable } from './cost-by-size.mjs';
import { startDatabase } from './database.mjs';
import { within } from './ending.mjs';
import { aligned } from './report.mjs';
import { spread } from './statistics.mjs';

const LINES = 500;
/**
 * What reading costs by how much there is: of one profile, and of all. Asked one after the other of the product in one process.
 *
 * @param {import('./compare.mjs').Bench} bench
 */
export async function sizes(bench) {
  return [await ofOneProfile(bench), await ofAll(bench)];
}

/** @typedef {import('./customers.mjs').Customer} Customer */

/** @param {import('./compare.mjs').Bench} bench */
async function ofOneProfile({ root, asked, print, ...run }) {
  const portfolios = asked.quick ? [1, 1_000] : [1, 1_000, 100_000];
  const { customersOf } = await import('./customers.mjs');
  const { renewalOrders } = await import('./renewal-orders.mjs');
  const customers = customersOf({ profiles: portfolios.length, domains: Math.max(...portfolios) }).map(
    (customer) => ({
      ...customer,
      domains: customer.domains.slice(0, portfolios[customer.number]).map((one) => ({ ...one, orders: [] })),
    }),
  );
  const { end, ...inner } = within(run);
  const database = await startDatabase(inner);
  const one = await product({ root, customers, database, databaseUrls: database.databaseUrls, ...inner });
  const sides = customers.map((customer) => ({
    ...{ size: customer.domains.length, askers: [customer], product: one },
  }));
  const measured = await costsBySize(sides, customers);
  print(sizesTable('domains of a profile', measured));
  const thousand = customers.find(({ domains }) => domains.length === 1_000);
  const orders = [];
  for (const lines of [1, LINES]) {
    const ask = (/** @type {string} */ query, variables = {}) =>
      one.ask(thousand?.number ?? 0, query, variables);
    await one.signedIn.renew();
    const times = await renewalOrders(ask, { lines, times: asked.quick ? 3 : 20 });
    orders.push({ lines, ms: spread(times) });
  }
  print(ordersTable(orders));
  await end();
  return { of: 'a profile', measured, orders };
}

/** @param {import('./compare.mjs').Bench} bench */
async function ofAll({ root, asked, print, ...run }) {
  const [few, many] = asked.quick ? [1_500, 20_000] : [10_000, 1_000_000];
  const { customersOf } = await import('./customers.mjs');
  const { manyDomains } = await import('./many-customers.mjs');
  const domains = 50;
  const customers = customersOf({ profiles: few / domains, domains });
  const { end, ...inner } = within(run);
  const database = await startDatabase(inner);
  const sides = [];
  for (const size of [few, many]) {
    const databaseUrls = await database.databasesOf(`size_${size}`);
    const one = await product({ root, customers, database, databaseUrls, ...inner });
    const [model] = customers;
    if (size > few && model !== undefined) {
      run.say(`${size - few} more domains of others…`);
      await manyDomains(databaseUrls, model, size - few, { found: true });
    }
    sides.push({ size, askers: customers, product: one });
  }
  const measured = await costsBySize(sides, customers);
  print(sizesTable('domains of all', measured));
  await end();
  return { of: 'all', measured };
}

/**
 * A product in one process, these customers in its databases.
 *
 * @param {object} options
 * @param {string} options.root
 * @param {Customer[]} options.customers
 * @param {Awaited<ReturnType<typeof startDatabase>>} options.database
 * @param {Record<string, string>} options.databaseUrls
 * @param {(() => unknown)[]} options.undo
 * @param {(line: string) => void} options.say
 */
async function product({ root, customers, database, databaseUrls, undo, say }) {
  const { startCandidate } = await import('./candidates.mjs');
  const { Client } = await import('./load.mjs');
  const { seed } = await import('./seed.mjs');
  const { SignedIn } = await import('./signed-in.mjs');
  const candidate = await startCandidate('co-located', { root, databaseUrls, undo });
  say(`${customers.reduce((sum, one) => sum + one.domains.length, 0)} domains…`);
  await seed(databaseUrls, customers);
  const client = new Client(candidate.url);
  undo.push(() => client.close());
  const signedIn = new SignedIn(client, customers);
  await signedIn.renew();
  const ask = async (
    /** @type {number} */ number,
    /** @type {string} */ query,
    /** @type {object} */ variables,
  ) => {
    const headers = { 'content-type': 'application/json', ...signedIn.headers[number] };
    const body = JSON.stringify({ query, variables });
    const answer = JSON.parse(await client.send({ path: '/graphql', headers, body }));
    if (answer.errors !== undefined) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
  return { ask, signedIn, candidate, databasePid: database.databasePid };
}

/** @param {{ lines: number, ms: import('./statistics.mjs').Spread }[]} orders */
function ordersTable(orders) {
  return [
    'a renewal order of a profile with 1,000 domains, ms',
    ...aligned(
      orders.map(({ lines, ms }) => [
        `${lines} ${lines === 1 ? 'line' : 'lines'}`,
        ms.median.toFixed(0),
        `${ms.low.toFixed(0)}–${ms.high.toFixed(0)}`,
      ]),
    ),
    '',
  ].join('\n');
}
