import {
  activeDomain,
  type Customer,
  newCustomer,
  newKey,
  PAY_ORDER,
  placeOrder,
  renewal,
} from '../harness/customer';
import { type Product, sharedProduct, topologies } from '../harness/product';

const OPEN = '{ domains { edges { node { id openOrder { id status actions { code allowed } } } } } }';
const CANCEL = `mutation ($id: ID!, $confirmation: String) { cancelOrder(orderId: $id, confirmation: $confirmation) { __typename
  ... on Order { status } ... on CancellationToConfirm { code message confirmation } ... on OrderRefused { code } } }`;

describe.each(topologies)('an order that waits for its payment, %s', (topology) => {
  let product: Product;
  let customer: Customer;
  let domain: { id: string };
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    domain = await activeDomain(customer);
    // So that it can be renewed.
    await product.rows(
      'domains',
      'UPDATE domain SET paid_through = paid_through - INTERVAL 11 MONTH, expiring_from = expiring_from - INTERVAL 11 MONTH WHERE id = ?',
      [domain.id],
    );
  });

  const open = async (asker = customer) =>
    (await asker.ask(OPEN)).data.domains.edges.map(
      ({ node }: { node: { openOrder: unknown } }) => node.openOrder,
    );
  const cancel = async (id: string, confirmation?: string, asker = customer) =>
    (await asker.ask(CANCEL, { id, confirmation })).data?.cancelOrder;

  it('stands at its domain until it is cancelled', async () => {
    expect(await open()).toEqual([null]);
    const order = await placeOrder(customer, [renewal(domain.id)]);
    expect(await open()).toEqual([
      {
        id: order.id,
        status: 'AWAITING_PAYMENT',
        actions: expect.arrayContaining([
          { code: 'PAY', allowed: true },
          { code: 'CANCEL', allowed: true },
        ]),
      },
    ]);
    expect(await cancel(order.id)).toEqual({ __typename: 'Order', status: 'CANCELLED' });
    expect(await open()).toEqual([null]);
  });

  it('is cancelled in two steps when money was announced', async () => {
    const order = await placeOrder(customer, [renewal(domain.id)]);
    await customer.ask(PAY_ORDER, {
      input: { orderId: order.id, means: { bankTransfer: true }, idempotencyKey: newKey() },
    });
    const asked = await cancel(order.id);
    expect(asked).toMatchObject({ __typename: 'CancellationToConfirm', code: 'MONEY_ANNOUNCED' });
    expect(await cancel(order.id, 'nonsense')).toEqual(asked);
    const stranger = await newCustomer(product);
    expect(await cancel(order.id, asked.confirmation, stranger)).toBeUndefined();
    expect(await cancel(order.id, asked.confirmation)).toEqual({ __typename: 'Order', status: 'CANCELLED' });
    expect(await open()).toEqual([null]);
  });
});
