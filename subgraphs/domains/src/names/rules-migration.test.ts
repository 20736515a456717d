import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { TldRules1764720000000 } from '../../migrations/1764720000000-tld-rules';

it('domains that were there before the tables are under the newest rules of their extension', async () => {
  const server = await emptyDatabase('tld_rules');
  const earlier = migrations.slice(0, migrations.indexOf(TldRules1764720000000));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  for (const tld of ['it', 'com'])
    await before.read.query(
      `INSERT INTO domain (id, profile_id, name, unicode_name, tld, state, created_at)
       VALUES (?, 'prf_1', ?, ?, ?, 'REQUESTED', '2013-01-01')`,
      [`dom_${tld}`, `a.${tld}`, `a.${tld}`, tld],
    );
  await before.close();

  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query(
      `SELECT domain.tld, DATE_FORMAT(policy.valid_from, '%Y-%m-%d') AS since FROM domain
         JOIN tld_policy policy ON policy.version = domain.policy_version ORDER BY domain.tld`,
    );
    expect(rows).toEqual([
      { tld: 'com', since: '2014-01-01' },
      { tld: 'it', since: '2014-11-03' },
    ]);
  } finally {
    await after.close();
    await server.drop();
  }
});
