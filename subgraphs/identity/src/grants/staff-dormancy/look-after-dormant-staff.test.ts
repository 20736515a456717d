import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest } from '../../testing/identity-under-test';
import { lettersTo } from '../../testing/sign-in';
import { staffMember } from '../../testing/staff-member';

describe('logins of staff that nobody uses', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let manager: LoginViewer;
  beforeAll(async () => {
    running = await identityUnderTest();
    manager = await staffMember(running, ['staff:manage']);
  });
  afterAll(() => running.close());

  const made = async (daysAgo: number, permissions = ['tickets:answer']) => {
    const { loginId } = await staffMember(running, permissions);
    await running.rows(
      'UPDATE staff_member SET created_at = NOW(3) - INTERVAL ? DAY, activated_at = NOW(3) - INTERVAL ? DAY, email = ? WHERE login_id = ?',
      [daysAgo, daysAgo, `${loginId}@example.it`, loginId],
    );
    return loginId;
  };
  const usedAgo = (loginId: string, daysAgo: number) =>
    running.rows(
      `INSERT INTO session (id, profile_id, login_id, created_at, authenticated_at, last_used_at, expires_at, second_factor, last_ip, user_agent)
       VALUES (?, '', ?, NOW(3) - INTERVAL 100 DAY, NOW(3) - INTERVAL 100 DAY, NOW(3) - INTERVAL ? DAY, NOW(3) + INTERVAL 1 DAY, 1, '127.0.0.1', 'test')`,
      [`ses_${loginId.slice(4)}`, loginId, daysAgo],
    );
  const toldAgo = (loginId: string, daysAgo: number) =>
    running.rows('UPDATE staff_member SET dormancy_told_at = NOW(3) - INTERVAL ? DAY WHERE login_id = ?', [
      daysAgo,
      loginId,
    ]);
  /** A night goes by. */
  const night = async () => {
    const done = async () =>
      Number(
        (
          await running.rows(
            "SELECT COUNT(*) AS n FROM job WHERE kind = 'staff.look-after-dormant' AND state = 'DONE'",
          )
        )[0]?.n,
      );
    const before = await done();
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    await eventually(async () => (await done()) > before);
    await running.service.runtime.settle();
  };
  const isDisabled = async (loginId: string) =>
    (await running.rows('SELECT disabled_at FROM login WHERE id = ?', [loginId]))[0]?.disabled_at !== null;
  const warnings = async (loginId: string) =>
    (await lettersTo(running.service, `${loginId}@example.it`)).filter(
      ({ subject }) => subject === 'La tua login sta per essere disabilitata',
    ).length;

  it('are told once, two weeks before', async () => {
    const loginId = await made(80);
    await night();
    await night();
    expect(await warnings(loginId)).toBe(1);
    expect(await isDisabled(loginId)).toBe(false);
  });

  it('are disabled two weeks after the letter, with their sessions, and that is told', async () => {
    const loginId = await made(200);
    await usedAgo(loginId, 91);
    await toldAgo(loginId, 15);
    await night();
    expect(await isDisabled(loginId)).toBe(true);
    const [session] = await running.rows('SELECT revoked_at FROM session WHERE login_id = ?', [loginId]);
    expect(session?.revoked_at).not.toBeNull();
    const facts = await running.rows('SELECT type FROM event_log WHERE subject_id = ?', [loginId]);
    expect(facts.map(({ type }) => type)).toEqual(['staff.login-disabled']);
  });

  it('are left alone while somebody uses them, whatever a sandbox says the time is', async () => {
    const used = await made(200);
    await usedAgo(used, 2);
    await toldAgo(used, 50);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 300) }');
    await night();
    expect(await isDisabled(used)).toBe(false);
    expect(await isDisabled(manager.loginId)).toBe(false);
    expect(await warnings(used)).toBe(0);
  });

  it('are kept where nobody else would manage staff', async () => {
    await running.rows('UPDATE staff_member SET created_at = NOW(3) - INTERVAL 300 DAY');
    await running.rows('UPDATE staff_member SET activated_at = created_at');
    const other = await made(400, ['staff:manage']);
    for (const loginId of [manager.loginId, other]) await toldAgo(loginId, 20);
    await night();
    expect(await isDisabled(other)).toBe(true);
    expect(await isDisabled(manager.loginId)).toBe(false);
  });
});
