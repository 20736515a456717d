// node test/bench/domain-move.mjs [--children 1000] [--times 5]: how long a domain takes to go to another profile with its third levels

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
  options: { children: { type: 'string', default: '1000' }, times: { type: 'string', default: '5' } },
});
const [CHILDREN, TIMES] = [Number(asked.children), Number(asked.times)];
const NOW = new Date('2026-04-01T08:00:00.000Z');
const PAID_THROUGH = new Date('2026-12-01T08:00:00.000Z');
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
  const { entities, composeStores } = load('src/compose-stores');
  const { migrations } = load('migrations/index');
  const { handOverDomain } = load('src/handover/hand-over-domain');
  const { seedDomain } = load('src/testing/seeded-domain');
  const { seededRules } = load('src/testing/seeded-rules');
  const database = await openDatabase({ url: databaseUrls.domains ?? '', entities, migrations });
  undo.push(() => database.close());
  const deps = { ...composeStores(), database, tldRules: seededRules() };
  /** @type {number[]} */
  const took = [];
  for (let time = 0; time < TIMES; time++) {
    const [from, to] = [`prf_from_${time}`, `prf_to_${time}`];
    const name = `moves-${time}.com`;
    const seed = { profileId: from, name, paidThrough: PAID_THROUGH, now: NOW };
    const domainId = await seedDomain(database.read, seed);
    await addChildren(database.read, domainId);
    const { id: registrantId } = await deps.registrants.ofNewDomains(database.read, to, NOW);
    const began = performance.now();
    const refused = await database.transact((/** @type {unknown} */ manager) =>
      handOverDomain(deps, manager, { domainId, from, to, registrantId, at: NOW }),
    );
    if (refused !== null) throw new Error(`not moved: ${refused}`);
    took.push(performance.now() - began);
  }
  const { median, low, high } = spread(took);
  console.log(`a domain with ${CHILDREN} third levels, ${TIMES} times`);
  console.log(`each ${median.toFixed(0)} ms (${low.toFixed(0)} to ${high.toFixed(0)})`);
}

/** Third levels with what is kept of every name for the search. */
async function addChildren(/** @type {any} */ manager, /** @type {string} */ domainId) {
  await manager.query(
    `INSERT INTO domain (id, profile_id, parent_id, name, unicode_name, tld, policy_version, state, live_name, registered_at, paid_through, phase, phase_until, created_at)
     SELECT CONCAT(p.id, '_', seq), p.profile_id, p.id, CONCAT('below', seq, '.', p.name), CONCAT('below', seq, '.', p.name), p.tld, p.policy_version,
            'REGISTERED', CONCAT('below', seq, '.', p.name), p.registered_at, p.paid_through, p.phase, p.phase_until, p.created_at
       FROM domain p JOIN seq_1_to_100000 WHERE p.id = ? AND seq <= ?`,
    [domainId, CHILDREN],
  );
  await manager.query(
    `INSERT IGNORE INTO domain_gram (profile_id, gram, name, domain_id)
     SELECT profile_id, SUBSTRING(name, seq, 3), name, id FROM domain JOIN seq_1_to_253 ON seq <= CHAR_LENGTH(name) WHERE parent_id = ?`,
    [domainId],
  );
}
