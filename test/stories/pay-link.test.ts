import {
  type Customer,
  confirmAddress,
  domainWithStatus,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename ... on PaymentRefused { code } } }`;
const SHOWN = `query ($name: String) { domain(name: $name) { id paidThrough autoRenew { enabled nextChargeAt methods { methodId name }
  attempts { outcome } } } }`;
const LOOK = `query ($token: String!) { paymentRequest(token: $token) { reference status total { amount } lineCount lines } }`;
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename
  ... on PaymentRequest { reference status } ... on PaymentRefused { code } } }`;
const REMOVE = `mutation ($id: ID!) { removePaymentMethod(paymentMethodId: $id) { __typename
  ... on MethodRemovalToConfirm { code domainCount domains { id name } } } }`;

describe.each(topologies)('a renewal that the bank wants the customer for, %s', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
  });
  afterAll(() => product?.giveBack());

  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const shown = async (name: string) => (await customer.ask(SHOWN, { name })).data.domain;
  const mailedLinks = async () => {
    const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject links } }', {
      to: customer.email,
    });
    return (data.sandboxMail as { subject: string; links: string[] }[]).flatMap(({ links }) =>
      links.filter((link) => link.includes('/pay?token=')),
    );
  };
  /** Whoever has the link: nobody is signed in. */
  const look = async (token: string) => (await product.ask(LOOK, { token })).data.paymentRequest;
  const pay = async (token: string, card: string) => {
    const input = { means: { card }, idempotencyKey: newKey() };
    return (await product.ask(PAY_REQUEST, { token, input })).data.payRequest;
  };

  it('is mailed as a link that pays it without signing in, that order only, and keeps its method', async () => {
    const name = newName();
    const order = await placeOrder(customer, [registration(name)]);
    // Said while paying: the card is kept, and charged by itself from now on.
    const means = { card: { token: 'tok_ok_then_authentication_required' } };
    await customer.ask(PAY, {
      input: { orderId: order.id, means, autoRenew: true, idempotencyKey: newKey() },
    });
    const { paidThrough } = await domainWithStatus(customer, name, 'ACTIVE');
    const before = await eventually(async () => {
      const domain = await shown(name);
      return domain.autoRenew.enabled ? domain : null;
    });
    expect(before.autoRenew.methods).toMatchObject([{ name: 'Visa 4242' }]);

    // What the card is for is said before it is removed.
    const { methodId } = before.autoRenew.methods[0];
    expect((await customer.ask(REMOVE, { id: methodId })).data.removePaymentMethod).toEqual({
      __typename: 'MethodRemovalToConfirm',
      code: 'RENEWALS_USE_IT',
      domainCount: 1,
      domains: [{ id: before.id, name }],
    });

    await advance(359);
    const [link] = await eventually(async () => {
      const links = await mailedLinks();
      return links.length === 0 ? null : links;
    });
    const token = new URL(link ?? '').searchParams.get('token') ?? '';
    expect(await look(token)).toMatchObject({
      status: 'OPEN',
      total: { amount: 1_341 },
      lineCount: 1,
      lines: [`Rinnovo ${name}, 1 anno`],
    });
    const other = await placeOrder(customer, [registration(newName())]);
    expect(await pay(token, 'tok_declined')).toMatchObject({ code: 'PAYMENT_DECLINED' });
    expect(await pay(token, 'tok_ok')).toMatchObject({ __typename: 'PaymentRequest', status: 'PAID' });
    expect(await pay(token, 'tok_ok')).toMatchObject({ code: 'ALREADY_PAID' });
    expect(await orderStatus(customer, other.id)).toBe('AWAITING_PAYMENT');

    const renewed = await eventually(async () => {
      const domain = await shown(name);
      return domain.paidThrough === paidThrough ? null : domain;
    });
    expect(renewed.autoRenew).toMatchObject({ enabled: true, methods: [{ methodId }] });
    expect(await look(token)).toMatchObject({ status: 'PAID' });
    expect(await mailedLinks()).toHaveLength(1);
    const captured = await product.rows(
      'billing',
      `SELECT charge.reference FROM sim_provider_charge charge JOIN payment_attempt attempt ON attempt.id = charge.attempt_id
        JOIN order_line line ON line.order_id = attempt.order_id
        WHERE line.domain_id = ? AND line.kind = 'renew' AND charge.state = 'CAPTURED'`,
      [renewed.id],
    );
    expect(captured).toHaveLength(1);
  });
});
