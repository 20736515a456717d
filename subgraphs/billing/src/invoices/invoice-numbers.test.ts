import { businessYear } from '../numbering';
import { pay, placed, register } from '../testing/documents';
import { invoiceContent, issuingDeps } from '../testing/invoice-content';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import { issueInvoice } from './issue-invoice';

describe('invoices', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  it('are numbered without a gap under 200 parallel payments, of which a third fail', async () => {
    const orders = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const viewer = login(profile());
        return {
          viewer,
          order: await placed(billing, viewer),
          token: i % 3 === 2 ? 'tok_declined' : 'tok_ok',
        };
      }),
    );
    const outcomes = await Promise.all(
      orders.map(async ({ viewer, order, token }) => {
        let outcome = await pay(billing, viewer, order.id, { card: { token } });
        // A bank that does not answer two hundred at once in time is asked again, as customers do.
        while (outcome.data?.payOrder.code === 'MEANS_NOT_AVAILABLE')
          outcome = await pay(billing, viewer, order.id, { card: { token } });
        return token === 'tok_ok' && outcome.data?.payOrder.__typename !== 'PaymentCompleted'
          ? [outcome]
          : [];
      }),
    );
    expect(outcomes.flat()).toEqual([]);
    const rows = await billing.sql<{ progressive: number; number: string; at: Date }>(
      'SELECT progressive, number, issued_at AS at FROM invoice ORDER BY progressive',
    );
    expect(rows.map(({ progressive }) => progressive)).toEqual(Array.from({ length: 134 }, (_, i) => i + 1));
    const moments = rows.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it('are none for an order that costs nothing, which is paid all the same and tells of no number', async () => {
    await billing.sql(
      `INSERT INTO promo_code (id, code, kind, value, valid_from, minimum_net, used)
       VALUES ('prm_all', 'TUTTO', 'PERCENT', 100, '2020-01-01', 0, 0)`,
    );
    const viewer = login(profile());
    const order = await placed(billing, viewer, { promoCode: 'TUTTO' });
    const answer = await pay(billing, viewer, order.id, { credit: true });
    expect(answer.data.payOrder).toMatchObject({ order: { status: 'PAID', invoice: null } });
    expect(await billing.sql('SELECT id FROM invoice WHERE order_id = ?', [order.id])).toEqual([]);
    const [fact] = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'order.paid'",
      [order.id],
    );
    expect(JSON.parse(fact?.payload ?? '')).toMatchObject({ invoiceNumber: null });
  });

  it('give a number back when their transaction is rolled back', async () => {
    const at = new Date('2035-06-01T12:00:00Z');
    const failing = billing.database.transact(async (manager) => {
      await issueInvoice(issuingDeps(), manager, invoiceContent('prf_numbers', at));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    const issued = await billing.database.transact((manager) =>
      issueInvoice(issuingDeps(), manager, invoiceContent('prf_numbers', at)),
    );
    expect(issued?.number).toBe('F2035-000001');
  });

  it.each([
    ['2026-12-31T22:59:59Z', 2026],
    ['2026-12-31T23:00:00Z', 2027],
    ['2027-01-01T00:00:00Z', 2027],
    ['2026-06-30T22:30:00Z', 2026],
  ])('of %s belong to %d, by the Italian calendar', (at, year) => {
    expect(businessYear(new Date(at))).toBe(year);
  });

  it('say what the order says, and are found by id, by order and by profile', async () => {
    const id = profile();
    const giulia = login(id);
    const order = await placed(billing, giulia, { lines: [register('una.it', 3), register('due.shop')] });
    await pay(billing, giulia, order.id);
    const fields = `id number kind issuedAt vatPercent vatNature splitPayment net { amount } vat { amount } total { amount }
      corrects { id } order { id number } lines { description quantity net { amount } vat { amount } }`;
    const answer = await billing.run(
      giulia,
      `query ($id: ID!, $r: [_Any!]!) { order(id: $id) { net { amount } vat { amount } total { amount } paidAt
         lines { net { amount } vat { amount } } invoice { ${fields} } }
         _entities(representations: $r) { ... on RegistrantProfile { invoices(first: 1) { totalCount edges { node { ${fields} } } } } } }`,
      { id: order.id, r: [{ __typename: 'RegistrantProfile', id }] },
    );
    const { invoice, paidAt, lines, ...amounts } = answer.data.order;
    const [captured] = await billing.sql<{ at: Date }>(
      'SELECT captured_at AS at FROM payment WHERE order_id = ?',
      [order.id],
    );
    const issuedAt = captured?.at.toISOString();
    expect(invoice).toMatchObject({ ...amounts, kind: 'INVOICE', issuedAt, corrects: null });
    expect(Date.parse(paidAt) - Date.parse(issuedAt ?? '')).toBeLessThan(600_000);
    expect(invoice.order).toEqual({ id: order.id, number: order.number });
    expect(invoice.lines).toMatchObject(lines);
    expect(invoice.lines[0]).toMatchObject({ description: 'Registrazione una.it, 3 anni', quantity: 3 });
    expect(answer.data._entities[0].invoices).toEqual({ totalCount: 1, edges: [{ node: invoice }] });
    const byId = await billing.run(giulia, `query ($id: ID!) { invoice(id: $id) { ${fields} } }`, {
      id: invoice.id,
    });
    expect(byId.data.invoice).toEqual(invoice);
  });
});
