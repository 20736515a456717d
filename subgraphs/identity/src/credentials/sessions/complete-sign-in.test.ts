import { anonymous, ask } from '../../../../../test/harness/operations';
import { appOf, wrongCodeOf } from '../../testing/authenticator-app';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { claimsOf } from '../../testing/sign-in';

const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename
  ... on SecondFactorRequired { challenge methods expiresAt } ... on SignInRefused { code message } } }`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) {
  ... on Session { accessToken login { id } } ... on SignInRefused { code message } } }`;

describe('a sign-in with a second factor', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let app: Awaited<ReturnType<typeof appOf>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  let ip = 0;
  beforeEach(async () => {
    // Each test from an address of its own, so that the limit by address stays out of it.
    ip += 1;
    person = await register(running.service);
    app = await appOf(running, person);
  });
  afterAll(() => running.close());

  const visitor = () => ({ ...anonymous, ip: `192.0.2.${ip}` });
  const signIn = async (password = PASSWORD) =>
    (await ask(running.service, visitor(), SIGN_IN, { u: person.username, p: password })).data.signIn;
  const complete = async (challenge: string, code: string) =>
    (await ask(running.service, visitor(), COMPLETE, { challenge, code })).data.completeSignIn;
  const sessions = () => running.rows('SELECT id FROM session WHERE login_id = ?', [person.loginId]);
  const guesses = async () =>
    (await running.rows('SELECT guesses FROM second_factor WHERE login_id = ?', [person.loginId]))[0]
      ?.guesses;

  it('asks for it after the right password only, and opens no session before', async () => {
    expect((await signIn('not-the-password')).__typename).toBe('SignInRefused');
    const asked = await signIn();
    expect(asked).toMatchObject({ __typename: 'SecondFactorRequired', methods: ['TOTP', 'RECOVERY_CODE'] });
    expect(await sessions()).toEqual([]);
  });

  it('opens a session with a code of the app, and says in the token that there were two factors', async () => {
    const { challenge } = await signIn();
    const session = await complete(challenge, await app.freshCode());
    expect(session.login.id).toBe(person.loginId);
    expect(claimsOf(session.accessToken)).toMatchObject({ sf: true, sub: person.loginId });
  });

  it('opens a session with a recovery code, once', async () => {
    const code = app.recoveryCodes[0] ?? '';
    expect((await complete((await signIn()).challenge, code)).accessToken).toBeDefined();
    expect((await complete((await signIn()).challenge, code)).code).toBe('CREDENTIALS_NOT_ACCEPTED');
  });

  it('stores no challenge in the clear', async () => {
    const { challenge } = await signIn();
    const rows = await running.rows('SELECT * FROM sign_in_challenge');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(challenge);
  });

  it('opens one session for thirty right answers at once', async () => {
    const { challenge } = await signIn();
    const code = await app.freshCode();
    const answers = await Promise.all(Array.from({ length: 30 }, () => complete(challenge, code)));
    expect(answers.filter((answer) => answer.accessToken !== undefined)).toHaveLength(1);
    expect(await sessions()).toHaveLength(1);
  });

  it('takes one code for one of two sign-ins that give it at the same time', async () => {
    const challenges = [await signIn(), await signIn()];
    const code = await app.freshCode();
    const answers = await Promise.all(challenges.map(({ challenge }) => complete(challenge, code)));
    expect(answers.filter((answer) => answer.accessToken !== undefined)).toHaveLength(1);
  });

  it('looks at five codes per challenge, although thirty come at once', async () => {
    const { challenge } = await signIn();
    await running.rows('UPDATE second_factor SET guesses = -100 WHERE login_id = ?', [person.loginId]);
    await Promise.all(Array.from({ length: 30 }, () => complete(challenge, wrongCodeOf(app.secret))));
    expect(await guesses()).toBe(-95);
    expect((await complete(challenge, await app.freshCode())).code).toBe('CREDENTIALS_NOT_ACCEPTED');
  });

  it('counts wrong codes over all challenges, and a right password does not clear the count', async () => {
    for (let n = 0; n < 5; n++) await complete((await signIn()).challenge, wrongCodeOf(app.secret));
    const { challenge } = await signIn();
    expect((await complete(challenge, await app.freshCode())).code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect(await sessions()).toEqual([]);
  });

  it('locks exactly under thirty guesses at once, each with a challenge of its own', async () => {
    const challenges = [];
    for (let n = 0; n < 30; n++) challenges.push((await signIn()).challenge);
    await Promise.all(challenges.map((challenge) => complete(challenge, wrongCodeOf(app.secret))));
    expect(await guesses()).toBe(5);
    const [row] = await running.rows('SELECT locked_until FROM second_factor WHERE login_id = ?', [
      person.loginId,
    ]);
    expect(row?.locked_until).not.toBeNull();
  });

  it('gives every kind of no the same answer', async () => {
    const { challenge } = await signIn();
    const wrong = await complete(challenge, wrongCodeOf(app.secret));
    expect(wrong.code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect(await complete('unknown', await app.freshCode())).toEqual(wrong);

    const late = await signIn();
    await running.rows('UPDATE sign_in_challenge SET expires_at = expires_at - INTERVAL 5 MINUTE');
    expect(await complete(late.challenge, await app.freshCode())).toEqual(wrong);

    const { challenge: used } = await signIn();
    await complete(used, await app.freshCode());
    expect(await complete(used, await app.freshCode())).toEqual(wrong);
    expect(await signIn('not-the-password')).toEqual({ __typename: 'SignInRefused', ...wrong });

    const { challenge: disabled } = await signIn();
    await running.rows('UPDATE login SET disabled_at = NOW(3) WHERE id = ?', [person.loginId]);
    expect(await complete(disabled, await app.freshCode())).toEqual(wrong);
  });

  it('starts again when the password changed meanwhile', async () => {
    const { challenge } = await signIn();
    await running.rows("UPDATE login SET password_hash = CONCAT(password_hash, 'x') WHERE id = ?", [
      person.loginId,
    ]);
    expect((await complete(challenge, await app.freshCode())).code).toBe('CREDENTIALS_NOT_ACCEPTED');
  });

  it('does not take a code of somebody else', async () => {
    const stranger = await register(running.service);
    const theirs = await appOf(running, stranger);
    const { challenge } = await signIn();
    expect((await complete(challenge, theirs.recoveryCodes[0] ?? '')).code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect((await complete(challenge, await theirs.freshCode())).code).toBe('CREDENTIALS_NOT_ACCEPTED');
  });

  it('is limited by address', async () => {
    const answers = [];
    for (let n = 0; n < 61; n++) {
      answers.push(await ask(running.service, visitor(), COMPLETE, { challenge: 'unknown', code: '000000' }));
    }
    expect(answers[59]?.data?.completeSignIn.code).toBe('CREDENTIALS_NOT_ACCEPTED');
    expect(answers[60]?.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});
