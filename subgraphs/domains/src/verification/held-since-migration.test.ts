import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { DomainsHeldSince1765112200000 } from '../../migrations/1765112200000-domains-held-since';
import { entities } from '../compose-stores';

const AT = new Date('2026-03-01T10:00:00.000Z');
const LATER = addDays(AT, 5);

it('a domain that came from another profile says since when; one that did not says nothing', async () => {
  const server = await emptyDatabase('held_since_migration');
  const earlier = migrations.slice(0, migrations.indexOf(DomainsHeldSince1765112200000));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  const domain = (id: string, profileId: string) =>
    before.read.query(
      "INSERT INTO domain (id, profile_id, name, unicode_name, tld, policy_version, state, created_at) VALUES (?, ?, ?, ?, 'com', 1, 'REGISTERED', ?)",
      [id, profileId, `${id}.com`, `${id}.com`, AT],
    );
  const held = (id: string, profileId: string, from: Date, until: Date | null) =>
    before.read.query(
      'INSERT INTO domain_holding (domain_id, profile_id, name, held_from, held_until) VALUES (?, ?, ?, ?, ?)',
      [id, profileId, `${id}.com`, from, until],
    );
  await domain('dom_came', 'prf_receiver');
  await held('dom_came', 'prf_giver', AT, LATER);
  await held('dom_came', 'prf_receiver', LATER, null);
  await domain('dom_own', 'prf_receiver');
  await held('dom_own', 'prf_receiver', AT, null);
  await before.close();

  const after = await openDatabase({ url: server.url, entities, migrations });
  expect(await after.read.query('SELECT id, held_since AS since FROM domain ORDER BY id')).toEqual([
    { id: 'dom_came', since: LATER },
    { id: 'dom_own', since: null },
  ]);
  await after.close();
  await server.drop();
});
