import { anonymous, ask } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';

const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) {
  __typename ... on Session { login { id } } ... on SignInRefused { code message } } }`;
const UNKNOWN = '9999999@aruba.it';

describe('a password', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    person = await register(running.service);
  });

  let address = 0;
  beforeEach(() => address++);
  const signIn = async (password: string, username = person.username, ip = `203.0.113.${address}`) => {
    const viewer = { ...anonymous, ip };
    return ask(running.service, viewer, SIGN_IN, { username, password });
  };
  const guess = (password: string, ip?: string) =>
    signIn(password, person.username, ip).then(({ data }) => data.signIn.__typename as string);
  const refusals = async (subjectId: string) =>
    (await running.rows(
      "SELECT payload FROM event_log WHERE type = 'login.sign-in-refused' AND subject_id = ? ORDER BY id",
      [subjectId],
    )) as { payload: string }[];
  const reasons = async () =>
    (await refusals(person.loginId)).map(({ payload }) => (JSON.parse(payload) as { reason: string }).reason);

  it('is looked at five times when thirty wrong ones come at once, and not a sixth time', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => signIn(`wrong-${n}`)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const why = await reasons();
    expect(why.filter((reason) => reason === 'WRONG_PASSWORD')).toHaveLength(5);
    expect(why.filter((reason) => reason === 'LOCKED')).toHaveLength(25);
  });

  it.each([
    [5, 'Session'],
    [6, 'SignInRefused'],
  ])('among thirty wrong ones opens as number %i: %s', async (place, outcome) => {
    const passwords = Array.from({ length: 30 }, (_, n) => (n === place - 1 ? PASSWORD : `wrong-${n}`));
    const answers = await Promise.all(passwords.map((password) => guess(password)));
    expect(answers[place - 1]).toBe(outcome);
    expect(answers.filter((answer) => answer === 'Session')).toHaveLength(outcome === 'Session' ? 1 : 0);
    // From elsewhere: who has signed in from an address is known there.
    expect(await guess(PASSWORD, `198.51.100.${address}`)).toBe('SignInRefused');
  });

  it('lets everybody in who has it, however many come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(PASSWORD)));
    expect(answers).toEqual(Array(20).fill('Session'));
  });

  it('is worth five guesses again when the lock has run out', async () => {
    for (let n = 0; n < 5; n++) await guess('wrong');
    expect(await guess(PASSWORD)).toBe('SignInRefused');
    await running.rows('UPDATE login SET locked_until = NOW(3) - INTERVAL 1 SECOND WHERE id = ?', [
      person.loginId,
    ]);
    for (let n = 0; n < 4; n++) await guess('wrong');
    expect(await guess(PASSWORD)).toBe('Session');
  });

  it('costs the same statements for a username that exists and one that does not', async () => {
    const costOf = async (username: string) => {
      await running.service.runtime.settle();
      running.statements.take();
      await signIn('wrong', username);
      const ours = /LEFT JOIN login|FROM login l|UPDATE login|INSERT INTO event_log/;
      return running.statements
        .take()
        .map((sql) => sql.replace('login_decoy', 'login'))
        .filter((sql) => ours.test(sql));
    };
    const known = await costOf(person.username);
    expect(known).toHaveLength(4);
    expect(await costOf(UNKNOWN)).toEqual(known);
  });

  it('is told of to the owner when it was wrong; what was typed for an unknown username is kept nowhere', async () => {
    await signIn('wrong');
    expect(await refusals(person.loginId)).toEqual([
      {
        payload: JSON.stringify({
          loginId: person.loginId,
          username: person.username,
          reason: 'WRONG_PASSWORD',
        }),
      },
    ]);
    await signIn('wrong', 'my-password-in-the-wrong-field');
    const rows = (await running.rows("SELECT * FROM event_log WHERE subject_id LIKE 'lgn_decoy_%'")) as {
      payload: string;
      profile_id: string | null;
    }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { payload, profile_id: profileId } of rows) {
      expect(profileId).toBeNull();
      expect(Object.values(JSON.parse(payload) as object).filter((value) => value !== null)).toEqual([]);
    }
    expect(JSON.stringify(rows)).not.toContain('wrong-field');
  });

  it('longer than any password can be is refused like every other, unread', async () => {
    const long = await signIn('x'.repeat(1_001));
    expect(long).toEqual(await signIn('wrong'));
    expect(await refusals(person.loginId)).toHaveLength(1);
  });

  it('cannot be sprayed from one address: too many wrong ones are told to wait, known or not', async () => {
    const usernames = Array.from({ length: 130 }, (_, n) => `${1_000_000 + n}@aruba.it`);
    const answers = await Promise.all(usernames.map((username) => signIn('wrong', username)));
    const limited = answers.filter((answer) => answer.errors?.[0]?.extensions.code === 'RATE_LIMITED');
    expect(limited).toHaveLength(10);
    expect((await signIn(PASSWORD)).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});
