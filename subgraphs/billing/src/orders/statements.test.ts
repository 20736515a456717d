import { pay, place, placed, register } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

describe('the statements an operation costs', () => {
  let billing: Billing;
  const giulia = login(profile());
  const domainIds: string[] = [];
  beforeAll(async () => {
    billing = await openBilling();
    for (let i = 0; i < 10; i++) {
      const order = await placed(billing, giulia, { lines: [register(), register()] });
      if (i % 2 === 0) await pay(billing, giulia, order.id);
    }
    const rows = await billing.sql<{ id: string }>('SELECT domain_id AS id FROM order_line');
    domainIds.push(...rows.map(({ id }) => id));
  });
  afterAll(() => billing.close());

  const cost = async (source: string, variables: Record<string, unknown> = {}) => {
    billing.statements.take();
    const answer = await billing.run(giulia, source, variables);
    expect(answer.errors).toBeUndefined();
    return { statements: billing.statements.take(), data: answer.data };
  };

  it('are 17 for an order that is placed, however many lines it has', async () => {
    for (const lines of [1, 20]) {
      billing.statements.take();
      await place(billing, giulia, { lines: Array.from({ length: lines }, () => register()) });
      // Its answer reads the lines once more. Among them are the terms in force, what it was placed under, and what it is found by.
      expect(billing.statements.take()).toHaveLength(18);
    }
  });

  it('are three for a page of orders with lines, invoices and credit notes, whatever its length', async () => {
    for (const first of [1, 5, 20]) {
      const { statements } = await cost(
        `{ orders(first: ${first}) { edges { node { id actions { code allowed }
             lines { description domain { id } } invoice { number } creditNotes { number } } } } }`,
      );
      expect(statements).toHaveLength(3);
    }
  });

  it('are one more when the total is asked for', async () => {
    expect((await cost('{ orders(first: 5) { totalCount edges { node { id } } } }')).statements).toHaveLength(
      2,
    );
  });

  const ofDomains = (selection: string) => `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Domain { id orders(first: 1) { ${selection} } } } }`;
  const representations = () => domainIds.map((id) => ({ __typename: 'Domain', id }));

  it('are one for the latest order of each of 20 domains', async () => {
    const { statements, data } = await cost(ofDomains('edges { node { id status } }'), {
      representations: representations(),
    });
    expect(domainIds).toHaveLength(20);
    expect(statements).toHaveLength(1);
    for (const domain of data._entities) expect(domain.orders.edges).toHaveLength(1);
  });

  it('are two when their totals are asked for', async () => {
    const { statements, data } = await cost(ofDomains('totalCount edges { node { id } }'), {
      representations: representations(),
    });
    expect(statements).toHaveLength(2);
    expect(data._entities[0].orders.totalCount).toBe(1);
  });

  it('are one for 20 orders, and one for 20 invoices, asked for as entities', async () => {
    const orders = (await cost('{ orders { edges { node { id invoice { id } } } } }')).data.orders.edges;
    const ids = orders.map(({ node }: { node: { id: string } }) => node.id);
    const { statements } = await cost(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { number } } }',
      { r: ids.map((id: string) => ({ __typename: 'Order', id })) },
    );
    expect(statements).toHaveLength(1);
  });
});
