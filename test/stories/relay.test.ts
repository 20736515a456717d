import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiSchema } from '@customer-area/gateway/schema/files';
import { activeDomain, type Customer, newCustomer, newName, placeOrder, renewal } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct } from '../harness/product';

/** Fragments as a client writes them: Relay makes of each a query that asks for the next page, by `node(id:)`. */
const FRAGMENTS = `
import { graphql } from 'relay-runtime';
graphql\`
  fragment pages_domain on Domain @refetchable(queryName: "pagesDomainQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    name
    orders(first: $count, after: $cursor) @connection(key: "pages_orders") { edges { node { number } } }
  }
\`;
graphql\`
  fragment pages_profile on RegistrantProfile @refetchable(queryName: "pagesProfileQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    email
    invoices(first: $count, after: $cursor) @connection(key: "pages_invoices") { edges { node { number } } }
  }
\`;
graphql\`query pagesQuery { me { profile { ...pages_profile } } domains(first: 20) { edges { node { ...pages_domain } } } }\`;
`;

describe('a Relay client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let product: Product;
  let customer: Customer;
  beforeAll(async () => {
    product = await sharedProduct('co-located');
    customer = await newCustomer(product);
  });

  /** The text of a query that the compiler has written. */
  const compiled = (name: string) => {
    const artifact = readFileSync(join(folder, 'made', `${name}.graphql.js`), 'utf8');
    return JSON.parse(/"text": (".*")/.exec(artifact)?.[1] ?? '""') as string;
  };

  it('has its fragments on a domain and on a profile accepted by Relay’s compiler', () => {
    for (const name of ['src', 'made']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'schema.graphql'), readApiSchema());
    writeFileSync(join(folder, 'src/pages.js'), FRAGMENTS);
    const settings = {
      src: './src',
      schema: './schema.graphql',
      language: 'javascript',
      artifactDirectory: './made',
    };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(settings));
    const compiler: string = require('relay-compiler');
    const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining('Compilation completed')]);
    expect(compiled('pagesDomainQuery')).toContain('node(id: $id)');
  });

  it('pages the orders of a domain and the invoices of a profile with the queries made of them', async () => {
    const domain = await activeDomain(customer, newName());
    await placeOrder(customer, [renewal(domain.id)]);
    const variables = { id: domain.id, count: 1, cursor: null };
    const first = await customer.ask(compiled('pagesDomainQuery'), variables);
    expect(first.errors).toBeUndefined();
    const { edges, pageInfo } = first.data.node.orders;
    expect([edges.length, pageInfo.hasNextPage]).toEqual([1, true]);
    const next = await customer.ask(compiled('pagesDomainQuery'), {
      ...variables,
      cursor: pageInfo.endCursor,
    });
    expect(next.data.node.orders.edges).toHaveLength(1);
    expect(next.data.node.orders.edges[0].node.number).not.toBe(edges[0].node.number);

    const invoices = await eventually(async () => {
      const answer = await customer.ask(compiled('pagesProfileQuery'), { id: customer.profileId });
      return answer.data.node.invoices.edges.length === 1 ? answer.data.node.invoices : null;
    });
    expect(invoices.pageInfo.hasNextPage).toBe(false);
  });
});
