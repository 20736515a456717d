import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { PaymentCaseStore } from '../payments/cases/payment-case.store';
import type { Captured, PaymentProvider } from '../payments/provider/payment-provider';
import { pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const CALLER = { kind: 'service', service: 'identity', requestId: 'test' } as const;
const REASON = 'La banca ha confermato';

interface Case {
  readonly caseId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly profileId: string;
  readonly choices?: string[];
}

describe('a payment that waits for staff, as the desk of all services sees it', () => {
  let billing: Billing;
  let differs: Partial<Captured> = {};
  const distorting = (real: PaymentProvider): PaymentProvider => ({
    ...real,
    confirm: async (reference, signal) => {
      const outcome = await real.confirm(reference, signal);
      return outcome.outcome === 'captured' ? { ...outcome, ...differs } : outcome;
    },
  });
  beforeAll(async () => {
    billing = await openBilling({ provider: distorting });
  });
  afterAll(() => billing.close());
  beforeEach(() => billing.sql('UPDATE payment_case SET closed_at = opened_at WHERE closed_at IS NULL'));

  const call = <T>(operation: string, input: unknown) =>
    billing.subgraph.internal[operation]?.(input, CALLER) as Promise<T>;
  const list = () => call<Case[]>('staff-cases', null);
  const resolve = (caseId: string, choice: string, reason = REASON) =>
    call<Case>('resolve-staff-case', { caseId, choice, reason, byLoginId: 'lgn_staff' });
  const opened = async (amount: number) => {
    const profileId = profile();
    const owner = login(profileId);
    const order = await placed(billing, owner);
    differs = { amount };
    await pay(billing, owner, order.id);
    differs = {};
    const [one] = await billing.sql<{ id: string }>('SELECT id FROM payment_case WHERE order_id = ?', [
      order.id,
    ]);
    return { owner, profileId, orderId: order.id as string, caseId: one?.id ?? '' };
  };
  const isClosed = async (caseId: string) =>
    (await billing.sql('SELECT id FROM payment_case WHERE id = ? AND closed_at IS NOT NULL', [caseId]))
      .length === 1;

  it('is listed with what can be decided about its kind, the oldest first, and counted', async () => {
    const [first, second] = [await opened(1_000), await opened(1_001)];
    await billing.sql("UPDATE payment_case SET kind = 'UNKNOWN_OUTCOME' WHERE id = ?", [second.caseId]);
    expect(await list()).toMatchObject([
      { caseId: first.caseId, kind: 'PAYMENT_CAPTURE_DIFFERS', subjectId: first.orderId, choices: ['CLOSE'] },
      { caseId: second.caseId, kind: 'PAYMENT_UNKNOWN_OUTCOME', choices: ['TAKEN', 'NOT_TAKEN'] },
    ]);
    const counts = await call<{ name: string; count: number }[]>('desk-counts', null);
    expect(counts).toContainEqual(expect.objectContaining({ name: 'desk.payment-cases', count: 2 }));
  });

  it('is decided once, by ten at the same time, by the member of staff who did', async () => {
    const { owner, profileId, orderId, caseId } = await opened(1_218);
    const answers = await Promise.all(Array.from({ length: 10 }, () => resolve(caseId, 'CLOSE')));
    for (const answer of answers) expect(answer).toMatchObject({ caseId, subjectId: orderId });
    const { data } = await billing.run(owner, '{ creditBalance { amount } }');
    expect(data.creditBalance.amount).toBe(1_218);
    const told = await billing.sql<{ payload: string; actor: string }>(
      "SELECT payload, actor FROM event_log WHERE subject_id = ? AND type = 'payment-case.settled'",
      [orderId],
    );
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0]?.payload ?? '')).toMatchObject({ caseId, reason: REASON });
    expect(JSON.parse(told[0]?.actor ?? '')).toMatchObject({ loginId: 'lgn_staff', role: 'staff' });
    const resolved = await billing.sql<{ payload: string; owner: string; actor: string }>(
      "SELECT payload, profile_id AS owner, actor FROM event_log WHERE subject_id = ? AND type = 'case.resolved'",
      [orderId],
    );
    expect(resolved.map(({ owner: of, payload }) => [of, JSON.parse(payload)])).toEqual([
      [profileId, { caseId, kind: 'PAYMENT_CAPTURE_DIFFERS', choice: 'CLOSE', reason: REASON }],
    ]);
    expect(JSON.parse(resolved[0]?.actor ?? '')).toMatchObject({ loginId: 'lgn_staff', role: 'staff' });
    expect(await list()).toEqual([]);
  });

  it('takes no choice of another kind, no blank reason, and is one that exists', async () => {
    const { caseId } = await opened(7);
    for (const choice of ['TRY_AGAIN', 'GIVE_UP', 'TAKEN'])
      await expect(resolve(caseId, choice)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(resolve(caseId, 'CLOSE', ' ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const unknown of [newId('pca'), 'x'])
      await expect(resolve(unknown, 'CLOSE')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await isClosed(caseId)).toBe(false);
  });

  it('is counted by indexes alone, as are lines of the bank and late jobs', async () => {
    const { caseId } = await opened(8);
    const [row] = await billing.sql<object>('SELECT * FROM payment_case WHERE id = ?', [caseId]);
    for (let others = 0; others < 300; others++) {
      const ids = { id: newId('pca'), attempt_id: newId('pat'), closed_at: new Date() };
      const copy = { ...row, ...ids };
      await billing.sql(
        `INSERT INTO payment_case (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy).fill('?').join(', ')})`,
        Object.values(copy),
      );
    }
    await settleStatistics((sql) => billing.sql(sql), 'payment_case');
    const listing: [string, unknown[]][] = [];
    const capturing = {
      query: async (sql: string, values: unknown[]) => {
        listing.push([sql, values]);
        return [];
      },
    } as unknown as EntityManager;
    await new PaymentCaseStore().listOpen(capturing, 200);
    for (const [sql, values] of listing) {
      const [plan] = await billing.sql<{ key: string; rows: string }>(`EXPLAIN ${sql}`, values);
      expect(plan?.key).toEqual(expect.any(String));
      expect(Number(plan?.rows)).toBeLessThan(10);
    }
    expect(listing).toHaveLength(1);
    for (const [sql, values] of [
      ['SELECT COUNT(*) AS n, MIN(opened_at) AS oldestAt FROM payment_case WHERE closed_at IS NULL', []],
      ['SELECT COUNT(*) AS n, NULL AS oldestAt FROM bank_line WHERE status = ?', ['TO_REVIEW']],
      [
        "SELECT COUNT(*) AS n, MIN(due_at) AS oldestAt FROM job WHERE state = 'READY' AND kind = ? AND due_at < ?",
        ['order.expire', new Date('2100-01-01')],
      ],
    ] as const) {
      const [plan] = await billing.sql<{ key: string | null; type: string }>(`EXPLAIN ${sql}`, values);
      expect([sql, plan?.key, plan?.type]).toEqual([
        sql,
        expect.any(String),
        expect.stringMatching(/^(ref|range)$/),
      ]);
    }
  });
});
