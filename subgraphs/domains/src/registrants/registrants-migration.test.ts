import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { Registrants1764730000000 } from '../../migrations/1764730000000-registrants';
import { entities } from '../compose-stores';

const AT = new Date('2026-03-01T10:00:00.000Z');
const [ADDRESS, FORMER] = ['a'.repeat(64), 'b'.repeat(64)];

it('a profile with domains becomes a registrant, and what was verified of it stays verified', async () => {
  const server = await emptyDatabase('registrants_migration');
  const earlier = migrations.slice(0, migrations.indexOf(Registrants1764730000000));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  const domain = (id: string, profileId: string) =>
    before.read.query(
      "INSERT INTO domain (id, profile_id, name, unicode_name, tld, policy_version, state, created_at) VALUES (?, ?, ?, ?, 'com', 1, 'REGISTERED', ?)",
      [id, profileId, `${id}.com`, `${id}.com`, AT],
    );
  for (const [id, profileId] of [
    ['dom_1', 'prf_one'],
    ['dom_2', 'prf_one'],
    ['dom_3', 'prf_two'],
  ] as const)
    await domain(id, profileId);
  await before.read.query('INSERT INTO registrant_contact VALUES (?, ?, ?)', ['prf_one', ADDRESS, AT]);
  const verification = (id: string, profileId: string, address: string, state: string) =>
    before.read.query(
      'INSERT INTO verification (id, profile_id, email_fingerprint, state, asked_at) VALUES (?, ?, ?, ?, ?)',
      [id, profileId, address, state, AT],
    );
  await verification('vrf_1', 'prf_one', ADDRESS, 'PENDING');
  await verification('vrf_2', 'prf_one', FORMER, 'VERIFIED');
  await verification('vrf_3', 'prf_without_domains', ADDRESS, 'VERIFIED');
  await before.close();

  const after = await openDatabase({ url: server.url, entities, migrations });
  const rows = (sql: string) => after.read.query(sql) as Promise<Record<string, unknown>[]>;
  const registrants = await rows(
    'SELECT r.profile_id AS p, r.email_fingerprint AS e, r.changed_at AS c, COUNT(d.id) AS n FROM registrant r JOIN domain d ON d.registrant_id = r.id GROUP BY r.id ORDER BY p',
  );
  expect(registrants).toEqual([
    { p: 'prf_one', e: ADDRESS, c: AT, n: '2' },
    { p: 'prf_two', e: null, c: null, n: '1' },
  ]);
  const verifications = await rows(
    'SELECT v.id, r.profile_id AS p, v.state AS s FROM verification v JOIN registrant r ON r.id = v.registrant_id ORDER BY v.id',
  );
  expect(verifications).toEqual([
    { id: 'vrf_1', p: 'prf_one', s: 'PENDING' },
    { id: 'vrf_2', p: 'prf_one', s: 'VERIFIED' },
  ]);
  const confirmed = await rows(
    'SELECT profile_id AS p, email_fingerprint AS e FROM confirmed_address ORDER BY p',
  );
  expect(confirmed).toEqual([
    { p: 'prf_one', e: FORMER },
    { p: 'prf_without_domains', e: ADDRESS },
  ]);
  const jobs = await rows("SELECT COUNT(*) AS n FROM job WHERE kind = 'registrant.data'");
  expect(jobs).toEqual([{ n: '2' }]);
  await after.close();
  await server.drop();
});
