// node test/bench/registry-messages.mjs [--count 1000]: how long the messages of a registry take that are read over EPP

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { startDatabase } from './database.mjs';
import { runToTheEnd } from './ending.mjs';
import { spread } from './statistics.mjs';
import { requireTypeScript } from './typescript.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: asked } = parseArgs({ options: { count: { type: 'string', default: '1000' } } });
const COUNT = Number(asked.count);
/** Days after which a registry has renewed by itself what was registered for a year. */
const A_YEAR = 366;
const START = new Date('2026-03-10T09:00:00.000Z');
const say = console.error;
/** @type {(() => unknown)[]} */
const undo = [];

await runToTheEnd(bench, { undo, say });

async function bench() {
  await installDependencies({ root, say });
  await build({ root, say });
  const { databaseUrls } = await startDatabase({ undo, say });
  const require = createRequire(import.meta.url);
  const load = (/** @type {string} */ path) => require(`../../subgraphs/domains/dist/${path}.js`);
  const { openDatabase } = require('@customer-area/shared/database');
  const { createLogger } = require('@customer-area/shared/logging');
  const { entities, composeStores } = load('src/compose-stores');
  const { migrations } = load('migrations/index');
  const { readQueue } = load('src/registry-queue/read-queue');
  const { newName } = load('src/registry/simulated/stored-name');
  const { seedDomain } = load('src/testing/seeded-domain');
  const database = await openDatabase({ url: databaseUrls.domains ?? '', entities, migrations });
  undo.push(() => database.close());

  const { server, account, clock } = startRegistry(require);
  const { registry, stop } = await server;
  undo.push(stop);
  const { adapter, close } = await account;
  undo.push(close);

  say(`${COUNT} domains, which their registry renews by itself…`);
  const expiresAt = new Date(START.getTime());
  expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + 1);
  const names = Array.from({ length: COUNT }, (_, index) => `messages-${index}.com`);
  for (const name of names) {
    registry.ledger.put(newName(name, 'OUR-REG', { createdAt: START, expiresAt }));
    await seedDomain(database.read, { profileId: 'prf_messages', name, paidThrough: expiresAt, now: START });
  }
  clock.advance(A_YEAR);
  const logger = createLogger('domains', 'silent');
  const deps = { ...composeStores(), database, clock, logger };
  /** @type {number[]} */
  const took = [];
  const from = { wall: performance.now(), cpu: process.cpuUsage() };
  while (took.length < COUNT) await readQueue(deps, timed(adapter, took), { subjectId: 'epp' });
  const wall = performance.now() - from.wall;
  const { user, system } = process.cpuUsage(from.cpu);
  const [{ kept }] = await database.read.query(
    "SELECT COUNT(*) AS kept FROM registry_message WHERE state = 'LOOKED_AT'",
  );
  const { median, low, high } = spread(took);
  console.log(`${kept} messages in ${(wall / 1_000).toFixed(1)} s`);
  console.log(`each ${median.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`);
  console.log(
    `processor time, the registry's included: ${((user + system) / 1_000 / COUNT).toFixed(1)} ms each`,
  );
}

/** The registry and our account there, both in this process. */
function startRegistry(/** @type {NodeRequire} */ require) {
  requireTypeScript(require);
  const { makeCertificates, startEppServer, VirtualClock } = require('../epp/index.ts');
  const { openedAt } = require('../../subgraphs/domains/src/testing/epp-registry-under-test.ts');
  const certificates = makeCertificates();
  undo.push(certificates.remove);
  const clock = new VirtualClock(START);
  const server = startEppServer({ registry: 'gtld', certificates, clock });
  const account = server.then((/** @type {unknown} */ started) =>
    openedAt(started, { registry: 'gtld', certificates, clock }),
  );
  return { server, account, clock };
}

/** The account, which notes how many milliseconds went by from the question for a message to the answer that it is acknowledged. */
function timed(/** @type {any} */ account, /** @type {number[]} */ took) {
  let asked = 0;
  return {
    ...account,
    poll: () => {
      asked = performance.now();
      return account.poll();
    },
    acknowledge: async (/** @type {string} */ id) => {
      const answer = await account.acknowledge(id);
      took.push(performance.now() - asked);
      return answer;
    },
  };
}
