import { StatementCounter } from '@customer-area/shared/database';
import { productInProcess } from '../harness/product-in-process';

/** The page most customers open first: me, my profile, twenty of my domains, each with its latest order. */
const MY_DOMAINS = `{ me { username profile { id email domains(first: 20) { edges { node { id name status paidThrough actions { code allowed }
  orders(first: 1) { edges { node { number status total { amount } } } } } } pageInfo { hasNextPage endCursor } } } } }`;

describe('the page "my domains"', () => {
  it('costs a fixed number of subgraph fetches and SQL statements, however many domains it shows', async () => {
    const statements = new StatementCounter();
    const fetches: string[][] = [];
    const product = await productInProcess(
      { DEMO_DATA: 'true' },
      { statements, observeOperation: (operation) => void fetches.push([...operation.fetches]) },
    );
    const ask = async (query: string, token?: string) => (await product.ask(query, {}, token)).data;
    const costOf = async (username: string) => {
      const signedIn: { signIn?: { accessToken: string } } = await ask(
        `mutation { signIn(username: "${username}", password: "Benvenuta-in-area-2026") { ... on Session { accessToken } } }`,
      );
      // What follows from the sign-in (its facts, its letters) is not part of the page.
      do {
        statements.take();
        await new Promise((resolve) => setTimeout(resolve, 200));
      } while (statements.take().length > 0);
      fetches.length = 0;
      const page: { me?: { profile: { domains: { edges: unknown[] } } } } = await ask(
        MY_DOMAINS,
        signedIn.signIn?.accessToken,
      );
      return {
        shown: page.me?.profile.domains.edges.length,
        fetches: fetches[0],
        // A service plans its recurring jobs when it pleases; a page plans none.
        statements: statements.take().filter((sql) => !sql.includes('INTO job ')).length,
      };
    };
    try {
      const many = await costOf('4715501@aruba.it');
      const few = await costOf('4715601@aruba.it');
      expect(many.shown).toBeGreaterThan(few.shown ?? 0);
      expect(many.fetches).toEqual(['identity', 'domains', 'billing']);
      expect(few.fetches).toEqual(many.fetches);
      // Two of them are identity's, asked once for the profile: whether control panels are closed after a reset of a second factor.
      // One says which of the domains are being given to a new owner: no code is offered for those.
      expect([many.statements, few.statements]).toEqual([8, 8]);
    } finally {
      await product.close();
    }
  }, 60_000);
});
