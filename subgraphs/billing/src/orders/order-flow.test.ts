import { orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

describe('an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  it('is placed, paid by card, invoiced, and told to the others', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia, {
      lines: [register('esempio.it', 2), register('esempio.com')],
    });
    expect(order).toMatchObject({
      status: 'AWAITING_PAYMENT',
      net: { amount: 999 + 1_099 + 1_299 },
      vat: { amount: 747 },
      total: { amount: 4_144 },
    });
    const paid = await pay(billing, giulia, order.id);
    expect(paid.errors).toBeUndefined();
    expect(paid.data.payOrder).toMatchObject({
      __typename: 'PaymentCompleted',
      order: { status: 'PAID', invoice: { number: 'F2026-000001' } },
    });
    expect(await orderOf(billing, giulia, order.id)).toMatchObject({
      status: 'PAID',
      invoice: { kind: 'INVOICE', total: { amount: 4_144 } },
      creditNotes: [],
      lines: [{ status: 'WAITING', domain: { id: expect.stringMatching(/^dom_/) } }, { status: 'WAITING' }],
    });
    const events = await billing.sql<{ type: string; payload: string; profileId: string }>(
      'SELECT type, payload, profile_id AS profileId FROM event_log ORDER BY id',
    );
    expect(events.map(({ type }) => type).sort()).toEqual(['invoice.issued', 'order.paid', 'order.placed']);
    const orderPaid = events.find(({ type }) => type === 'order.paid');
    expect(JSON.parse(orderPaid?.payload ?? '')).toMatchObject({
      orderId: order.id,
      number: order.number,
      total: 4_144,
      currency: 'EUR',
      invoiceNumber: 'F2026-000001',
      lines: [
        { lineId: order.lines[0]?.id, kind: 'register', name: 'esempio.it', tld: 'it', years: 2 },
        { kind: 'register', name: 'esempio.com', tld: 'com', years: 1 },
      ],
    });
    expect(billing.domains.opened).toContain(order.id);
  });

  it('is listed newest first, page by page', async () => {
    const giulia = login(profile());
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift((await placed(billing, giulia)).id);
    const page = `query ($after: String) { orders(first: 2, after: $after) { totalCount
      edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const first = (await billing.run(giulia, page)).data.orders;
    const second = (await billing.run(giulia, page, { after: first.pageInfo.endCursor })).data.orders;
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids);
    expect([first.totalCount, second.totalCount]).toEqual([3, 3]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
});
