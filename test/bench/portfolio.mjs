// node test/bench/portfolio.mjs [--quick]: how long lists, counts, searches and renewal orders take, by the size of the portfolio

import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { startDatabase } from './database.mjs';
import { spread } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const SIZES = asked.quick ? [1, 1_000] : [1, 1_000, 100_000];
const TIMES = asked.quick ? 5 : 50;
const LINES = 500;
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

const NODES = 'edges { node { id name status paidThrough } }';
/** What is asked of a portfolio. */
const READS = {
  page: `{ domains(first: 50) { ${NODES} } }`,
  'page by expiry': `{ domains(first: 50, sort: PAID_THROUGH_ASC) { ${NODES} } }`,
  filter: `{ domains(first: 50, filter: { statuses: [EXPIRING], tlds: ["com"] }) { ${NODES} } }`,
  search: `{ domains(first: 50, filter: { nameContains: "9" }) { ${NODES} } }`,
  'rare search': `{ domains(first: 50, filter: { nameContains: "na-0-0" }) { ${NODES} } }`,
  counts: '{ domainCounts { total byStatus { status count } byTld { tld count } byTag { tag count } } }',
};
const PLAN = '{ renewalPlan(horizonDays: 365) { token renewals { domain { id } } } }';
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { id lineCount } ... on OrderRefused { code } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelOrder(orderId: $id) { __typename } }';

try {
  await bench();
} finally {
  for (const step of undo.reverse()) await step();
}

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
  const customers = customersOf({ profiles: SIZES.length, domains: Math.max(...SIZES) }).map((customer) => ({
    ...customer,
    domains: customer.domains.slice(0, SIZES[customer.number]).map((domain) => ({ ...domain, orders: [] })),
  }));
  say(`portfolios of ${SIZES.join(', ')} domains…`);
  await seed(databaseUrls, customers);
  const client = new Client(url);
  undo.push(() => client.close());
  const tokens = await signIn(client, customers);
  const asking =
    (/** @type {number} */ number) =>
    async (query, variables = {}) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[number]}` };
      const body = JSON.stringify({ query, variables });
      const answer = JSON.parse(await client.send({ path: '/graphql', headers, body }));
      if (answer.errors !== undefined) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    };
  for (const { number, domains } of customers) {
    const ask = asking(number);
    for (const [name, query] of Object.entries(READS))
      print(`${name} of ${domains.length}`, await timed(() => ask(query)));
  }
  const ask = asking(SIZES.indexOf(1_000));
  print('renewal order of 1 line', await orders(ask, 1));
  print(`renewal order of ${LINES} lines`, await orders(ask, LINES));
}

/** Milliseconds of each time; before them one that is not counted. */
async function timed(work, after = async (/** @type {unknown} */ _result) => {}) {
  const times = [];
  for (let time = 0; time <= TIMES; time++) {
    const begun = performance.now();
    const result = await work();
    if (time > 0) times.push(performance.now() - begun);
    await after(result);
  }
  return times;
}

/** Places an order of so many renewals again and again; it is given up each time, outside the time. */
async function orders(ask, lines) {
  const { renewalPlan } = await ask(PLAN);
  const renewals = renewalPlan.renewals.slice(0, lines);
  if (renewals.length < lines) throw new Error(`only ${renewals.length} domains can be renewed`);
  let turn = 0;
  const place = async () => {
    const key = `bench-${lines}-${++turn}-${process.pid}`;
    const [{ domain }] = renewals;
    const what =
      lines === 1
        ? { lines: [{ renewDomain: { domainId: domain.id, years: 1 } }] }
        : { planToken: (await ask(PLAN)).renewalPlan.token };
    const { placeOrder } = await ask(PLACE, { input: { ...what, idempotencyKey: key } });
    if (placeOrder.lineCount !== lines) throw new Error(`an order like ${JSON.stringify(placeOrder)}`);
    return placeOrder.id;
  };
  return timed(place, async (id) => {
    await ask(CANCEL, { id });
    // The domains hear of it a moment later.
    for (let free = 0; free < renewalPlan.renewals.length; await pause(50))
      free = (await ask(PLAN)).renewalPlan.renewals.length;
  });
}

/** @param {string} name @param {number[]} times */
function print(name, times) {
  const { median, low, high } = spread(times);
  const ms = (/** @type {number} */ value) => value.toFixed(1);
  console.log(`${name.padEnd(32)} ${ms(median).padStart(8)} ms (${ms(low)}–${ms(high)})`);
}
