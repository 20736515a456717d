import type { Actor } from '@customer-area/shared/actor';
import { isolation } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { TellingPeer } from '../../testing/telling-peer';

const LOG = `query ($filter: AuditLogFilter, $first: Int, $after: String) { auditLog(filter: $filter, first: $first, after: $after) {
  edges { cursor node { seq createdAt kind text subjectId sessionId ip reason erased fingerprint
    actor { kind loginId username displayName onBehalfOf keyName purpose } } }
  pageInfo { hasNextPage endCursor } } }`;

const SIGN_IN = `mutation ($username: String!) { signIn(username: $username, password: "${PASSWORD}") { ... on Session { login { id } } } }`;

const actor = (facts: Partial<Actor>): Actor => ({
  loginId: null,
  profileId: null,
  sessionId: null,
  role: 'customer',
  via: null,
  ip: '192.0.2.7',
  ...facts,
});

interface Entry {
  readonly seq: number;
  readonly kind: string;
  readonly text: string;
  readonly ip: string | null;
  readonly reason: string | null;
  readonly fingerprint: string;
  readonly actor: Record<string, string | null>;
}

describe('the audit log', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  const peers = new Map(['billing', 'domains', 'support'].map((name) => [name, new TellingPeer(name)]));
  const peer = (name: string) => {
    const found = peers.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer });
  });
  afterAll(() => running.close());

  const page = async (viewer: Viewer, variables: Record<string, unknown> = {}) =>
    ask(running.service, viewer, LOG, variables);
  const entries = async (viewer: Viewer, variables: Record<string, unknown> = {}): Promise<Entry[]> =>
    (await page(viewer, { first: 100, ...variables })).data.auditLog.edges.map(
      ({ node }: { node: Entry }) => node,
    );
  const withEntries = (viewer: Viewer, count: number) =>
    eventually(async () => {
      const found = await entries(viewer);
      return found.length >= count ? found : null;
    });
  const newcomer = async () => {
    const person = await register(running.service);
    const viewer = loginOf(person.profileId, person.loginId);
    await withEntries(viewer, 1);
    return { ...person, viewer };
  };

  it('has the registration and each sign-in, told as of the login that they made', async () => {
    const { viewer, loginId, username } = await newcomer();
    await ask(running.service, anonymous, SIGN_IN, { username });
    const [signedIn, registered] = await withEntries(viewer, 2);
    expect(registered).toMatchObject({
      seq: 1,
      kind: 'profile.registered',
      text: 'Iscrizione completata',
      ip: '127.0.0.1',
      erased: false,
      actor: { kind: 'LOGIN', loginId, username, displayName: 'Mario Rossi', onBehalfOf: null },
    });
    expect(signedIn).toMatchObject({ seq: 2, kind: 'session.opened', actor: { kind: 'LOGIN', loginId } });
  });

  it.each(['billing', 'domains', 'support'])('has what %s tells of the profile', async (service) => {
    const { viewer } = await newcomer();
    peer(service).tell('domain.deleted', viewer.profileId, {
      subjectId: 'dom_1',
      payload: { unicodeName: 'caffè.it', paidThrough: '2026-01-31T00:00:00.000Z', authCode: 'secret' },
    });
    const [deleted] = await withEntries(viewer, 2);
    expect(deleted).toMatchObject({
      text: 'Dominio cancellato: caffè.it',
      subjectId: 'dom_1',
      ip: null,
      actor: { kind: 'SYSTEM', loginId: null, username: null },
    });
    const english = await entries({ ...viewer, locale: 'en' });
    expect(english[0]?.text).toBe('Domain deleted: caffè.it');
  });

  it('writes the letter of a fact and its entry together', async () => {
    const { viewer } = await newcomer();
    const payload = { number: '2026-000001', total: 1219, invoiceNumber: 'F2026-000001' };
    peer('billing').tell('order.paid', viewer.profileId, { payload });
    const [paid] = await withEntries(viewer, 2);
    expect(paid?.text).toMatch(/^Ordine pagato: 2026-000001, 12,19/);
    await eventually(async () => {
      const { data } = await ask(
        running.service,
        anonymous,
        '{ sandboxMail(to: "mario.rossi@example.it") { subject } }',
      );
      const subjects = data.sandboxMail.map(({ subject }: { subject: string }) => subject);
      return subjects.includes("Pagamento ricevuto per l'ordine 2026-000001");
    });
  });

  it('names a delegate and the profile it acts for', async () => {
    const { viewer } = await newcomer();
    const delegate = await register(running.service, {
      firstName: 'Giulia',
      lastName: 'Bianchi',
      fiscalCode: 'BNCGLI85C50A390K',
    });
    peer('domains').tell('domain.expired', viewer.profileId, {
      actor: actor({ ...delegate, profileId: viewer.profileId, via: { via: 'delegation', id: 'dlg_1' } }),
    });
    const [expired] = await withEntries(viewer, 2);
    expect(expired).toMatchObject({
      ip: '192.0.2.7',
      actor: {
        kind: 'DELEGATE',
        loginId: delegate.loginId,
        username: delegate.username,
        displayName: 'Giulia Bianchi',
        onBehalfOf: 'Mario Rossi',
      },
    });
  });

  it('tells a program from its maker', async () => {
    const { viewer, loginId } = await newcomer();
    const { data } = await ask(
      running.service,
      viewer,
      'mutation { createApiKey(input: { name: "Backup", scopes: [ORDERS_PAY] }) { ... on ApiKeyCreated { apiKey { id } } } }',
    );
    await withEntries(viewer, 2);
    const via = { via: 'api-key', id: data.createApiKey.apiKey.id } as const;
    peer('billing').tell('order.cancelled', viewer.profileId, {
      actor: actor({ loginId, profileId: viewer.profileId, via }),
    });
    const [cancelled] = await withEntries(viewer, 3);
    expect(cancelled?.actor).toMatchObject({ kind: 'API_KEY', loginId, keyName: 'Backup' });
  });

  it('shows staff by an id and a reason, and nothing else', async () => {
    const { viewer } = await newcomer();
    const staff = await register(running.service);
    peer('support').tell('ticket.written', viewer.profileId, {
      payload: { reason: 'ticket 4711' },
      actor: actor({ loginId: staff.loginId, profileId: '', role: 'staff' }),
    });
    const [read] = await withEntries(viewer, 2);
    expect(read).toMatchObject({ ip: null, reason: 'ticket 4711' });
    expect(read?.actor).toEqual({
      kind: 'STAFF',
      loginId: staff.loginId,
      username: null,
      displayName: null,
      onBehalfOf: null,
      keyName: null,
      purpose: null,
    });
  });

  it('shows somebody who has not signed in', async () => {
    const { viewer } = await newcomer();
    peer('support').tell('ticket.written', viewer.profileId, { actor: actor({ role: null }) });
    const [written] = await withEntries(viewer, 2);
    expect(written).toMatchObject({ ip: '192.0.2.7', actor: { kind: 'ANONYMOUS', loginId: null } });
  });

  it.each(['thing.happened', 'constructor', 'domain.expired'])(
    'has an entry for a fact without words or with unknown details: %s',
    async (kind) => {
      const { viewer } = await newcomer();
      peer('support').tell(kind, viewer.profileId, { payload: 'nothing we know' });
      const [entry] = await withEntries(viewer, 2);
      expect(entry?.text).toBe(
        kind.startsWith('domain') ? 'Dominio scaduto' : `Operazione registrata (${kind})`,
      );
    },
  );

  it('leaves out what services say among themselves, unless somebody made it', async () => {
    const { viewer, loginId } = await newcomer();
    peer('domains').tell('line.started', viewer.profileId);
    peer('domains').tell('line.started', viewer.profileId, { actor: actor({ loginId }) });
    peer('domains').tell('domain.deleted', viewer.profileId);
    const found = await withEntries(viewer, 3);
    expect(found.map(({ kind }) => kind)).toEqual(['domain.deleted', 'line.started', 'profile.registered']);
    expect(found[1]?.actor.kind).toBe('LOGIN');
  });

  it('has nothing of facts about nobody', async () => {
    const { viewer } = await newcomer();
    for (const nobody of [null, '']) peer('domains').tell('thing.happened', nobody);
    peer('domains').tell('domain.deleted', viewer.profileId);
    expect(await withEntries(viewer, 2)).toHaveLength(2);
    expect(await entries(loginOf('prf_absent'))).toEqual([]);
  });

  describe('is read', () => {
    let person: Awaited<ReturnType<typeof newcomer>>;
    beforeAll(async () => {
      person = await newcomer();
      const { viewer, loginId } = person;
      for (let day = 1; day <= 9; day++)
        peer('domains').tell(day % 3 === 0 ? 'domain.deleted' : 'domain.expired', viewer.profileId, {
          subjectId: `dom_${day % 2}`,
          occurredAt: `2026-03-0${day}T12:00:00.000Z`,
          actor: day === 9 ? actor({ loginId, profileId: viewer.profileId }) : null,
        });
      await withEntries(viewer, 10);
    });
    const seqs = (found: Entry[]) => found.map(({ seq }) => seq);

    it('page by page, without a gap, newest first', async () => {
      const all: number[] = [];
      let auditLog: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      let after: string | null = null;
      do {
        auditLog = (await page(person.viewer, { first: 3, after })).data.auditLog;
        all.push(...auditLog.edges.map(({ node }) => node.seq));
        after = auditLog.pageInfo.hasNextPage ? auditLog.pageInfo.endCursor : null;
      } while (after !== null);
      expect(all).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    });

    it.each([
      ['kinds', { kinds: ['domain.deleted', 'order.paid'] }, [10, 7, 4]],
      ['subject', { subjectId: 'dom_1' }, [10, 8, 6, 4, 2]],
      [
        'time, its start included and its end not',
        { from: '2026-03-02T12:00:00.000Z', until: '2026-03-04T12:00:00.000Z' },
        [4, 3],
      ],
      ['all of it', { kinds: ['domain.expired'], subjectId: 'dom_0', until: '2026-03-05T00:00:00Z' }, [5, 3]],
      ['nothing that is there', { kinds: ['nothing.there'] }, []],
    ])('by %s', async (_, filter, expected) => {
      expect(seqs(await entries(person.viewer, { filter }))).toEqual(expected);
    });

    it('by who did it', async () => {
      expect(seqs(await entries(person.viewer, { filter: { actorLoginId: person.loginId } }))).toEqual([
        10, 1,
      ]);
    });

    it.each([
      ['filter.kinds', { filter: { kinds: [] } }],
      ['filter.kinds', { filter: { kinds: Array(51).fill('a.b') } }],
      ['filter.kinds.1', { filter: { kinds: ['a.b', 'x'.repeat(61)] } }],
      ['filter.subjectId', { filter: { subjectId: '' } }],
      ['filter.actorLoginId', { filter: { actorLoginId: 'x'.repeat(100) } }],
      ['filter.until', { filter: { from: '2026-03-02T00:00:00Z', until: '2026-03-02T00:00:00Z' } }],
      ['first', { first: 101 }],
      ['after', { after: 'nonsense' }],
      ['after', { after: Buffer.from('["1 OR 1=1"]').toString('base64url') }],
    ])('but not with a wrong %s', async (field, variables) => {
      const { errors } = await page(person.viewer, variables);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
    });

    it('by nobody else: a stranger has a log of its own, the anonymous none', async () => {
      const stranger = await newcomer();
      expect(seqs(await entries(stranger.viewer))).toEqual([1]);
      const filter = { actorLoginId: person.loginId };
      expect(await entries(stranger.viewer, { filter })).toEqual([]);
      expect((await page(anonymous)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it.each(['api-key', 'delegation'] as const)('by no %s', async (via) => {
      const limits = { via, id: 'key_1', scopes: ['profile:read'], domainIds: null };
      const { errors } = await page({ ...person.viewer, limits });
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    });

    it('by its owner alone even when the stores do not isolate', async () => {
      const stranger = await newcomer();
      const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
      const answer = await page(stranger.viewer, { filter: { actorLoginId: person.loginId } });
      narrow.mockRestore();
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });
  });
});
