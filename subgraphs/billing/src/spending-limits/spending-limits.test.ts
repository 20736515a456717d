import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import type { PaymentProvider } from '../payments';
import { orderOf, place, placed } from '../testing/documents';
import { anonymous, type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename
  ... on PaymentCompleted { order { id } } ... on PaymentPending { order { id } }
  ... on PaymentRefused { code message spendingLimit { amount currency } spentThisMonth { amount } } } }`;
const SPENT = `query ($id: ID!) { _entities(representations: [{ __typename: "ApiKey", id: $id }]) {
  ... on ApiKey { id spentThisMonth { amount currency } } } }`;
/** A year of a .it domain, VAT included. */
const PRICE = 1_219;

describe('the spending limit of an API key', () => {
  let billing: Billing;
  let crash = false;
  let owner: Viewer & { kind: 'login' };
  let program: Viewer & { kind: 'login' };
  let keyId: string;

  const dying = (real: PaymentProvider): PaymentProvider => ({
    ...real,
    confirm: (reference, signal) =>
      crash ? Promise.reject(new Error('killed')) : real.confirm(reference, signal),
  });
  beforeAll(async () => {
    billing = await openBilling({ provider: dying, abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    crash = false;
    billing.identity.down = false;
    keyId = newId('key');
    owner = login(profile()) as typeof owner;
    program = through(keyId);
  });

  const through = (id: string, viewer = owner): typeof owner => ({
    ...viewer,
    sessionId: id,
    limits: {
      via: 'api-key',
      id,
      scopes: ['orders:read', 'orders:pay', 'orders:place', 'domains:read'],
      domainIds: null,
    },
  });
  const delegate = (): typeof owner => ({
    ...owner,
    sessionId: newId('ses'),
    limits: {
      via: 'delegation',
      id: newId('dlg'),
      scopes: ['orders:read', 'orders:pay', 'orders:place'],
      domainIds: null,
    },
  });
  const mayPay = (orders: number, id = keyId) => billing.identity.spendingLimits.set(id, orders * PRICE);
  const order = () => placed(billing, owner);
  const pay = (
    orderId: string,
    means: Record<string, unknown> = { card: { token: 'tok_ok' } },
    viewer = program,
    key = newId('key'),
  ) => billing.run(viewer, PAY, { input: { orderId, means, idempotencyKey: key } });
  const paid = async (means?: Record<string, unknown>, viewer = program) =>
    (await pay((await order()).id, means, viewer)).data?.payOrder;
  const spent = async (id = keyId, viewer: Viewer = owner): Promise<number> =>
    (await billing.run(viewer, SPENT, { id })).data._entities[0].spentThisMonth.amount;

  it('is nothing until somebody gives it one: it cannot pay, whatever the means', async () => {
    mayPay(0);
    const { id } = await order();
    for (const means of [{ card: { token: 'tok_ok' } }, { payPal: { token: 'tok_ok' } }, { credit: true }])
      expect((await pay(id, means)).data.payOrder).toEqual({
        __typename: 'PaymentRefused',
        code: 'SPENDING_LIMIT_REACHED',
        message: expect.stringMatching(/^La chiave API può spendere 0,00\s€ al mese e ha già speso 0,00\s€/),
        spendingLimit: { amount: 0, currency: 'EUR' },
        spentThisMonth: { amount: 0 },
      });
    expect((await orderOf(billing, owner, id)).status).toBe('AWAITING_PAYMENT');
    expect((await pay(id, undefined, owner)).data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await spent()).toBe(0);
  });

  it('is used up payment by payment, and said when it is', async () => {
    mayPay(2);
    expect((await paid()).__typename).toBe('PaymentCompleted');
    expect(await spent()).toBe(PRICE);
    expect((await paid()).__typename).toBe('PaymentCompleted');
    expect(await paid()).toMatchObject({
      code: 'SPENDING_LIMIT_REACHED',
      spendingLimit: { amount: 2 * PRICE },
      spentThisMonth: { amount: 2 * PRICE },
    });
    expect(await spent()).toBe(2 * PRICE);
  });

  it('holds for one key and one month', async () => {
    mayPay(1);
    expect((await paid()).__typename).toBe('PaymentCompleted');
    const other = newId('key');
    mayPay(1, other);
    expect((await paid(undefined, through(other))).__typename).toBe('PaymentCompleted');
    expect((await paid()).code).toBe('SPENDING_LIMIT_REACHED');
    await billing.advance(31);
    expect(await spent()).toBe(0);
    expect((await paid()).__typename).toBe('PaymentCompleted');
  });

  it('binds at once when it is lowered', async () => {
    mayPay(5);
    await paid();
    mayPay(1);
    expect((await paid()).code).toBe('SPENDING_LIMIT_REACHED');
  });

  it('is never exceeded by twenty payments at once', async () => {
    billing.identity.spendingLimits.set(keyId, 7 * PRICE + 5);
    const orders = await Promise.all(Array.from({ length: 20 }, order));
    const answers = await Promise.all(orders.map(({ id }) => pay(id)));
    const outcomes = answers.map(({ data }) => data?.payOrder.code ?? data?.payOrder.__typename);
    expect(outcomes.filter((outcome) => outcome === 'PaymentCompleted')).toHaveLength(7);
    expect(outcomes.filter((outcome) => outcome === 'SPENDING_LIMIT_REACHED')).toHaveLength(13);
    expect(await spent()).toBe(7 * PRICE);
  });

  it('counts one payment once, however often it is asked for at once', async () => {
    mayPay(20);
    const { id } = await order();
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(id, undefined, program, 'same')));
    expect(new Set(answers.map(({ data }) => data?.payOrder.__typename))).toEqual(
      new Set(['PaymentCompleted']),
    );
    expect(await spent()).toBe(PRICE);
  });

  it.each([
    ['a declined card', { card: { token: 'tok_declined' } }, 'PAYMENT_DECLINED'],
    ['an unknown token', { payPal: { token: 'tok_what' } }, 'TOKEN_INVALID'],
    ['credit that is not enough', { credit: true }, 'CREDIT_INSUFFICIENT'],
  ])('is given back for %s', async (_, means, code) => {
    mayPay(1);
    expect((await paid(means)).code).toBe(code);
    expect(await spent()).toBe(0);
    expect((await paid()).__typename).toBe('PaymentCompleted');
  });

  it('stays taken while nobody knows how a payment ended, and when it turns out to be collected', async () => {
    mayPay(1);
    const { id } = await order();
    expect((await pay(id, { card: { token: 'tok_timeout' } })).data.payOrder.__typename).toBe(
      'PaymentPending',
    );
    expect((await paid()).code).toBe('SPENDING_LIMIT_REACHED');
    await eventually(async () => expect((await orderOf(billing, owner, id)).status).toBe('PAID'));
    expect(await spent()).toBe(PRICE);
  });

  it.each([
    ['the provider never heard of it', { card: { token: 'tok_timeout_uncaptured' } }, false],
    ['we died before we asked', { card: { token: 'tok_ok' } }, true],
  ])('is given back once when a payment is abandoned: %s', async (_, means, killed) => {
    mayPay(2);
    await paid();
    crash = killed;
    const { id } = await order();
    expect((await pay(id, means)).data.payOrder.__typename).toBe('PaymentPending');
    expect(await spent()).toBe(2 * PRICE);
    crash = false;
    await eventually(async () => expect(await spent()).toBe(PRICE));
    const [attempt] = await billing.sql<{ status: string }>(
      'SELECT status FROM payment_attempt WHERE order_id = ?',
      [id],
    );
    expect(attempt?.status).toBe('FAILED');
    expect((await pay(id)).data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await spent()).toBe(2 * PRICE);
  });

  it('says nothing about money that is only announced', async () => {
    mayPay(0);
    for (const means of [{ bankTransfer: true }, { postalSlip: true }])
      expect((await paid(means)).__typename).toBe('PaymentPending');
    expect(await spent()).toBe(0);
  });

  it('says nothing about an order that costs nothing', async () => {
    await billing.sql(
      "INSERT INTO promo_code (id, code, kind, value, valid_from, valid_to, minimum_net, tlds, total_limit, profile_limit, used) VALUES (?, 'TUTTO', 'PERCENT', 100, ?, NULL, 0, NULL, NULL, NULL, 0)",
      [newId('prm'), new Date(0)],
    );
    mayPay(0);
    const free = (await place(billing, program, { promoCode: 'TUTTO' })).data.placeOrder;
    expect(free.total.amount).toBe(0);
    expect((await pay(free.id)).data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('counts credit and kept cards like any money, but lets no key keep one', async () => {
    const { id } = await order();
    await pay(id, { card: { token: 'tok_ok', save: true } }, owner);
    const { data } = await billing.run(owner, '{ paymentMethods { id } }');
    mayPay(1);
    expect((await paid({ paymentMethodId: data.paymentMethods[0].id })).__typename).toBe('PaymentCompleted');
    expect(await spent()).toBe(PRICE);
    const beyond = { code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' };
    const keeping = await pay((await order()).id, { card: { token: 'tok_ok', save: true } });
    expect(keeping.errors?.[0]?.extensions).toEqual(beyond);
    for (const source of [
      '{ paymentMethods { id } }',
      `mutation { removePaymentMethod(paymentMethodId: "${data.paymentMethods[0].id}") { __typename } }`,
    ])
      expect((await billing.run(program, source)).errors?.[0]?.extensions).toEqual(beyond);
  });

  it('is nobody’s once the key was revoked, and unknown while identity is away: nothing is paid', async () => {
    const { id } = await order();
    expect((await pay(id)).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    billing.identity.down = true;
    expect((await pay(id)).errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect((await orderOf(billing, owner, id)).status).toBe('AWAITING_PAYMENT');
    expect((await pay(id, undefined, owner)).data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('is none for a login in person, nor for a delegate with a card of its own', async () => {
    for (const viewer of [owner, delegate()])
      expect((await paid(undefined, viewer)).__typename).toBe('PaymentCompleted');
    // The profile's own counter knows what its login paid, and nothing of the delegate's card.
    const counters = await billing.sql<{ spender: string; cents: string }>(
      'SELECT spender_id AS spender, spent_cents AS cents FROM spending WHERE profile_id = ?',
      [owner.profileId],
    );
    expect(counters).toEqual([{ spender: owner.profileId, cents: '1219' }]);
  });

  it('is one for a delegate who pays with what the profile has kept, or with its credit', async () => {
    const { id: first } = await order();
    await pay(first, { card: { token: 'tok_ok', save: true } }, owner);
    const { data } = await billing.run(owner, '{ paymentMethods { id } }');
    const kept = { paymentMethodId: data.paymentMethods[0].id };
    const viewer = delegate();
    const limits = viewer.limits as { id: string };
    mayPay(0, limits.id);
    for (const means of [kept, { credit: true }])
      expect(await paid(means, viewer)).toMatchObject({
        code: 'SPENDING_LIMIT_REACHED',
        message: expect.stringMatching(/la delega può spendere 0,00\s€ al mese/),
        spendingLimit: { amount: 0 },
      });
    mayPay(2, limits.id);
    const orders = await Promise.all(Array.from({ length: 8 }, order));
    const answers = await Promise.all(orders.map(({ id }) => pay(id, kept, viewer)));
    const outcomes = answers.map(({ data: { payOrder } }) => payOrder.code ?? payOrder.__typename);
    expect(outcomes.filter((outcome) => outcome === 'PaymentCompleted')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === 'SPENDING_LIMIT_REACHED')).toHaveLength(6);
    billing.identity.spendingLimits.delete(limits.id);
    const ended = await pay((await order()).id, kept, viewer);
    expect(ended.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('shows what was spent to the logins of the profile alone, and nothing that tells a foreign key from an absent one', async () => {
    mayPay(1);
    await paid();
    const absent = newId('key');
    const asStranger = async (id: string) =>
      JSON.stringify(await billing.run(login(profile()), SPENT, { id })).replaceAll(id, 'ID');
    expect(await asStranger(keyId)).toBe(await asStranger(absent));
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    expect(await asStranger(keyId)).toContain('NOT_FOUND');
    narrow.mockRestore();
    expect(await spent(keyId, login(owner.profileId))).toBe(PRICE);
    expect((await billing.run(anonymous, SPENT, { id: keyId })).data._entities).toEqual([null]);
    expect((await billing.run(program, SPENT, { id: keyId })).errors?.[0]?.extensions).toEqual({
      code: 'NOT_FOUND',
    });
    const { data } = await billing.run(owner, SPENT, { id: 'key_' });
    expect(data._entities).toEqual([{ id: 'key_', spentThisMonth: { amount: 0, currency: 'EUR' } }]);
  });
});
