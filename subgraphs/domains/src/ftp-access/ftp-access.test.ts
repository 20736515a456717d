import { addDays } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const ADD = `mutation ($input: AddFtpRuleInput!) { addFtpRule(input: $input) {
  ... on FtpRuleAdded { rule { id cidr note expiresAt } notices { code } } ... on FtpRuleRefused { code message } } }`;
const IN_RANGE = { closesOtherAddresses: true };

describe('FTP rules', () => {
  let service: TestDomains;
  beforeAll(async () => {
    service = await composedDomains('ftp');
    service.runtime.start();
  });
  afterAll(() => service.end());

  const add = async (profileId: string, input: object) =>
    (await service.ask(ADD, login(profileId), { input })) as {
      data?: { addFtpRule: { rule?: { id: string; cidr: string }; code?: string } } | null;
      errors?: readonly { extensions?: Record<string, unknown> }[];
    };
  const feed = (etag: string | null = null, waitMs = 0) =>
    service.call<{ version: number; etag: string; logins: { username: string; allowed: string[] }[] } | null>(
      'ftp-feed',
      { etag, waitMs },
    );
  const listed = async (username: string) =>
    (await feed())?.logins.find((entry) => entry.username === username)?.allowed;

  it('are brought into one form, and the same range twice is one rule with the later note', async () => {
    const first = await add('prf_one', { cidr: '203.0.113.77/24', note: 'Ufficio', ...IN_RANGE });
    const again = await add('prf_one', { cidr: '203.0.113.0/24', note: 'Casa' });
    expect(first.data?.addFtpRule.rule?.cidr).toBe('203.0.113.0/24');
    expect(again.data?.addFtpRule.rule).toMatchObject({ id: first.data?.addFtpRule.rule?.id, note: 'Casa' });
    expect(await listed('prf_one@aruba.it')).toEqual(['203.0.113.0/24']);
  });

  it.each([['203.0.113.0/33'], ['example.it'], ['010.1.1.1'], ['']])('are no rules: %j', async (cidr) => {
    const { errors } = await add('prf_bad', { cidr, ...IN_RANGE });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.cidr' });
    expect(await listed('prf_bad@aruba.it')).toBeUndefined();
  });

  it('of two first rules at once, one that was not meant to close the others is refused or comes second', async () => {
    const answers = await Promise.all([
      add('prf_race', { cidr: '203.0.113.1', ...IN_RANGE }),
      add('prf_race', { cidr: '203.0.113.2' }),
    ]);
    const added = answers.filter(({ data }) => data?.addFtpRule.rule !== undefined).length;
    expect(await listed('prf_race@aruba.it')).toHaveLength(added);
  });

  it('are held open for a reader until something changes, whoever changed it', async () => {
    const before = await feed();
    expect(await feed(before?.etag ?? null)).toBeNull();
    const waiting = feed(before?.etag ?? null, 10_000);
    await add('prf_new', { cidr: '2001:DB8::1/48', ...IN_RANGE });
    const after = await waiting;
    expect(after?.version).toBeGreaterThan(before?.version ?? 0);
    expect(after?.logins).toContainEqual({ username: 'prf_new@aruba.it', allowed: ['2001:db8::/48'] });
  });

  it('end at their time, and then still shut other addresses out', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    await add('prf_end', { cidr: '203.0.113.9', expiresAt, ...IN_RANGE });
    const before = await feed();
    expect(await listed('prf_end@aruba.it')).toEqual(['203.0.113.9/32']);
    const waiting = feed(before?.etag ?? null, 10_000);
    await service.moveTo(1);
    expect((await waiting)?.logins).toContainEqual({ username: 'prf_end@aruba.it', allowed: [] });
  });

  it('end with a third level that is in another profile now, and stay where it was only taken away', async () => {
    const database = await openDatabase({ url: service.url, entities, migrations: [] });
    const name = 'keeping.it';
    const own = await seedDomain(database.read, {
      ...{ profileId: 'prf_keeping', name, paidThrough: addDays(new Date(), 200), now: new Date() },
    });
    await database.close();
    for (const [profileId, domainId] of [
      ['prf_keeping', own],
      ['prf_giving', 'dom_gone'],
    ] as const) {
      await add(profileId, { cidr: '203.0.113.9', ...IN_RANGE });
      const payload = { loginId: 'lgn_test', username: 'x', domainId, unicodeName: 'x' };
      service.addProfileEvent('login.third-level-taken', profileId, payload);
    }
    await eventually(async () => (await listed('prf_giving@aruba.it')) === undefined);
    expect(await listed('prf_keeping@aruba.it')).toEqual(['203.0.113.9/32']);
  });
});
