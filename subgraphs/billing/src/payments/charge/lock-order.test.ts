import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { grantCredit } from '../../testing/credit';
import { anonymousAt, pay, placed } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';

const REQUEST = `mutation ($orderIds: [ID!]!) { requestPayment(orderIds: $orderIds) {
  ... on PaymentRequest { payLink } } }`;
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename
  ... on PaymentRefused { code } } }`;
const REFUND = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename
  ... on Refund { status } ... on RefundRefused { code } } }`;
const PAYMENTS = 'query ($id: ID!) { order(id: $id) { payments { id } } }';

const staff = {
  ...login(profile(), 'en'),
  ...{ profileId: '', role: 'staff', secondFactor: true, permissions: ['payments:refund'] },
} as Viewer;

describe('what moves the money of one customer at the same moment', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  /** Statements that the database refuses from now on: a deadlock is hidden by running the transaction again. */
  const failures = () => {
    const refused = jest.spyOn(billing.statements, 'logQueryError');
    refused.mockClear();
    return () => refused.mock.calls.map(([error]: readonly unknown[]) => String(error));
  };

  it('does not begin again for each other when orders are paid together and others given back', async () => {
    const profileId = profile();
    const owner = login(profileId);
    const now = new Date(Date.now() + billing.identity.offsetMs);
    const credit = (cents: number) => grantCredit(billing, profileId, cents, now);
    const tokens: string[] = [];
    const paymentIds: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      const together = [
        await placed(billing, owner),
        await placed(billing, owner),
        await placed(billing, owner),
      ];
      // Credit that is set aside for the last of them is spent when its turn comes.
      if (n % 2 === 0) {
        await credit(100);
        await pay(billing, owner, together[2]?.id ?? '', { bankTransfer: true, credit: true });
      }
      const { data } = await billing.run(owner, REQUEST, { orderIds: together.map(({ id }) => id) });
      tokens.push(new URL(data.requestPayment.payLink).searchParams.get('token') ?? '');
      const paid = await placed(billing, owner);
      if (n % 2 === 0) await credit(paid.total.amount);
      await pay(billing, owner, paid.id, n % 2 === 0 ? { credit: true } : { card: { token: 'tok_ok' } });
      const { payments } = (await billing.run(owner, PAYMENTS, { id: paid.id })).data.order;
      paymentIds.push(payments[0].id);
    }
    const failed = failures();
    const answers = await Promise.all([
      ...tokens.map((token, n) =>
        billing.run(anonymousAt(`198.51.100.${n + 1}`), PAY_REQUEST, {
          ...{ token, input: { means: { card: 'tok_ok' }, idempotencyKey: newId('key') } },
        }),
      ),
      ...paymentIds.map((paymentId) =>
        billing.run(staff, REFUND, {
          input: { paymentId, amount: { amount: 100 }, reason: 'asked for', idempotencyKey: newId('key') },
        }),
      ),
    ]);
    const kinds = answers.map(({ data }) => Object.values<{ __typename: string }>(data)[0]?.__typename);
    expect(kinds).toEqual([...tokens.map(() => 'PaymentRequest'), ...paymentIds.map(() => 'Refund')]);
    expect(failed()).toEqual([]);
  });

  it('does not begin again for each other when charges are declined and the credit beside them goes back', async () => {
    const profileId = profile();
    const owner = login(profileId);
    const orders: { id: string }[] = [];
    for (let n = 0; n < 20; n += 1) orders.push(await placed(billing, owner));
    await grantCredit(billing, profileId, 100, new Date(Date.now() + billing.identity.offsetMs));
    const failed = failures();
    const declined = () =>
      Promise.all(
        orders.map(({ id }) => pay(billing, owner, id, { card: { token: 'tok_declined' }, credit: true })),
      );
    for (let round = 0; round < 3; round += 1)
      for (const { data } of await declined()) expect(data.payOrder.code).toBe('PAYMENT_DECLINED');
    expect(failed()).toEqual([]);
    const { data } = await billing.run(owner, '{ creditAccount { available { amount } held { amount } } }');
    expect(data.creditAccount).toEqual({ available: { amount: 100 }, held: { amount: 0 } });
  });
});
