import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { composeStores } from '../../compose-stores';
import { balancesOf } from '../../testing/balances';
import { grantCredit } from '../../testing/credit';
import { authenticate, CANCEL, complete, orderOf, pay, placed } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import { receiveMoney } from '../conclude/receive-money';
import { ProviderFaults } from '../provider/testing/provider-faults';

const TOTAL = 1_219;
const card = (token = 'tok_ok') => ({ card: { token }, credit: true });

describe('an order that is paid with credit and one other means', () => {
  const faults = new ProviderFaults();
  let billing: Billing;
  let id: string;
  let giulia: ReturnType<typeof login>;
  beforeAll(async () => {
    billing = await openBilling({ provider: (real) => faults.around(real), abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    faults.clear();
    id = profile();
    giulia = login(id);
  });

  const now = () => new Date(Date.now() + billing.identity.offsetMs);
  const grant = (cents: number, at = now()) => grantCredit(billing, id, cents, at);
  const paid = async (orderId: string, means: Record<string, unknown>, key?: string) =>
    (await pay(billing, giulia, orderId, means, key)).data?.payOrder;
  const credit = async () => {
    const { data } = await billing.run(giulia, '{ creditAccount { available { amount } held { amount } } }');
    return [data.creditAccount.available.amount, data.creditAccount.held.amount];
  };
  const movements = async () => {
    const { data } = await billing.run(
      giulia,
      '{ creditMovements { edges { node { kind amount { amount } expiresAt } } } }',
    );
    return data.creditMovements.edges.map(
      ({ node }: { node: { kind: string; amount: { amount: number } } }) =>
        `${node.kind} ${node.amount.amount}`,
    );
  };
  const charged = async (orderId: string) =>
    (
      await billing.sql<{ amount: number; state: string }>(
        'SELECT s.amount, s.state FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ?',
        [orderId],
      )
    ).map(({ amount, state }) => `${state} ${amount}`);

  it.each([
    ['a card', card()],
    ['PayPal', { payPal: { token: 'tok_ok' }, credit: true }],
  ])('by %s: credit first, and the rest is charged', async (_, means) => {
    await grant(500);
    const order = await placed(billing, giulia);
    expect(await paid(order.id, means)).toMatchObject({ __typename: 'PaymentCompleted' });
    expect(await charged(order.id)).toEqual([`CAPTURED ${TOTAL - 500}`]);
    expect(await credit()).toEqual([0, 0]);
    expect(await movements()).toEqual(['SPENT -500', 'GRANTED 500']);
    expect(await balancesOf(billing, id)).toEqual({
      ...{ RECEIVABLE: 500, PROVIDER_CLEARING: TOTAL - 500, REVENUE: -999, VAT: -220 },
    });
  });

  it('charges nothing when credit is enough, and all of it when there is none', async () => {
    const [rich, poor] = [await placed(billing, giulia), await placed(billing, giulia)];
    await grant(TOTAL + 1);
    expect(await paid(rich.id, card())).toMatchObject({ __typename: 'PaymentCompleted' });
    expect(await charged(rich.id)).toEqual([]);
    expect(await credit()).toEqual([1, 0]);
    await billing.sql('UPDATE credit_grant SET remaining = 0 WHERE profile_id = ?', [id]);
    expect(await paid(poor.id, card())).toMatchObject({ __typename: 'PaymentCompleted' });
    expect(await charged(poor.id)).toEqual([`CAPTURED ${TOTAL}`]);
  });

  it('gives credit back with its old expiry when the charge is refused', async () => {
    const expires = addDays(now(), 20);
    const given = new Date(expires);
    given.setUTCFullYear(given.getUTCFullYear() - 1);
    await grant(300, given);
    await grant(200);
    const order = await placed(billing, giulia);
    const before = await billing.run(giulia, '{ creditAccount { nextExpiry nextExpiring { amount } } }');
    expect(await paid(order.id, card('tok_declined'))).toMatchObject({ code: 'PAYMENT_DECLINED' });
    expect(await credit()).toEqual([500, 0]);
    expect(await billing.run(giulia, '{ creditAccount { nextExpiry nextExpiring { amount } } }')).toEqual(
      before,
    );
    expect(before.data.creditAccount.nextExpiring).toEqual({ amount: 300 });
    expect(await movements()).toContain('RELEASED 500');
    expect(await paid(order.id, card())).toMatchObject({ __typename: 'PaymentCompleted' });
    expect(await charged(order.id)).toContain(`CAPTURED ${TOTAL - 500}`);
  });

  it('does not let credit expire while it is set aside; when it comes back it ends at once', async () => {
    const given = new Date(now());
    given.setUTCFullYear(given.getUTCFullYear() - 1);
    await grant(300, addDays(given, 10));
    const order = await placed(billing, giulia);
    expect(await paid(order.id, { bankTransfer: true, credit: true })).toMatchObject({
      __typename: 'PaymentPending',
      instructions: expect.stringContaining('9,19'),
    });
    await billing.advance(11);
    expect(await credit()).toEqual([0, 300]);
    const { data } = await billing.run(giulia, CANCEL, { orderId: order.id });
    await billing.run(giulia, CANCEL, { orderId: order.id, confirmation: data.cancelOrder.confirmation });
    await eventually(async () => expect((await movements())[0]).toBe('EXPIRED -300'));
    expect(await credit()).toEqual([0, 0]);
  });

  it('is paid when the announced rest arrives', async () => {
    await grant(219);
    const order = await placed(billing, giulia);
    await paid(order.id, { bankTransfer: true, credit: true });
    expect(await credit()).toEqual([0, 219]);
    const seen = await billing.run(
      giulia,
      'query ($id: ID!) { order(id: $id) { missing { amount } creditHeld { amount } } }',
      { id: order.id },
    );
    expect(seen.data.order).toEqual({ missing: { amount: 1_000 }, creditHeld: { amount: 219 } });
    const at = now();
    const booked = await billing.database.transact((manager) =>
      receiveMoney({ ...composeStores(), seller: SANDBOX_SELLER }, manager, {
        ...{ profileId: trustedProfileId(id), orderId: order.id, means: 'BANK_TRANSFER' },
        source: { provider: 'bank', reference: order.id },
        ...{ cents: 1_000, currency: 'EUR', capturedAt: at, at },
      }),
    );
    expect(booked).toMatchObject({ bookedAs: 'ORDER', missing: 0 });
    expect((await orderOf(billing, giulia, order.id)).status).toBe('PAID');
    expect(await credit()).toEqual([0, 0]);
    expect(await movements()).toEqual(['SPENT -219', 'GRANTED 219']);
  });

  it('expires with the order, and its credit is free again', async () => {
    await grant(219);
    const order = await placed(billing, giulia);
    await paid(order.id, { postalSlip: true, credit: true });
    await billing.advance(60);
    await eventually(async () => expect((await orderOf(billing, giulia, order.id)).status).toBe('EXPIRED'));
    expect(await credit()).toEqual([219, 0]);
  });

  it('decides anew about credit when the customer pays another way', async () => {
    await grant(219);
    const order = await placed(billing, giulia);
    await paid(order.id, { bankTransfer: true, credit: true });
    expect(await paid(order.id, { card: { token: 'tok_ok' } })).toMatchObject({
      __typename: 'PaymentCompleted',
    });
    expect(await charged(order.id)).toEqual([`CAPTURED ${TOTAL}`]);
    expect(await credit()).toEqual([219, 0]);
  });

  it('waits with its credit for the customer to authenticate', async () => {
    await grant(500);
    const order = await placed(billing, giulia);
    const asked = await paid(order.id, card('tok_requires_action'));
    expect(asked.__typename).toBe('PaymentActionRequired');
    expect(await credit()).toEqual([0, 500]);
    await authenticate(billing, giulia, asked.attemptId);
    await complete(billing, giulia, asked.attemptId);
    expect((await orderOf(billing, giulia, order.id)).status).toBe('PAID');
    expect(await credit()).toEqual([0, 0]);
  });

  it.each([
    ['tok_timeout', 'PAID', [0, 0]],
    ['tok_timeout_uncaptured', 'AWAITING_PAYMENT', [500, 0]],
  ])('by %s: the settling job finds out what becomes of the credit', async (token, status, left) => {
    await grant(500);
    const order = await placed(billing, giulia);
    expect(await paid(order.id, card(token))).toMatchObject({ __typename: 'PaymentPending' });
    expect(await credit()).toEqual([0, 500]);
    await eventually(async () => {
      await billing.advance(1 / 24);
      expect(await credit()).toEqual(left);
    });
    expect((await orderOf(billing, giulia, order.id)).status).toBe(status);
  });

  it('sets the same credit aside for one of 20 orders that are paid at once', async () => {
    await grant(500);
    const orders = await Promise.all(Array.from({ length: 20 }, () => placed(billing, giulia)));
    await Promise.all(orders.map(({ id: orderId }) => paid(orderId, card())));
    const sums = (await Promise.all(orders.map(({ id: orderId }) => charged(orderId)))).flat().sort();
    expect(sums).toEqual([...Array(19).fill(`CAPTURED ${TOTAL}`), `CAPTURED ${TOTAL - 500}`].sort());
    expect(await credit()).toEqual([0, 0]);
  });

  it('is two means at most, and the same key says the same', async () => {
    await grant(500);
    const order = await placed(billing, giulia);
    const three = await pay(billing, giulia, order.id, { ...card(), bankTransfer: true });
    expect(three.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.means' });
    const first = await paid(order.id, card(), 'k');
    expect(await paid(order.id, card(), 'k')).toEqual(first);
    const other = await pay(billing, giulia, order.id, { card: { token: 'tok_ok' } }, 'k');
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect(await charged(order.id)).toEqual([`CAPTURED ${TOTAL - 500}`]);
  });
});
