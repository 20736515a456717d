import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf, signedIn, stale } from '../../testing/sign-in';
import { staffMember } from '../../testing/staff-member';

const MEMBER = '... on StaffLogin { permissions permissionEnds { permission until } }';
const END = `mutation ($id: ID!, $p: StaffPermission!, $u: DateTime) {
  setStaffPermissionEnd(input: { staffLoginId: $id, permission: $p, until: $u }) { ${MEMBER} ... on StaffRefused { code } } }`;
const PERMIT = `mutation ($id: ID!, $p: [StaffPermission!]!) { setStaffPermissions(staffLoginId: $id, permissions: $p) { ${MEMBER} } }`;
const LIST = '{ staffLogins(first: 50) { edges { node { staffLoginId permissionEnds { permission } } } } }';
const DISABLE = 'mutation ($id: ID!) { disableStaffLogin(staffLoginId: $id) { __typename } }';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('a permission of staff', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let chief: LoginViewer;
  beforeAll(async () => {
    running = await identityUnderTest();
    chief = await staffMember(running, ['staff:manage']);
  });
  afterAll(() => running.close());

  const colleague = () => staffMember(running, ['payments:match', 'payments:refund', 'staff:manage']);
  const setEnd = async (id: string, p: string, u: string | null, by: LoginViewer = chief) => {
    const answer = await ask(running.service, by, END, { id, p, u });
    return answer.errors === undefined ? answer.data.setStaffPermissionEnd : faultOf(answer);
  };
  const storedPermissions = async (id: string) => {
    const [login] = await running.rows('SELECT permissions FROM login WHERE id = ?', [id]);
    return login?.permissions;
  };
  const told = (id: string) =>
    running.rows(
      "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'staff.permissions-changed'",
      [id],
    );

  it('is had for a while, as the list says, or for good again', async () => {
    const { loginId } = await colleague();
    const until = inDays(3);
    expect(await setEnd(loginId, 'PAYMENTS_REFUND', until)).toEqual({
      permissions: ['PAYMENTS_MATCH', 'PAYMENTS_REFUND', 'STAFF_MANAGE'],
      permissionEnds: [{ permission: 'PAYMENTS_REFUND', until }],
    });
    const { edges } = (await ask(running.service, chief, LIST)).data.staffLogins;
    expect(
      edges.find(({ node }: { node: { staffLoginId: string } }) => node.staffLoginId === loginId).node
        .permissionEnds,
    ).toEqual([{ permission: 'PAYMENTS_REFUND' }]);
    expect((await setEnd(loginId, 'PAYMENTS_REFUND', null)).permissionEnds).toEqual([]);
  });

  it('forgets its end when it is taken away, and keeps it when others change', async () => {
    const { loginId } = await colleague();
    await setEnd(loginId, 'PAYMENTS_REFUND', inDays(3));
    const permit = async (p: string[]) =>
      (await ask(running.service, chief, PERMIT, { id: loginId, p })).data.setStaffPermissions;
    expect((await permit(['PAYMENTS_REFUND'])).permissionEnds).toHaveLength(1);
    await permit(['PAYMENTS_MATCH']);
    expect((await permit(['PAYMENTS_MATCH', 'PAYMENTS_REFUND'])).permissionEnds).toEqual([]);
  });

  it.each([
    ['of the own login', 'OWN_LOGIN', async () => setEnd(chief.loginId, 'STAFF_MANAGE', inDays(1))],
    [
      'that they do not have',
      'PERMISSION_NOT_HELD',
      async () => setEnd((await colleague()).loginId, 'TICKETS_ANSWER', inDays(1)),
    ],
    [
      'to manage staff',
      'MANAGING_DOES_NOT_END',
      async () => setEnd((await colleague()).loginId, 'STAFF_MANAGE', inDays(1)),
    ],
    [
      'of a disabled login',
      'LOGIN_DISABLED',
      async () => {
        const { loginId } = await colleague();
        await ask(running.service, chief, DISABLE, { id: loginId });
        return setEnd(loginId, 'PAYMENTS_MATCH', inDays(1));
      },
    ],
  ])('%s gets no end: %s', async (_, code, attempt) => {
    expect(await attempt()).toEqual({ code });
  });

  it('ends in the future, of a member of staff that there is', async () => {
    const { loginId } = await colleague();
    expect(await setEnd(loginId, 'PAYMENTS_MATCH', inDays(-1))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'until',
    });
    const customer = await register(running.service);
    for (const id of [customer.loginId, 'lgn_01jdem00000000000000009999'])
      expect(await setEnd(id, 'PAYMENTS_MATCH', inDays(1))).toEqual({ code: 'NOT_FOUND' });
  });

  it('is given an end by who manages staff and has signed in just now', async () => {
    const { loginId } = await colleague();
    const other = await staffMember(running, ['customers:read']);
    const customer = await register(running.service);
    const { viewer } = await signedIn(running.service, customer.username);
    const attempt = async (by: Parameters<typeof ask>[1]) =>
      faultOf(await ask(running.service, by, END, { id: loginId, p: 'PAYMENTS_MATCH', u: inDays(1) }));
    expect(await attempt(anonymous)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await attempt(viewer)).toEqual({ code: 'FORBIDDEN' });
    expect(await attempt(other)).toEqual({ code: 'FORBIDDEN' });
    expect((await attempt({ ...chief, secondFactor: false })).code).toBe('FORBIDDEN');
    expect(await attempt(stale(chief))).toEqual({ code: 'FORBIDDEN', reason: 'FRESH_SIGN_IN_REQUIRED' });
  });

  it('is taken away once its time is over, with the sessions that had it; a moved end is waited for', async () => {
    const [ending, moved] = [await colleague(), await colleague()];
    await setEnd(ending.loginId, 'PAYMENTS_REFUND', inDays(3));
    await setEnd(moved.loginId, 'PAYMENTS_REFUND', inDays(3));
    await setEnd(moved.loginId, 'PAYMENTS_REFUND', inDays(9));
    await running.rows(
      `INSERT INTO session (id, profile_id, login_id, created_at, authenticated_at, expires_at, second_factor, last_ip, user_agent)
       VALUES (?, '', ?, NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY, 1, '127.0.0.1', 'test')`,
      [`ses_${ending.loginId.slice(4)}`, ending.loginId],
    );
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 4) }');
    await eventually(async () => (await told(ending.loginId)).length === 1);
    expect(await storedPermissions(ending.loginId)).toBe('payments:match staff:manage');
    const [session] = await running.rows('SELECT revoked_at FROM session WHERE login_id = ?', [
      ending.loginId,
    ]);
    expect(session?.revoked_at).not.toBeNull();
    await running.service.runtime.settle();
    expect(await storedPermissions(moved.loginId)).toContain('payments:refund');
    expect(await told(moved.loginId)).toEqual([]);
  });
});
