import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { Initial1763800000000 } from '../../migrations/1763800000000-initial';
import { LineKinds1764400000000 } from '../../migrations/1764400000000-line-kinds';
import { Operations1764710000000 } from '../../migrations/1764710000000-operations';

it('operations of order lines go on from the states they had before there were others', async () => {
  const server = await emptyDatabase('operation_states');
  const before = await openDatabase({
    url: server.url,
    entities: [],
    migrations: [Initial1763800000000, LineKinds1764400000000],
  });
  for (const state of ['WAITING_PAYMENT', 'READY', 'SENT', 'DONE', 'FAILED', 'CANCELLED'])
    await before.read.query(
      `INSERT INTO operation (id, profile_id, domain_id, order_id, line_id, kind, years, details, state, failure_code, created_at)
       VALUES (?, 'prf_1', 'dom_1', 'ord_1', ?, 'renew', 1, '{}', ?, ?, '2026-04-01 08:00:00')`,
      [`opr_${state}`, `lin_${state}`, state, state === 'FAILED' ? 'NAME_TAKEN' : null],
    );
  await before.close();

  const migrations = [Initial1763800000000, LineKinds1764400000000, Operations1764710000000];
  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query(
      `SELECT line_id, o.state, waits_for, sent_at IS NOT NULL AS sent, t.id, t.to_state, t.reason
         FROM operation o JOIN operation_transition t ON t.operation_id = o.id AND t.profile_id = o.profile_id
        ORDER BY FIELD(line_id, 'lin_WAITING_PAYMENT', 'lin_READY', 'lin_SENT', 'lin_DONE', 'lin_FAILED', 'lin_CANCELLED')`,
    );
    expect(rows.map((row: Record<string, unknown>) => Object.values(row).join(' '))).toEqual([
      'lin_WAITING_PAYMENT ACTION_REQUIRED PAYMENT 0 otr_WAITING_PAYMENT ACTION_REQUIRED PAYMENT',
      'lin_READY PENDING  0 otr_READY PENDING before history',
      'lin_SENT IN_PROGRESS  1 otr_SENT IN_PROGRESS before history',
      'lin_DONE SUCCEEDED  1 otr_DONE SUCCEEDED before history',
      'lin_FAILED FAILED  0 otr_FAILED FAILED NAME_TAKEN',
      'lin_CANCELLED CANCELLED  0 otr_CANCELLED CANCELLED before history',
    ]);
  } finally {
    await after.close();
    await server.drop();
  }
});
