import { authenticate, CANCEL, complete, orderOf, pay, placed } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import { ProviderFaults } from '../provider/testing/provider-faults';

const CARD = { card: { token: 'tok_requires_action' } };
const MINUTES = 1 / 1_440;

describe('a payment that the customer has to authenticate', () => {
  const faults = new ProviderFaults();
  let billing: Billing;
  let giulia: ReturnType<typeof login>;
  let orderId: string;
  beforeAll(async () => {
    billing = await openBilling({ provider: (real) => faults.around(real), abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  beforeEach(async () => {
    faults.clear();
    giulia = login(profile());
    orderId = (await placed(billing, giulia)).id;
  });
  afterAll(() => billing.close());

  const paid = async (means: Record<string, unknown> = CARD, key?: string) =>
    (await pay(billing, giulia, orderId, means, key)).data.payOrder;
  const completed = async (attemptId: string) =>
    (await complete(billing, giulia, attemptId)).data.completePayment;
  const acts = async (attemptId: string, succeeds = true) =>
    (await authenticate(billing, giulia, attemptId, succeeds)).data.sandboxAuthenticate;
  const cancelled = async () => (await billing.run(giulia, CANCEL, { orderId })).data.cancelOrder;
  const status = async () => (await orderOf(billing, giulia, orderId)).status;
  /** How the charges of the order stand at the provider, oldest first. */
  const charges = async () =>
    (
      await billing.sql<{ state: string }>(
        'SELECT s.state FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ? ORDER BY p.id',
        [orderId],
      )
    ).map(({ state }) => state);

  it.each([
    [CARD, { clientSecret: expect.any(String), redirectUrl: null }],
    [
      { payPal: { token: 'tok_requires_action' } },
      { clientSecret: null, redirectUrl: expect.stringMatching(/^https:/) },
    ],
  ])('by %j says how and until when, and is paid once it is done', async (means, way) => {
    const asked = await paid(means, 'k');
    expect(asked).toMatchObject({ __typename: 'PaymentActionRequired', ...way });
    expect(asked.order).toEqual({ id: orderId, status: 'AWAITING_PAYMENT' });
    expect(new Date(asked.until).getTime()).toBeGreaterThan(Date.now() + billing.identity.offsetMs);
    expect(await paid(means, 'k')).toEqual(asked);
    expect(await completed(asked.attemptId)).toEqual(asked);
    expect(await acts(asked.attemptId)).toBe(true);
    const done = await completed(asked.attemptId);
    expect(done).toMatchObject({ __typename: 'PaymentCompleted', order: { status: 'PAID' } });
    expect(await completed(asked.attemptId)).toEqual(done);
    expect(await paid(means, 'k')).toEqual(done);
    expect(await charges()).toEqual(['CAPTURED']);
  });

  it('is refused when the bank is not satisfied, and the order is free', async () => {
    const { attemptId } = await paid();
    await acts(attemptId, false);
    expect(await completed(attemptId)).toMatchObject({ code: 'AUTHENTICATION_REQUIRED' });
    expect((await paid({ card: { token: 'tok_ok' } })).__typename).toBe('PaymentCompleted');
  });

  it('that is not asked for again is found by the settling job, captured or too late', async () => {
    const { attemptId } = await paid();
    await acts(attemptId);
    await billing.advance(16 * MINUTES);
    await eventually(async () => expect(await status()).toBe('PAID'));

    orderId = (await placed(billing, giulia)).id;
    const late = await paid();
    await billing.advance(16 * MINUTES);
    await eventually(async () =>
      expect(await completed(late.attemptId)).toMatchObject({ code: 'PAYMENT_NOT_CONFIRMED' }),
    );
    expect(await acts(late.attemptId)).toBe(false);
    expect(await charges()).toEqual(['CANCELLED']);
  });

  it('is given up at the provider when the customer pays another way, or cancels', async () => {
    const first = await paid();
    expect((await paid({ payPal: { token: 'tok_ok' } })).__typename).toBe('PaymentCompleted');
    expect(await charges()).toEqual(['CANCELLED', 'CAPTURED']);
    expect(await acts(first.attemptId)).toBe(false);

    orderId = (await placed(billing, giulia)).id;
    await paid();
    expect(await paid({ bankTransfer: true })).toMatchObject({ __typename: 'PaymentPending' });
    orderId = (await placed(billing, giulia)).id;
    await paid();
    expect((await cancelled()).status).toBe('CANCELLED');
    expect(await charges()).toEqual(['CANCELLED']);
  });

  it('that was authenticated before is paid, and neither paid again nor cancelled', async () => {
    await acts((await paid()).attemptId);
    expect(await paid({ card: { token: 'tok_ok' } })).toMatchObject({ code: 'ALREADY_PAID' });
    expect(await charges()).toEqual(['CAPTURED']);
    orderId = (await placed(billing, giulia)).id;
    await acts((await paid()).attemptId);
    expect(await cancelled()).toMatchObject({ code: 'ALREADY_PAID' });
    expect(await status()).toBe('PAID');
  });

  it('stays as it is while the provider cannot give it up', async () => {
    const { attemptId } = await paid();
    faults.inject('cancel', 'unavailable', 2);
    expect(await paid({ card: { token: 'tok_ok' } })).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    expect(await cancelled()).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    await acts(attemptId);
    expect(await completed(attemptId)).toMatchObject({ __typename: 'PaymentCompleted' });
  });

  it('is taken up by the same key when we died before it was written down, and else ended at the provider', async () => {
    const died = async () => {
      await billing.sql('UPDATE customer_order SET action_until = NULL WHERE id = ?', [orderId]);
      await billing.sql(
        `UPDATE payment_attempt SET action_until = NULL, action_url = NULL, action_secret = NULL,
           started_at = DATE_SUB(started_at, INTERVAL 1 MINUTE) WHERE order_id = ?`,
        [orderId],
      );
    };
    const asked = await paid(CARD, 'k');
    await died();
    expect(await paid({ card: { token: 'tok_ok' } })).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    expect(await paid(CARD, 'k')).toEqual(asked);
    await acts(asked.attemptId);
    expect((await completed(asked.attemptId)).__typename).toBe('PaymentCompleted');

    orderId = (await placed(billing, giulia)).id;
    const lost = await paid(CARD);
    await died();
    expect(await completed(lost.attemptId)).toMatchObject({ code: 'PAYMENT_NOT_CONFIRMED' });
    expect(await charges()).toEqual(['CANCELLED']);
    expect((await paid({ card: { token: 'tok_ok' } })).__typename).toBe('PaymentCompleted');
  });

  it('keeps announced money from being taken back for another charge, and gives way to a new announcement', async () => {
    const change = async (means: string) =>
      (
        await billing.run(
          giulia,
          `mutation { changePaymentMeans(orderId: "${orderId}", means: ${means}) { __typename ... on PaymentRefused { code } } }`,
        )
      ).data.changePaymentMeans;
    await paid({ bankTransfer: true });
    await paid();
    expect(await change('CARD')).toEqual({ __typename: 'PaymentRefused', code: 'PAYMENT_IN_PROGRESS' });
    expect(await change('POSTAL_SLIP')).toEqual({ __typename: 'Order' });
    expect(await charges()).toEqual(['CANCELLED']);
  });

  it('is nobody else’s to complete or to authenticate', async () => {
    const { attemptId } = await paid();
    const other = login(profile());
    for (const answer of [
      await complete(billing, other, attemptId),
      await authenticate(billing, other, attemptId),
      await complete(billing, giulia, 'pay_none'),
    ])
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await charges()).toEqual(['ACTION_REQUIRED']);
  });

  it.each([
    ['tok_processing_then_captured', 'PaymentCompleted'],
    ['tok_processing_then_failed', 'PaymentRefused'],
  ])('%s is pending, and ends as %s an hour later', async (token, end) => {
    expect((await paid({ card: { token } }, 'k')).__typename).toBe('PaymentPending');
    expect(await paid({ card: { token: 'tok_ok' } })).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    await billing.advance(61 * MINUTES);
    await billing.advance(61 * MINUTES);
    await eventually(async () => expect((await paid({ card: { token } }, 'k')).__typename).toBe(end));
  });
});
