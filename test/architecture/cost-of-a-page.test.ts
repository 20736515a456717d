import { StatementCounter } from '@customer-area/shared/database';
import { leastStatements } from '../harness/least-statements';
import { productInProcess } from '../harness/product-in-process';

interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}
interface Customer {
  readonly domains: readonly { readonly id: string }[];
  readonly number: number;
}
interface Workload {
  readonly name: string;
  product(customer: Customer, all: readonly Customer[]): Question;
}
const { READS } = jest.requireActual<{ readonly READS: readonly Workload[] }>('../bench/workloads.mjs');

/** The page most customers open first, with all that can be done with each of twenty domains. */
const ALL_ACTIONS = `{ me { username profile { id email domains(first: 20) { edges { node { id name status paidThrough actions { code allowed }
  orders(first: 1) { edges { node { number status total { amount } } } } } } pageInfo { hasNextPage endCursor } } } } }`;

const MANY = '4715501@aruba.it';
const FEW = '4715601@aruba.it';

describe('what a page costs', () => {
  const statements = new StatementCounter();
  const fetches: string[][] = [];
  let product: Awaited<ReturnType<typeof productInProcess>>;
  beforeAll(async () => {
    product = await productInProcess(
      { DEMO_DATA: 'true' },
      { statements, observeOperation: (operation) => void fetches.push([...operation.fetches]) },
    );
  });
  afterAll(() => product.close());

  const ask = async (question: Question, token?: string) => {
    const { data, errors } = await product.ask(question.query, question.variables, token);
    expect(errors).toBeUndefined();
    return data;
  };
  const signIn = async (username: string): Promise<string> => {
    const query = `mutation { signIn(username: "${username}", password: "Benvenuta-in-area-2026") { ... on Session { accessToken } } }`;
    const { signIn: session } = await ask({ query, variables: {} });
    return session.accessToken;
  };
  const costOf = async (question: Question, token: string) => {
    // A service plans its recurring jobs when it pleases; a page plans none.
    const isOfPage = (sql: string) => !sql.includes('INTO job ');
    const ofPage = async () => {
      fetches.length = 0;
      return ask(question, token);
    };
    const { answer, statements: asked } = await leastStatements(statements, ofPage, isOfPage);
    return { data: answer, fetches: fetches[0], statements: asked.length };
  };
  const domainsOf = async (token: string) =>
    (await ask({ query: '{ domains(first: 20) { edges { node { id } } } }', variables: {} }, token)).domains
      .edges as readonly { readonly node: { readonly id: string } }[];

  it.each([
    // The login and its profile are one statement.
    ['me', 1, ['identity']],
    ['my-domains', 3, ['identity', 'domains', 'billing']],
    ['one-domain', 3, ['domains', 'identity', 'billing']],
    ['refused', 1, ['domains']],
  ])(
    'is a fixed number of statements for the question "%s" of the benchmark',
    async (name, most, services) => {
      for (const username of [MANY, FEW]) {
        const token = await signIn(username);
        const domains = (await domainsOf(token)).map(({ node }) => node);
        const workload = READS.find((one) => one.name === name);
        const customers = [domains, [{ id: 'dom_01jd00000000000000000000aa' }]].map((own, number) => ({
          domains: own,
          number,
        }));
        const question = workload?.product(customers[0] as Customer, customers);
        if (question === undefined) throw new Error(`the benchmark does not ask ${name}`);
        const cost = await costOf(question, token);
        expect(cost.statements).toBe(most);
        expect([...(cost.fetches ?? [])].sort()).toEqual([...services].sort());
      }
    },
  );

  it('is one statement more for each source of facts that actions are explained from', async () => {
    const costs = [];
    for (const username of [MANY, FEW]) {
      const token = await signIn(username);
      const { data, ...cost } = await costOf({ query: ALL_ACTIONS, variables: {} }, token);
      costs.push({ ...cost, shown: data.me.profile.domains.edges.length });
    }
    const [many, few] = costs;
    expect(many?.shown).toBeGreaterThan(few?.shown);
    expect(many?.fetches).toEqual(['identity', 'domains', 'billing']);
    expect(few?.fetches).toEqual(many?.fetches);
    // Verification, changes of owner, and what staff has closed.
    expect([many?.statements, few?.statements]).toEqual([6, 6]);
  });

  it('and each action alone asks for no facts but its own', async () => {
    const token = await signIn(MANY);
    const codes: string[] = (
      await ask(
        { query: '{ domains(first: 1) { edges { node { actions { code } } } } }', variables: {} },
        token,
      )
    ).domains.edges[0].node.actions.map(({ code }: { code: string }) => code);
    const costs: Record<string, number> = {};
    for (const code of codes) {
      const query = `{ domains(first: 20) { edges { node { actions(codes: [${code}]) { code allowed } } } } }`;
      const cost = await costOf({ query, variables: {} }, token);
      if (cost.statements > 1) costs[code] = cost.statements;
    }
    // Each of these needs the verification, or what staff has closed; a code needs the changes of owner besides.
    expect(costs).toEqual({
      OPEN_CONTROL_PANEL: 2,
      SEND_VERIFICATION: 2,
      UPDATE_REGISTRANT: 2,
      REVEAL_AUTH_CODE: 3,
    });
  });
});
