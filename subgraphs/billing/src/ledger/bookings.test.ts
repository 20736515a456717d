import { balancesOf } from '../testing/balances';
import { grantCredit } from '../testing/credit';
import { freeName, orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { authoriseSplitPayment } from '../testing/split-payment';

const failure = { code: 'REGISTRY_REFUSED', message: { it: 'Rifiutato.', en: 'Refused.' } };

describe('what happens to money is booked', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await authoriseSplitPayment(billing);
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const customer = (subjectType = 'NATURAL_PERSON') => {
    const id = profile();
    billing.identity.changes.set(id, { subjectType });
    return { id, giulia: login(id) };
  };
  const failed = async (giulia: ReturnType<typeof login>, order: Awaited<ReturnType<typeof placed>>) => {
    billing.domains.tell('line.failed', { orderId: order.id, lineId: order.lines[0]?.id ?? '', ...failure });
    await eventually(async () => expect((await orderOf(billing, giulia, order.id)).status).toBe('FAILED'));
  };

  it('an order that waits is nobody’s debt yet', async () => {
    const { id, giulia } = customer();
    await placed(billing, giulia);
    expect(await balancesOf(billing, id)).toEqual({});
  });

  it('a paid order: what the provider owes us is our revenue and the VAT we owe', async () => {
    const { id, giulia } = customer();
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id);
    expect(await balancesOf(billing, id)).toEqual({ PROVIDER_CLEARING: 1_219, REVENUE: -999, VAT: -220 });
  });

  it('a refused charge books nothing', async () => {
    const { id, giulia } = customer();
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, { card: { token: 'tok_declined' } });
    expect(await balancesOf(billing, id)).toEqual({});
  });

  it('a line that failed: what was revenue is owed to the customer, and what was VAT too', async () => {
    const { id, giulia } = customer();
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id);
    await failed(giulia, order);
    expect(await balancesOf(billing, id)).toEqual({ PROVIDER_CLEARING: 1_219, CUSTOMER_CREDIT: -1_219 });
  });

  it('a public body owes no VAT to us, and gets none back', async () => {
    const { id, giulia } = customer('PUBLIC_BODY');
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id);
    expect(await balancesOf(billing, id)).toEqual({ PROVIDER_CLEARING: 999, REVENUE: -999 });
    await failed(giulia, order);
    expect(await balancesOf(billing, id)).toEqual({ PROVIDER_CLEARING: 999, CUSTOMER_CREDIT: -999 });
  });

  it('credit that pays: it is owed no more', async () => {
    const { id, giulia } = customer();
    await grantCredit(billing, id, 2_000, new Date());
    expect(await balancesOf(billing, id)).toEqual({ RECEIVABLE: 2_000, CUSTOMER_CREDIT: -2_000 });
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, { credit: true });
    expect(await balancesOf(billing, id)).toEqual({
      ...{ RECEIVABLE: 2_000, CUSTOMER_CREDIT: -781 },
      ...{ REVENUE: -999, VAT: -220 },
    });
  });

  it('stamp duty that a document owes, also a credit note: our cost, owed to the treasury and by no customer', async () => {
    const { id, giulia } = customer('COMPANY');
    billing.identity.changes.set(id, { subjectType: 'COMPANY', country: 'US' });
    const cheap = await placed(billing, giulia);
    await pay(billing, giulia, cheap.id);
    const dear = await placed(billing, giulia, { lines: [register(freeName('com'), 10)] });
    await pay(billing, giulia, dear.id);
    await failed(giulia, dear);
    const stamps = await billing.sql<{ kind: string; orderId: string; account: string; cents: string }>(
      `SELECT invoice.kind, invoice.order_id AS orderId, account, cents FROM ledger_transaction t
         JOIN ledger_entry e ON e.transaction_id = t.id JOIN invoice ON invoice.id = t.subject_id
        WHERE t.kind = 'STAMP_OWED' AND invoice.profile_id = ? ORDER BY invoice.kind DESC, e.position`,
      [id],
    );
    const owed = (kind: string) => [
      { kind, orderId: dear.id, account: 'STAMP_COST', cents: '200' },
      { kind, orderId: dear.id, account: 'STAMP', cents: '-200' },
    ];
    expect(stamps).toEqual([...owed('INVOICE'), ...owed('CREDIT_NOTE')]);
  });

  it('every transaction is balanced', async () => {
    const [counted] = await billing.sql<{ transactions: string }>(
      'SELECT COUNT(DISTINCT transaction_id) AS transactions FROM ledger_entry',
    );
    expect(Number(counted?.transactions)).toBeGreaterThan(10);
    expect(
      await billing.sql(
        'SELECT transaction_id FROM ledger_entry GROUP BY transaction_id HAVING SUM(cents) <> 0',
      ),
    ).toEqual([]);
  });
});
