import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { SECOND_PASSWORD, secondLogin } from '../../testing/second-login';
import { faultOf, signedIn } from '../../testing/sign-in';

const ASSIGN = 'assign-third-level-login';
const KEY = `mutation ($until: DateTime!) { createApiKey(input: { name: "Gestionale", scopes: [DOMAINS_READ], expiresAt: $until }) {
  ... on ApiKeyCreated { apiKey { id } } } }`;
const LOGINS = '{ me { profile { logins { id limitedToThirdLevel thirdLevel { id } } } } }';
const REFRESH =
  'mutation ($t: String!) { refreshSession(refreshToken: $t) { login { id limitedToThirdLevel } } }';

describe('a login that is assigned to a third level', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());

  const family = async () => {
    const person = await register(running.service);
    const me = (await signedIn(running.service, person.username)).viewer;
    return { me, other: await another(me) };
  };
  const another = async (me: LoginViewer) => {
    const { loginId } = await secondLogin(running.service, me);
    const [row] = await running.rows('SELECT username FROM login WHERE id = ?', [loginId]);
    return { loginId, username: String(row?.username) };
  };
  const domain = () => ({ domainId: newId('dom'), unicodeName: 'blog.example.it' });
  const assign = async (by: LoginViewer, about: object, loginId: string | null) => {
    const { profileId, sessionId, ip } = by;
    const input = { profileId, ...about, loginId, by: { loginId: by.loginId, sessionId, ip } };
    const caller = { kind: 'service', service: 'domains', requestId: 'test' } as const;
    return running.service.internal[ASSIGN]?.(input, caller);
  };
  const session = (username: string) => signedIn(running.service, username, SECOND_PASSWORD);
  const revoked = async (id: string) =>
    (await running.rows('SELECT revoked_at AS at FROM session WHERE id = ?', [id]))[0]?.at !== null;
  const facts = async (type: string, subjectId: string) =>
    (
      await running.rows('SELECT payload, actor FROM event_log WHERE type = ? AND subject_id = ?', [
        type,
        subjectId,
      ])
    ).map(({ payload, actor }) => ({
      ...JSON.parse(String(payload)),
      by: JSON.parse(String(actor)).loginId,
    }));

  it('sees that alone from its next session on; what it had before ends', async () => {
    const { me, other } = await family();
    const about = domain();
    const before = await session(other.username);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const made = (await ask(running.service, before.viewer, KEY, { until })).data.createApiKey.apiKey.id;
    expect(before.viewer.limits).toBeNull();

    expect(await assign(me, about, other.loginId)).toEqual({ kind: 'done' });
    expect(await revoked(before.sessionId)).toBe(true);
    const renewed = await ask(running.service, anonymous, REFRESH, { t: before.refreshToken });
    expect(faultOf(renewed).code).toBe('UNAUTHENTICATED');
    const [key] = await running.rows('SELECT revoked_at AS at FROM api_key WHERE id = ?', [made]);
    expect(key?.at).not.toBeNull();

    const after = await session(other.username);
    const limits = {
      via: 'third-level',
      id: other.loginId,
      scopes: ['domains:read', 'domains:manage', 'orders:read'],
      domainIds: [about.domainId],
    };
    expect(after.viewer.limits).toEqual(limits);
    const again = await ask(running.service, anonymous, REFRESH, { t: after.refreshToken });
    expect(again.data.refreshSession.login).toEqual({ id: other.loginId, limitedToThirdLevel: true });
    expect(await facts('login.third-level-assigned', other.loginId)).toEqual([
      { loginId: other.loginId, username: other.username, ...about, by: me.loginId },
    ]);
    expect((await ask(running.service, me, LOGINS)).data.me.profile.logins).toEqual([
      { id: me.loginId, limitedToThirdLevel: false, thirdLevel: null },
      { id: other.loginId, limitedToThirdLevel: true, thirdLevel: { id: about.domainId } },
    ]);
  });

  it('sees nothing once that is taken from it, and never its whole profile again', async () => {
    const { me, other } = await family();
    const about = domain();
    await assign(me, about, other.loginId);
    const before = await session(other.username);
    expect(await assign(me, about, null)).toEqual({ kind: 'done' });
    expect(await revoked(before.sessionId)).toBe(true);
    const { viewer } = await session(other.username);
    expect(viewer.limits).toMatchObject({ via: 'third-level', domainIds: [] });
    expect(await facts('login.third-level-taken', other.loginId)).toHaveLength(1);
    expect(await assign(me, about, null)).toEqual({ kind: 'done' });
    expect(await facts('login.third-level-taken', other.loginId)).toHaveLength(1);
    expect(await assign(me, domain(), other.loginId)).toEqual({ kind: 'done' });
  });

  it('shuts out the login that had it before, and is of one third level', async () => {
    const { me, other } = await family();
    const third = await another(me);
    const about = domain();
    await assign(me, about, other.loginId);
    const before = await session(other.username);
    expect(await assign(me, about, third.loginId)).toEqual({ kind: 'done' });
    expect(await revoked(before.sessionId)).toBe(true);
    expect((await session(other.username)).viewer.limits?.domainIds).toEqual([]);
    expect((await session(third.username)).viewer.limits?.domainIds).toEqual([about.domainId]);
    expect(await assign(me, domain(), third.loginId)).toEqual({
      kind: 'refused',
      code: 'LOGIN_HAS_THIRD_LEVEL',
    });
    const present = await session(third.username);
    expect(await assign(me, about, third.loginId)).toEqual({ kind: 'done' });
    expect(await revoked(present.sessionId)).toBe(false);
  });

  it('is neither the own one, nor one of another profile, absent, or disabled', async () => {
    const { me, other } = await family();
    const stranger = await family();
    expect(await assign(me, domain(), me.loginId)).toEqual({ kind: 'refused', code: 'OWN_LOGIN' });
    await ask(running.service, me, 'mutation ($id: ID!) { disableLogin(loginId: $id) { __typename } }', {
      id: other.loginId,
    });
    for (const id of [stranger.other.loginId, newId('lgn'), other.loginId])
      await expect(assign(me, domain(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await session(stranger.other.username)).viewer.limits).toBeNull();
  });

  it('leaves one login that sees the whole profile, however many assign each other at once', async () => {
    const { me, other } = await family();
    const viewers = [me, (await session(other.username)).viewer];
    for (let n = 0; n < 2; n++) viewers.push((await session((await another(me)).username)).viewer);
    const calls = viewers.flatMap((by) =>
      viewers.filter(({ loginId }) => loginId !== by.loginId).map((one) => assign(by, domain(), one.loginId)),
    );
    await Promise.allSettled(calls);
    const [{ n } = { n: '0' }] = (await running.rows(
      `SELECT COUNT(*) AS n FROM login l LEFT JOIN third_level_login t ON t.login_id = l.id
        WHERE l.profile_id = ? AND t.login_id IS NULL`,
      [me.profileId],
    )) as { n: string }[];
    expect(Number(n)).toBe(1);
  });

  it('assigns nobody itself, and is not the one that is left when another is disabled', async () => {
    const { me, other } = await family();
    await assign(me, domain(), other.loginId);
    const { viewer } = await session(other.username);
    await expect(assign(viewer, domain(), me.loginId)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const disable =
      'mutation ($id: ID!) { disableLogin(loginId: $id) { ... on Login { id } ... on LoginRefused { code } } }';
    const refused = await ask(running.service, me, disable, { id: me.loginId });
    expect(refused.data.disableLogin).toEqual({ code: 'LAST_LOGIN' });
    const gone = await ask(running.service, me, disable, { id: other.loginId });
    expect(gone.data.disableLogin).toEqual({ id: other.loginId });
  });

  it('is none that may have to approve what another one does', async () => {
    const { me, other } = await family();
    const protect = `mutation { setProtectedActions(actions: [REVEAL_AUTH_CODE]) { __typename } }`;
    expect((await ask(running.service, me, protect)).errors).toBeUndefined();
    expect(await assign(me, domain(), other.loginId)).toEqual({
      kind: 'refused',
      code: 'LOGIN_GUARDS_APPROVALS',
    });
  });

  it('reads nothing of its profile, and acts for no other', async () => {
    const { me, other } = await family();
    await assign(me, domain(), other.loginId);
    const { viewer } = await session(other.username);
    const beyond = { code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' };
    for (const query of [
      '{ me { profile { email } } }',
      '{ sessions { id } }',
      '{ apiKeys { edges { cursor } } }',
      '{ auditLog { edges { cursor } } }',
      '{ consents { edges { cursor } } }',
      'mutation { switchProfile(delegationId: null) { __typename } }',
      `mutation { prepareAdditionalLogin(password: "${PASSWORD}", passwordConfirmation: "${PASSWORD}") { __typename } }`,
    ])
      expect([query, faultOf(await ask(running.service, viewer, query))]).toEqual([query, beyond]);
    const seen = await ask(running.service, viewer, '{ me { username limitedToThirdLevel } }');
    expect(seen.data.me).toEqual({ username: other.username, limitedToThirdLevel: true });
    const mine = await ask(
      running.service,
      viewer,
      `{ _entities(representations: [{ __typename: "Login", id: "${me.loginId}" }]) { ... on Login { username } } }`,
    );
    expect(mine.data?._entities).toEqual([null]);
  });
});
