import { anonymous, ask } from '../../../../../test/harness/operations';
import { appOf, wrongCodeOf } from '../../testing/authenticator-app';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { claimsOf, faultOf, type SignedIn, signedIn } from '../../testing/sign-in';

const REAUTHENTICATE = `mutation ($password: String!, $code: String) { reauthenticate(password: $password, code: $code) {
  __typename ... on Reauthenticated { accessToken expiresAt authenticatedAt } ... on SignInRefused { code message } } }`;

describe('proving once more who is there', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let session: SignedIn;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    person = await register(running.service);
    session = await signedIn(running.service, person.username);
    await running.rows(
      'UPDATE session SET authenticated_at = authenticated_at - INTERVAL 1 HOUR WHERE id = ?',
      [session.sessionId],
    );
  });
  const reauthenticate = (password: string, viewer = session.viewer) =>
    ask(running.service, viewer, REAUTHENTICATE, { password });

  it('makes the session fresh, for this token and for those it is renewed with', async () => {
    const started = Math.floor(Date.now() / 1000);
    const proven = (await reauthenticate(PASSWORD)).data.reauthenticate;
    const claims = claimsOf(proven.accessToken);
    expect(claims).toMatchObject({
      sub: person.loginId,
      pid: person.profileId,
      sid: session.sessionId,
      sf: false,
    });
    expect(claims.auth_time).toBeGreaterThanOrEqual(started);
    const renewed = await ask(
      running.service,
      anonymous,
      'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken } }',
      { t: session.refreshToken },
    );
    expect(claimsOf(renewed.data.refreshSession.accessToken).auth_time).toBe(claims.auth_time);
    const [told] = await running.rows(
      "SELECT payload FROM event_log WHERE type = 'session.reauthenticated' AND subject_id = ?",
      [session.sessionId],
    );
    expect(JSON.parse(String(told?.payload))).toEqual({
      loginId: person.loginId,
      username: person.username,
      secondFactor: false,
    });
  });

  it('is refused with another password, and counts with the guesses of sign-in', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => reauthenticate(`wrong-${n}`)));
    for (const { data } of answers) expect(data.reauthenticate.code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect((await reauthenticate(PASSWORD)).data.reauthenticate.code).toBe('CREDENTIALS_NOT_ACCEPTED');
    await expect(signedIn(running.service, person.username)).rejects.toThrow('CREDENTIALS_NOT_ACCEPTED');
    const rows = await running.rows(
      "SELECT payload FROM event_log WHERE type = 'login.sign-in-refused' AND subject_id = ? AND payload LIKE '%WRONG_PASSWORD%'",
      [person.loginId],
    );
    expect(rows).toHaveLength(5);
  });

  it('takes the password of the own login only', async () => {
    const stranger = await signedIn(running.service, (await register(running.service)).username);
    await running.rows("UPDATE login SET password_hash = 'x' WHERE id = ?", [person.loginId]);
    const kept = await ask(running.service, stranger.viewer, REAUTHENTICATE, { password: PASSWORD });
    expect(kept.data.reauthenticate.__typename).toBe('Reauthenticated');
  });

  it('does not bring back a session that has ended', async () => {
    await ask(running.service, session.viewer, 'mutation { signOut }');
    expect(faultOf(await reauthenticate(PASSWORD)).code).toBe('UNAUTHENTICATED');
  });

  it('takes a code as well where there is a second factor, and proves the session with it', async () => {
    const app = await appOf(running, person, session.viewer);
    const withCode = async (code: string | null, password = PASSWORD) =>
      (await ask(running.service, session.viewer, REAUTHENTICATE, { password, code })).data.reauthenticate;
    expect((await withCode(null)).code).toBe('SECOND_FACTOR_CODE_NEEDED');
    expect((await withCode(wrongCodeOf(app.secret))).code).toBe('CREDENTIALS_NOT_ACCEPTED');
    const code = await app.freshCode();
    expect((await withCode(code, 'wrong')).code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect(claimsOf((await withCode(code)).accessToken).sf).toBe(true);
    expect((await withCode(code)).code).toBe('CREDENTIALS_NOT_ACCEPTED');
    const list = await ask(running.service, session.viewer, '{ sessions { secondFactor } }');
    expect(list.data.sessions).toEqual([{ secondFactor: true }]);
  });

  it('is for logins in person', async () => {
    const limits = { via: 'delegation', id: 'dlg_test', scopes: ['profile:read'], domainIds: null } as const;
    expect(faultOf(await reauthenticate(PASSWORD, { ...session.viewer, limits })).reason).toBe(
      'BEYOND_SCOPE',
    );
    const nobody = await ask(running.service, anonymous, REAUTHENTICATE, { password: PASSWORD });
    expect(faultOf(nobody).code).toBe('UNAUTHENTICATED');
  });
});
