import { importTransfers } from '../harness/bank';
import { activeDomain, type Customer, newCustomer, newKey, orderStatus } from '../harness/customer';
import { eventually } from '../harness/operations';
import { ownPortfolio } from '../harness/portfolio';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const QUOTE = `query ($ids: [ID!]!, $years: Int!) { renewalQuote(domainIds: $ids, years: $years) {
  renewals { domain { id name } net { amount } vat { amount } paidThrough renewedThrough warning { code } }
  leftOut { domainId domain { id } reason { code message } } net { amount } vat { amount } total { amount } } }`;
const PLAN = `query ($budget: MoneyInput, $prefer: RenewalPreference, $days: Int!) { renewalPlan(horizonDays: $days, budget: $budget, prefer: $prefer) {
  token expiresAt isCutOff total { amount } renewals { domain { id } } leftOut { domainId reason { code } } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id number total { amount } lineCount lines(first: 100, skip: 450) { id } } ... on OrderRefused { code field } } }`;

describe.each(topologies)('renewals that are quoted and planned, %s', (topology) => {
  let product: Product;
  let customer: Customer;
  let domains: { readonly id: string; readonly name: string }[];
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    domains = await ownPortfolio(product, customer, { count: 500, endsInDays: 20 });
  });

  const quote = async (ids: string[], years = 1, asker = customer) =>
    (await asker.ask(QUOTE, { ids, years })).data.renewalQuote;
  const plan = async (variables: object = {}, asker = customer) =>
    (await asker.ask(PLAN, { days: 60, ...variables })).data.renewalPlan;
  const place = async (input: object, asker = customer) =>
    (await asker.ask(PLACE, { input: { idempotencyKey: newKey(), ...input } })).data?.placeOrder;

  it('a quote is to the cent what an order of the same lines comes to, and holds nothing', async () => {
    const ids = domains.slice(0, 3).map(({ id }) => id);
    const quoted = await quote(ids, 2);
    expect(quoted.renewals).toHaveLength(3);
    expect(quoted.renewals[0].warning).toBeNull();
    const lines = ids.map((domainId) => ({ renewDomain: { domainId, years: 2 } }));
    const order = await place({ lines });
    expect(order.total).toEqual(quoted.total);
    // Now they are held by the order.
    expect((await quote(ids, 2)).leftOut.map((one: { reason: { code: string } }) => one.reason.code)).toEqual(
      Array(3).fill('RENEWAL_ALREADY_ORDERED'),
    );
    await customer.ask('mutation ($id: ID!) { cancelOrder(orderId: $id) { __typename } }', { id: order.id });
  });

  it('answers once for each id; what is not the profile’s is answered like what does not exist', async () => {
    const stranger = await newCustomer(product);
    const foreign = await activeDomain(stranger);
    const own = domains[5]?.id ?? '';
    const { renewals, leftOut } = await quote([
      own,
      foreign.id,
      'dom_01h455vb4pex5vsknk084sn02q',
      'nonsense',
      '',
      own,
    ]);
    expect(renewals).toHaveLength(1);
    expect(leftOut).toEqual(
      [foreign.id, 'dom_01h455vb4pex5vsknk084sn02q', 'nonsense', ''].map((domainId) => ({
        domainId,
        domain: null,
        reason: { code: 'DOMAIN_NOT_FOUND', message: expect.any(String) },
      })),
    );
  });

  it.each([
    ['domainIds', { ids: [], years: 1 }],
    ['domainIds', { ids: Array(501).fill('x'), years: 1 }],
    ['years', { ids: ['x'], years: 6 }],
    ['years', { ids: ['x'], years: 0 }],
  ])('refuses %s out of range', async (field, variables) => {
    const { errors } = await customer.ask(QUOTE, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('a plan keeps to its budget and says what it leaves out; nobody else can order it', async () => {
    const budget = { amount: 10_000, currency: 'EUR' };
    const planned = await plan({ budget });
    expect(planned.total.amount).toBeLessThanOrEqual(10_000);
    expect(planned.renewals.length).toBeGreaterThan(3);
    expect(planned.renewals.length + planned.leftOut.length).toBe(500);
    expect(new Set(planned.leftOut.map((one: { reason: { code: string } }) => one.reason.code))).toEqual(
      new Set(['OVER_BUDGET']),
    );
    // The soonest first.
    expect(planned.renewals.map((one: { domain: { id: string } }) => one.domain.id)).toEqual(
      domains.slice(0, planned.renewals.length).map(({ id }) => id),
    );
    const stranger = await newCustomer(product);
    expect(await place({ planToken: planned.token }, stranger)).toMatchObject({ code: 'PLAN_EXPIRED' });
    expect(await place({ planToken: 'nonsense' })).toMatchObject({ code: 'PLAN_EXPIRED' });
  });

  it('is refused when prices have changed since', async () => {
    const { token } = await plan({ budget: { amount: 5_000 } });
    await product.rows('billing', 'UPDATE renewal_plan SET list_net = list_net - 1 WHERE profile_id = ?', [
      customer.profileId,
    ]);
    expect(await place({ planToken: token })).toMatchObject({
      __typename: 'OrderRefused',
      code: 'PLAN_CHANGED',
    });
  });

  it('five hundred domains are one order and one bank transfer, and each is renewed by a year', async () => {
    const planned = await plan();
    expect(planned).toMatchObject({ isCutOff: false });
    expect(planned.renewals).toHaveLength(500);
    const input = { planToken: planned.token, idempotencyKey: newKey() };
    // A double click: one order.
    const [order, again] = await Promise.all([place(input), place(input)]);
    expect(again.id).toBe(order.id);
    expect(order.total).toEqual(planned.total);
    expect(order.lineCount).toBe(500);
    expect(order.lines).toHaveLength(50);
    const staff = await memberOfStaff(product);
    const transfer = { cents: order.total.amount, text: `Rinnovi ${order.number}`, reference: newKey() };
    expect(await importTransfers(product, staff, [transfer])).toMatchObject({ matched: 1 });
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FULFILLED', 150_000);
    const years = await product.rows(
      'domains',
      'SELECT DISTINCT TIMESTAMPDIFF(YEAR, registered_at, paid_through) AS years FROM domain WHERE profile_id = ?',
      [customer.profileId],
    );
    expect(years).toEqual([{ years: 2 }]);
  });
});
