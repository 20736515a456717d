import { type Customer, newCustomer, newName, placeOrder, registration } from '../harness/customer';
import { type Product, sharedProduct, topologies } from '../harness/product';
import type { MakeClient } from './clients/client-under-test';
import { CLIENTS } from './clients/clients';
import { removeArtifacts } from './clients/relay-artifacts';
import { openClient, signedIn } from './clients/signed-in';

interface Page {
  readonly orders: {
    readonly edges: { readonly node: { readonly number: string } }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

describe.each(topologies)('the clients that the gateway shows (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  const numbers: string[] = [];
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    for (let order = 0; order < 5; order++)
      numbers.unshift((await placeOrder(customer, [registration(newName())])).number);
  });
  afterAll(removeArtifacts);

  const open = (make: MakeClient) => openClient(product.url, make);
  const signIn = (make: MakeClient) => signedIn(product.url, make, customer.username);

  describe.each(CLIENTS)('%s', (_, make) => {
    it('signs in, and asks as whoever signed in', async () => {
      const { client } = await signIn(make);
      expect(await client.ask('Me')).toMatchObject({ me: { username: customer.username } });
    });

    it('reads a refusal with a fragment on the interface', async () => {
      const answer = await open(make).client.ask('SignIn', {
        username: customer.username,
        password: 'wrong',
      });
      expect(answer).toMatchObject({
        signIn: { code: 'CREDENTIALS_NOT_ACCEPTED', message: expect.stringMatching(/\w/) },
      });
    });

    it('pages through a list', async () => {
      const { client } = await signIn(make);
      const seen = new Set<string>();
      let after: string | null = null;
      for (let page = 1; page <= 3; page++) {
        const { orders } = (await client.ask('Orders', { after })) as Page;
        for (const { node } of orders.edges) seen.add(node.number);
        expect(orders.pageInfo.hasNextPage).toBe(page < 3);
        after = orders.pageInfo.endCursor;
      }
      expect([...seen]).toEqual(numbers);
    });

    it('refreshes once for queries that are refused at the same time', async () => {
      const { client, session, kept, tokens } = await signIn(make);
      session.opened({ ...tokens, accessToken: `${tokens.accessToken.slice(0, -6)}AAAAAA` });
      kept.length = 0;
      const answers = await Promise.all([
        client.ask('Me'),
        client.ask('Tickets'),
        client.ask('Domains'),
        client.ask('Orders', { after: null }),
      ]);
      expect(answers).toMatchObject([
        { me: { username: customer.username } },
        { tickets: { edges: [] } },
        { domains: { totalCount: numbers.length } },
        { orders: { edges: [{}, {}] } },
      ]);
      expect(kept).toHaveLength(1);
      expect(kept[0]?.refreshToken).not.toBe(tokens.refreshToken);
    });

    it('gives up when the session has ended, and keeps no tokens', async () => {
      const { client, session, kept, tokens } = await signIn(make);
      await product.ask('mutation { signOut }', {}, tokens.accessToken);
      session.opened({ ...tokens, accessToken: 'a.b.c' });
      await expect(client.ask('Me')).rejects.toThrow();
      expect(kept.at(-1)).toBeNull();
      expect(session.headers()).toEqual({});
    });
  });
});
