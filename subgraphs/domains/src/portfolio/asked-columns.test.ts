import 'reflect-metadata';
import { StatementCounter } from '@customer-area/shared/database';
import { ActionCode } from '@customer-area/shared/graphql';
import { fieldsOfType } from '../../../../test/harness/fields-of-type';
import { GIULIA } from '../demo-data/demo-domains';
import { DOMAIN_ACTIONS } from '../domain-actions';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';

const ME = login(GIULIA);
const SORTS = ['NAME_ASC', 'NAME_DESC', 'PAID_THROUGH_ASC', 'PAID_THROUGH_DESC'];
const FILTERS = ['', 'filter: { nameContains: "giulia" }', 'filter: { statuses: [EXPIRING, ACTIVE] }'];

interface Edge {
  readonly cursor: string;
  readonly node: Readonly<Record<string, unknown>>;
}

/** Of the domains of the demonstration: one in every status. */
describe('a list of domains of which a part is asked for', () => {
  const statements = new StatementCounter();
  let domains: TestDomains;
  let fields: string[];
  beforeAll(async () => {
    domains = await composedDomains('asked_columns', { statements, demoData: true });
    fields = fieldsOfType(domains.sdl, 'Domain');
  });
  afterAll(() => domains.end());

  const read = async (args: string, selection: string) => {
    const source = `{ domains(first: 50, ${args}) { edges { cursor node { ${selection} } } } }`;
    const { data, errors } = await domains.ask(source, ME);
    const faults = new Set(errors?.map(({ message }) => message));
    return { edges: (data as { domains: { edges: Edge[] } }).domains.edges, faults };
  };
  const columnsRead = () =>
    statements
      .take()
      .filter((sql) => sql.includes('FROM `domain` `domain`'))
      .map((sql) => [...sql.matchAll(/ AS `(\w+)`/g)].length);

  it.each(SORTS.flatMap((sort) => FILTERS.map((filter) => [sort, filter])))(
    'has of each field alone what it has of all together, by %s %s',
    async (sort, filter) => {
      const args = `sort: ${sort}, ${filter}`;
      const whole = await read(args, fields.join(' '));
      expect(whole.edges.length).toBeGreaterThan(1);
      for (const field of fields) {
        const alone = await read(args, field);
        for (const fault of alone.faults) expect(whole.faults).toContain(fault);
        const key = /^\w+/.exec(field)?.[0] ?? '';
        expect(alone.edges).toEqual(
          whole.edges.map(({ cursor, node }) => ({ cursor, node: { [key]: node[key] } })),
        );
      }
    },
  );

  it.each(DOMAIN_ACTIONS.map(({ code }) => code))('explains %s as it does among all', async (code) => {
    const explained = 'code allowed opensAt reason { code message } warning { code }';
    const all = await read('', `actions { ${explained} }`);
    const alone = await read('', `actions(codes: [${code}]) { ${explained} }`);
    const ofCode = ({ node }: Edge) =>
      (node.actions as { readonly code: string }[]).filter((one) => one.code === code);
    expect(alone.edges.map(({ node }) => node.actions)).toEqual(all.edges.map(ofCode));
    expect(alone.faults).toEqual(all.faults);
  });

  it('reads few columns for what a list shows, and all of them where that is not known', async () => {
    statements.take();
    await read('', 'id');
    await read('', 'id name status paidThrough actions(codes: [RENEW]) { code allowed }');
    await read('sort: PAID_THROUGH_ASC', 'id name');
    await read('', 'id autoRenew { enabled }');
    const [id, page, byDate, whole] = columnsRead();
    expect([id, page, byDate]).toEqual([3, 20, 4]);
    expect(whole).toBeGreaterThan(30);
  });

  it('reads whole rows where a variable says which actions are asked for', async () => {
    statements.take();
    const source = `query($codes: [ActionCode!]) { domains(first: 1) { edges { node { actions(codes: $codes) { code } } } } }`;
    const { errors } = await domains.ask(source, ME, { codes: [ActionCode.RENEW] });
    expect(errors).toBeUndefined();
    expect(columnsRead()[0]).toBeGreaterThan(30);
  });
});
