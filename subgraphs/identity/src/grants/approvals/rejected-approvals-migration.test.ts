import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../../test/harness/database';
import { FourEyes1763900810000 } from '../../../migrations/1763900810000-four-eyes';
import { RejectedApprovals1764500200000 } from '../../../migrations/1764500200000-rejected-approvals';

it('a request that was refused before the word changed is rejected, and no other one', async () => {
  const server = await emptyDatabase('rejected_approvals');
  const before = await openDatabase({ url: server.url, entities: [], migrations: [FourEyes1763900810000] });
  for (const state of ['WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN'])
    await before.read.query(
      `INSERT INTO approval (id, profile_id, act, subject_id, payload_hash, state, asked_by, asked_at, expires_at)
       VALUES (?, 'prf_1', 'CREATE_LOGIN', 'prf_1', '', ?, 'lgn_1', NOW(3), NOW(3))`,
      [`apr_${state}`, state],
    );
  await before.close();

  const migrations = [FourEyes1763900810000, RejectedApprovals1764500200000];
  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    expect(await after.read.query('SELECT id, state FROM approval ORDER BY id')).toEqual([
      { id: 'apr_APPROVED', state: 'APPROVED' },
      { id: 'apr_REFUSED', state: 'REJECTED' },
      { id: 'apr_WAITING', state: 'WAITING' },
      { id: 'apr_WITHDRAWN', state: 'WITHDRAWN' },
    ]);
  } finally {
    await after.close();
    await server.drop();
  }
});
