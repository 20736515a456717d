import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { customerPart } from '../../../../test/harness/customer-parts';
import { loginOf } from '../../../../test/harness/operations';
import { pay, placed, register } from '../testing/documents';
import { type Billing, openBilling } from '../testing/open-billing';
import { MoneyFinderStore } from './money-finder.store';

const FIELDS = `orders { totalCount edges { node { number status total { amount } } } }
  invoices { totalCount edges { node { number orderNumber isCreditNote } } }
  payments { totalCount edges { node { orderId amount { amount } } } } credit { available { amount } held { amount } }`;

describe('the orders and the money of a customer that staff looks at', () => {
  let billing: Billing;
  const profileId = newId('prf');
  let order: Awaited<ReturnType<typeof placed>>;
  beforeAll(async () => {
    billing = await openBilling();
    const viewer = loginOf(profileId);
    order = await placed(billing, viewer, { lines: [register()] });
    await pay(billing, viewer, order.id);
    await placed(billing, loginOf(newId('prf')), { lines: [register()] });
  });
  afterAll(() => billing.close());
  const sql = (text: string, values: unknown[] = []) => billing.database.read.query(text, values);
  const find = (kind: string, text: string) =>
    billing.subgraph.internal['staff-find']?.(
      { wanted: [{ kind, text }], limit: 10 },
      { kind: 'service', service: 'identity', requestId: 'test' },
    ) as Promise<{ value: string }[]>;

  it('are those of that profile, each section told once, and nothing to anybody else', async () => {
    const part = await customerPart({
      fields: FIELDS,
      profileId,
      permissions: ['customers:read'],
      ask: (source, viewer, variables) => billing.run(viewer, source, variables),
      sql,
    });
    expect(part.toOthers).toEqual(part.toOthers.map(() => null));
    expect(part.toldOfOthers).toEqual([]);
    expect(part.seen).toMatchObject({
      orders: { totalCount: 1, edges: [{ node: { number: order.number, total: order.total } }] },
      invoices: { totalCount: 1, edges: [{ node: { orderNumber: order.number, isCreditNote: false } }] },
      payments: { totalCount: 1, edges: [{ node: { orderId: order.id, amount: order.total } }] },
      credit: { available: { amount: 0 }, held: { amount: 0 } },
    });
    const sections = part.told.map((one) => (one as unknown as { section: string }).section);
    expect(sections.sort()).toEqual(['INVOICES', 'ORDERS', 'PAYMENTS']);
  });

  it.each([
    ['invoices', 'INVOICES'],
    ['orders', 'ORDERS'],
  ])('are told as what they are in a support session: %s', async (field, section) => {
    const supportId = newId('sup');
    const viewer: LoginViewer = {
      ...loginOf(profileId, 'lgn_staff'),
      role: 'staff',
      secondFactor: true,
      limits: {
        via: 'support-session',
        id: supportId,
        scopes: ['orders:read', 'invoices:read'],
        domainIds: null,
      },
    };
    const ofProfile = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on RegistrantProfile { ${field}(first: 1) { totalCount } } } }`;
    const representations = [{ __typename: 'RegistrantProfile', id: profileId }];
    const { data, errors } = await billing.run(viewer, ofProfile, { r: representations });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ [field]: { totalCount: 1 } }]);
    const told = (await sql(
      "SELECT JSON_VALUE(payload, '$.section') AS section FROM event_log WHERE type = 'staff.read' AND JSON_VALUE(payload, '$.reason') = ?",
      [supportId],
    )) as { section: string }[];
    expect(told.map((one) => one.section)).toEqual([section]);
  });

  it('are found by their numbers', async () => {
    const [invoice] = (await sql('SELECT number FROM invoice WHERE profile_id = ?', [profileId])) as {
      number: string;
    }[];
    expect(await find('ORDER', order.number)).toEqual([
      { profileId, kind: 'ORDER', fit: 'EXACT', value: order.number },
    ]);
    expect((await find('ORDER', order.number.slice(0, 9))).length).toBeGreaterThan(0);
    expect(await find('INVOICE', String(invoice?.number))).toEqual([
      { profileId, kind: 'INVOICE', fit: 'EXACT', value: invoice?.number },
    ]);
    for (const [kind, text] of [
      ['ORDER', '2026'],
      ['ORDER', '%%%%%%%%%'],
      ['INVOICE', 'A2026-999999'],
      ['BANK_LINE', 'NOTHING12'],
    ] as const)
      expect(await find(kind, text)).toEqual([]);
  });

  it.each(Object.entries(MoneyFinderStore.lookups))('are found along an index: %s', async (lookup, text) => {
    const values = [...text.matchAll(/\?/g)].map(() => (lookup.endsWith('Prefix') ? '2026000001%' : '1'));
    const plan = (await sql(`EXPLAIN ${text}`, [...values.slice(1), 20])) as {
      type: string | null;
      Extra: string;
    }[];
    for (const { type, Extra } of plan)
      expect(type ?? Extra).toMatch(
        /^(const|ref|range|Impossible WHERE noticed after reading const tables)$/,
      );
  });
});
