import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const PROFILE = 'prf_life';
const NAMES = ['alive.it', 'alive.com', 'alive.eu'];
const LIFE = `{ domains(first: 10) { edges { node {
  name registryStatuses { value meaning setBy } timeline { at event consequence cost { amount currency } reversible } } } } }`;

describe('the life of a domain in the graph', () => {
  const statements = new StatementCounter();
  const paidThrough = addDays(new Date(), 200);
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('life', { statements });
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    for (const name of NAMES)
      await seedDomain(database.read, { profileId: PROFILE, name, paidThrough, now: new Date() });
    await database.close();
  });
  afterAll(() => domains.end());

  const ask = async (locale: 'it' | 'en') => {
    statements.take();
    const { data, errors } = await domains.ask(LIFE, login(PROFILE, locale));
    expect(errors).toBeUndefined();
    const { edges } = (data as { domains: { edges: { node: Record<string, unknown> }[] } }).domains;
    return { nodes: edges.map(({ node }) => node), asked: statements.take() };
  };

  it('says what the statuses mean and what comes, with prices, and costs a page no statement more', async () => {
    const { nodes, asked } = await ask('en');
    expect(nodes).toHaveLength(NAMES.length);
    const com = nodes.find(({ name }) => name === 'alive.com');
    expect(com).toMatchObject({
      registryStatuses: [{ value: 'ok', meaning: expect.stringMatching(/active/), setBy: 'REGISTRY' }],
      timeline: [
        { event: 'EXPIRING', cost: { amount: 999, currency: 'EUR' }, reversible: true },
        {
          event: 'EXPIRED',
          at: paidThrough.toISOString(),
          consequence: expect.stringMatching(/services stop/),
        },
        { event: 'LET_GO', cost: { amount: 10_999 }, reversible: true },
        { event: 'RECOVERY_ENDS', cost: null, reversible: false },
        { event: 'RELEASED', cost: null, reversible: false },
      ],
    });
    expect(asked).toHaveLength(1);
  });

  it('says it in Italian too', async () => {
    const [first] = (await ask('it')).nodes;
    expect(first).toMatchObject({
      registryStatuses: [{ meaning: expect.stringMatching(/^Il nome è attivo/) }],
    });
  });
});
