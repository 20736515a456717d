import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { anonymousAt, authenticate, CANCEL, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const REQUEST = `mutation ($orderIds: [ID!]!) { requestPayment(orderIds: $orderIds) {
  ... on PaymentRequest { payLink } } }`;
const RESULT = `__typename ... on PaymentRequest { status total { amount } }
  ... on PaymentRequestActionRequired { attemptId clientSecret redirectUrl until request { status } }
  ... on PaymentRefused { code }`;
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { ${RESULT} } }`;
const COMPLETE = `mutation ($token: String!, $id: ID!) { completeRequestPayment(token: $token, attemptId: $id) { ${RESULT} } }`;

describe('a payment by link that the bank wants to be authenticated', () => {
  let billing: Billing;
  let owner: Viewer;
  let addresses = 0;
  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: true });
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    owner = login(profile());
  });
  afterAll(() => billing.close());

  const holder = () => anonymousAt(`198.51.100.${++addresses}`);
  const linkFor = async (orderIds: string[]) => {
    const { data } = await billing.run(owner, REQUEST, { orderIds });
    return new URL(data.requestPayment.payLink).searchParams.get('token') ?? '';
  };
  const two = async () => {
    const orders = [await placed(billing, owner), await placed(billing, owner)];
    return { orders, token: await linkFor(orders.map(({ id }) => id)) };
  };
  const payBy = async (token: string, card = 'tok_requires_action') => {
    const input = { means: { card }, idempotencyKey: newId('key') };
    return (await billing.run(holder(), PAY_REQUEST, { token, input })).data.payRequest;
  };
  const complete = async (token: string, id: string) => {
    const { data, errors } = await billing.run(holder(), COMPLETE, { token, id });
    return data?.completeRequestPayment ?? errors?.[0]?.extensions?.code;
  };

  it('pays all of its orders once whoever holds the link has authenticated it', async () => {
    const { token } = await two();
    const asked = await payBy(token);
    expect(asked).toMatchObject({
      __typename: 'PaymentRequestActionRequired',
      clientSecret: expect.any(String),
      request: { status: 'VERIFYING' },
    });
    expect((await complete(token, asked.attemptId)).__typename).toBe('PaymentRequestActionRequired');
    await authenticate(billing, holder(), asked.attemptId);
    const ends = await Promise.all(Array.from({ length: 5 }, () => complete(token, asked.attemptId)));
    for (const end of ends)
      expect(end).toEqual({ __typename: 'PaymentRequest', status: 'PAID', total: { amount: 0 } });
  });

  it('is refused when the bank is not satisfied, and its orders can be paid at once', async () => {
    const { token } = await two();
    const { attemptId } = await payBy(token);
    await authenticate(billing, holder(), attemptId, false);
    expect(await complete(token, attemptId)).toMatchObject({ code: 'AUTHENTICATION_REQUIRED' });
    expect(await payBy(token, 'tok_ok')).toMatchObject({ status: 'PAID' });
  });

  it('is given up by another card of the same link, and not by another link', async () => {
    const { orders, token } = await two();
    const other = await linkFor([orders[1]?.id ?? '']);
    await payBy(token);
    expect(await payBy(other, 'tok_ok')).toMatchObject({ code: 'PAYMENT_IN_PROGRESS' });
    expect(await payBy(token, 'tok_ok')).toMatchObject({ status: 'PAID' });
  });

  it('is given up by its customer, who pays or cancels any of its orders', async () => {
    const { orders, token } = await two();
    await payBy(token);
    const cancelled = await billing.run(owner, CANCEL, { orderId: orders[1]?.id });
    expect(cancelled.data.cancelOrder).toMatchObject({ status: 'CANCELLED' });
    await payBy(token);
    const paid = await pay(billing, owner, orders[0]?.id ?? '');
    expect(paid.data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('is completed by a link of its own request only', async () => {
    const { orders, token } = await two();
    const { attemptId } = await payBy(token);
    const other = await linkFor([orders[0]?.id ?? '']);
    const own = await placed(billing, owner);
    const begun = await pay(billing, owner, own.id, { card: { token: 'tok_requires_action' } });
    expect(await complete(other, attemptId)).toBe('NOT_FOUND');
    expect(await complete('none', attemptId)).toBe('NOT_FOUND');
    expect(await complete(token, begun.data.payOrder.attemptId)).toBe('NOT_FOUND');
    expect(await complete(token, newId('pay'))).toBe('NOT_FOUND');
  });
});
