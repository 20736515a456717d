import { newId } from '@customer-area/shared/ids';
import { importTransfers } from '../harness/bank';
import {
  type Customer,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const REQUEST = `mutation ($ids: [ID!]!) { requestPayment(orderIds: $ids) { __typename
  ... on PaymentRequest { reference total { amount } payLink deadlines { means latest } instructions { reference iban amount { amount } } } } }`;
const LOOK = `query ($token: String!) { paymentRequest(token: $token) { status reference total { amount } orderCount lines(first: 9) } }`;
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) {
  ... on PaymentRequest { status } ... on PaymentRefused { code } } }`;

describe.each(topologies)('one payment for three orders (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
  });

  const three = async () => {
    const names = [newName(), newName(), newName()];
    const orders = [];
    for (const name of names) orders.push(await placeOrder(customer, [registration(name)]));
    const ids = orders.map(({ id }) => id);
    const asked = (await customer.ask(REQUEST, { ids })).data.requestPayment;
    const total = orders.reduce((cents, order) => cents + order.total.amount, 0);
    expect(asked).toMatchObject({ total: { amount: total }, instructions: { amount: { amount: total } } });
    expect(asked.deadlines.length).toBeGreaterThan(0);
    const token = new URL(asked.payLink).searchParams.get('token') ?? '';
    return { names, ids, total, token, reference: asked.reference as string };
  };
  const look = async (token: string) => (await product.ask(LOOK, { token })).data.paymentRequest;
  const delivered = (ids: readonly string[]) =>
    eventually(async () => {
      const statuses = await Promise.all(ids.map((id) => orderStatus(customer, id)));
      return statuses.every((status) => status === 'FULFILLED');
    });

  it('is one transfer that names their reference', async () => {
    const { names, ids, total, token, reference } = await three();
    const seen = await look(token);
    expect(seen).toMatchObject({ status: 'OPEN', reference, total: { amount: total }, orderCount: 3 });
    expect(seen.lines).toEqual(names.map((name) => expect.stringContaining(name)));
    const staff = await memberOfStaff(product);
    const short = { cents: total - 1, text: `saldo ${reference}`, reference: newId('cro') };
    expect(await importTransfers(product, staff, [short])).toMatchObject({ toReview: 1 });
    const exact = { cents: total, text: `saldo ${reference}`, reference: newId('cro') };
    expect(await importTransfers(product, staff, [exact])).toMatchObject({ matched: 1 });
    await delivered(ids);
    expect(await look(token)).toMatchObject({ status: 'PAID', total: { amount: 0 } });
  });

  it('is one charge of a card, by somebody who has not signed in', async () => {
    const { ids, token } = await three();
    const input = { means: { card: 'tok_ok' }, idempotencyKey: newKey() };
    expect((await product.ask(PAY_REQUEST, { token, input })).data.payRequest).toEqual({ status: 'PAID' });
    await delivered(ids);
  });
});
