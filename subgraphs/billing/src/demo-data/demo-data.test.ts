import { OrderStatus } from '../orders';
import { matcher, unmatched } from '../testing/bank-staff';
import { ORDER, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling } from '../testing/open-billing';
import { demoId, GIULIA, OFFICINA } from './demo-profiles';

describe('the demonstration', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling({ demoData: true });
  });
  afterAll(() => billing.close());

  it('has an order of Giulia in every state, in the order of the states', async () => {
    for (const [index, status] of Object.values(OrderStatus).entries()) {
      const { data } = await billing.run(login(GIULIA), ORDER, { id: demoId('ord', 301 + index) });
      expect(data.order.status).toBe(status);
      const isPaid = !['AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED'].includes(status);
      expect(data.order.invoice !== null).toBe(isPaid);
      expect(data.order.creditNotes).toHaveLength(/FAILED/.test(status) ? 1 : 0);
    }
    const waiting = (await billing.run(login(GIULIA), ORDER, { id: demoId('ord', 301) })).data.order;
    expect(waiting.lines[0].domain.id).toBe(demoId('dom', 101));
    expect(waiting.actions).toMatchObject([
      { code: 'PAY', allowed: true },
      { code: 'CANCEL', allowed: true },
      { code: 'WITHDRAW', allowed: false },
    ]);
    const theirs = await billing.run(login(OFFICINA), ORDER, { id: demoId('ord', 401) });
    expect(theirs.data.order).toMatchObject({
      status: 'FULFILLED',
      lines: [{ domain: { id: demoId('dom', 201) } }, { domain: { id: demoId('dom', 202) } }],
    });
  });

  it('has five lines of the bank that wait for staff', async () => {
    const { data } = await unmatched(billing, matcher(), { first: 10 });
    expect(data.unmatchedPayments.totalCount).toBe(5);
    const codes = data.unmatchedPayments.edges.map(
      ({ node }: { node: { review: { code: string } } }) => node.review.code,
    );
    expect(new Set(codes)).toEqual(new Set(['NO_ORDER', 'OUTGOING', 'COLLECTIVE']));
  });

  it('is no news to other services', async () => {
    expect(await billing.sql('SELECT id FROM event_log')).toEqual([]);
  });

  it('is made once', async () => {
    const again = await openBilling({ demoData: true, beside: billing });
    await again.close();
    const [row] = await billing.sql<{ n: string }>('SELECT COUNT(*) AS n FROM customer_order');
    expect(Number(row?.n)).toBe(9);
  });

  it('is continued: next numbers, the code BENVENUTO10, the credit of failed lines, the saved card', async () => {
    const giulia = login(GIULIA);
    const { data } = await billing.run(giulia, '{ creditBalance { amount } paymentMethods { brand } }');
    expect(data).toEqual({
      creditBalance: { amount: 1_219 + 1_829 },
      paymentMethods: [{ brand: 'Visa' }],
    });
    const order = await placed(billing, giulia, { promoCode: 'benvenuto10' });
    expect(order.total.amount).toBe(1_097);
    await pay(billing, giulia, order.id, { credit: true });
    const invoices = await billing.sql<{ year: number; progressive: number }>(
      "SELECT year, progressive FROM invoice WHERE kind = 'INVOICE' ORDER BY year, progressive",
    );
    for (const year of new Set(invoices.map((invoice) => invoice.year))) {
      const progressives = invoices.filter((invoice) => invoice.year === year).map((i) => i.progressive);
      expect(progressives).toEqual(progressives.map((_, i) => i + 1));
    }
    expect(invoices).toHaveLength(7);
  });
});
