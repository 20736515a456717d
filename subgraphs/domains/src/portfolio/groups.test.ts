import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { isolation } from '@customer-area/shared/isolation';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { entities } from '../compose-stores';
import { GIULIA, OFFICINA } from '../demo-data/demo-domains';
import { composedDomains, type TestDomains } from '../testing/composed-domains';
import { DomainRow } from './domain.entity';

const dom = (n: number) => `dom_01jdem00000000000000000${n}`;
const [A, B, C] = [103, 104, 106].map(dom) as [string, string, string];
const THEIRS = dom(201);
const me = loginOf(GIULIA);
const officina = loginOf(OFFICINA);
const LIST = `query($f: DomainFilter, $s: DomainSort, $first: Int, $after: String) { domains(filter: $f, sort: $s, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id registrant { id } verification { status } } } } }`;
const COUNTS =
  'query($f: DomainFilter) { domainCounts(filter: $f) { total byTag { tag count } byTld { tld count } } }';

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly {
    readonly node: {
      readonly id: string;
      readonly registrant: { readonly id: string } | null;
      readonly verification: { readonly status: string } | null;
    };
  }[];
}

async function tagSome(domains: TestDomains): Promise<void> {
  const set = `mutation($ids: [ID!]!, $add: [String!]) { setDomainTags(domainIds: $ids, add: $add) { answers { __typename } } }`;
  await domains.ask(set, me, { ids: [A, B], add: ['Clienti'] });
  await domains.ask(set, me, { ids: [B, C], add: ['vetrina'] });
  await domains.ask(set, officina, { ids: [THEIRS], add: ['CLIENTI'] });
}

describe('lists and counts of domains by tag, registrant and verification', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('groups', { demoData: true });
    await tagSome(domains);
  });
  afterAll(() => domains.end());

  const list = async (f: object, viewer = me, more: object = {}) => {
    const { data, errors } = await domains.ask(LIST, viewer, { f, ...more });
    if (errors !== undefined) throw Object.assign(new Error(), { fault: errors[0]?.extensions });
    return (data as { domains: Listed }).domains;
  };
  const ids = async (f: object, viewer = me) =>
    (await list(f, viewer, { first: 100 })).edges.map(({ node }) => node.id).sort();
  const counts = async (f: object, viewer = me) => (await domains.ask(COUNTS, viewer, { f })).data;

  it.each([
    [{ tags: ['clienti'] }, [A, B]],
    [{ tags: ['CLIENTI', 'Vetrina'] }, [A, B, C]],
    [{ tags: ['unknown'] }, []],
    [{ tags: ['clienti'], tlds: ['nowhere'] }, []],
    [{ tags: ['clienti'], nameContains: 'giulia-active' }, [A]],
  ])('have the domains with any of the tags: %j', async (f, expected) => {
    expect(await ids(f)).toEqual(expected);
    expect((await list(f)).totalCount).toBe(expected.length);
  });

  it.each(['NAME_ASC', 'NAME_DESC', 'PAID_THROUGH_ASC', 'PAID_THROUGH_DESC'])(
    'read one by one, each is there once, by %s',
    async (s) => {
      const f = { tags: ['clienti', 'vetrina'] };
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const { edges, pageInfo }: Listed = await list(f, me, { s, first: 1, after });
        seen.push(...edges.map(({ node }) => node.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      const atOnce = (await list(f, me, { s, first: 100 })).edges.map(({ node }) => node.id);
      expect(seen).toEqual(atOnce);
      expect([...seen].sort()).toEqual([A, B, C]);
    },
  );

  it('count by tag, each domain for each of its tags', async () => {
    const byTag = [
      { tag: 'Clienti', count: 2 },
      { tag: 'vetrina', count: 2 },
    ];
    expect(await counts({})).toMatchObject({ domainCounts: { byTag } });
    expect(await counts({ nameContains: 'giulia' })).toMatchObject({ domainCounts: { byTag } });
    expect(await counts({ tags: ['vetrina'] })).toMatchObject({
      domainCounts: {
        total: 2,
        byTag: [
          { tag: 'vetrina', count: 2 },
          { tag: 'Clienti', count: 1 },
        ],
      },
    });
  });

  it('show a limited viewer the tags of the domains within reach, and no others', async () => {
    const near = delegated(me, ['domains:read'], [A, THEIRS]);
    expect(await ids({ tags: ['clienti', 'vetrina'] }, near)).toEqual([A]);
    expect(await counts({}, near)).toMatchObject({
      domainCounts: { total: 1, byTag: [{ tag: 'Clienti', count: 1 }] },
    });
    expect(await counts({ tags: ['vetrina'] }, near)).toMatchObject({
      domainCounts: { total: 0, byTag: [] },
    });
  });

  it('by registrant have all of its domains, and none for one of another profile', async () => {
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const rows = await database.read.find(DomainRow, {
      select: { id: true, profileId: true, registrantId: true },
    });
    await database.close();
    const mine = rows.find(({ id }) => id === A)?.registrantId;
    const theirs = rows.find(({ id }) => id === THEIRS)?.registrantId;
    const held = rows.filter(({ registrantId }) => registrantId === mine).map(({ id }) => id);
    expect(held.length).toBeGreaterThan(1);
    expect(await ids({ registrantId: mine })).toEqual(held.sort());
    expect((await list({ registrantId: mine })).totalCount).toBe(held.length);
    for (const registrantId of [theirs, 'reg_none', '', mine?.toUpperCase()])
      expect(await list({ registrantId })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('by verification have the domains that show it', async () => {
    const all = (await list({}, me, { first: 100 })).edges.map(({ node }) => node);
    for (const status of ['PENDING', 'SUSPENDED', 'VERIFIED']) {
      const shown = all.filter(({ verification }) => verification?.status === status).map(({ id }) => id);
      expect([status, await ids({ verification: [status] })]).toEqual([status, shown.sort()]);
      expect((await list({ verification: [status] })).totalCount).toBe(shown.length);
    }
    expect(all.filter(({ verification }) => verification !== null)).not.toEqual([]);
  });

  it.each([
    [{ tags: new Array(21).fill('x') }, 'filter.tags'],
    [{ tags: ['x', 'a\u0000b'] }, 'filter.tags.1'],
    [{ tags: ['x'.repeat(33)] }, 'filter.tags.0'],
  ])('refuse a filter that no tag can match: %j', async (f, field) => {
    await expect(list(f)).rejects.toMatchObject({ fault: { code: 'BAD_USER_INPUT', field } });
  });
});

describe('counts by tag of another profile, with the permissions alone', () => {
  const { narrow } = isolation;
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('groups_permissions', { demoData: true });
    await tagSome(domains);
    isolation.narrow = (query) => query;
  });
  afterAll(async () => {
    isolation.narrow = narrow;
    await domains.end();
  });

  it.each([{}, { statuses: ['ACTIVE'] }, { tags: ['clienti'] }, { nameContains: 'i' }])(
    'are refused: %j',
    async (f) => {
      const { data, errors } = await domains.ask(COUNTS, me, { f });
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(JSON.stringify(data ?? null)).not.toContain('lienti');
    },
  );
});
