import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';

const SIGN_IN = `mutation ($u: String!, $p: String!, $d: String) { signIn(username: $u, password: $p, deviceToken: $d) {
  __typename ... on Session { deviceToken refreshToken } } }`;
const HOME = '192.0.2.10';
/** Nobody has signed in from here. */
const TRAIN = '198.51.100.99';

describe('wrong passwords of strangers', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());

  const attempt = async (ip: string, u: string, p: string, d: string | null = null) => {
    const { data, errors } = await ask(running.service, { ...anonymous, ip }, SIGN_IN, { u, p, d });
    return {
      outcome: (errors?.[0]?.extensions.code ?? data.signIn.__typename) as string,
      deviceToken: data?.signIn?.deviceToken as string | null | undefined,
    };
  };
  const holder = async () => {
    const { username, loginId } = await register(running.service);
    const { deviceToken } = await attempt(HOME, username, PASSWORD);
    return { username, loginId, deviceToken: String(deviceToken) };
  };

  it('lock strangers out and nobody else: after 10,000 from 50 addresses the holder signs in at once', async () => {
    const { username, deviceToken } = await holder();
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 50; round++) {
      const guesses = Array.from({ length: 200 }, (_, n) =>
        attempt(`203.0.113.${n % 50}`, username, `guess-${round}-${n}`),
      );
      for (const { outcome } of await Promise.all(guesses))
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(outcomes.has('Session')).toBe(false);
    // The password is right, and still: whoever is not known is a stranger.
    expect((await attempt(TRAIN, username, PASSWORD)).outcome).toMatch(/^(SignInRefused|RATE_LIMITED)$/);
    expect((await attempt(HOME, username, PASSWORD)).outcome).toBe('Session');
    expect((await attempt(TRAIN, username, PASSWORD, deviceToken)).outcome).toBe('Session');
  });

  it('go on being refused when the holder has signed in', async () => {
    const { username } = await holder();
    for (let n = 0; n < 5; n++) await attempt(`203.0.112.${n}`, username, 'wrong');
    expect((await attempt(HOME, username, PASSWORD)).outcome).toBe('Session');
    expect((await attempt('203.0.112.9', username, PASSWORD)).outcome).toBe('SignInRefused');
  });

  it('at a known network or device are five as well, and lock only that', async () => {
    const { username, deviceToken } = await holder();
    for (let n = 0; n < 5; n++) await attempt(HOME, username, 'wrong');
    expect((await attempt(HOME, username, PASSWORD)).outcome).toBe('SignInRefused');
    expect((await attempt(HOME, username, PASSWORD, deviceToken)).outcome).toBe('Session');
    for (let n = 0; n < 5; n++) await attempt(`203.0.111.${n}`, username, 'wrong', deviceToken);
    expect((await attempt(HOME, username, PASSWORD, deviceToken)).outcome).toBe('SignInRefused');
    expect((await attempt('198.51.100.7', username, PASSWORD)).outcome).toBe('Session');
  });

  it('are told nothing by a device token of another login', async () => {
    const [one, other] = [await holder(), await holder()];
    for (let n = 0; n < 5; n++) await attempt(`203.0.110.${n}`, one.username, 'wrong', other.deviceToken);
    expect((await attempt(TRAIN, one.username, PASSWORD, other.deviceToken)).outcome).toBe('SignInRefused');
  });

  it('find no device token stored, and the same device keeps its own', async () => {
    const { username, loginId, deviceToken } = await holder();
    expect((await attempt(HOME, username, PASSWORD, deviceToken)).deviceToken).toBe(deviceToken);
    expect((await attempt(HOME, username, PASSWORD, 'made-up')).deviceToken).not.toBe('made-up');
    const rows = await running.rows('SELECT * FROM known_origin WHERE login_id = ?', [loginId]);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain(deviceToken);
  });

  it('are strangers again where the login has not been for ninety days', async () => {
    const { username, loginId, deviceToken } = await holder();
    await running.rows(
      'UPDATE known_origin SET last_used_at = last_used_at - INTERVAL 91 DAY WHERE login_id = ?',
      [loginId],
    );
    for (let n = 0; n < 5; n++) await attempt(`203.0.109.${n}`, username, 'wrong');
    expect((await attempt(HOME, username, PASSWORD, deviceToken)).outcome).toBe('SignInRefused');
    await running.rows('UPDATE login SET locked_until = NULL, failed_attempts = 0 WHERE id = ?', [loginId]);
    expect((await attempt(HOME, username, PASSWORD, deviceToken)).outcome).toBe('Session');
  });

  it('leave at most fifty devices of a login known', async () => {
    const { username, loginId, deviceToken } = await holder();
    // Forty-eight more, all used since: with a sign-in each it would take seconds.
    await running.rows(
      `INSERT INTO known_origin SELECT login_id, CONCAT('made-up-', seq), profile_id, kind, first_used_at,
         last_used_at + INTERVAL 1 SECOND, 0, NULL FROM known_origin JOIN seq_1_to_48 WHERE login_id = ? AND kind = ?`,
      [loginId, 'DEVICE'],
    );
    for (let n = 0; n < 5; n++) await attempt(HOME, username, PASSWORD);
    // Room is made behind the sign-in.
    await eventually(async () => {
      const rows = await running.rows('SELECT mark FROM known_origin WHERE login_id = ? AND kind = ?', [
        loginId,
        'DEVICE',
      ]);
      return rows.length === 50;
    });
    expect((await attempt(HOME, username, PASSWORD, deviceToken)).deviceToken).not.toBe(deviceToken);
  });
});
