import {
  activeDomain,
  type Customer,
  newCustomer,
  newName,
  placeOrder,
  registration,
  renewal,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

interface Page {
  readonly edges: { cursor: string; node: Record<string, unknown> }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const ARGUMENTS = '$first: Int, $after: String, $last: Int, $before: String';
const PAGE = 'first: $first, after: $after, last: $last, before: $before';
const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Every list that goes on page by page: its query, and where the page is in the answer. */
const LISTS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['domains by name', `domains(${PAGE})`, 'id', ['domains']],
  ['domains by expiry', `domains(sort: PAID_THROUGH_ASC, ${PAGE})`, 'id', ['domains']],
  ['some domains', `domains(filter: { tlds: ["it"] }, ${PAGE})`, 'id', ['domains']],
  ['orders', `orders(${PAGE})`, 'id', ['orders']],
  ['tickets', `tickets(${PAGE})`, 'id', ['tickets']],
  ['what happened', `auditLog(filter: { kinds: ["order.placed"] }, ${PAGE})`, 'subjectId', ['auditLog']],
  ['orders of the profile', `me { profile { orders(${PAGE})`, 'id', ['me', 'profile', 'orders']],
  ['invoices', `me { profile { invoices(${PAGE})`, 'id', ['me', 'profile', 'invoices']],
  ['orders of a domain', `domain(id: "DOMAIN") { orders(${PAGE})`, 'id', ['domain', 'orders']],
];

describe.each(topologies)('a list is the same from both ends (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let domainId: string;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    domainId = (await activeDomain(customer)).id;
    await Promise.all([activeDomain(customer), activeDomain(customer)]);
    const given = await placeOrder(customer, [renewal(domainId)]);
    await customer.ask('mutation ($id: ID!) { cancelOrder(orderId: $id) { __typename } }', { id: given.id });
    // It can be renewed again once domains has heard of it.
    const lines = [renewal(domainId), registration(newName('com'))];
    await eventually(() => placeOrder(customer, lines).catch(() => null));
    for (let n = 0; n < 3; n++)
      await customer.ask(
        `mutation { openTicket(input: { category: OTHER, subject: "Una domanda", message: "Quale?", idempotencyKey: "${n}" }) { id } }`,
      );
  });

  const pageOf = async (
    [, list, key, path]: (typeof LISTS)[number],
    variables: Record<string, unknown>,
  ): Promise<Page> => {
    const selected = `${list.replace('DOMAIN', domainId)} { edges { cursor node { ${key} } } ${INFO} }`;
    const open = selected.split('{').length - selected.split('}').length;
    const answer = await customer.ask(`query (${ARGUMENTS}) { ${selected} ${'}'.repeat(open)} }`, variables);
    const page = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], answer.data);
    if (page === null || page === undefined) throw new Error(JSON.stringify(answer));
    return page as Page;
  };

  it.each(LISTS)('%s', async (...list) => {
    const whole = await pageOf(list, { first: 100 });
    expect(whole.edges.length).toBeGreaterThan(2);
    expect(await pageOf(list, { last: 100 })).toEqual(whole);

    const forwards: Page['edges'] = [];
    for (let page = await pageOf(list, { first: 2 }); ; ) {
      forwards.push(...page.edges);
      if (!page.pageInfo.hasNextPage) break;
      page = await pageOf(list, { first: 2, after: page.pageInfo.endCursor });
      expect(page.pageInfo.hasPreviousPage).toBe(true);
    }
    expect(forwards).toEqual(whole.edges);

    const backwards: Page['edges'] = [];
    for (let page = await pageOf(list, { last: 2 }); ; ) {
      backwards.unshift(...page.edges);
      if (!page.pageInfo.hasPreviousPage) break;
      page = await pageOf(list, { last: 2, before: page.pageInfo.startCursor });
      expect(page.pageInfo.hasNextPage).toBe(true);
    }
    expect(backwards).toEqual(whole.edges);
  });

  it('and nothing is both: the argument that does not fit is named', async () => {
    const field = async (args: string) =>
      (await customer.ask(`{ orders(${args}) { edges { cursor } } }`)).errors?.[0]?.extensions;
    expect(await field('first: 1, last: 1')).toEqual({ code: 'BAD_USER_INPUT', field: 'first' });
    expect(await field('last: 0')).toEqual({ code: 'BAD_USER_INPUT', field: 'last' });
    expect(await field('last: 1, before: "x"')).toEqual({ code: 'BAD_USER_INPUT', field: 'before' });
  });
});
