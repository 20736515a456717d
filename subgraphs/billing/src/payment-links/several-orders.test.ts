import { hasValidCheckDigits } from '@customer-area/shared/check-digits';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import type { Viewer } from '@customer-area/shared/viewer';
import { composeStores } from '../compose-stores';
import { requestByReference } from '../payment-requests';
import { receiveMoney } from '../payments';
import { importEntries, matcher } from '../testing/bank-staff';
import { grantCredit } from '../testing/credit';
import { anonymousAt, CANCEL, pay, placed } from '../testing/documents';
import { numbersAreFreeWhileCreditIsLocked } from '../testing/locked-credit';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const REQUEST = `mutation ($orderIds: [ID!]!) { requestPayment(orderIds: $orderIds) { __typename
  ... on PaymentRequest { reference total { amount } payLink status orderCount lineCount expiresAt
    deadlines { means latest confidence } }
  ... on PaymentRefused { code message } } }`;
const LOOK =
  'query ($token: String!) { paymentRequest(token: $token) { reference status total { amount } lines(first: 9) } }';
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename
  ... on PaymentRequest { status total { amount } } ... on PaymentRefused { code message } } }`;

describe('several orders that are asked for at once', () => {
  let billing: Billing;
  let owner: Viewer;
  let profileId: string;
  let addresses = 0;
  const stores = composeStores();
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    profileId = profile();
    owner = login(profileId);
  });
  afterAll(() => billing.close());

  type Placed = { id: string; number: string; total: { amount: number } };
  const three = async () => {
    const orders: Placed[] = [];
    for (let n = 0; n < 3; n += 1) orders.push(await placed(billing, owner));
    return orders;
  };
  const ask = async (orderIds: string[], viewer = owner) => billing.run(viewer, REQUEST, { orderIds });
  const tokenFor = async (orders: Placed[]) => {
    const { data } = await ask(orders.map(({ id }) => id));
    return new URL(data.requestPayment.payLink).searchParams.get('token') ?? '';
  };
  const payBy = async (token: string, card = 'tok_ok', idempotencyKey = newId('key')) => {
    const somebody = anonymousAt(`198.51.100.${++addresses}`);
    const input = { means: { card }, idempotencyKey };
    return (await billing.run(somebody, PAY_REQUEST, { token, input })).data?.payRequest;
  };
  const look = async (token: string) =>
    (await billing.run(anonymousAt(`203.0.113.${++addresses}`), LOOK, { token })).data.paymentRequest;
  const statuses = async () => {
    const rows = await billing.sql<{ status: string }>(
      'SELECT status FROM customer_order WHERE profile_id = ? ORDER BY id',
      [profileId],
    );
    return rows.map(({ status }) => status);
  };
  /** What was collected, what paid orders, what became credit, and how many invoices there are. */
  const books = async () => {
    const [row] = await billing.sql<Record<string, string | null>>(
      `SELECT (SELECT SUM(c.amount) FROM sim_provider_charge c JOIN payment_attempt a ON a.id = c.attempt_id
                WHERE a.profile_id = ? AND c.state = 'CAPTURED') AS captured,
              (SELECT SUM(amount_cents) FROM payment WHERE profile_id = ?) AS arrived,
              (SELECT SUM(amount) FROM credit_grant WHERE profile_id = ?) AS credit,
              (SELECT COUNT(*) FROM invoice WHERE profile_id = ?) AS invoices`,
      [profileId, profileId, profileId, profileId],
    );
    const { captured, arrived, credit, invoices } = row ?? {};
    return [captured, arrived, credit, invoices].map(Number);
  };
  const sum = (orders: Placed[]) => orders.reduce((cents, { total }) => cents + total.amount, 0);

  it('lock the credit of their customer before they take a number', async () => {
    const orders = await three();
    await grantCredit(billing, profileId, 100, new Date(Date.now() + billing.identity.offsetMs));
    await pay(billing, owner, orders[2]?.id ?? '', { bankTransfer: true, credit: true });
    const token = await tokenFor(orders);
    const free = await numbersAreFreeWhileCreditIsLocked(billing, profileId, () => payBy(token));
    expect(free).toBe(true);
    expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']);
  });

  it('have one reference, one total and one link, which shows all of them and nothing else', async () => {
    const orders = await three();
    const { data } = await ask(orders.map(({ id }) => id));
    const { reference, payLink, ...made } = data.requestPayment;
    expect(reference).toMatch(/^9\d{13}$/);
    expect(hasValidCheckDigits(reference)).toBe(true);
    expect(made).toMatchObject({
      total: { amount: sum(orders) },
      status: 'OPEN',
      orderCount: 3,
      lineCount: 3,
    });
    expect(made.deadlines.map(({ means }: { means: string }) => means)).toContain('BANK_TRANSFER');
    const seen = await look(new URL(payLink).searchParams.get('token') ?? '');
    expect(seen).toMatchObject({ reference, total: { amount: sum(orders) } });
    expect(seen.lines).toHaveLength(3);
    expect(JSON.stringify(seen)).not.toMatch(/prf_|ord_|prq_|Giulia/);
  });

  it('have the same reference again, however they are listed, and a link of their own each time', async () => {
    const ids = (await three()).map(({ id }) => id);
    const [first, again, fewer] = [await ask(ids), await ask([...ids].reverse()), await ask(ids.slice(1))];
    expect(again.data.requestPayment.reference).toBe(first.data.requestPayment.reference);
    expect(again.data.requestPayment.payLink).not.toBe(first.data.requestPayment.payLink);
    expect(fewer.data.requestPayment.reference).not.toBe(first.data.requestPayment.reference);
  });

  it('are paid by one charge, each with an invoice of its own', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    expect(await payBy(token)).toMatchObject({ status: 'PAID', total: { amount: 0 } });
    expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']);
    expect(await books()).toEqual([sum(orders), sum(orders), 0, 3]);
    const parts = await billing.sql(
      'SELECT order_id AS id, part, amount_cents AS cents FROM payment WHERE profile_id = ? ORDER BY part',
      [profileId],
    );
    expect(parts).toEqual(orders.map(({ id, total }, part) => ({ id, part, cents: String(total.amount) })));
    expect(await payBy(token)).toMatchObject({ code: 'ALREADY_PAID' });
  });

  it('can be announced as one transfer, which they wait for, and its money pays them', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    const input = { means: { bankTransfer: true }, idempotencyKey: newId('key') };
    const somebody = anonymousAt(`198.51.100.${++addresses}`);
    const said = (await billing.run(somebody, PAY_REQUEST, { token, input })).data.payRequest;
    expect(said).toMatchObject({
      __typename: 'PaymentRequest',
      status: 'OPEN',
      total: { amount: sum(orders) },
    });
    const { reference } = await look(token);
    const told = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'payment.announced' AND profile_id = ?",
      [profileId],
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.payload).toContain(reference);
    const announced = await billing.sql(
      "SELECT id FROM customer_order WHERE profile_id = ? AND means = 'BANK_TRANSFER' AND announced_at IS NOT NULL",
      [profileId],
    );
    expect(announced).toHaveLength(3);
    await billing.advance(1);
    await importEntries(billing, matcher(), [
      { cents: sum(orders), text: [reference], reference: newId('ref') },
    ]);
    expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']);
    expect(await payBy(token)).toMatchObject({ code: 'ALREADY_PAID' });
  });

  it('but for what was cancelled or paid meanwhile', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    await billing.run(owner, CANCEL, { orderId: orders[0]?.id });
    await pay(billing, owner, orders[2]?.id ?? '');
    const left = orders[1]?.total.amount;
    expect(await look(token)).toMatchObject({ status: 'OPEN', total: { amount: left } });
    expect(await payBy(token)).toMatchObject({ status: 'PAID' });
    expect((await statuses()).sort()).toEqual(['CANCELLED', 'PAID', 'PAID']);
    expect(await books()).toEqual([sum(orders.slice(1)), sum(orders.slice(1)), 0, 2]);
  });

  it('never twice, whoever pays at the same moment what', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    const other = await tokenFor(orders.slice(1));
    await Promise.all([
      ...Array.from({ length: 8 }, (_, n) => payBy(n % 2 === 0 ? token : other)),
      ...orders.map(({ id }) => pay(billing, owner, id)),
    ]);
    for (let n = 0; n < 2 && (await statuses()).includes('AWAITING_PAYMENT'); n += 1) await payBy(token);
    expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']);
    expect(await books()).toEqual([sum(orders), sum(orders), 0, 3]);
  });

  it('stay free when the card is declined', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    expect(await payBy(token, 'tok_declined')).toMatchObject({ code: 'PAYMENT_DECLINED' });
    expect(await look(token)).toMatchObject({ status: 'OPEN', total: { amount: sum(orders) } });
    expect(await payBy(token)).toMatchObject({ status: 'PAID' });
  });

  it('can neither be paid nor cancelled another way while the provider has not answered, and are paid once it has', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    expect(await payBy(token, 'tok_processing_then_captured')).toMatchObject({ status: 'VERIFYING' });
    const cancelled = await billing.run(owner, CANCEL, { orderId: orders[1]?.id });
    expect(cancelled.data.cancelOrder).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    expect(await payBy(token)).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    await billing.advance(0.1);
    await eventually(async () => expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']));
    expect(await books()).toEqual([sum(orders), sum(orders), 0, 3]);
  });

  it('give back as credit what a transfer had paid before the charge was known', async () => {
    const orders = await three();
    const token = await tokenFor(orders);
    await payBy(token, 'tok_processing_then_captured');
    const [, second] = orders;
    if (second === undefined) throw new Error('no second order');
    const at = new Date(Date.now() + billing.identity.offsetMs);
    await billing.database.transact((manager) =>
      receiveMoney({ ...stores, seller: SANDBOX_SELLER }, manager, {
        profileId: trustedProfileId(profileId),
        orderId: second.id,
        means: 'BANK_TRANSFER',
        source: { provider: 'bank', reference: newId('line') },
        cents: second.total.amount,
        currency: 'EUR',
        capturedAt: at,
        at,
      }),
    );
    await billing.advance(0.1);
    await eventually(async () => expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']));
    expect(await books()).toEqual([sum(orders), sum(orders) + second.total.amount, second.total.amount, 3]);
  });

  it('are found by their reference, as far as they wait for payment', async () => {
    const orders = await three();
    const { reference } = (await ask(orders.map(({ id }) => id))).data.requestPayment;
    await pay(billing, owner, orders[0]?.id ?? '');
    const found = await requestByReference(stores, billing.database.read, reference);
    expect(found?.profileId).toBe(profileId);
    expect(found?.unpaid.map(({ id }) => id)).toEqual(orders.slice(1).map(({ id }) => id));
    expect(await requestByReference(stores, billing.database.read, '90000000000000')).toBeNull();
  });

  it('are refused as a whole when one cannot be paid, and says which', async () => {
    const orders = await three();
    await pay(billing, owner, orders[1]?.id ?? '');
    const { data } = await ask(orders.map(({ id }) => id));
    expect(data.requestPayment).toMatchObject({
      code: 'ALREADY_PAID',
      message: `${orders[1]?.number}: L'ordine è già stato pagato.`,
    });
  });

  it.each([
    [[], 'BAD_USER_INPUT'],
    [Array.from({ length: 51 }, () => newId('ord')), 'BAD_USER_INPUT'],
    [['no id'], 'NOT_FOUND'],
    [[newId('ord')], 'NOT_FOUND'],
  ])('are 1 to 50 of the profile’s own: %#', async (ids, code) => {
    expect((await ask(ids)).errors?.[0]?.extensions?.code).toBe(code);
  });

  it('with one of somebody else are what they are with none', async () => {
    const [mine] = await three();
    const foreign = await placed(billing, login(profile()));
    const refused = await ask([mine?.id ?? '', foreign.id]);
    expect(refused).toEqual(await ask([mine?.id ?? '', newId('ord')]));
  });
});
