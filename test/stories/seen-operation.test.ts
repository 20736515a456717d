import {
  type Customer,
  newCustomer,
  newName,
  payByCard,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const OPERATION = `id kind status finishedAt requestedBy { capacity login { id } } policyVersion
  waitsFor { code message who mutation } failure { code } order { id number } domain { id } history { from to reason }`;
const OF_DOMAIN = `query ($id: ID!, $open: Boolean) { domain(id: $id) { operations(open: $open) { totalCount edges { node { ${OPERATION} } } } } }`;
const BY_ID = `query ($id: ID!) { operation(id: $id) { ${OPERATION} } node(id: $id) { ... on Operation { ${OPERATION} } } }`;

describe.each(topologies)('what is done with a domain is seen from order to registry (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let stranger: Customer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    [customer, stranger] = [await newCustomer(product), await newCustomer(product)];
  });

  /** The only operation of a domain, if it is open or over as asked. */
  const operationOf = async (id: string, open?: boolean, asker = customer) => {
    const { data, errors } = await asker.ask(OF_DOMAIN, { id, open });
    expect(errors).toBeUndefined();
    return data.domain?.operations.edges[0]?.node ?? null;
  };
  const ordered = async () => {
    const order = await placeOrder(customer, [registration(newName())]);
    return { order, domainId: order.lines[0]?.domain?.id ?? '' };
  };

  it('a registration waits for its payment, names what pays it, and has succeeded once it is paid', async () => {
    const { order, domainId } = await ordered();
    // The order's event, which says who placed it, comes a moment after the answer.
    const waiting = await eventually(async () => {
      const seen = await operationOf(domainId, true);
      return seen?.requestedBy === null ? null : seen;
    });
    expect(waiting).toMatchObject({
      kind: 'REGISTER',
      status: 'ACTION_REQUIRED',
      requestedBy: { capacity: 'LOGIN', login: { id: customer.loginId } },
      policyVersion: expect.any(Number),
      waitsFor: { code: 'PAYMENT', who: 'CUSTOMER', mutation: 'payOrder' },
      order: { id: order.id, number: order.number },
      domain: { id: domainId },
    });

    expect(await payByCard(customer, waiting.order.id)).toMatchObject({ __typename: 'PaymentCompleted' });
    const done = await eventually(() => operationOf(domainId, false));
    expect(done).toMatchObject({ id: waiting.id, status: 'SUCCEEDED', waitsFor: null, failure: null });
    expect(done.finishedAt).not.toBeNull();
    expect(done.history).toEqual([
      { from: null, to: 'ACTION_REQUIRED', reason: 'order.placed' },
      { from: 'ACTION_REQUIRED', to: 'PENDING', reason: 'order.paid' },
      { from: 'PENDING', to: 'IN_PROGRESS', reason: 'sent' },
      { from: 'IN_PROGRESS', to: 'SUCCEEDED', reason: 'done' },
    ]);
    expect(await operationOf(domainId, true)).toBeNull();
    expect((await customer.ask(BY_ID, { id: done.id })).data).toEqual({ operation: done, node: done });
  });

  it('that of somebody else is answered like one that does not exist, by every path', async () => {
    const { domainId } = await ordered();
    const { id } = await eventually(() => operationOf(domainId));
    const absent = await stranger.ask(BY_ID, { id: 'opr_01jdem00000000000000009999' });
    expect(absent).toEqual({ data: { operation: null, node: null } });
    expect(await stranger.ask(BY_ID, { id })).toEqual(absent);
    expect(await operationOf(domainId, undefined, stranger)).toBeNull();
  });
});
