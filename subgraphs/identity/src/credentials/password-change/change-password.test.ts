import { randomInt } from 'node:crypto';
import { anonymous, ask } from '../../../../../test/harness/operations';
import { appOf } from '../../testing/authenticator-app';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { faultOf, letterTo, type SignedIn, signedIn, stale } from '../../testing/sign-in';

const CHANGE = `mutation ($p: String!, $c: String!) { changePassword(password: $p, passwordConfirmation: $c) {
  __typename ... on Login { id username } ... on FormRefused { code problems { field code } } } }`;
const NEW = 'tre-civette-sul-comò-di-nonna';

describe('a new password', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let email: string;
  let session: SignedIn;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    email = `persona${randomInt(1e9)}@example.it`;
    person = await register(running.service, { email, emailConfirmation: email });
    session = await signedIn(running.service, person.username);
  });
  const change = (password: string, again = password, viewer = session.viewer) =>
    ask(running.service, viewer, CHANGE, { p: password, c: again });
  const isOpen = async ({ refreshToken }: SignedIn) => {
    const answer = await ask(
      running.service,
      anonymous,
      'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken } }',
      { t: refreshToken },
    );
    return answer.errors === undefined;
  };

  it('replaces the old one, ends the other sessions of the login, and is told by mail', async () => {
    const elsewhere = await signedIn(running.service, person.username);
    expect((await change(NEW)).data.changePassword).toEqual({
      __typename: 'Login',
      id: person.loginId,
      username: person.username,
    });
    await expect(signedIn(running.service, person.username)).rejects.toThrow('CREDENTIALS_NOT_ACCEPTED');
    await signedIn(running.service, person.username, NEW);
    expect(await isOpen(elsewhere)).toBe(false);
    expect(await isOpen(session)).toBe(true);
    const letter = await letterTo(running.service, email, 'Password cambiata');
    for (const fact of [person.username, 'rete locale', '127.0.0.1']) expect(letter.text).toContain(fact);
    const told = await running.rows(
      "SELECT type, payload FROM event_log WHERE profile_id = ? AND type IN ('login.password-changed', 'session.revoked') ORDER BY id",
      [person.profileId],
    );
    expect(told.map(({ type, payload }) => [type, JSON.parse(String(payload)).reason])).toEqual([
      ['session.revoked', 'PASSWORD_CHANGED'],
      ['login.password-changed', undefined],
    ]);
    expect(JSON.stringify(told)).not.toContain(NEW);
  });

  it('leaves no session that was being opened with the old one', async () => {
    const racing = Array.from({ length: 10 }, () =>
      signedIn(running.service, person.username).catch(() => null),
    );
    const opened = await Promise.all([...racing, change(NEW)]);
    const stillOpen = await running.rows('SELECT id FROM session WHERE login_id = ? AND revoked_at IS NULL', [
      person.loginId,
    ]);
    expect(stillOpen).toEqual([{ id: session.sessionId }]);
    expect(opened).toHaveLength(11);
  });

  it('leaves the other logins of the profile alone', async () => {
    const prepared = await ask(
      running.service,
      session.viewer,
      'mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }',
      { p: PASSWORD },
    );
    const { username } = (
      await ask(
        running.service,
        session.viewer,
        'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { username } }',
        {
          t: prepared.data.prepareAdditionalLogin.token,
        },
      )
    ).data.confirmAdditionalLogin;
    const other = await signedIn(running.service, username);
    await change(NEW);
    expect(await isOpen(other)).toBe(true);
    await signedIn(running.service, username, PASSWORD);
  });

  it('opens a lock', async () => {
    for (let n = 0; n < 5; n++) await signedIn(running.service, person.username, 'wrong').catch(() => null);
    await change(NEW);
    await signedIn(running.service, person.username, NEW);
  });

  it.each([
    ['short', ['MIN_LENGTH']],
    ['mario-e-la-sua-bicicletta', ['NO_PERSONAL_DATA']],
    ['x'.repeat(500), ['MAX_LENGTH', 'NOT_COMMON']],
    ['lone surrogate \ud800 of no use', ['VALID_TEXT']],
  ])('is refused when it meets not every criterion: %.20s', async (password, codes) => {
    const refused = (await change(password)).data.changePassword;
    expect(refused.code).toBe('INVALID_INPUT');
    expect(refused.problems).toEqual(
      expect.arrayContaining(codes.map((code) => ({ field: 'password', code }))),
    );
    await signedIn(running.service, person.username);
  });

  it('is refused with the username or the address in it, or when its repetition differs', async () => {
    const number = person.username.split('@')[0];
    for (const part of [number, email.split('@')[0]]) {
      const { problems } = (await change(`la-mia-${part}-segreta`)).data.changePassword;
      expect(problems).toEqual([{ field: 'password', code: 'NO_PERSONAL_DATA' }]);
    }
    expect((await change(NEW, PASSWORD)).data.changePassword.problems).toEqual([
      { field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' },
    ]);
  });

  it('may be of eight characters where there is a second factor', async () => {
    const short = 'q8#Zt!vL';
    expect((await change(short)).data.changePassword.problems).toEqual([
      { field: 'password', code: 'MIN_LENGTH' },
    ]);
    await appOf(running, person);
    expect((await change(short)).data.changePassword.id).toBe(person.loginId);
  });

  it('is chosen by a login in person that has just signed in', async () => {
    expect(faultOf(await change(NEW, NEW, stale(session.viewer))).reason).toBe('FRESH_SIGN_IN_REQUIRED');
    const limits = { via: 'delegation', id: 'dlg_test', scopes: ['profile:read'], domainIds: null } as const;
    expect(faultOf(await change(NEW, NEW, { ...session.viewer, limits })).reason).toBe('BEYOND_SCOPE');
    expect(faultOf(await change(NEW, NEW, anonymous as never)).code).toBe('UNAUTHENTICATED');
    await signedIn(running.service, person.username, PASSWORD);
  });
});
