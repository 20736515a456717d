import { randomBytes } from 'node:crypto';
import { composeCoLocated } from '@customer-area/gateway/co-located/composition';
import { readCoLocatedConfig } from '@customer-area/gateway/co-located/config';
import { StatementCounter } from '@customer-area/shared/database';
import { createLogger } from '@customer-area/shared/logging';
import { emptyDatabase } from '../harness/database';
import { freePort } from '../harness/product';

/** The page most customers open first: me, my profile, twenty of my domains, each with its latest order. */
const MY_DOMAINS = `{ me { username profile { id email domains(first: 20) { edges { node { id name status paidThrough actions { code allowed }
  orders(first: 1) { edges { node { number status total { amount } } } } } } pageInfo { hasNextPage endCursor } } } } }`;

describe('the page "my domains"', () => {
  it('costs a fixed number of subgraph fetches and SQL statements, however many domains it shows', async () => {
    const names = ['identity', 'domains', 'billing', 'support'];
    const databases = await Promise.all(names.map((name) => emptyDatabase(name)));
    const config = readCoLocatedConfig({
      PORT: String(await freePort()),
      ...Object.fromEntries(
        names.map((name, n) => [`${name.toUpperCase()}_DATABASE_URL`, databases[n]?.url]),
      ),
      SERVICE_KEY: randomBytes(32).toString('base64url'),
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
      SANDBOX: 'true',
      DEMO_DATA: 'true',
    });
    const statements = new StatementCounter();
    const fetches: string[][] = [];
    const product = await composeCoLocated(config, {
      logger: createLogger('test', 'silent'),
      statements,
      observeOperation: (operation) => void fetches.push([...operation.fetches]),
    });
    const url = await product.gateway.listen();
    const ask = async (query: string, token?: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: Record<string, never> }).data;
    };
    const costOf = async (username: string) => {
      const signedIn: { signIn?: { accessToken: string } } = await ask(
        `mutation { signIn(username: "${username}", password: "Benvenuta-in-area-2026") { ... on Session { accessToken } } }`,
      );
      statements.take();
      fetches.length = 0;
      const page: { me?: { profile: { domains: { edges: unknown[] } } } } = await ask(
        MY_DOMAINS,
        signedIn.signIn?.accessToken,
      );
      return {
        shown: page.me?.profile.domains.edges.length,
        fetches: fetches[0],
        statements: statements.take().length,
      };
    };
    try {
      const many = await costOf('4715501@aruba.it');
      const few = await costOf('4715601@aruba.it');
      expect(many.shown).toBeGreaterThan(few.shown ?? 0);
      expect(many.fetches).toEqual(['identity', 'domains', 'billing']);
      expect(few.fetches).toEqual(many.fetches);
      expect([many.statements, few.statements]).toEqual([4, 4]);
    } finally {
      await product.close();
      for (const database of databases) await database.drop();
    }
  }, 60_000);
});
