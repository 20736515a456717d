import { anonymous, ask } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';

const SIGN_IN = `mutation ($u: String!, $p: String!, $d: String) { signIn(username: $u, password: $p, deviceToken: $d) {
  __typename ... on Session { deviceToken } } }`;

describe('a sign-in costs', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
    // What follows in the background is no part of it.
    await running.service.runtime.stop();
  });
  afterAll(() => running.close());

  const signIn = async (u: string, p: string, d: string | null = null, ip = '192.0.2.10') => {
    running.statements.take();
    running.statements.takeCommits();
    const { data } = await ask(running.service, { ...anonymous, ip }, SIGN_IN, { u, p, d });
    return {
      outcome: data.signIn.__typename as string,
      deviceToken: data.signIn.deviceToken as string,
      statements: running.statements.take(),
      commits: running.statements.takeCommits(),
    };
  };
  const costs = (statements: number) => ({ statements: { length: statements }, commits: 1 });

  it('seven statements and one commit where the login has been before, with its device token and without', async () => {
    const { username } = await register(running.service);
    const { deviceToken } = await signIn(username, PASSWORD);
    expect(await signIn(username, PASSWORD)).toMatchObject({ outcome: 'Session', ...costs(7) });
    expect(await signIn(username, PASSWORD, deviceToken)).toMatchObject({ deviceToken, ...costs(7) });
  });

  it('one more after a wrong password, and one more from elsewhere', async () => {
    const { username } = await register(running.service);
    await signIn(username, PASSWORD);
    await signIn(username, 'wrong');
    expect(await signIn(username, PASSWORD)).toMatchObject({ outcome: 'Session', ...costs(8) });
    expect(await signIn(username, PASSWORD, null, '198.51.100.7')).toMatchObject(costs(8));
  });

  it('four statements and one commit when it is refused, whoever it is, whatever the reason', async () => {
    const { username, loginId } = await register(running.service);
    const shape = ({ statements }: { statements: string[] }) =>
      statements.map((sql) => sql.replaceAll(/login_decoy|known_origin/g, 'login').split(' WHERE')[0]);
    const wrong = await signIn(username, 'wrong');
    expect(wrong).toMatchObject({ outcome: 'SignInRefused', ...costs(4) });
    expect(shape(await signIn('9999999@aruba.it', 'wrong'))).toEqual(shape(wrong));
    for (let n = 0; n < 4; n++) await signIn(username, 'wrong');
    expect(shape(await signIn(username, PASSWORD))).toEqual(shape(wrong));
    await running.rows('UPDATE login SET locked_until = NULL, disabled_at = NOW(3) WHERE id = ?', [loginId]);
    expect(shape(await signIn(username, PASSWORD))).toEqual(shape(wrong));
  });

  it('no more when the login has hundreds of sessions and devices', async () => {
    const { username, profileId, loginId } = await register(running.service);
    await signIn(username, PASSWORD);
    await running.rows(
      `INSERT INTO session (id, profile_id, login_id, created_at, authenticated_at, expires_at, last_used_at, last_ip, user_agent)
       SELECT CONCAT('ses_many_', seq), ?, ?, NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY, NOW(3) - INTERVAL seq SECOND, '192.0.2.10', 'test'
         FROM seq_1_to_900`,
      [profileId, loginId],
    );
    expect(await signIn(username, PASSWORD)).toMatchObject({ outcome: 'Session', ...costs(7) });
  });
});
