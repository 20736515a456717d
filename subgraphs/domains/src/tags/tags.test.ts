import 'reflect-metadata';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { composeStores, entities } from '../compose-stores';
import { GIULIA, OFFICINA } from '../demo-data/demo-domains';
import { composedDomains, type TestDomains } from '../testing/composed-domains';
import { keptCountsDiffer } from '../testing/kept-counts';

const [A, B, C] = [103, 104, 106].map((n) => `dom_01jdem00000000000000000${n}`);
const FOREIGN = 'dom_01jdem00000000000000000201';
const SET = `mutation($ids: [ID!]!, $add: [String!], $remove: [String!]) {
  setDomainTags(domainIds: $ids, add: $add, remove: $remove) { answers {
    ... on DomainTagged { domain { id tags } } ... on DomainTagsRefused { code domainId } } } }`;
const me = loginOf(GIULIA);

describe('tags of domains', () => {
  let domains: TestDomains;
  let read: EntityManager;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('tags', { demoData: true });
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    read = database.read;
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const set = async (ids: unknown[], add: string[], remove: string[] = [], viewer = me) => {
    const { data, errors } = await domains.ask(SET, viewer, { ids, add, remove });
    return errors === undefined
      ? (data as { setDomainTags: { answers: Record<string, unknown>[] } }).setDomainTags.answers
      : errors[0]?.extensions;
  };
  const tagsOf = async (id: string | undefined, viewer = me) =>
    (
      (await domains.ask('query($id: ID) { domain(id: $id) { tags } }', viewer, { id })).data as {
        domain: { tags: string[] } | null;
      }
    ).domain?.tags;
  // As one change: the background may be moving domains, or repairing counts, at the same time.
  const clear = () =>
    database.transact(async (manager) => {
      await manager.query('SELECT id FROM domain FOR UPDATE');
      for (const table of ['domain_tag', 'profile_tag']) await manager.query(`DELETE FROM ${table}`);
      await manager.query("DELETE FROM domain_group_count WHERE kind = 'TAG'");
    });
  beforeEach(clear);
  afterEach(async () => expect(await keptCountsDiffer(read)).toEqual([]));

  it('are added and removed, each domain with an answer of its own, in the order of the ids', async () => {
    expect(await set([B, A], ['  Clienti ', 'Caffe\u0300'])).toEqual([
      { domain: { id: B, tags: ['Caffè', 'Clienti'] } },
      { domain: { id: A, tags: ['Caffè', 'Clienti'] } },
    ]);
    expect(await set([A], ['vetrina'], ['CAFFÈ', 'unknown'])).toEqual([
      { domain: { id: A, tags: ['Clienti', 'vetrina'] } },
    ]);
    expect(await tagsOf(B)).toEqual(['Caffè', 'Clienti']);
  });

  it('are the same in upper and lower case, spelled as they were first until nothing has them', async () => {
    await set([A], ['Straße']);
    expect(await set([A, B], ['STRASSE', 'strasse'])).toEqual([
      { domain: { id: A, tags: ['Straße'] } },
      { domain: { id: B, tags: ['Straße'] } },
    ]);
    await set([A, B], [], ['strasse']);
    expect(await read.query('SELECT * FROM profile_tag')).toEqual([]);
    await set([B], ['STRASSE']);
    expect(await tagsOf(B)).toEqual(['STRASSE']);
  });

  it('are at most 20: a domain that would have more is refused and changes no other', async () => {
    const twenty = Array.from({ length: 20 }, (_, n) => `tag ${n}`);
    await set([A], twenty);
    expect(await set([A, B], ['one more'])).toEqual([
      { code: 'TOO_MANY_TAGS', domainId: A },
      { domain: { id: B, tags: ['one more'] } },
    ]);
    expect(await tagsOf(A)).toHaveLength(20);
    expect(await set([A], ['one more'], ['tag 0'])).toMatchObject([{ domain: { id: A } }]);
    expect(await tagsOf(A)).toHaveLength(20);
  });

  it('of an absent, a foreign and a malformed domain are refused alike', async () => {
    const absent = FOREIGN.replace('201', '999');
    expect(await set([absent, FOREIGN, 'nonsense', '', A], ['x'])).toEqual([
      ...[absent, FOREIGN, 'nonsense', ''].map((domainId) => ({ code: 'DOMAIN_NOT_FOUND', domainId })),
      { domain: { id: A, tags: ['x'] } },
    ]);
    expect(await tagsOf(FOREIGN, loginOf(OFFICINA))).toEqual([]);
  });

  it('of one profile are unseen by another that has the same tag', async () => {
    await set([A], ['Clienti']);
    await set([FOREIGN], ['CLIENTI'], [], loginOf(OFFICINA));
    expect([await tagsOf(A), await tagsOf(FOREIGN, loginOf(OFFICINA))]).toEqual([['Clienti'], ['CLIENTI']]);
    await set([FOREIGN], [], ['clienti'], loginOf(OFFICINA));
    expect(await tagsOf(A)).toEqual(['Clienti']);
  });

  it('are set by a delegate on domains within reach alone, and with the scope alone', async () => {
    const near = delegated(me, ['domains:read', 'domains:manage'], [A as string, FOREIGN]);
    expect(await set([A, B, FOREIGN], ['x'], [], near)).toEqual([
      { domain: { id: A, tags: ['x'] } },
      { code: 'DOMAIN_NOT_FOUND', domainId: B },
      { code: 'DOMAIN_NOT_FOUND', domainId: FOREIGN },
    ]);
    expect(await set([A], ['y'], [], delegated(me, ['domains:read'], [A as string]))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'BEYOND_SCOPE',
    });
    expect(await tagsOf(A)).toEqual(['x']);
  });

  it('are spelled for a delegate as on the domains within reach, which tells of no others', async () => {
    const near = delegated(me, ['domains:read', 'domains:manage'], [A as string]);
    await set([B], ['SegretO']);
    expect(await set([A], ['segreto'], [], near)).toEqual([{ domain: { id: A, tags: ['segreto'] } }]);
    expect(await tagsOf(A, near)).toEqual(['segreto']);
    const { data } = await domains.ask('{ domainCounts { byTag { tag count } } }', near);
    expect(data).toEqual({ domainCounts: { byTag: [{ tag: 'segreto', count: 1 }] } });
    expect(await tagsOf(A)).toEqual(['SegretO']);
  });

  it.each([
    ['no domain', [], ['x'], [], 'domainIds'],
    ['too many domains', new Array(501).fill(A), ['x'], [], 'domainIds'],
    ['too many tags', [A], new Array(21).fill('x'), [], 'add'],
    ['an empty tag', [A], ['x', ' '], [], 'add.1'],
    ['a long tag', [A], ['x'.repeat(33)], [], 'add.0'],
    ['a control character', [A], [], ['a\u0007'], 'remove.0'],
    ['text turned around', [A], ['a\u202eb'], [], 'add.0'],
    ['a tag both added and removed', [A], ['x'], ['X'], 'remove'],
  ])('with %s are bad input, and nothing is written', async (_, ids, add, remove, field) => {
    expect(await set(ids, add, remove)).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await read.query('SELECT * FROM domain_tag')).toEqual([]);
  });

  it('stay right when twenty callers change them at once', async () => {
    const changes = Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0 ? set([A, B, C], ['x', `t${n % 6}`]) : set([C, B, A], [`u${n}`], ['x']),
    );
    for (const answers of await Promise.all(changes)) expect(answers).toHaveLength(3);
  });

  it('follow the domain through its statuses and to another expiry', async () => {
    await set([A, B, C], ['x']);
    const paidThrough = new Date('2031-05-05T00:00:00.000Z');
    const domain = { profileId: trustedProfileId(GIULIA), domainId: String(A), at: new Date() };
    const { domains: store } = composeStores();
    expect(
      await database.transact((manager) => store.changeRegistered(manager, domain, { paidThrough })),
    ).toBe(true);
    await domains.moveTo(400);
    await domains.ask('{ domainCounts { total } }', me);
    const rows = await read.query(
      'SELECT tag.paid_through_order AS sorted FROM domain_tag tag WHERE domain_id = ?',
      [A],
    );
    expect(rows).toEqual([{ sorted: paidThrough }]);
  });

  it('are told in one fact, which names how many domains have changed', async () => {
    await set([A, B, FOREIGN], ['told'], ['never there']);
    const facts = await read.query(
      "SELECT subject_id AS subjectId, payload FROM event_log WHERE type = 'domains.tagged' ORDER BY seq DESC, id DESC LIMIT 1",
    );
    expect([facts[0].subjectId, JSON.parse(facts[0].payload)]).toEqual([
      GIULIA,
      { domains: 2, added: ['told'], removed: ['never there'] },
    ]);
  });
});
