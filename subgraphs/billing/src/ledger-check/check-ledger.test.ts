import { newId } from '@customer-area/shared/ids';
import { grantCredit } from '../testing/credit';
import { pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;

describe('the nightly check of the ledger', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const checks = async () =>
    (
      await billing.sql<{ done: string }>(
        "SELECT COUNT(*) AS done FROM job WHERE kind = 'ledger.check' AND state = 'DONE'",
      )
    )[0]?.done;
  /** Lets a night pass; answers what was found. */
  const found = async () => {
    const before = Number(await checks());
    await billing.advance(1);
    await eventually(async () => expect(Number(await checks())).toBeGreaterThan(before));
    const answer = await billing.subgraph.internal['ledger-differences']?.({ first: 100 }, caller);
    return (answer as { differences: Record<string, unknown>[] }).differences.map(
      ({ foundAt: _, ...rest }) => rest,
    );
  };
  const gauge = async () =>
    /^ledger_differences (\d+)$/m.exec(await billing.subgraph.runtime.metrics.metrics())?.[1];

  const giulia = profile();
  it('finds nothing after everyday business', async () => {
    const order = await placed(billing, login(giulia));
    await pay(billing, login(giulia), order.id);
    await grantCredit(billing, giulia, 5_000, new Date());
    const other = await placed(billing, login(giulia));
    await pay(billing, login(giulia), other.id, { credit: true });
    expect(await found()).toEqual([]);
    expect(await gauge()).toBe('0');
  });

  it('finds a cent that was taken from a grant, until it is back', async () => {
    await billing.sql('UPDATE credit_grant SET remaining = remaining - 1 WHERE profile_id = ?', [giulia]);
    expect(await found()).toEqual([
      { kind: 'CREDIT', subjectId: giulia, bookedCents: 3_781, keptCents: 3_780 },
      { kind: 'MOVEMENTS', subjectId: giulia, bookedCents: 3_781, keptCents: 3_780 },
    ]);
    expect(await gauge()).toBe('2');
    await billing.sql('UPDATE credit_grant SET remaining = remaining + 1 WHERE profile_id = ?', [giulia]);
    expect(await found()).toEqual([]);
    expect(await gauge()).toBe('0');
  });

  it('finds a transaction that is not balanced, and one without entries', async () => {
    const [empty, lame] = [newId('ltx'), newId('ltx')];
    for (const id of [empty, lame])
      await billing.sql(
        "INSERT INTO ledger_transaction (id, kind, subject_id, at, recorded_at) VALUES (?, 'CAPTURED', ?, NOW(3), NOW(3))",
        [id, id],
      );
    await billing.sql(
      "INSERT INTO ledger_entry (transaction_id, position, account, cents) VALUES (?, 0, 'BANK', 7), (?, 1, 'REVENUE', -5)",
      [lame, lame],
    );
    expect(await found()).toEqual([
      { kind: 'TRANSACTION', subjectId: empty, bookedCents: 0, keptCents: 0 },
      { kind: 'TRANSACTION', subjectId: lame, bookedCents: 2, keptCents: 0 },
    ]);
  });
});
