import { leastStatements } from '../../../../../test/harness/least-statements';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { MAX_LOGINS } from './prepare-additional-login';

const PREPARE = `mutation ($p: String!, $c: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $c) {
  ... on LoginConfirmation { username token expiresAt } ... on FormRefused { code problems { field code } } } }`;
const CREATE =
  'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id username profile { logins { id } } } }';
const OTHER_PASSWORD = 'sette-lune-sopra-la-laguna';

describe('further logins of a profile', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    running = await identityUnderTest();
    person = await register(running.service);
  });
  afterAll(() => running.close());
  const me = () => loginOf(person.profileId, person.loginId);
  const prepare = async (password = OTHER_PASSWORD, again = password) =>
    (await ask(running.service, me(), PREPARE, { p: password, c: again })).data.prepareAdditionalLogin;

  it('are made in two steps, can sign in, and are told by mail', async () => {
    const { token, username } = await prepare();
    const created = (await ask(running.service, me(), CREATE, { t: token })).data.confirmAdditionalLogin;
    expect(created.username).toBe(username);
    expect(created.profile.logins.map((login: { id: string }) => login.id)).toEqual([
      person.loginId,
      created.id,
    ]);
    const session = await ask(
      running.service,
      anonymous,
      `mutation { signIn(username: "${created.username}", password: "${OTHER_PASSWORD}") { ... on Session { login { profile { id } } } } }`,
    );
    expect(session.data.signIn.login.profile.id).toBe(person.profileId);
    const letter = await eventually(async () => {
      const mail = await ask(
        running.service,
        anonymous,
        '{ sandboxMail(to: "mario.rossi@example.it") { subject text } }',
      );
      return mail.data.sandboxMail.find(
        (candidate: { subject: string }) => candidate.subject === 'Nuova login creata',
      );
    });
    expect(letter.text).toContain(created.username);
  });

  it('take a sign-in of the last ten minutes', async () => {
    const stale = { ...me(), authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    const answer = await ask(running.service, stale, PREPARE, { p: OTHER_PASSWORD, c: OTHER_PASSWORD });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
  });

  it('are disabled for the token that made them as well, and not made again', async () => {
    const { token } = await prepare();
    const { id } = (await ask(running.service, me(), CREATE, { t: token })).data.confirmAdditionalLogin;
    await running.rows('UPDATE login SET disabled_at = NOW(3) WHERE id = ?', [id]);
    const again = await ask(running.service, me(), CREATE.replace('username', 'username disabledAt'), {
      t: token,
    });
    expect(again.data.confirmAdditionalLogin).toMatchObject({ id, disabledAt: expect.any(String) });
  });

  it('are made once, however often one confirmation is sent at the same time', async () => {
    const { token } = await prepare();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(running.service, me(), CREATE, { t: token })),
    );
    expect(new Set(answers.map((answer) => answer.data.confirmAdditionalLogin.id)).size).toBe(1);
  });

  it('are refused with an unmet criterion or a repetition that differs', async () => {
    expect((await prepare('corta', 'corta')).problems).toContainEqual({
      field: 'password',
      code: 'MIN_LENGTH',
    });
    expect((await prepare(PASSWORD, OTHER_PASSWORD)).problems).toEqual([
      { field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' },
    ]);
  });

  it('cannot be confirmed by another profile: its token is answered like one that does not exist', async () => {
    const { token } = await prepare();
    const stranger = await register(running.service);
    const viewer = loginOf(stranger.profileId, stranger.loginId);
    const foreign = await ask(running.service, viewer, CREATE, { t: token });
    const absent = await ask(running.service, viewer, CREATE, { t: 'absent' });
    expect(foreign).toEqual(absent);
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('stay within their limit, however many were prepared before', async () => {
    const owner = await register(running.service);
    const viewer = loginOf(owner.profileId, owner.loginId);
    const tokens: string[] = [];
    for (let i = 0; i < MAX_LOGINS + 2; i++) {
      const answer = await ask(running.service, viewer, PREPARE, { p: OTHER_PASSWORD, c: OTHER_PASSWORD });
      tokens.push(answer.data.prepareAdditionalLogin.token);
    }
    const created = await Promise.all(tokens.map((t) => ask(running.service, viewer, CREATE, { t })));
    const refused = created.filter((answer) => answer.errors !== undefined);
    expect(refused.map((answer) => answer.errors?.[0]?.extensions.code)).toEqual(Array(3).fill('CONFLICT'));
    const list = await ask(running.service, viewer, '{ me { profile { logins { id } } } }');
    expect(list.data.me.profile.logins).toHaveLength(MAX_LOGINS);
  });

  it('are prepared a hundred times an hour by one login, new passwords and secret answers included', async () => {
    const owner = await register(running.service);
    const viewer = loginOf(owner.profileId, owner.loginId);
    const isLimited = async (operation: string, variables = {}) =>
      (await ask(running.service, viewer, operation, variables)).errors?.[0]?.extensions.code ===
      'RATE_LIMITED';
    const answers = await Promise.all(
      Array.from({ length: 105 }, () => isLimited(PREPARE, { p: OTHER_PASSWORD, c: OTHER_PASSWORD })),
    );
    expect(answers.filter((limited) => limited)).toHaveLength(5);
    const others = [
      `mutation { changePassword(password: "${OTHER_PASSWORD}", passwordConfirmation: "${OTHER_PASSWORD}") { __typename } }`,
      'mutation { changeRecoveryData(question: "Primo maestro?", answer: "Perlasca") { __typename } }',
    ];
    expect(await Promise.all(others.map((one) => isLimited(one)))).toEqual([true, true]);
    expect((await prepare()).token).toBeDefined();
  });

  it('expire unconfirmed, and give their username back', async () => {
    const held = (username: string) =>
      running.rows('SELECT username FROM reserved_username WHERE username = ?', [username]);
    const made = await prepare();
    await ask(running.service, me(), CREATE, { t: made.token });
    const abandoned = await prepare();
    expect(await held(abandoned.username)).toHaveLength(1);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    const late = async () =>
      (await ask(running.service, me(), CREATE, { t: abandoned.token })).errors?.[0]?.extensions.code;
    expect(await late()).toBe('CONFLICT');
    await eventually(async () => (await held(abandoned.username)).length === 0);
    expect(await held(made.username)).toHaveLength(1);
    expect(await late()).toBe('CONFLICT');
  });

  it('cost a fixed number of statements to list', async () => {
    const list = '{ me { id username profile { id email logins { id username } } } }';
    const { statements } = await leastStatements(running.statements, () => ask(running.service, me(), list));
    expect(statements).toHaveLength(2);
  });
});
