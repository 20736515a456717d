import {
  activeDomain,
  type Customer,
  newCustomer,
  newName,
  payByCard,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct } from '../harness/product';

/** A page that needs three services and asks for one thing that a customer may not see. */
const PAGE = `{ me { username profile { id } } orders(first: 1) { totalCount }
  tickets(first: 1) { edges { node { id } } }
  rectification(id: "rct_01jdem00000000000000009999", reason: "x") { status } }`;

describe('a page of which a part cannot be answered', () => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct('distributed');
    customer = await newCustomer(product);
    await placeOrder(customer, [registration(newName())]);
  });
  afterAll(() => product?.giveBack());

  const whatFailed = (answer: Awaited<ReturnType<Customer['ask']>>) =>
    (answer.errors ?? []).map(({ path, extensions }) => [extensions?.code, path]);

  it('keeps the rest when the part is for others, and says which it is', async () => {
    const answer = await customer.ask(PAGE);
    expect(answer.data).toMatchObject({
      me: { username: customer.username, profile: { id: expect.stringMatching(/^prf_/) } },
      orders: { totalCount: 1 },
      tickets: { edges: [] },
      rectification: null,
    });
    expect(whatFailed(answer)).toEqual([['FORBIDDEN', ['rectification']]]);
  });

  it('keeps the rest when a service sleeps, and says which part it is', async () => {
    const support = await product.pidOf('subgraphs/support');
    process.kill(support, 'SIGSTOP');
    try {
      const answer = await customer.ask(PAGE);
      expect(answer.data).toMatchObject({
        me: { username: customer.username },
        orders: { totalCount: 1 },
        tickets: null,
      });
      expect(whatFailed(answer)).toContainEqual(['UNAVAILABLE', ['tickets']]);
    } finally {
      process.kill(support, 'SIGCONT');
    }
  });

  it('keeps an order whose domains cannot be looked up, and the profile whose domains cannot', async () => {
    const domains = await product.pidOf('subgraphs/domains');
    process.kill(domains, 'SIGSTOP');
    try {
      const answer = await customer.ask(
        '{ me { profile { id domains { totalCount } orders { totalCount } } } orders(first: 1) { edges { node { number lines { kind domain { name } } } } } }',
      );
      expect(answer.data).toMatchObject({
        me: { profile: { domains: null, orders: { totalCount: 1 } } },
        orders: { edges: [{ node: { number: expect.any(String), lines: [{ domain: null }] } }] },
      });
      expect(whatFailed(answer)).toContainEqual(['UNAVAILABLE', ['me', 'profile', 'domains']]);
    } finally {
      process.kill(domains, 'SIGCONT');
    }
  });

  it('shows domains while nobody can say what they cost, and takes no half an order', async () => {
    const domainId = (await activeDomain(customer)).id;
    const billing = await product.pidOf('subgraphs/billing');
    const orders = async () => (await customer.ask('{ orders(first: 1) { totalCount } }')).data?.orders;
    const before = await orders();
    process.kill(billing, 'SIGSTOP');
    try {
      const shown = await customer.ask(
        'query ($id: ID!) { domain(id: $id) { status actions(codes: [RENEW]) { allowed } autoRenew { enabled } openOrder { id } } serviceCatalogue(domainId: $id) { service price { amount } } }',
        { id: domainId },
      );
      expect(shown.data).toMatchObject({
        domain: { status: 'ACTIVE', autoRenew: { enabled: false }, openOrder: null },
        serviceCatalogue: expect.arrayContaining([{ service: expect.any(String), price: null }]),
      });
      const ordered = await customer.ask(
        'mutation ($id: ID!) { placeOrder(input: { lines: [{ renewDomain: { domainId: $id, years: 1 } }], idempotencyKey: "while-billing-sleeps" }) { __typename } }',
        { id: domainId },
      );
      expect(whatFailed(ordered)).toEqual([['UNAVAILABLE', ['placeOrder']]]);
    } finally {
      process.kill(billing, 'SIGCONT');
    }
    // What nobody waited for was either done whole or not at all.
    const after = await eventually(orders);
    expect(after.totalCount - before.totalCount).toBeLessThanOrEqual(1);
  });

  it('keeps a command as pending while the registry gives no answer', async () => {
    const name = `stuck-${newName()}`;
    const order = await placeOrder(customer, [registration(name)]);
    await payByCard(customer, order.id);
    const operation = await eventually(async () => {
      const { data } = await customer.ask(
        'query ($name: String!) { domains(first: 1, filter: { nameIn: [$name] }) { edges { node { status operations(open: true, first: 1) { edges { node { kind status waitsFor { who code } } } } } } } }',
        { name },
      );
      const open = data?.domains?.edges[0]?.node.operations.edges[0]?.node;
      return open?.status === 'ACTION_REQUIRED' ? null : open; // until the payment is known to domains
    });
    expect(operation).toMatchObject({ status: expect.stringMatching(/^(PENDING|IN_PROGRESS)$/) });
  });
});
