import {
  activeDomain,
  type Customer,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  payByCard,
  placeOrder,
  renewal,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const DOMAIN = `query ($id: ID!) { domain(id: $id) { status paidThrough services { id service status endpoint expiresAt }
  operations(first: 20) { edges { node { kind status waitsFor { code who mutation } } } } } }`;
const QUOTE = `query ($ids: [ID!]!) { renewalQuote(domainIds: $ids, years: 1) { total { amount }
  renewals { net { amount } services(first: 6) { service plan annuities net { amount } } } } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { status total { amount } lines(first: 10) { kind description status net { amount } } } }`;
const CANCEL = `mutation ($id: ID!, $when: ServiceEnd!) { cancelService(serviceId: $id, when: $when) { __typename
  ... on ServiceCancelled { service { status } } ... on ServiceRefused { code } } }`;
const added = (domainId: string, service: string) => ({ addService: { domainId, service } });
/** Of hosting, in cents without VAT. */
const ANNUITY = 2_400;

describe.each(topologies)('services of a domain (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  let domain: { readonly id: string; readonly name: string; readonly paidThrough: string };
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    domain = await activeDomain(customer, newName('it'));
  });
  afterAll(() => product?.giveBack());

  interface Shown {
    readonly status: string;
    readonly paidThrough: string;
    readonly services: readonly { id: string; service: string; status: string; endpoint: string | null }[];
    readonly operations: { edges: { node: { kind: string; status: string; waitsFor: object | null } }[] };
  }
  const shown = async (id = domain.id): Promise<Shown> => (await customer.ask(DOMAIN, { id })).data.domain;
  const service = async (kind: string, id = domain.id) =>
    (await shown(id)).services.find((one) => one.service === kind);
  const withStatus = (kind: string, status: string, id = domain.id, within = 20_000) =>
    eventually(async () => {
      const found = await service(kind, id);
      return found?.status === status ? found : null;
    }, within);
  const operation = (kind: string, id = domain.id) =>
    eventually(async () => (await shown(id)).operations.edges.find(({ node }) => node.kind === kind)?.node);
  const quote = async () => {
    const { data, errors } = await customer.ask(QUOTE, { ids: [domain.id] });
    expect(errors).toBeUndefined();
    return data.renewalQuote;
  };
  const order = async (id: string) => (await customer.ask(ORDER, { id })).data.order;
  const advance = (days: number) =>
    product.ask('mutation ($d: Int!) { advanceClock(days: $d) }', { d: days }).then(async ({ errors }) => {
      expect(errors).toBeUndefined();
    });
  const credit = async () => (await customer.ask('{ creditBalance { amount } }')).data.creditBalance.amount;

  it('are added, paid, and set up', async () => {
    const placed = await placeOrder(customer, [added(domain.id, 'HOSTING'), added(domain.id, 'BACKUP')]);
    expect((await order(placed.id)).lines[0].net.amount).toBe(2 * ANNUITY);
    await payByCard(customer, placed.id);
    expect(await withStatus('HOSTING', 'ACTIVE')).toMatchObject({ endpoint: `hosting.${domain.name}` });
    await withStatus('BACKUP', 'ACTIVE');
    await eventually(async () => (await orderStatus(customer, placed.id)) === 'FULFILLED');
  });

  it('that are not set up in time ask their holder, who has the money back as credit', async () => {
    const late = await activeDomain(customer, `host-stuck-${newName('it')}`);
    const placed = await placeOrder(customer, [added(late.id, 'HOSTING')]);
    await payByCard(customer, placed.id);
    await eventually(async () => {
      const { status, waitsFor } = await operation('ADD_SERVICE', late.id);
      return status === 'IN_PROGRESS' && waitsFor !== null;
    });
    expect((await service('HOSTING', late.id))?.status).toBe('PROVISIONING');
    await advance(1);
    const asked = await eventually(async () => {
      const found = await operation('ADD_SERVICE', late.id);
      return found.status === 'ACTION_REQUIRED' ? found : null;
    });
    expect(asked.waitsFor).toEqual({ code: 'LATE_SERVICE', who: 'CUSTOMER', mutation: 'cancelService' });
    const { id } = (await service('HOSTING', late.id)) ?? { id: '' };
    const { data } = await customer.ask(CANCEL, { id, when: 'NOW' });
    expect(data.cancelService.__typename).toBe('ServiceCancelled');
    await eventually(async () => (await orderStatus(customer, placed.id)) === 'FAILED');
    expect(await credit()).toBe(placed.total.amount);
  });

  it('are quoted with their domain: two annuities early, one in the last three months, none when given up', async () => {
    const { id } = (await service('BACKUP')) ?? { id: '' };
    await customer.ask(CANCEL, { id, when: 'AT_EXPIRY' });
    const early = await quote();
    expect(early.renewals[0].services).toEqual([
      { service: 'HOSTING', plan: 'BASIC', annuities: 2, net: { amount: 2 * ANNUITY } },
    ]);
    await advance(299);
    const inTime = await quote();
    expect(inTime.renewals[0].services).toEqual([
      { service: 'HOSTING', plan: 'BASIC', annuities: 1, net: { amount: ANNUITY } },
    ]);
    expect(early.total.amount - inTime.total.amount).toBe(Math.round(ANNUITY * 1.22));
  });

  it('stop at the first instant after the expiry, and are back within a minute of the payment', async () => {
    await advance(64);
    expect((await service('HOSTING'))?.status).toBe('ACTIVE');
    await advance(2);
    expect((await shown()).status).toBe('EXPIRED_RENEWABLE');
    expect((await service('HOSTING'))?.status).toBe('STOPPED');
    await eventually(async () => (await operation('HOST_FOLLOWS')).status === 'SUCCEEDED');

    const quoted = await quote();
    const placed = await placeOrder(customer, [renewal(domain.id)], newKey());
    expect(placed.total.amount).toBe(quoted.total.amount);
    const waiting = await order(placed.id);
    expect(waiting.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['RENEW', 'RENEW_SERVICE']);
    expect(waiting.lines[1]).toMatchObject({
      description: `Rinnovo: Hosting per ${domain.name}, 1 annualità`,
      net: { amount: ANNUITY },
    });
    await payByCard(customer, placed.id);
    await withStatus('HOSTING', 'ACTIVE', domain.id, 60_000);
    await eventually(async () => (await orderStatus(customer, placed.id)) === 'FULFILLED');
    expect((await order(placed.id)).lines).toMatchObject([{ status: 'FULFILLED' }, { status: 'FULFILLED' }]);
    expect((await operation('RENEW_SERVICE')).status).toBe('SUCCEEDED');
    expect(Date.parse((await shown()).paidThrough)).toBeGreaterThan(Date.parse(domain.paidThrough));
  });
});
