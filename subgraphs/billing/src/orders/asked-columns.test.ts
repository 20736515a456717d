import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOfType } from '../../../../test/harness/fields-of-type';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { pay, placed, register } from '../testing/documents';
import { type Billing, openBilling, profile } from '../testing/open-billing';

interface Edge {
  readonly cursor: string;
  readonly node: Readonly<Record<string, unknown>>;
}

const FIELDS = fieldsOfType(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'), 'Order');
const ENTITIES = 'query($r: [_Any!]!) { _entities(representations: $r)';

describe('a list of orders of which a part is asked for', () => {
  const giulia = loginOf(profile());
  let billing: Billing;
  let domainIds: string[] = [];
  beforeAll(async () => {
    billing = await openBilling();
    for (let i = 0; i < 4; i++) {
      const { id } = await placed(billing, giulia, {
        lines: [i === 1 ? register('trovami.it') : register()],
      });
      if (i % 2 === 0) await pay(billing, giulia, id);
    }
    const rows = await billing.sql<{ id: string }>('SELECT domain_id AS id FROM order_line');
    domainIds = rows.map(({ id }) => id);
  });
  afterAll(() => billing.close());

  const delegate = () => delegated(giulia, ['orders:read'], domainIds.slice(1));
  const run = async (viewer: typeof giulia, source: string, variables = {}) => {
    const { data, errors } = await billing.run(viewer, source, variables);
    return { data, faults: new Set(errors?.map(({ message }) => message)) };
  };
  const ofProfile = async (viewer: typeof giulia, filter: string, selection: string) => {
    const list = `orders(first: 10, filter: ${filter}) { edges { cursor node { ${selection} } } }`;
    const { data, faults } = await run(viewer, `{ ${list} }`);
    return { edges: data.orders.edges as Edge[], faults };
  };
  const ofDomains = async (viewer: typeof giulia, selection: string) => {
    const list = `orders(first: 2) { edges { cursor node { ${selection} } } }`;
    const r = domainIds.map((id) => ({ __typename: 'Domain', id }));
    const { data, faults } = await run(viewer, `${ENTITIES} { ... on Domain { ${list} } } }`, { r });
    const lists = data._entities as ({ readonly orders: { readonly edges: Edge[] } } | null)[];
    return { edges: lists.flatMap((one) => one?.orders.edges ?? []), faults };
  };
  const read = (viewer: typeof giulia, list: string, selection: string) =>
    list === 'domains' ? ofDomains(viewer, selection) : ofProfile(viewer, list, selection);

  const LISTS = [
    'domains',
    'null',
    '{ statuses: [PAID] }',
    '{ statuses: [PAID, FULFILLED, AWAITING_PAYMENT, IN_PROGRESS] }',
    '{ text: "trovami.it" }',
  ];
  it.each(LISTS.flatMap((list) => ['its owner', 'a delegate'].map((viewer) => [list, viewer])))(
    'has of each field alone what it has of all together: %s, for %s',
    async (list, who) => {
      const viewer = who === 'its owner' ? giulia : delegate();
      const whole = await read(viewer, list, FIELDS.join(' '));
      expect(whole.edges.length).toBeGreaterThan(0);
      for (const field of FIELDS) {
        const alone = await read(viewer, list, field);
        for (const fault of alone.faults) expect(whole.faults).toContain(fault);
        const key = /^\w+/.exec(field)?.[0] ?? '';
        expect(alone.edges).toEqual(
          whole.edges.map(({ cursor, node }) => ({ cursor, node: { [key]: node[key] } })),
        );
      }
    },
  );

  it('does not read what was frozen, or the lines for the policy, where neither is needed', async () => {
    billing.statements.take();
    await ofDomains(giulia, 'id number status createdAt total { amount currency }');
    await ofDomains(giulia, 'id actions { code }');
    await ofDomains(delegate(), 'id');
    const [latest = '', actions = '', limited = ''] = billing.statements.take();
    expect([...latest.matchAll(/o\.\w+ AS/g)]).toHaveLength(7);
    expect(latest).not.toMatch(/billing_data|order_line/);
    expect(actions).toMatch(/billing_data/);
    expect(limited).toMatch(/AS domainIds/);
    expect(limited).not.toMatch(/billing_data/);
  });
});
