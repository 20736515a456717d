// node test/bench/worst-query.mjs [SEED]: which query that is let through costs most, and who else notices
import { fileURLToPath } from 'node:url';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { cpuMs } from './processes.mjs';
import { quantile } from './statistics.mjs';

const QUERIES = 150;
const CLIENTS = 16;
const SECONDS = 10;
/** What the other customer asks. */
const PAGE =
  '{ me { username profile { id } } orders(first: 1) { totalCount } domains(first: 5) { edges { node { name } } } }';
const root = fileURLToPath(new URL('../..', import.meta.url));
const seedOfRun = Number(process.argv[2] ?? 1);
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

await runToTheEnd(search, { undo, say });

async function search() {
  await installDependencies({ root, say });
  await build({ root, say });
  const { customersOf } = await import('./customers.mjs');
  const { seed } = await import('./seed.mjs');
  const { fillUp } = await import('./full-profile.mjs');
  const { costlyOperations } = await import('./costly-operations.mjs');
  const { startCandidate } = await import('./candidates.mjs');
  const { Client } = await import('./load.mjs');
  const { signIn } = await import('./signing-in.mjs');

  const { databasesOf } = await startDatabase({ undo, say });
  const customers = customersOf({ profiles: 2, domains: 100 });
  for (const name of /** @type {const} */ (['co-located', 'distributed'])) {
    const databaseUrls = await databasesOf(name);
    const { url, pids } = await startCandidate(name, { root, databaseUrls, undo, limitCost: true });
    await seed(databaseUrls, customers);
    const logins = await fillUp(databaseUrls, customers[0]);
    const operations = costlyOperations({
      root,
      random: randomFrom(seedOfRun),
      roots: ['me', 'domains', 'orders', 'tickets', 'invoices'],
      ids: {
        Domain: customers[0].domains.map(({ id }) => id),
        Login: logins.map(({ loginId }) => loginId),
      },
      wanted: QUERIES,
    });
    say(`${operations.length} queries of seed ${seedOfRun}`);
    const client = new Client(url);
    undo.push(() => client.close());
    const tokens = await signIn(client, logins);
    const [, other] = await signIn(client, customers);
    const ask = (query, token) => askOnce(url, query, token);
    let turn = 0;
    // Each login may spend so much a minute: they take turns.
    const spent = async (/** @type {string} */ query) => {
      const before = cpuMs(pids);
      const { text, ms } = await ask(query, tokens[turn++ % tokens.length]);
      return { cpu: cpuMs(pids) - before, ms, text };
    };
    const measured = [];
    for (const { query, cost } of operations) {
      const { cpu, ms, text } = await spent(query);
      measured.push({ query, cost, cpu, ms, kilobytes: Math.round(text.length / 1_000), text });
    }
    measured.sort((a, b) => b.cpu - a.cpu);
    // Once more, now that all code is compiled: the first round has to be paid by somebody.
    const again = [];
    for (const one of measured.slice(0, 10)) {
      const times = [];
      for (let round = 0; round < 5; round++) times.push((await spent(one.query)).cpu);
      again.push({ ...one, cpu: quantile(times, 0.5) });
    }
    again.sort((a, b) => b.cpu - a.cpu);
    console.log(`${name}: the costliest, processor ms of all processes (median of 5)`);
    for (const { cpu, cost, kilobytes, ms, query, text } of again.slice(0, 3))
      console.log(
        `  ${cpu} ms, ${kilobytes} kB, cost ${cost}, first took ${ms.toFixed(0)} ms: ${query.slice(0, 400)}${text.includes('"errors"') ? ` (${text.slice(-300)})` : ''}`,
      );

    const quiet = await waits(ask, other, async () => undefined);
    const worst = again[0]?.query ?? '';
    const answers = { full: 0, refused: 0 };
    const busy = await waits(ask, other, async (until) => {
      const attacker = async (_, number) => {
        while (performance.now() < until) {
          const { status } = await ask(worst, tokens[number]);
          if (status === 200) answers.full++;
          else answers.refused++;
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, attacker));
    });
    console.log(
      `${name}: another customer's page, alone p50 ${quiet.p50} p99 ${quiet.p99} ms; while ${CLIENTS} logins send it p50 ${busy.p50} p99 ${busy.p99} ms (${busy.asked} asked, ${busy.failed} failed; theirs: ${answers.full} answered, ${answers.refused} refused)`,
    );
  }
}

/** How long the other customer waits, one question after the other, while `meanwhile` goes on. */
async function waits(ask, token, meanwhile) {
  const until = performance.now() + SECONDS * 1_000;
  const busy = meanwhile(until);
  const latencies = [];
  let failed = 0;
  while (performance.now() < until) {
    const { ms, text } = await ask(PAGE, token);
    latencies.push(ms);
    if (text.includes('"errors"')) failed++;
  }
  await busy;
  const at = (share) => Math.round(quantile(latencies, share));
  return { p50: at(0.5), p99: at(0.99), asked: latencies.length, failed };
}

async function askOnce(url, query, token) {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - begun };
}

/** mulberry32: the same numbers for the same seed. @param {number} state */
function randomFrom(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
