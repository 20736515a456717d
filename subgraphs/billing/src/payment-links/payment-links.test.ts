import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { anonymousAt, CANCEL, orderOf, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import { Renewing } from '../testing/renewing';
import { GUESSES_OF_NETWORK, LINKS_OF_PROFILE, REFUSALS_OF_LINK } from './link-guesses';

const REQUEST = `mutation ($orderIds: [ID!]!, $mail: Boolean) { requestPayment(orderIds: $orderIds, mail: $mail) { __typename
  ... on PaymentRequest { reference total { amount } payLink expiresAt } ... on PaymentRefused { code message } } }`;
const LOOK = `query ($token: String!) { paymentRequest(token: $token) {
  reference status total { amount currency } orderCount lineCount lines(first: 5) expiresAt payLink } }`;
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename
  ... on PaymentRequest { reference status } ... on PaymentRefused { code message } } }`;

const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;

describe('a pay link', () => {
  let billing: Billing;
  let giulia: Viewer;
  let addresses = 0;
  let somebody: Viewer;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    giulia = login(profile());
    somebody = anonymousAt(`198.51.100.${++addresses}`);
  });
  afterAll(() => billing.close());

  const request = async (orderId: string, viewer = giulia, mail = false) =>
    billing.run(viewer, REQUEST, { orderIds: [orderId], mail });
  const tokenFor = async (orderId: string) => {
    const { data } = await request(orderId);
    return new URL(data.requestPayment.payLink).searchParams.get('token') ?? '';
  };
  const look = async (token: string, viewer = somebody) =>
    (await billing.run(viewer, LOOK, { token })).data?.paymentRequest;
  const payBy = (token: string, means: object = { card: 'tok_ok' }, idempotencyKey = newId('key')) =>
    billing.run(somebody, PAY_REQUEST, { token, input: { means, idempotencyKey } });
  const letterFor = async (orderId: string) =>
    (await billing.subgraph.internal['payment-letter']?.({ subjectId: orderId }, caller)) as {
      token: string;
    } | null;
  const mailed = () =>
    billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'payment.requested' AND profile_id = ?",
      [giulia.kind === 'login' ? giulia.profileId : ''],
    );

  it('shows one order to whoever has it, and pays that', async () => {
    const order = await placed(billing, giulia);
    const { data } = await request(order.id);
    expect(data.requestPayment.payLink).toMatch(/^https:\/\/area\.example\/pay\?token=[\w-]{43}$/);
    const token = new URL(data.requestPayment.payLink).searchParams.get('token') ?? '';
    const seen = await look(token);
    expect(seen).toEqual({
      reference: order.number,
      status: 'OPEN',
      total: { amount: order.total.amount, currency: 'EUR' },
      orderCount: 1,
      payLink: null,
      lineCount: 1,
      lines: [expect.stringMatching(/^Registrazione nome-\d+\.it, 1 anno$/)],
      expiresAt: data.requestPayment.expiresAt,
    });
    expect((await payBy(token)).data.payRequest).toEqual({
      __typename: 'PaymentRequest',
      reference: order.number,
      status: 'PAID',
    });
    expect(await look(token)).toMatchObject({ status: 'PAID' });
    expect((await orderOf(billing, giulia, order.id)).status).toBe('PAID');
    expect((await billing.run(giulia, '{ paymentMethods { id } }')).data.paymentMethods).toEqual([]);
  });

  it('pays no other order, whatever else is sent with it', async () => {
    const [mine, other] = [await placed(billing, giulia), await placed(billing, giulia)];
    const token = await tokenFor(mine.id);
    await payBy(token);
    expect((await payBy(token)).data.payRequest).toMatchObject({ code: 'ALREADY_PAID' });
    const smuggled = await billing.run(somebody, PAY_REQUEST, {
      token,
      input: { means: { card: 'tok_ok' }, idempotencyKey: 'k', orderId: other.id },
    });
    expect([smuggled.data, smuggled.errors?.length]).toEqual([undefined, 1]);
    expect((await orderOf(billing, giulia, other.id)).status).toBe('AWAITING_PAYMENT');
  });

  it('opens nothing else: neither the order nor the profile', async () => {
    const order = await placed(billing, giulia);
    const token = await tokenFor(order.id);
    await look(token);
    const answer = await billing.run(somebody, `{ order(id: "${order.id}") { id } paymentMethods { id } }`);
    expect(answer.data).toEqual({ order: null, paymentMethods: null });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
    expect(JSON.stringify(await look(token))).not.toMatch(/Giulia|prf_|ord_|BNCGLI/);
  });

  it('answers as what its order is once that is paid, cancelled or expired', async () => {
    const [paid, cancelled, expired] = [
      await placed(billing, giulia),
      await placed(billing, giulia),
      await placed(billing, giulia),
    ];
    const tokens = [await tokenFor(paid.id), await tokenFor(cancelled.id), await tokenFor(expired.id)];
    await pay(billing, giulia, paid.id);
    await billing.run(giulia, CANCEL, { orderId: cancelled.id });
    await billing.sql("UPDATE customer_order SET status = 'EXPIRED' WHERE id = ?", [expired.id]);
    const seen = await Promise.all(tokens.map(async (token) => (await look(token)).status));
    expect(seen).toEqual(['PAID', 'CANCELLED', 'EXPIRED']);
    const refused = [];
    for (const token of tokens) refused.push((await payBy(token)).data.payRequest.code);
    expect(refused).toEqual(['ALREADY_PAID', 'ORDER_CANCELLED', 'ORDER_EXPIRED']);
    expect((await request(paid.id)).data.requestPayment).toMatchObject({ code: 'ALREADY_PAID' });
  });

  it('ends after 14 days, and is kept as a hash', async () => {
    const order = await placed(billing, giulia);
    const token = await tokenFor(order.id);
    const stored = await billing.sql(
      'SELECT link.* FROM payment_link link JOIN payment_request_order o ON o.request_id = link.request_id WHERE o.order_id = ?',
      [order.id],
    );
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(token);
    await billing.sql(
      'UPDATE payment_link SET expires_at = ? WHERE request_id IN (SELECT request_id FROM payment_request_order WHERE order_id = ?)',
      [new Date(Date.now() + billing.identity.offsetMs), order.id],
    );
    expect(await look(token)).toBeNull();
    expect((await payBy(token)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    await tokenFor(order.id);
    const left = await billing.sql<{ token_hash: string }>(
      'SELECT link.* FROM payment_link link JOIN payment_request_order o ON o.request_id = link.request_id WHERE o.order_id = ?',
      [order.id],
    );
    expect(left).toHaveLength(1);
    expect(left[0]?.token_hash).not.toBe((stored[0] as { token_hash: string }).token_hash);
  });

  it('charges once, whatever is repeated or sent at once', async () => {
    const order = await placed(billing, giulia);
    const token = await tokenFor(order.id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        payBy(token, { card: 'tok_ok' }, i % 2 === 0 ? 'same' : `own ${i}`),
      ),
    );
    const ends = answers.map(({ data }) => data.payRequest.status ?? data.payRequest.code);
    expect(new Set(ends)).not.toContain('PAYMENT_DECLINED');
    expect(ends).toContain('PAID');
    const captures = await billing.sql(
      "SELECT c.reference FROM sim_provider_charge c JOIN payment_attempt a ON a.id = c.attempt_id WHERE a.order_id = ? AND c.state = 'CAPTURED'",
      [order.id],
    );
    expect(captures).toHaveLength(1);
  });

  it('answers the same key alike, and with another input as a conflict', async () => {
    const token = await tokenFor((await placed(billing, giulia)).id);
    const [first, again] = [await payBy(token, undefined, 'k'), await payBy(token, undefined, 'k')];
    expect(first.data.payRequest.status).toBe('PAID');
    expect(again).toEqual(first);
    expect((await payBy(token, { payPal: 'tok_ok' }, 'k')).errors?.[0]?.extensions?.code).toBe('CONFLICT');
  });

  it.each([
    [{ card: 'tok_declined' }, 'PAYMENT_DECLINED'],
    [{ payPal: 'tok_insufficient_funds' }, 'PAYMENT_DECLINED'],
    [{ card: 'tok_authentication_required' }, 'AUTHENTICATION_REQUIRED'],
  ])('refuses %j as %s, and can be paid another way', async (means, code) => {
    const order = await placed(billing, giulia);
    const token = await tokenFor(order.id);
    expect((await payBy(token, means)).data.payRequest).toMatchObject({ __typename: 'PaymentRefused', code });
    expect((await payBy(token)).data.payRequest).toMatchObject({ status: 'PAID' });
  });

  it.each([{}, { card: 'tok_ok', payPal: 'tok_ok' }, { card: '' }, { card: 'x'.repeat(201) }])(
    'refuses %j as bad input',
    async (means) => {
      const token = await tokenFor((await placed(billing, giulia)).id);
      expect((await payBy(token, means)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );

  it('is made by the order’s own profile only', async () => {
    const order = await placed(billing, giulia);
    const absent = await request(newId('ord'), login(profile()));
    expect(await request(order.id, login(profile()))).toEqual(absent);
    expect(absent.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await request(order.id, somebody)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('is not found by trying: a network is held up, and one that opens its own links is not', async () => {
    const order = await placed(billing, giulia);
    const token = await tokenFor(order.id);
    for (let i = 0; i < GUESSES_OF_NETWORK.points + 5; i++) expect(await look(token)).toBeTruthy();
    for (let i = 0; i < GUESSES_OF_NETWORK.points; i++) expect(await look(`guess-${i}`)).toBeNull();
    const held = await billing.run(somebody, LOOK, { token });
    expect(held.errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect((await payBy(token)).errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect(await look(token, anonymousAt('203.0.113.9'))).toBeTruthy();
  });

  it('tries so many cards in an hour, and no more, while another link still pays', async () => {
    const order = await placed(billing, giulia);
    const [token, other] = [await tokenFor(order.id), await tokenFor(order.id)];
    for (let i = 0; i < REFUSALS_OF_LINK.points; i++)
      expect((await payBy(token, { card: 'tok_declined' })).data.payRequest.code).toBe('PAYMENT_DECLINED');
    somebody = anonymousAt('203.0.113.77');
    expect((await payBy(token)).errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect(await look(token)).toMatchObject({ status: 'OPEN' });
    expect((await payBy(other)).data.payRequest).toMatchObject({ status: 'PAID' });
  });

  it('is made so often in an hour, and no more', async () => {
    const order = await placed(billing, giulia);
    for (let i = 0; i < LINKS_OF_PROFILE.points; i++)
      expect((await request(order.id)).data.requestPayment.__typename).toBe('PaymentRequest');
    expect((await request(order.id)).errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
  });

  it('is mailed when that was asked for: the letter gets a link of its own', async () => {
    const order = await placed(billing, giulia);
    await request(order.id);
    expect(await mailed()).toEqual([]);
    await request(order.id, giulia, true);
    expect((await mailed()).map(({ payload }) => JSON.parse(payload))).toEqual([
      {
        orderId: order.id,
        requestId: expect.stringMatching(/^prq_/),
        number: order.number,
        amountDueCents: order.total.amount,
        currency: 'EUR',
        reason: 'ASKED',
      },
    ]);
    const letter = await letterFor(order.id);
    expect(letter).toMatchObject({ number: order.number, amountDueCents: order.total.amount, count: 1 });
    expect((await payBy(letter?.token ?? '')).data.payRequest).toMatchObject({ status: 'PAID' });
    expect(await letterFor(order.id)).toBeNull();
  });

  it('is mailed when the bank wants the customer for what renews itself, and pays that by hand', async () => {
    const renewing = new Renewing(billing);
    giulia = renewing.viewer;
    const asking = await renewing.keeps('tok_ok_then_authentication_required');
    renewing.due([asking]);
    const [attempted] = await renewing.told(1);
    const orderId = attempted?.orderId ?? '';
    expect((await mailed()).map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { orderId, reason: 'AUTHENTICATION_REQUIRED', amountDueCents: 1_341 },
    ]);
    const token = (await letterFor(orderId))?.token ?? '';
    expect(await look(token)).toMatchObject({
      status: 'OPEN',
      lines: [`Rinnovo ${renewing.domainName}, 1 anno`],
    });
    expect((await payBy(token)).data.payRequest).toMatchObject({ status: 'PAID' });
    expect(await renewing.books()).toEqual({ orders: ['PAID'], captures: 1, invoices: 1 });
    renewing.due([asking], { attempt: 2 });
    expect((await renewing.told(2))[1]).toMatchObject({ outcome: 'PAID', orderId });
  });
});
