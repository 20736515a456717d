import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import { delegated, loginOf } from '../../../test/harness/operations';
import { CANCEL, freeName, ORDER, pay, place, placed, register } from './testing/documents';
import { type Answer, type Billing, openBilling, profile } from './testing/open-billing';

const SCOPES = ['domains:read', 'orders:read', 'orders:place', 'orders:pay', 'invoices:read'];
const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
  ... on Order { id number total { amount } lines { id } }
  ... on Invoice { id number }
  ... on Domain { id orders { totalCount edges { node { id number } } } }
  ... on RegistrantProfile { id orders { totalCount edges { node { id } } } } } }`;
const LIST = 'query ($after: String) { orders(after: $after) { totalCount edges { cursor node { id } } } }';

const QUOTE = `mutation ($lines: [OrderLineInput!]!) { quote(lines: $lines) { __typename ... on Quote { id } } }`;
const CHECK_PROMO = `query ($lines: [OrderLineInput!]!) {
  checkPromoCode(code: "DELEGA10", lines: $lines) { __typename ... on OrderRefused { code } } }`;
const ORDER_INVOICE = 'query ($id: ID!) { order(id: $id) { invoice { id } } }';
const renewal = (domainId: string) => ({ renewDomain: { domainId, years: 1 } });

const { limit } = isolation;
const without = { stores: 'stores', permissions: 'permissions', nothing: 'nothing' } as const;

describe.each(Object.values(without))('a viewer limited to some domains, with %s switched off', (off) => {
  let billing: Billing;
  const owner = profile();
  const me = loginOf(owner);
  /** Orders of the profile: about domains in scope, about others, about both. */
  let orders: { inScope: string; paid: string; outOfScope: string; outOfScopePaid: string; both: string };
  let domains: { inScope: string; paid: string; outOfScope: string; outOfScopePaid: string; shared: string };
  let invoices: { inScope: string; outOfScope: string };
  const delegate = () => delegated(me, SCOPES, [domains.inScope, domains.paid, domains.shared]);

  const own = () => billing.domains.own(owner, freeName());
  const renewed = async (...domainIds: string[]) =>
    (await placed(billing, me, { lines: domainIds.map((domainId) => renewal(domainId)) })).id;
  const invoiceOf = async (order: string): Promise<string> =>
    (await billing.run(me, ORDER_INVOICE, { id: order })).data.order.invoice.id;

  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: off !== without.permissions });
    domains = { inScope: own(), paid: own(), outOfScope: own(), outOfScopePaid: own(), shared: own() };
    orders = {
      inScope: await renewed(domains.inScope),
      paid: await renewed(domains.paid),
      outOfScope: await renewed(domains.outOfScope),
      outOfScopePaid: await renewed(domains.outOfScopePaid),
      both: await renewed(domains.shared, own()),
    };
    await pay(billing, me, orders.paid);
    await pay(billing, me, orders.outOfScopePaid);
    invoices = { inScope: await invoiceOf(orders.paid), outOfScope: await invoiceOf(orders.outOfScopePaid) };
    if (off === without.stores) isolation.limit = (query) => query;
  });
  afterAll(async () => {
    isolation.limit = limit;
    await billing.close();
  });

  const hidden = (answer: Answer) => {
    const text = JSON.stringify(answer);
    for (const id of [orders.outOfScope, orders.outOfScopePaid, orders.both, ...Object.values(invoices)])
      expect(text).not.toContain(id);
    expect(text).not.toContain('F20');
  };
  const entity = (type: string, id: string) =>
    billing.run(delegate(), ENTITIES, { r: [{ __typename: type, id }] });

  it('reads the orders that are wholly about them', async () => {
    for (const which of ['inScope', 'paid'] as const) {
      const { data } = await billing.run(delegate(), ORDER, { id: orders[which] });
      expect(data.order).toMatchObject({ id: orders[which], lines: [{ domain: { id: domains[which] } }] });
    }
  });

  it.each(['outOfScope', 'both', 'outOfScopePaid'] as const)(
    'reads no order that is about another one too: %s',
    async (which) => {
      const byId = await billing.run(
        delegate(),
        '{ order(id: "ID") { id number } }'.replace('ID', orders[which]),
      );
      expect(byId.data).toEqual({ order: null });
      hidden(byId);
      const asEntity = await entity('Order', orders[which]);
      expect(asEntity.data).toEqual({ _entities: [null] });
      hidden(asEntity);
    },
  );

  it('sees no invoice, not even that of an order it may see', async () => {
    for (const id of Object.values(invoices)) {
      const byId = await billing.run(delegate(), '{ invoice(id: "ID") { id number } }'.replace('ID', id));
      expect(byId.data).toEqual({ invoice: null });
      hidden(await entity('Invoice', id));
    }
    const { data, errors } = await billing.run(delegate(), ORDER, { id: orders.paid });
    expect(errors).toBeUndefined();
    expect(data.order).toMatchObject({ invoice: null, creditNotes: [] });
    const list = await billing.run(
      delegate(),
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on RegistrantProfile { invoices { totalCount edges { node { id } } } } } }',
      { r: [{ __typename: 'RegistrantProfile', id: owner }] },
    );
    expect(list.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    hidden(list);
  });

  it('sees nothing of the money: credit and saved methods', async () => {
    for (const [field, selection] of [
      ['creditBalance', '{ amount }'],
      ['paymentMethods', '{ id }'],
    ] as const) {
      const answer = await billing.run(delegate(), `{ ${field} ${selection} }`);
      expect(answer.data).toEqual({ [field]: null });
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    }
  });

  if (off === without.stores) {
    it('is told no list and no total that would hold others', async () => {
      const profileOrders = await entity('RegistrantProfile', owner);
      for (const answer of [
        await billing.run(delegate(), '{ orders { totalCount } }'),
        await billing.run(delegate(), '{ orders { edges { node { id } } } }'),
        await entity('Domain', domains.outOfScope),
        await entity('Domain', domains.shared),
        profileOrders,
      ]) {
        hidden(answer);
        expect(answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
        expect(JSON.stringify(answer.data)).not.toContain('totalCount');
      }
    });
  } else {
    it('lists and counts the orders that are wholly about it, and pages through no others', async () => {
      const { data } = await billing.run(delegate(), LIST);
      expect(data.orders).toMatchObject({
        totalCount: 2,
        edges: [{ node: { id: orders.paid } }, { node: { id: orders.inScope } }],
      });
      const unlimited = (await billing.run(me, LIST)).data.orders;
      expect(unlimited.totalCount).toBe(5);
      for (const { cursor } of unlimited.edges)
        hidden(await billing.run(delegate(), LIST, { after: cursor }));
      const ofProfile = await entity('RegistrantProfile', owner);
      expect(ofProfile.data._entities[0].orders).toMatchObject({ totalCount: 2, edges: [{}, {}] });
    });

    it('finds them at their domain, and none at another', async () => {
      const here = await entity('Domain', domains.inScope);
      expect(here.data._entities[0].orders).toMatchObject({
        totalCount: 1,
        edges: [{ node: { id: orders.inScope } }],
      });
      for (const domain of [domains.outOfScope, domains.shared]) {
        const there = await entity('Domain', domain);
        expect(there.data._entities[0].orders).toEqual({ totalCount: 0, edges: [] });
        const absent = newId('dom');
        expect(JSON.stringify(there).replaceAll(domain, absent)).toBe(
          JSON.stringify(await entity('Domain', absent)),
        );
      }
    });
  }

  it('pays and cancels no others: NOT_FOUND, byte by byte as for an absent order', async () => {
    for (const act of [
      (orderId: string) => pay(billing, delegate(), orderId),
      (orderId: string) => pay(billing, delegate(), orderId, { bankTransfer: true }),
      (orderId: string) => billing.run(delegate(), CANCEL, { orderId }),
    ]) {
      const answers = [];
      for (const id of [orders.outOfScope, orders.both, newId('ord'), 'nonsense'])
        answers.push(JSON.stringify(await act(id)));
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('NOT_FOUND');
    }
    const rows = await billing.sql<{ status: string; attempt: string | null }>(
      'SELECT status, paying_attempt_id AS attempt FROM customer_order WHERE id IN (?, ?)',
      [orders.outOfScope, orders.both],
    );
    const untouched = { status: 'AWAITING_PAYMENT', attempt: null };
    expect(rows).toEqual([untouched, untouched]);
  });

  it('does not learn how another order was paid by repeating the request of somebody else', async () => {
    const key = newId('key');
    const id = await renewed(own());
    await pay(billing, me, id, { card: { token: 'tok_ok' } }, key);
    const repeated = await pay(billing, delegate(), id, { card: { token: 'tok_ok' } }, key);
    expect(repeated.data).toBeNull();
    expect(repeated.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('a viewer limited to one domain', () => {
  let billing: Billing;
  const me = loginOf(profile());
  let inScope: string;
  let outOfScope: string;
  const delegate = (scopes = SCOPES) => delegated(me, scopes, [inScope]);
  beforeAll(async () => {
    billing = await openBilling();
    await billing.sql(
      "INSERT INTO promo_code (id, code, kind, value, valid_from, minimum_net, profile_limit, used) VALUES (?, 'DELEGA10', 'PERCENT', 10, ?, 0, 5, 0)",
      [newId('prm'), new Date(0)],
    );
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    inScope = billing.domains.own(me.profileId, freeName());
    outOfScope = billing.domains.own(me.profileId, freeName());
  });

  it('renews and pays it with a card of its own', async () => {
    const order = await placed(billing, delegate(), { lines: [renewal(inScope)] });
    const paid = await pay(billing, delegate(), order.id);
    expect(paid.errors).toBeUndefined();
    expect(paid.data.payOrder).toMatchObject({ __typename: 'PaymentCompleted', order: { invoice: null } });
    const [row] = await billing.sql<{ profileId: string; domainId: string }>(
      'SELECT profile_id AS profileId, domain_id AS domainId FROM order_domain WHERE order_id = ?',
      [order.id],
    );
    expect(row).toEqual({ profileId: me.profileId, domainId: inScope });
  });

  it('learns by what means an order was paid, not with which card', async () => {
    const { id } = await placed(billing, me, { lines: [renewal(inScope)] });
    await pay(billing, me, id, { card: { token: 'tok_ok', save: true } });
    const paidWith = async (viewer: typeof me) => {
      const source = 'query ($id: ID!) { order(id: $id) { payments { means description } } }';
      return (await billing.run(viewer, source, { id })).data.order.payments;
    };
    expect(await paidWith(me)).toEqual([
      { means: 'CARD', description: expect.stringMatching(/^Visa \d{4}$/) },
    ]);
    for (const viewer of [delegate(), delegated(me, SCOPES)]) {
      const [payment] = await paidWith(viewer);
      expect(payment).toEqual({ means: 'CARD', description: expect.not.stringMatching(/Visa|\d/) });
    }
  });

  it('gives up what it ordered', async () => {
    const order = await placed(billing, delegate(), { lines: [renewal(inScope)] });
    const { data } = await billing.run(delegate(), CANCEL, { orderId: order.id });
    expect(data.cancelOrder).toMatchObject({ __typename: 'Order', status: 'CANCELLED' });
  });

  it('orders nothing for another: byte by byte as for an absent one', async () => {
    const answers = [];
    for (const id of [outOfScope, newId('dom'), 'nonsense'])
      answers.push(JSON.stringify(await place(billing, delegate(), { lines: [renewal(id)] })));
    answers.push(
      JSON.stringify(await place(billing, delegate(), { lines: [renewal(inScope), renewal(outOfScope)] })),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NOT_FOUND');
  });

  it('renews no domain with which something of a third level is renewed that it does not reach', async () => {
    const child = newId('dom');
    billing.domains.hostedBeneath.set(inScope, child);
    const held = billing.domains.heldNames();
    const answer = await place(billing, delegate(), { lines: [renewal(inScope)] });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    expect(billing.domains.heldNames()).toBe(held);
    const both = delegated(me, SCOPES, [inScope, child]);
    const { id } = await placed(billing, both, { lines: [renewal(inScope)] });
    expect((await pay(billing, both, id)).data.payOrder).toMatchObject({ __typename: 'PaymentCompleted' });
  });

  it.each([
    ['quotes', QUOTE],
    ['checks a promo code for', CHECK_PROMO],
  ])('%s nothing that it could not order, and holds nothing', async (_, source) => {
    const child = newId('dom');
    const beneath = billing.domains.own(me.profileId, freeName());
    billing.domains.hostedBeneath.set(beneath, child);
    const viewer = delegated(me, SCOPES, [inScope, beneath]);
    const held = billing.domains.heldNames();
    const codes = async (...lines: object[]) =>
      (await billing.run(viewer, source, { lines })).errors?.[0]?.extensions?.code ?? 'answered';
    expect([
      await codes(renewal(inScope)),
      await codes(renewal(outOfScope)),
      await codes(renewal(newId('dom'))),
      await codes(renewal(inScope), register()),
      await codes(renewal(beneath)),
    ]).toEqual(['answered', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
    expect(billing.domains.heldNames()).toBe(held);
    const both = delegated(me, SCOPES, [beneath, child]);
    expect((await billing.run(both, source, { lines: [renewal(beneath)] })).errors).toBeUndefined();
  });

  it('finds the order of a third level at that one, where its own login finds none', async () => {
    const line = { addThirdLevel: { domainId: inScope, label: 'blog' } };
    const { id } = await placed(billing, delegate(), { lines: [line] });
    const rows = await billing.sql<{ domainId: string }>(
      'SELECT domain_id AS domainId FROM order_domain WHERE order_id = ? AND domain_id <> ?',
      [id, inScope],
    );
    expect(rows).toHaveLength(1);
    const child = String(rows[0]?.domainId);
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Domain { openOrder { id } orders(first: 5) { totalCount nodes: edges { node { id } } } }
      }
    }`;
    const found = async (viewer: ReturnType<typeof delegate>, domainId: string) =>
      (await billing.run(viewer, query, { representations: [{ __typename: 'Domain', id: domainId }] })).data
        ._entities;
    const order = [{ openOrder: { id }, orders: { totalCount: 1, nodes: [{ node: { id } }] } }];
    expect(await found(me, child)).toEqual(order);
    expect(await found(delegate(), inScope)).toEqual(order);
    expect(await found(delegated(me, SCOPES, [child]), child)).toEqual([
      { openOrder: null, orders: { totalCount: 0, nodes: [] } },
    ]);
  });

  it('registers no new name', async () => {
    for (const lines of [[register()], [renewal(inScope), register()]]) {
      const answer = await place(billing, delegate(), { lines });
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    }
  });

  it.each([
    ['credit', { credit: true }],
    ['a kept card', { paymentMethodId: newId('met') }],
    ['a card to be kept', { card: { token: 'tok_ok', save: true } }],
  ])('does not pay with what is the profile’s: %s', async (_, means) => {
    const order = await placed(billing, delegate(), { lines: [renewal(inScope)] });
    const answer = await pay(billing, delegate(), order.id, means);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
  });

  it('does nothing that its scopes do not name, and is offered nothing of it', async () => {
    const reader = delegate(['orders:read']);
    const offered = async (viewer: ReturnType<typeof delegate>, id: string) =>
      (await billing.run(viewer, ORDER, { id })).data.order.actions;
    const { id } = await placed(billing, delegate(), { lines: [renewal(inScope)] });
    for (const answer of [
      await place(billing, reader, { lines: [renewal(inScope)] }),
      await pay(billing, reader, id),
      await billing.run(reader, CANCEL, { orderId: id }),
    ])
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    const reason = { code: 'BEYOND_SCOPE', message: expect.stringMatching(/delega/) };
    const withdraw = { code: 'WITHDRAW', allowed: false, reason };
    expect(await offered(reader, id)).toEqual([
      ...['PAY', 'CANCEL'].map((action) => ({ code: action, allowed: false, reason })),
      withdraw,
    ]);
    expect(await offered(delegate(), id)).toEqual([
      ...['PAY', 'CANCEL'].map((action) => ({ code: action, allowed: true, reason: null })),
      withdraw,
    ]);
  });
});
