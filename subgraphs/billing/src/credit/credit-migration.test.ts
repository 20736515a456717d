import { openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { Ledger1765030000000 } from '../../migrations/1765030000000-ledger';

const BEFORE = migrations.slice(0, migrations.indexOf(Ledger1765030000000));
const [PROFILE, SPENT_UP] = [newId('prf'), newId('prf')];
const [GRANT, LATE, GONE] = [newId('crd'), newId('crd'), newId('crd')];
const [ORDER, PAID, LINE, ATTEMPT] = [newId('ord'), newId('ord'), newId('lin'), newId('pay')];

describe('credit that was there before the ledger was', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let rows: (sql: string) => Promise<unknown[]>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    server = await emptyDatabase('credit_before');
    const before = await openDatabase({ url: server.url, entities: [], migrations: BEFORE });
    const write = (sql: string, values: unknown[]) => before.read.query(sql, values);
    for (const [id, profileId, amount, remaining, reason, subjectId] of [
      [GRANT, PROFILE, 1_219, 1_000, 'FAILED_LINE', LINE],
      [LATE, PROFILE, 500, 500, 'LATE_PAYMENT', ATTEMPT],
      [GONE, SPENT_UP, 700, 0, 'LATE_PAYMENT', newId('pay')],
    ])
      await write(
        `INSERT INTO credit_grant (id, profile_id, amount, remaining, currency, reason, subject_id, granted_at, expires_at)
         VALUES (?, ?, ?, ?, 'EUR', ?, ?, '2026-03-01 12:00:00', '2027-03-01 12:00:00')`,
        [id, profileId, amount, remaining, reason, subjectId],
      );
    for (const [profileId, grantId, orderId, amount] of [
      [PROFILE, GRANT, PAID, 219],
      [SPENT_UP, GONE, newId('ord'), 700],
    ])
      await write(
        `INSERT INTO credit_spend (profile_id, grant_id, order_id, amount, spent_at) VALUES (?, ?, ?, ?, '2026-04-01')`,
        [profileId, grantId, orderId, amount],
      );
    await write(
      `INSERT INTO payment_attempt (id, profile_id, order_id, means, status, amount, currency, save_method, off_session, started_at)
       VALUES (?, ?, ?, 'CARD', 'CREDITED', 500, 'EUR', 0, 0, '2026-03-01')`,
      [ATTEMPT, PROFILE, ORDER],
    );
    await before.close();
    const after = await openDatabase({ url: server.url, entities: [], migrations });
    rows = (sql) => after.read.query(sql) as Promise<unknown[]>;
    close = () => after.close();
  });
  afterAll(async () => {
    await close();
    await server.drop();
  });

  it('is booked as it stands, once for each grant', async () => {
    expect(
      await rows(`SELECT t.subject_id AS subject, e.account, e.profile_id AS profile, CAST(e.cents AS SIGNED) AS cents
        FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
       WHERE t.kind = 'OPENING' ORDER BY t.subject_id, e.position`),
    ).toEqual([
      { subject: GRANT, account: 'OPENING', profile: null, cents: '1000' },
      { subject: GRANT, account: 'CUSTOMER_CREDIT', profile: PROFILE, cents: '-1000' },
      { subject: LATE, account: 'OPENING', profile: null, cents: '500' },
      { subject: LATE, account: 'CUSTOMER_CREDIT', profile: PROFILE, cents: '-500' },
    ]);
  });

  it('has its movements, which come to what is left', async () => {
    const movements = await rows(
      `SELECT kind, cents, order_id AS orderId FROM credit_movement WHERE profile_id = '${PROFILE}' ORDER BY at, cents`,
    );
    expect(movements).toEqual([
      { kind: 'GRANTED', cents: '500', orderId: ORDER },
      { kind: 'GRANTED', cents: '1219', orderId: null },
      { kind: 'SPENT', cents: '-219', orderId: PAID },
    ]);
    expect(
      await rows(
        'SELECT profile_id AS profile, SUM(cents) AS cents FROM credit_movement GROUP BY profile_id ORDER BY cents',
      ),
    ).toEqual([
      { profile: SPENT_UP, cents: '0' },
      { profile: PROFILE, cents: '1500' },
    ]);
  });

  it('is looked after from now on', async () => {
    expect(await rows("SELECT subject_id AS subject FROM job WHERE kind = 'credit.look-after'")).toEqual([
      { subject: PROFILE },
    ]);
  });
});
