import { newId } from '@customer-area/shared/ids';
import { pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const CHANGE = `mutation ($orderId: ID!, $means: PaymentMeans!) { changePaymentMeans(orderId: $orderId, means: $means) {
  __typename ... on Order { id status } ... on PaymentRefused { code } } }`;

describe('changing how an order will be paid', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const change = (viewer: ReturnType<typeof login>, orderId: string, means: string) =>
    billing.run(viewer, CHANGE, { orderId, means });
  const stored = async (id: string) => {
    const [row] = await billing.sql<{ means: string | null; at: Date | null }>(
      'SELECT means, announced_at AS at FROM customer_order WHERE id = ?',
      [id],
    );
    return row;
  };
  const told = (id: string) =>
    billing.sql<{ type: string; payload: string }>(
      "SELECT type, payload FROM event_log WHERE subject_id = ? AND type LIKE 'payment.%' ORDER BY seq",
      [id],
    );

  it('announces a transfer or a slip, and tells how to pay in both languages', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    expect((await change(owner, order.id, 'BANK_TRANSFER')).data.changePaymentMeans).toEqual({
      __typename: 'Order',
      id: order.id,
      status: 'AWAITING_PAYMENT',
    });
    await change(owner, order.id, 'PRE_FILLED_SLIP');
    expect((await stored(order.id))?.means).toBe('PRE_FILLED_SLIP');
    const facts = (await told(order.id)).map(({ payload }) => JSON.parse(payload));
    expect(facts.map(({ means }) => means)).toEqual(['BANK_TRANSFER', 'PRE_FILLED_SLIP']);
    expect(facts[0].instructions).toEqual({
      it: expect.stringMatching(new RegExp(`IBAN IT60X0542811101000000123456.*${order.number}`)),
      en: expect.stringMatching(new RegExp(`IBAN IT60X0542811101000000123456.*${order.number}`)),
    });
  });

  it('by the same means again changes nothing: money is not waited for longer', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    await change(owner, order.id, 'POSTAL_SLIP');
    const before = await stored(order.id);
    await billing.advance(1);
    await change(owner, order.id, 'POSTAL_SLIP');
    expect(await stored(order.id)).toEqual(before);
    expect(await told(order.id)).toHaveLength(1);
  });

  it('to what is charged waits for no money any more, and charges nothing', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    await change(owner, order.id, 'BANK_TRANSFER');
    expect((await change(owner, order.id, 'CARD')).data.changePaymentMeans.status).toBe('AWAITING_PAYMENT');
    expect(await stored(order.id)).toEqual({ means: null, at: null });
    expect((await told(order.id)).map(({ type }) => type)).toEqual([
      'payment.announced',
      'payment.withdrawn',
    ]);
  });

  it('is possible until it is paid, for its own profile', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    await pay(billing, owner, order.id);
    expect((await change(owner, order.id, 'BANK_TRANSFER')).data.changePaymentMeans).toEqual({
      __typename: 'PaymentRefused',
      code: 'ALREADY_PAID',
    });
    const foreign = await change(login(profile()), order.id, 'BANK_TRANSFER');
    expect(foreign).toEqual(await change(login(profile()), newId('ord'), 'BANK_TRANSFER'));
    expect(foreign.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
