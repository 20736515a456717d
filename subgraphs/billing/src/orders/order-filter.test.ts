import { newId } from '@customer-area/shared/ids';
import { CANCEL, freeName, pay, placed, register } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const ORDERS = `query ($filter: OrderFilter, $first: Int, $after: String) {
  orders(first: $first, after: $after, filter: $filter) {
    totalCount edges { node { id number createdAt lines { domain { id } } } } pageInfo { hasNextPage endCursor } } }`;

describe('a filter of orders', () => {
  let billing: Billing;
  let viewer: ReturnType<typeof login>;
  const owner = profile();
  const made: Record<'unpaid' | 'cancelled' | 'paid' | 'late', string> = {
    unpaid: '',
    cancelled: '',
    paid: '',
    late: '',
  };
  beforeAll(async () => {
    billing = await openBilling();
    viewer = login(owner);
    made.unpaid = (await placed(billing, viewer)).id;
    made.cancelled = (await placed(billing, viewer)).id;
    await billing.run(viewer, CANCEL, { orderId: made.cancelled });
    made.paid = (await placed(billing, viewer, { lines: [register(freeName())] })).id;
    await pay(billing, viewer, made.paid);
    made.late = (await placed(billing, viewer, { lines: [register('trovami.it')] })).id;
    for (const change of [
      "customer_order SET created_at = '2031-05-05 12:00:00' WHERE id = ?",
      "order_word SET ordered_at = '2031-05-05 12:00:00' WHERE order_id = ?",
    ])
      await billing.sql(`UPDATE ${change}`, [made.late]);
    await placed(billing, login(profile()));
  });
  afterAll(() => billing.close());
  const list = async (filter: Record<string, unknown> | null, page: Record<string, unknown> = {}) =>
    (await billing.run(viewer, ORDERS, { filter, ...page })).data.orders;
  const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);

  it.each([
    [{ statuses: ['AWAITING_PAYMENT'] }, ['late', 'unpaid']],
    [{ statuses: ['AWAITING_PAYMENT', 'CANCELLED'] }, ['late', 'cancelled', 'unpaid']],
    [{ statuses: ['EXPIRED'] }, []],
    [{ statuses: [] }, ['late', 'paid', 'cancelled', 'unpaid']],
    [{ placedFrom: '2031-05-05T12:00:00Z' }, ['late']],
    [{ placedTo: '2031-05-05T12:00:00Z' }, ['paid', 'cancelled', 'unpaid']],
    [{ statuses: ['CANCELLED'], placedFrom: '2031-01-01T00:00:00Z' }, []],
    [{ text: '%' }, []],
    [{ text: 'trovami' }, ['late']],
    [{ text: 'TROVAMI.it' }, ['late']],
    [{ text: 'trovam' }, []],
    [{ text: 'trovami', statuses: ['PAID'] }, []],
    [{ text: 'trovami', placedTo: '2030-01-01T00:00:00Z' }, []],
  ] as const)('%j leaves %j, and counts no others', async (filter, left) => {
    const answer = await list(filter);
    expect(idsOf(answer)).toEqual(left.map((name) => made[name]));
    expect(answer.totalCount).toBe(left.length);
  });

  it('finds the one with a number, and those about a domain', async () => {
    const { node } = (await list(null)).edges.at(-1);
    expect(idsOf(await list({ text: node.number }))).toEqual([made.unpaid]);
    const domainId = node.lines[0].domain.id;
    expect(idsOf(await list({ domainId }))).toEqual([made.unpaid]);
    expect(await list({ domainId: newId('dom') })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('goes on page by page, each with the count of all pages', async () => {
    const filter = { statuses: ['AWAITING_PAYMENT'] };
    const first = await list(filter, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await list(filter, { first: 1, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(second)]).toEqual([made.late, made.unpaid]);
    expect(second).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
  });

  it.each([
    [{ placedFrom: '2031-05-05T12:00:00Z', placedTo: '2031-05-05T12:00:00Z' }, 'filter.placedTo'],
    [{ domainId: 'ord_1' }, 'filter.domainId'],
    [{ text: 'x'.repeat(101) }, 'filter.text'],
  ])('%j is refused, naming the field', async (filter, field) => {
    const answer = await billing.run(viewer, ORDERS, { filter });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('holds in the list of a profile as well', async () => {
    const { data } = await billing.run(
      viewer,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on RegistrantProfile {
        orders(filter: { statuses: [CANCELLED] }) { totalCount edges { node { id } } } } } }`,
      { r: [{ __typename: 'RegistrantProfile', id: owner }] },
    );
    expect(data._entities[0].orders).toEqual({ totalCount: 1, edges: [{ node: { id: made.cancelled } }] });
  });
});
