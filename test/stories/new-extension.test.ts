import {
  activeDomain,
  type Customer,
  newCustomer,
  newName,
  payByCard,
  placeOrder,
  registration,
  renewal,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OwnProduct, startProduct } from '../harness/product';

/** The services read the rules again twice a minute. */
const UNTIL_KNOWN_MS = 60_000;

describe('an extension that is not sold yet', () => {
  let product: OwnProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await startProduct('co-located');
    customer = await newCustomer(product);
  });
  afterAll(() => product?.stop());

  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const domain = async (id: string) =>
    (await customer.ask('query ($id: ID!) { domain(id: $id) { status paidThrough } }', { id })).data.domain;
  const becomes = (id: string, status: string) =>
    eventually(async () => (await domain(id))?.status === status);
  const policy = async () =>
    (await product.ask('{ tldPolicy(tld: "dev") { graceDays redemptionDays } }')).data.tldPolicy;
  const availability = async (name: string) => {
    const ask = 'query ($names: [String!]!) { domainAvailability(names: $names) { available reason } }';
    return (await product.ask(ask, { names: [name] })).data.domainAvailability[0];
  };

  it('is sold, renewed and runs out after rows were added to the running product, and nothing else', async () => {
    expect(await policy()).toBeNull();
    expect(await availability(newName('dev'))).toEqual({ available: false, reason: 'TLD_NOT_SUPPORTED' });
    const copied = await product.rows('domains', "SELECT * FROM tld_policy WHERE tld = 'com' LIMIT 1");
    const { version, ...com } = copied[0] ?? {};
    expect(version).toEqual(expect.any(Number));
    const row = { ...com, tld: 'dev', grace_days: 20, source: 'Google Registry, from a test' };
    await product.rows('domains', 'INSERT INTO tld_policy SET ?', [row]);
    await product.rows(
      'billing',
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) SELECT product, operation, 'dev', term, valid_from, cents FROM price WHERE product = 'DOMAIN' AND `key` = 'com'",
    );
    await eventually(policy, UNTIL_KNOWN_MS);
    expect(await policy()).toEqual({ graceDays: 20, redemptionDays: 30 });

    const { id, name, paidThrough } = await activeDomain(customer, newName('dev'));
    expect(await availability(name)).toEqual({ available: false, reason: 'NAME_TAKEN' });
    await advance(350);
    const order = await placeOrder(customer, [renewal(id)]);
    await payByCard(customer, order.id);
    const renewed = new Date(paidThrough);
    renewed.setUTCFullYear(renewed.getUTCFullYear() + 1);
    await eventually(async () => (await domain(id)).paidThrough === renewed.toISOString());

    await advance(366 + 15); // a day after expiry
    await becomes(id, 'EXPIRED_RENEWABLE');
    await advance(20); // the 20 days of grace are over
    await becomes(id, 'REDEMPTION');
    // The registry's own days begin when it is told.
    await eventually(async () => {
      const { data } = await customer.ask('query ($id: ID!) { domain(id: $id) { registryStatus } }', { id });
      return /redemption/i.test(data.domain.registryStatus ?? '');
    });
    await advance(30);
    await becomes(id, 'PENDING_DELETE');
    await advance(6);
    await becomes(id, 'DELETED');
    await eventually(async () => (await availability(name)).available);
    await placeOrder(customer, [registration(name)]);
  });
});
