import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { anonymous, composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const ME = login('prf_portfolio');
const PAGE = `query($first: Int, $after: String, $filter: DomainFilter, $sort: DomainSort) {
  domains(first: $first, after: $after, filter: $filter, sort: $sort) {
    edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Page {
  readonly edges: readonly { cursor: string; node: { name: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

describe('the portfolio', () => {
  const statements = new StatementCounter();
  const now = new Date();
  let domains: TestDomains;
  let ids: string[];
  beforeAll(async () => {
    domains = await composedDomains('portfolio', { statements });
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const seed = (name: string, days: number, unicodeName = name) =>
      seedDomain(database.read, {
        profileId: 'prf_portfolio',
        name,
        unicodeName,
        paidThrough: addDays(now, days),
        now,
      });
    ids = [
      await seed('alfa.it', 300),
      await seed('bravo.com', 40),
      await seed('xn--caff-verdi-26a.it', 200, 'caffè-verdi.it'),
      await seed('delta.eu', -3),
      await seed('echo-1.it', 300),
    ];
    for (let index = 0; index < 55; index++)
      await seed(`many-${String(index).padStart(2, '0')}.com`, 100 + index);
    await database.read.query(
      "INSERT INTO domain (id, profile_id, name, unicode_name, tld, policy_version, state, created_at) VALUES ('dom_waiting', 'prf_portfolio', 'aaa.it', 'aaa.it', 'it', 1, 'REQUESTED', ?)",
      [now],
    );
    await seedDomain(database.read, {
      profileId: 'prf_other',
      name: 'zulu.it',
      paidThrough: addDays(now, 9),
      now,
    });
    await database.close();
  });
  afterAll(() => domains.end());

  const page = async (variables: Record<string, unknown>) => {
    const { data, errors } = await domains.ask(PAGE, ME, variables);
    expect(errors).toBeUndefined();
    return (data as { domains: Page }).domains;
  };
  const names = async (filter: object) =>
    (await page({ first: 100, filter })).edges.map(({ node }) => node.name);
  const fault = async (variables: Record<string, unknown>) =>
    (await domains.ask(PAGE, ME, variables)).errors?.[0]?.extensions;
  const readAll = async (sort: string | null, first: number) => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo }: Page = await page({ first, after, sort });
      seen.push(...edges.map(({ node }) => node.name));
      if (!pageInfo.hasNextPage) return seen;
      after = pageInfo.endCursor;
    }
  };

  it.each([null, 'NAME_ASC', 'PAID_THROUGH_ASC'])('is the same read by 7 as at once, by %s', async (sort) => {
    const atOnce = (await page({ first: 100, sort })).edges.map(({ node }) => node.name);
    expect(atOnce).toHaveLength(61);
    expect(await readAll(sort, 7)).toEqual(atOnce);
    expect(atOnce).not.toContain('zulu.it');
  });

  it('sorts by expiry with unpaid domains last', async () => {
    const sorted = await readAll('PAID_THROUGH_ASC', 100);
    expect(sorted.slice(0, 2)).toEqual(['delta.eu', 'bravo.com']);
    expect(sorted.at(-1)).toBe('aaa.it');
  });

  it.each([
    [{ nameContains: 'CAFFÈ' }, ['xn--caff-verdi-26a.it']],
    [{ nameContains: 'caff-verdi' }, ['xn--caff-verdi-26a.it']],
    [{ nameContains: '%' }, []],
    [{ nameContains: '_' }, []],
    [{ nameContains: '|' }, []],
    [{ nameContains: "' OR 1=1 --" }, []],
    [{ nameContains: ' ', tlds: ['eu'] }, ['delta.eu']],
    [{ tlds: ['.EU'] }, ['delta.eu']],
    [{ statuses: ['EXPIRING'], tlds: ['com'], nameContains: 'b' }, ['bravo.com']],
    [{ statuses: ['WAITING_PAYMENT', 'REDEMPTION'] }, ['aaa.it', 'delta.eu']],
    [{ statuses: ['TRANSFERRED'] }, []],
  ])('filters by %j', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
    [{ after: Buffer.from('["NAME_ASC","a",null]').toString('base64url') }, 'after'],
    [
      {
        sort: 'PAID_THROUGH_ASC',
        after: Buffer.from('["PAID_THROUGH_ASC","no date","x"]').toString('base64url'),
      },
      'after',
    ],
    [
      {
        sort: 'PAID_THROUGH_ASC',
        after: Buffer.from('["PAID_THROUGH_ASC","+200000-01-01T00:00:00Z","x"]').toString('base64url'),
      },
      'after',
    ],
    [{ filter: { nameContains: 'x'.repeat(101) } }, 'filter.nameContains'],
    [{ filter: { nameContains: 'a\u0000' } }, 'filter.nameContains'],
    [{ filter: { tlds: ['x'.repeat(64)] } }, 'filter.tlds.0'],
  ])('refuses %j as bad input', async (variables, field) => {
    expect(await fault(variables)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('refuses a cursor of a list in another order', async () => {
    const { pageInfo } = await page({ first: 2 });
    expect(await fault({ after: pageInfo.endCursor, sort: 'PAID_THROUGH_ASC' })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'after',
    });
  });

  it('costs one statement for a page, two with its total, one for 50 representations', async () => {
    statements.take();
    await page({ first: 20 });
    expect(statements.take()).toHaveLength(1);
    const counted = await domains.ask(
      '{ domains(first: 20) { totalCount edges { node { status actions(codes: [RENEW]) { code } } } } }',
      ME,
    );
    expect(counted.data).toMatchObject({ domains: { totalCount: 61 } });
    expect(statements.take()).toHaveLength(2);
    // Two of the actions are explained from the registrants of the page, one from the changes of owner that are carried out.
    await domains.ask('{ domains(first: 20) { edges { node { actions { code } } } } }', ME);
    expect(statements.take()).toHaveLength(3);
    const representations = Array.from({ length: 50 }, (_, index) => ({
      __typename: 'Domain',
      id: ids[index % ids.length],
    }));
    const { data } = await domains.ask(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Domain { id status } } }',
      ME,
      { r: representations },
    );
    expect((data as { _entities: { id: string }[] })._entities.map(({ id }) => id)).toEqual(
      representations.map(({ id }) => id),
    );
    expect(statements.take()).toHaveLength(1);
  });

  it.each([
    ['NAME_ASC', 'domain_by_name'],
    ['PAID_THROUGH_ASC', 'domain_by_paid_through'],
  ])('reads a page by %s along the index of that order, wherever it starts', async (sort, index) => {
    const { pageInfo } = await page({ first: 30, sort });
    statements.take();
    await page({ first: 10, sort, after: pageInfo.endCursor });
    expect(statements.take()).toEqual([expect.stringContaining(`FORCE INDEX (${index})`)]);
  });

  it('counts what the filter leaves', async () => {
    const { data } = await domains.ask('{ domains(first: 1, filter: { tlds: ["it"] }) { totalCount } }', ME);
    expect(data).toEqual({ domains: { totalCount: 4 } });
  });

  it.each([
    [{}, 61, { it: 4, com: 56, eu: 1 }],
    [{ statuses: ['REDEMPTION', 'EXPIRING'] }, 2, { com: 1, eu: 1 }],
    [{ nameContains: 'many-0', tlds: ['com'] }, 10, { com: 10 }],
    [{ nameIn: ['CAFFÈ-verdi.it', 'alfa.it', 'no name'] }, 2, { it: 2 }],
    [{ nameIn: ['no name'] }, 0, {}],
    [
      { expiresFrom: addDays(now, 39).toISOString(), expiresTo: addDays(now, 41).toISOString() },
      1,
      { com: 1 },
    ],
  ])('counts %j by status and extension as the list is long', async (filter, total, byTld) => {
    const { data, errors } = await domains.ask(
      'query($f: DomainFilter) { domainCounts(filter: $f) { total byStatus { status count } byTld { tld count } } domains(filter: $f) { totalCount } }',
      ME,
      { f: filter },
    );
    expect(errors).toBeUndefined();
    const { domainCounts: counts, domains: list } = data as {
      domainCounts: { total: number; byStatus: { count: number }[]; byTld: { tld: string; count: number }[] };
      domains: { totalCount: number };
    };
    expect([counts.total, list.totalCount]).toEqual([total, total]);
    expect(counts.byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(Object.fromEntries(counts.byTld.map(({ tld, count }) => [tld, count]))).toEqual(byTld);
  });

  it.each([
    ['neither', '{ domain { id } }'],
    ['both', '{ domain(id: "x", name: "x.it") { id } }'],
    ['a NUL byte', '{ domain(name: "a\\u0000.it") { id } }'],
  ])('wants an id or a name: not %s', async (_, source) => {
    const { errors } = await domains.ask(source, ME);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each(['caffè-verdi.it', 'xn--caff-verdi-26a.it', 'CAFFÈ-VERDI.it'])(
    'finds a domain as %s',
    async (name) => {
      const { data } = await domains.ask(
        'query($name: String) { domain(name: $name) { unicodeName renewalPossibleUntil } }',
        ME,
        {
          name,
        },
      );
      expect(data).toMatchObject({ domain: { unicodeName: 'caffè-verdi.it' } });
    },
  );

  it('asks the anonymous to sign in', async () => {
    for (const source of ['{ domain(id: "x") { id } }', '{ domains { totalCount } }']) {
      const { errors } = await domains.ask(source, anonymous);
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });
});
