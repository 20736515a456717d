import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase, StatementCounter } from '@customer-area/shared/database';
import { isolation } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { leastStatements } from '../../../../test/harness/least-statements';
import { entities } from '../compose-stores';
import { changeAddress } from '../testing/changed-address';
import { anonymous, composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';

const ME = 'prf_asked';
const ADDRESS = 'a'.repeat(64);
const LIST = `{ domains(first: 100) { edges { node { name status transferLockedUntil verification { status deadline verifiedAt email label { code text } } } } } }`;

interface Node {
  readonly name: string;
  readonly status: string;
  readonly transferLockedUntil: string | null;
  readonly verification: { status: string; deadline: string | null; verifiedAt: string | null } | null;
}

describe('the verification of a domain', () => {
  const statements = new StatementCounter();
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('verification_graph', { statements });
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const now = new Date();
    for (const name of ['asked.com', 'asked.it', ...Array.from({ length: 20 }, (_, n) => `asked-${n}.net`)])
      await seedDomain(database.read, { profileId: ME, name, paidThrough: addDays(now, 300), now });
    await seedDomain(database.read, {
      profileId: 'prf_other',
      name: 'other.com',
      paidThrough: addDays(now, 300),
      now,
    });
    domains.runtime.start();
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const nodes = async (profileId = ME) => {
    const { data, errors } = await domains.ask(LIST, login(profileId));
    expect(errors).toBeUndefined();
    const { edges } = (data as { domains: { edges: { node: Node }[] } }).domains;
    return new Map(edges.map(({ node }) => [node.name, node]));
  };
  /** A page is two reads, and the change may fall between them: both have to have seen it. */
  const once = (state: string) =>
    eventually(async () => {
      const all = await nodes();
      const node = all.get('asked.com');
      const isSuspended = node?.status === 'SUSPENDED';
      return node?.verification?.status === state && isSuspended === (state === 'SUSPENDED') ? all : null;
    });

  it('is shown where the extension asks, from the question to the confirmation', async () => {
    expect((await nodes()).get('asked.com')).toMatchObject({ verification: null, transferLockedUntil: null });
    await changeAddress(database, { profileId: ME, emailFingerprint: ADDRESS, now: new Date() });
    const asked = await once('PENDING');
    expect(asked.get('asked.com')).toMatchObject({
      status: 'ACTIVE',
      verification: { deadline: expect.any(String), verifiedAt: null },
      transferLockedUntil: expect.any(String),
    });
    expect(asked.get('asked.it')).toMatchObject({ verification: null, transferLockedUntil: null });

    await domains.moveTo(16);
    const lapsed = await once('SUSPENDED');
    expect([lapsed.get('asked.com')?.status, lapsed.get('asked.it')?.status]).toEqual([
      'SUSPENDED',
      'ACTIVE',
    ]);
    expect((await nodes('prf_other')).get('other.com')).toMatchObject({
      status: 'ACTIVE',
      verification: null,
    });

    domains.addProfileEvent('profile.email-confirmed', ME, { emailFingerprint: ADDRESS });
    const verified = await once('VERIFIED');
    expect(verified.get('asked.com')).toMatchObject({
      status: 'ACTIVE',
      verification: { deadline: null, verifiedAt: expect.any(String) },
    });
  });

  it('costs one statement more, however many domains show it, and none when it is not asked for', async () => {
    const cost = async (first: number, fields: string) => {
      const query = `{ domains(first: ${first}) { edges { node { id ${fields} } } } }`;
      return (await leastStatements(statements, () => domains.ask(query, login(ME)))).statements.length;
    };
    expect(await cost(20, 'status')).toBe(1);
    expect(await cost(1, 'verification { status } transferLockedUntil')).toBe(2);
    expect(await cost(20, 'verification { status } transferLockedUntil')).toBe(2);
  });

  it('is shown to who has access to that domain alone', async () => {
    const all = await domains.ask('{ domains(first: 100) { edges { node { id name } } } }', login(ME));
    const { edges } = (all.data as { domains: { edges: { node: { id: string; name: string } }[] } }).domains;
    const id = edges.find(({ node }) => node.name === 'asked.com')?.node.id ?? '';
    const limits = { via: 'delegation', id: 'dlg_1', scopes: ['domains:read'], domainIds: [id] } as const;
    const viewer = { ...login(ME), limits } as Viewer;
    const { data } = await domains.ask(LIST, viewer);
    expect(data).toMatchObject({
      domains: { edges: [{ node: { name: 'asked.com', verification: { status: 'VERIFIED' } } }] },
    });
  });

  it('is another profile’s as little as its domain, even when the stores do not isolate', async () => {
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const { data, errors } = await domains.ask(LIST, login('prf_nobody'));
    narrow.mockRestore();
    expect(data).toEqual({ domains: null });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await domains.ask(LIST, anonymous)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('begins suspended under an extension that asks, while the registrant’s time is over', async () => {
    const emailFingerprint = 'b'.repeat(64);
    await changeAddress(database, { profileId: ME, emailFingerprint, now: addDays(new Date(), 16) });
    await once('PENDING');
    await domains.moveTo(40);
    await once('SUSPENDED');
    await learnRegistrants(database.read);
    const line = (name: string, tld: string) => ({
      lineId: `lin_${tld}`,
      kind: 'register',
      domainId: `dom_${tld}`,
      name,
      unicodeName: name,
      tld,
      years: 1,
    });
    domains.addOrderEvent('order.paid', ME, {
      orderId: 'ord_1',
      number: '20260000001',
      total: 2_440,
      currency: 'EUR',
      invoiceNumber: 'F1',
      lines: [line('latecomer.com', 'com'), line('latecomer.it', 'it')],
    });
    const all = await eventually(async () => {
      const now = await nodes();
      const statuses = ['latecomer.com', 'latecomer.it'].map((name) => now.get(name)?.status);
      return statuses.includes('REGISTERING') || statuses.includes(undefined) ? null : statuses;
    });
    expect(all).toEqual(['SUSPENDED', 'ACTIVE']);
  });
});

describe('what a profile holds, as other services ask', () => {
  interface Held {
    readonly total: number;
    readonly ids: readonly string[];
    readonly digest: string;
    readonly registrants: { readonly total: number; readonly ids: readonly string[] };
  }
  let domains: TestDomains;
  const ids: string[] = [];
  const seed = async (names: string[], profileId = 'prf_held') => {
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const now = new Date();
    for (const name of names)
      ids.push(await seedDomain(database.read, { profileId, name, paidThrough: addDays(now, 300), now }));
    await database.close();
  };
  beforeAll(async () => {
    domains = await composedDomains('profile_domains');
    await seed(['b.com', 'a.it', 'c.net']);
    await seed(['foreign.com'], 'prf_foreign');
  });
  afterAll(() => domains.end());
  const profileDomains = (profileId = 'prf_held') => domains.call<Held>('profile-domains', { profileId });

  it('is counted and named, with the registrants whose data is here', async () => {
    const [b, a, c] = ids;
    const held = { total: 3, ids: [a, b, c] };
    expect(await profileDomains()).toMatchObject({ ...held, registrants: { total: 0, ids: [] } });
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    await database.read.query("UPDATE registrant SET known_at = NOW() WHERE profile_id = 'prf_held'");
    const [row] = await database.read.query<{ id: string }[]>(
      "SELECT id FROM registrant WHERE profile_id = 'prf_held'",
    );
    await database.close();
    expect(await profileDomains()).toMatchObject({ ...held, registrants: { total: 1, ids: [row?.id] } });
  });

  it('is nothing for a profile without domains', async () => {
    expect(await profileDomains('prf_nobody')).toMatchObject({
      total: 0,
      ids: [],
      registrants: { total: 0, ids: [] },
    });
  });

  it('has another digest as soon as a domain comes, and the same while nothing happens', async () => {
    const { digest } = await profileDomains();
    expect((await profileDomains()).digest).toBe(digest);
    await seed(['d.eu']);
    expect((await profileDomains()).digest).not.toBe(digest);
  });

  it('names a hundred at most', async () => {
    await seed(
      Array.from({ length: 120 }, (_, n) => `many-${n}.it`),
      'prf_many',
    );
    const { total, ids: named } = await profileDomains('prf_many');
    expect([total, named.length]).toEqual([120, 100]);
  });

  it.each([{}, { profileId: '' }, { profileId: 1 }])('refuses the question %j', async (input) => {
    await expect(domains.call('profile-domains', input)).rejects.toThrow();
  });
});
