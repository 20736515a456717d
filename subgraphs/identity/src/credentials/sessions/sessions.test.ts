import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { secretHash } from '../../secrets';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';

const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) {
  ... on Session { accessToken refreshToken expiresAt login { id username profile { id } } }
  ... on SignInRefused { code message } } }`;
const caller = { kind: 'service', service: 'gateway', requestId: 'test' } as const;

describe('sessions', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  beforeEach(async () => {
    person = await register(running.service);
  });
  afterAll(() => running.close());

  const signIn = async (username: string, password: string) => {
    const answer = await ask(running.service, anonymous, SIGN_IN, { username, password });
    return answer.data.signIn;
  };
  const refresh = (token: string, viewer: typeof anonymous = anonymous) =>
    ask(
      running.service,
      viewer,
      'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken refreshToken } }',
      { t: token },
    );
  const letSecondsPass = (seconds: number) =>
    running.rows('UPDATE refresh_token SET used_at = used_at - INTERVAL ? SECOND', [seconds]);
  const internal = (operation: string, input: unknown) =>
    running.service.internal[operation]?.(input, caller);

  it('issues an EdDSA token that the published keys verify and that names login, profile and session', async () => {
    const session = await signIn(person.username, PASSWORD);
    const jwks = createLocalJWKSet((await internal('jwks', null)) as JSONWebKeySet);
    const { payload, protectedHeader } = await jwtVerify(session.accessToken, jwks, {
      issuer: 'customer-area/identity',
      audience: 'customer-area',
      algorithms: ['EdDSA'],
    });
    expect(protectedHeader.alg).toBe('EdDSA');
    expect(payload).toMatchObject({
      sub: person.loginId,
      pid: person.profileId,
      role: 'customer',
      loc: 'it',
    });
    expect(session.login.profile.id).toBe(person.profileId);
  });

  it('answers every kind of no alike', async () => {
    const wrong = await signIn(person.username, 'not-the-password');
    const unknown = await signIn('9999999@aruba.it', PASSWORD);
    expect(wrong.code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect(unknown).toEqual(wrong);
  });

  it('locks after five wrong passwords made at once, and then refuses the right one with the same words', async () => {
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => signIn(person.username, 'not-the-password')),
    );
    expect(await signIn(person.username, PASSWORD)).toEqual(wrong[0]);
  });

  it('forgives four wrong passwords once the right one was given', async () => {
    for (let round = 0; round < 2; round++) {
      for (let guess = 0; guess < 4; guess++) await signIn(person.username, 'not-the-password');
      expect((await signIn(person.username, PASSWORD)).accessToken).toBeDefined();
    }
  });

  it('renews a session, and ends it when a used refresh token comes again after half a minute', async () => {
    const session = await signIn(person.username, PASSWORD);
    const renewed = (await refresh(session.refreshToken)).data.refreshSession;
    expect(renewed.refreshToken).not.toBe(session.refreshToken);
    await letSecondsPass(31);
    const { cursor } = (await internal('revocations', { after: null })) as { cursor: number };
    expect((await refresh(session.refreshToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await refresh(renewed.refreshToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await eventually(async () => {
      const feed = (await internal('revocations', { after: cursor })) as { sessionIds: string[] };
      return feed.sessionIds.length === 1;
    });
  });

  it('answers twenty parallel refreshes with one token, all with the same successor', async () => {
    const session = await signIn(person.username, PASSWORD);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(session.refreshToken)));
    const successors = new Set(answers.map((answer) => answer.data?.refreshSession?.refreshToken));
    expect(successors.size).toBe(1);
    const [next] = successors;
    expect((await refresh(next)).data.refreshSession.accessToken).toBeDefined();
  });

  it('lets a client whose answer was lost repeat the refresh for half a minute', async () => {
    const session = await signIn(person.username, PASSWORD);
    const lost = (await refresh(session.refreshToken)).data.refreshSession;
    await letSecondsPass(28);
    const repeated = (await refresh(session.refreshToken)).data.refreshSession;
    expect(repeated.refreshToken).toBe(lost.refreshToken);
    const { session_id: sessionId } = (
      await running.rows('SELECT session_id FROM refresh_token WHERE token_hash = ?', [
        secretHash(lost.refreshToken),
      ])
    )[0] as { session_id: string };
    const open = await running.rows(
      'SELECT token_hash FROM refresh_token WHERE session_id = ? AND used_at IS NULL',
      [sessionId],
    );
    expect(open).toHaveLength(1);
  });

  it.each([
    ['another network', { ip: '198.51.100.7' }],
    ['another program', { userAgent: 'curl/8' }],
  ])('ends the session when the used token comes from %s, however soon', async (_where, elsewhere) => {
    const session = await signIn(person.username, PASSWORD);
    const renewed = (await refresh(session.refreshToken)).data.refreshSession;
    const stolen = await refresh(session.refreshToken, { ...anonymous, ...elsewhere });
    expect(stolen.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await refresh(renewed.refreshToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('tells the gateways of a sign-out at once', async () => {
    const { cursor } = (await internal('revocations', { after: null })) as { cursor: number };
    const session = await signIn(person.username, PASSWORD);
    const sessionId = JSON.parse(Buffer.from(session.accessToken.split('.')[1], 'base64url').toString()).sid;
    await ask(running.service, loginOf(person.profileId, person.loginId, sessionId), 'mutation { signOut }');
    let after = cursor;
    await eventually(async () => {
      const feed = (await internal('revocations', { after })) as { cursor: number; sessionIds: string[] };
      after = feed.cursor;
      return feed.sessionIds.includes(sessionId);
    });
    expect((await refresh(session.refreshToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is closed to the anonymous', async () => {
    for (const operation of [
      '{ me { id } }',
      'mutation { signOut }',
      'mutation { resendEmailConfirmation }',
      'mutation { confirmAdditionalLogin(confirmationToken: "x") { id } }',
    ]) {
      const answer = await ask(running.service, anonymous, operation);
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
