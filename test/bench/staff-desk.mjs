// node test/bench/staff-desk.mjs [--count 1000000] [--records 100000] [--domains 0] [--quick]: how long staff search and wait for the first
// screen of a customer and for the overview

import { createHmac, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { freePorts } from '../../gateway/start/free-port.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { spread } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    records: { type: 'string', default: '100000' },
    domains: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
  },
});
const COUNT = asked.quick ? 2_000 : Number(asked.count);
const RECORDS = asked.quick ? 200 : Number(asked.records);
const MORE_DOMAINS = Number(asked.domains);
const TIMES = asked.quick ? 5 : 30;
const SERVICES = ['identity', 'domains', 'billing', 'support'];
const STAFF = { u: '4715001@aruba.it', p: 'Benvenuta-in-area-2026' };
const STAFF_SECRET = 'AREACLIENTIDEMOSTAFFSEGRETO23456';
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { ... on SecondFactorRequired { challenge } } }`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) { ... on Session { accessToken } } }`;
const SEARCH = `query ($text: String!) { staffSearch(text: $text, reason: "bench") { matches { profileId displayName kind fit matched } more unavailable } }`;
const FIRST_SCREEN = `query ($id: ID!) { customer(profileId: $id, reason: "bench") {
  profile { displayName email phone } logins { username totp lockedUntil } flags { flag } notes { text } restrictedUntil
  domains(first: 10) { edges { node { name status paidThrough } } } orders(first: 10) { edges { node { number status total { amount } } } }
  invoices(first: 10) { edges { node { number total { amount } } } } credit { available { amount } }
  tickets(first: 10) { edges { node { number subject status } } } timeline(first: 10) { edges { node { kind } } } } }`;
const LINES = '{ service status name count }';
const OVERVIEW = `query { operationsOverview {
  jobs ${LINES} consumers ${LINES} outbox ${LINES} registries ${LINES} providers ${LINES} mail ${LINES} deadlines ${LINES} } }`;
/** What goes on beside a question: jobs, facts on their way to logs and letters. */
const BACKGROUND =
  /\bjob\b|event_counter|subscription|consumer|event_log|access_log_(head|entry) |staff_act|notification/;

await runToTheEnd(bench, { undo, say });

async function bench() {
  await installDependencies({ root, say });
  await build({ root, say });
  const { customersOf } = await import('./customers.mjs');
  const { seed } = await import('./seed.mjs');
  const { manyCustomers, manyDomains } = await import('./many-customers.mjs');
  const { databaseUrls } = await startDatabase({ undo, say });
  const { ask, statements } = await productOn(databaseUrls);
  const customers = customersOf({ profiles: 1, domains: RECORDS });
  say(`a customer with ${RECORDS} domains and their orders…`);
  await seed(databaseUrls, customers);
  say(`${COUNT} more customers, each with a login and a domain…`);
  await manyCustomers(databaseUrls, customers[0], COUNT);

  if (MORE_DOMAINS > 0) {
    say(`${MORE_DOMAINS} more domains…`);
    await manyDomains(databaseUrls, customers[0], MORE_DOMAINS);
  }

  const token = await signedIn(ask);
  print('the overview', await timed(() => ask(OVERVIEW, {}, token), statements));
  const middle = Math.floor(COUNT / 2);
  for (const [name, text] of Object.entries({
    'a name, whole': `Ditta Numero ${middle}`,
    'a name, its beginning': 'Ditta Nu',
    'a word of a name': 'Numero',
    'an address': `ditta${middle}@example.net`,
    'the beginning of one': `ditta${String(middle).slice(0, 3)}`,
    'a tax code': String(20_000_000_000 + middle),
    'a username': `${20_000_000 + middle}@aruba.it`,
    'a domain': `ditta-${middle}.it`,
    'the beginning of one ': `ditta-${String(middle).slice(0, 3)}`,
    'nobody’s': 'zzzzzz qqqqqq',
  }))
    print(name.trim(), await timed(() => ask(SEARCH, { text }, token), statements));
  const id = customers[0]?.profileId;
  print('the first screen', await timed(() => ask(FIRST_SCREEN, { id }, token), statements));
}

/** The product in this process, so that its statements can be counted. */
async function productOn(databaseUrls) {
  const require = createRequire(import.meta.url);
  const { composeCoLocated } = require('../../gateway/dist/src/co-located/composition.js');
  const { readCoLocatedConfig } = require('../../gateway/dist/src/co-located/config.js');
  const { StatementCounter } = require('@customer-area/shared/database');
  const { createLogger } = require('@customer-area/shared/logging');
  const [port] = await freePorts(1);
  const config = readCoLocatedConfig({
    PORT: String(port),
    ...Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, databaseUrls[name]])),
    SERVICE_KEY: randomBytes(32).toString('base64url'),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
    ...{ SANDBOX: 'true', DEMO_DATA: 'true' },
  });
  const statements = new StatementCounter();
  const product = await composeCoLocated(config, { logger: createLogger('bench', 'silent'), statements });
  undo.push(() => product.close());
  const url = await product.gateway.listen();
  const ask = async (query, variables, token) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const body = JSON.stringify({ query, variables });
    const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  return { ask, statements };
}

async function signedIn(ask) {
  const { challenge } = (await ask(SIGN_IN, STAFF)).signIn;
  return (await ask(COMPLETE, { challenge, code: shownCode(STAFF_SECRET) })).completeSignIn.accessToken;
}

/** What an authenticator app shows now (RFC 6238). */
function shownCode(secret) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((digit) => digits.indexOf(digit).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** Milliseconds of each time, and the fewest statements of any: what else goes on only adds to them. One before is not counted. */
async function timed(work, statements) {
  await work();
  const took = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    statements.take();
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
    fewest = Math.min(fewest, statements.take().filter((sql) => !BACKGROUND.test(sql)).length);
  }
  return { took, fewest };
}

/** @param {string} name @param {{ took: number[], fewest: number }} measured */
function print(name, { took, fewest }) {
  const { median, low, high } = spread(took);
  const ms = `${median.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`;
  console.log(`${name.padEnd(24)} ${ms.padEnd(28)} ${fewest} statements`);
}
