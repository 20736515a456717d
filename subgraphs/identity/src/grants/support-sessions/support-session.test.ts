import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, delegated, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf, lettersTo, signedIn, stale } from '../../testing/sign-in';
import { enrolled, STAFF_PASSWORD, viewerOf } from '../../testing/staff';

const SESSION = 'supportSessionId reason status startedAt endsAt approvedAt';
const START = `mutation ($p: ID!, $r: String!, $o: Boolean!) { startSupportSession(profileId: $p, reason: $r, readOnly: $o) {
  ... on SupportSessionStarted { supportSession { ${SESSION} } accessToken refreshToken expiresAt }
  ... on SupportSessionRefused { code message } } }`;
const END = 'mutation ($id: ID!) { endSupportSession(supportSessionId: $id) }';
const APPROVE = `mutation ($id: ID!) { approveSupportSession(supportSessionId: $id) {
  ... on SupportSession { ${SESSION} } ... on SupportSessionRefused { code } } }`;
const REFUSE = 'mutation ($refuse: Boolean!) { refuseSupportSessions(refuse: $refuse) }';
const MINE = `{ me { id supportSession { ${SESSION} } profile { id email supportSessionsRefused } } }`;
const THROUGH = `{ me { id supportSession { supportSessionId status } profile { id email } } }`;
const REFRESH = 'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken refreshToken } }';
const ADVANCE = 'mutation { advanceClock(days: 1) }';
const LOG = `{ auditLog(first: 40) { edges { node { kind text reason actor { kind loginId supportSessionId } } } } }`;

describe('a support session', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let staff: LoginViewer;
  let colleague: LoginViewer;
  let people = 0;
  beforeAll(async () => {
    running = await identityUnderTest({ FIRST_STAFF_PASSWORD: STAFF_PASSWORD });
    const [first] = await running.rows("SELECT username FROM login WHERE role = 'staff'");
    staff = (await enrolled(running, String(first?.username))).viewer;
    colleague = { ...staff, loginId: 'lgn_01jdem00000000000000009999' };
  });
  afterAll(() => running.close());

  const run = (viewer: LoginViewer | typeof anonymous, source: string, variables = {}) =>
    ask(running.service, viewer, source, variables);
  const customer = async () => {
    const email = `cliente${++people}@example.it`;
    const person = await register(running.service, { email, emailConfirmation: email });
    return { ...person, email, ...(await signedIn(running.service, person.username)) };
  };
  const start = async (profileId: string, { readOnly = true, reason = 'Non vede la fattura' } = {}) => {
    const { data } = await run(staff, START, { p: profileId, r: reason, o: readOnly });
    const { supportSession, accessToken, refreshToken } = data.startSupportSession;
    return { ...supportSession, refreshToken, viewer: viewerOf(accessToken) } as {
      supportSessionId: string;
      refreshToken: string;
      status: string;
      startedAt: string;
      endsAt: string;
      viewer: LoginViewer;
    };
  };
  const isRevoked = async ({ sessionId }: LoginViewer) => {
    const [row] = await running.rows('SELECT revoked_at AS at FROM session WHERE id = ?', [sessionId]);
    return row?.at !== null;
  };
  const logOf = async (viewer: LoginViewer) =>
    (await run(viewer, LOG)).data.auditLog.edges.map(({ node }: { node: unknown }) => node);

  it('reads the area as its customer, for half an hour, beside the session of the member of staff', async () => {
    const { profileId, email } = await customer();
    const begun = await start(profileId);
    expect(begun.status).toBe('READING');
    expect(Date.parse(begun.endsAt) - Date.parse(begun.startedAt)).toBe(30 * 60_000);
    expect(begun.viewer).toMatchObject({
      loginId: staff.loginId,
      profileId,
      role: 'staff',
      secondFactor: true,
      permissions: [],
      limits: {
        via: 'support-session',
        id: begun.supportSessionId,
        scopes: ['profile:read', 'domains:read', 'orders:read', 'invoices:read', 'tickets:read'],
      },
    });
    expect((await run(begun.viewer, THROUGH)).data.me).toEqual({
      id: staff.loginId,
      supportSession: { supportSessionId: begun.supportSessionId, status: 'READING' },
      profile: { id: profileId, email },
    });
    expect(await isRevoked(staff)).toBe(false);
    expect((await run(staff, THROUGH)).data.me.profile).toBeNull();
  });

  it('is shown to the customer, told by mail, and stands in the log with each read and the reason', async () => {
    const { profileId, viewer, email } = await customer();
    const begun = await start(profileId, { reason: 'Non trova la fattura 12' });
    await run(begun.viewer, THROUGH);
    expect((await run(viewer, MINE)).data.me.supportSession).toMatchObject({
      supportSessionId: begun.supportSessionId,
      reason: 'Non trova la fattura 12',
    });
    const letter = await eventually(async () =>
      (await lettersTo(running.service, email)).find(({ subject }) => subject.includes('ti assiste')),
    );
    expect(letter.text).toContain('Non trova la fattura 12');
    const told = await eventually(async () => {
      const entries = await logOf(viewer);
      return entries.some(({ kind }: { kind: string }) => kind === 'staff.read') && entries;
    });
    const actor = { kind: 'STAFF', loginId: staff.loginId, supportSessionId: begun.supportSessionId };
    expect(told).toContainEqual({
      kind: 'staff.read',
      text: expect.stringContaining("Visti: i dati dell'anagrafica. Motivo: Non trova la fattura 12"),
      reason: 'Non trova la fattura 12',
      actor,
    });
    expect(told).toContainEqual(
      expect.objectContaining({ kind: 'support-session.started', reason: 'Non trova la fattura 12' }),
    );
  });

  it('does more than read once the customer has approved, from the next refresh on, and not before', async () => {
    const { profileId, viewer } = await customer();
    const begun = await start(profileId, { readOnly: false });
    expect(begun.status).toBe('WAITING_FOR_APPROVAL');
    expect(begun.viewer.limits?.scopes).not.toContain('domains:manage');
    const id = begun.supportSessionId;
    expect(faultOf(await run(stale(viewer), APPROVE, { id })).reason).toBe('FRESH_SIGN_IN_REQUIRED');
    expect(faultOf(await run(begun.viewer, APPROVE, { id })).code).toBe('FORBIDDEN');
    const approved = (await run(viewer, APPROVE, { id })).data.approveSupportSession;
    expect(approved).toMatchObject({ status: 'ACTING', approvedAt: expect.any(String) });
    expect((await run(viewer, APPROVE, { id })).data.approveSupportSession).toEqual(approved);
    const refreshed = (await run(anonymous, REFRESH, { t: begun.refreshToken })).data.refreshSession;
    const acting = viewerOf(refreshed.accessToken);
    expect(acting.limits?.scopes).toEqual(expect.arrayContaining(['domains:manage', 'orders:place']));
    expect(acting.limits?.scopes).not.toContain('orders:pay');
    expect(acting.permissions).toEqual([]);
    const kinds = await eventually(async () => {
      const entries: { kind: string }[] = await logOf(viewer);
      return entries.some(({ kind }) => kind === 'support-session.approved') && entries;
    });
    expect(kinds.filter(({ kind }) => kind === 'support-session.approved')).toHaveLength(1);
  });

  it('approves nothing that was not asked for, of nobody else, or that is over', async () => {
    const { profileId, viewer } = await customer();
    const other = await customer();
    const reading = await start(profileId);
    const approve = async (by: LoginViewer, id: string) => run(by, APPROVE, { id });
    expect((await approve(viewer, reading.supportSessionId)).data.approveSupportSession).toEqual({
      code: 'NOTHING_TO_APPROVE',
    });
    const asking = await start(profileId, { readOnly: false });
    expect(faultOf(await approve(other.viewer, asking.supportSessionId)).code).toBe('NOT_FOUND');
    expect(faultOf(await approve(viewer, 'sup_01jdem00000000000000009999')).code).toBe('NOT_FOUND');
    await run(staff, END, { id: asking.supportSessionId });
    expect((await approve(viewer, asking.supportSessionId)).data.approveSupportSession).toEqual({
      code: 'SUPPORT_SESSION_ENDED',
    });
  });

  it.each(['the member of staff', 'the support session', 'the customer'])(
    'is ended by %s, at once',
    async (who) => {
      const { profileId, viewer } = await customer();
      const begun = await start(profileId);
      const by = {
        'the member of staff': staff,
        'the support session': begun.viewer,
        'the customer': viewer,
      }[who];
      if (by === undefined) throw new Error(who);
      const id = begun.supportSessionId;
      expect((await run(by, END, { id })).data.endSupportSession).toBe(true);
      expect((await run(by, END, { id })).data.endSupportSession).toBe(false);
      expect(await isRevoked(begun.viewer)).toBe(true);
      expect(await isRevoked(staff)).toBe(false);
      expect((await run(viewer, MINE)).data.me.supportSession).toBeNull();
      expect(faultOf(await run(anonymous, REFRESH, { t: begun.refreshToken })).code).toBe('UNAUTHENTICATED');
      const [ended] = await running.rows(
        "SELECT payload FROM event_log WHERE type = 'session.revoked' AND subject_id = ?",
        [begun.viewer.sessionId],
      );
      expect(JSON.stringify(ended)).toContain('SUPPORT_SESSION_ENDED');
    },
  );

  it('is ended by nobody else', async () => {
    const { profileId, viewer } = await customer();
    const other = await customer();
    const { supportSessionId: id } = await start(profileId);
    expect(faultOf(await run(other.viewer, END, { id })).code).toBe('NOT_FOUND');
    expect(faultOf(await run(colleague, END, { id })).code).toBe('NOT_FOUND');
    expect(faultOf(await run(delegated(viewer, ['profile:read']), END, { id })).code).toBe('FORBIDDEN');
    expect(faultOf(await run({ ...staff, secondFactor: false }, END, { id })).reason).toBe(
      'SECOND_FACTOR_REQUIRED',
    );
  });

  it('is over after thirty minutes by itself', async () => {
    const { profileId, viewer } = await customer();
    const begun = await start(profileId);
    await run(anonymous, ADVANCE);
    await running.service.runtime.settle();
    expect(await isRevoked(begun.viewer)).toBe(true);
    expect((await run(viewer, MINE)).data.me.supportSession).toBeNull();
    expect((await run(staff, END, { id: begun.supportSessionId })).data.endSupportSession).toBe(false);
  });

  it('ends when its member of staff begins another one', async () => {
    const [one, two] = [await customer(), await customer()];
    const before = await start(one.profileId);
    const after = await start(two.profileId);
    expect(await isRevoked(before.viewer)).toBe(true);
    expect(await isRevoked(after.viewer)).toBe(false);
  });

  it('is refused by a profile that lets nobody in, which ends what is open', async () => {
    const { profileId, viewer } = await customer();
    const open = await start(profileId);
    expect((await run(viewer, REFUSE, { refuse: true })).data.refuseSupportSessions).toBe(true);
    expect((await run(viewer, MINE)).data.me.profile.supportSessionsRefused).toBe(true);
    expect(await isRevoked(open.viewer)).toBe(true);
    const refused = await run(staff, START, { p: profileId, r: 'Ancora', o: true });
    expect(refused.data.startSupportSession).toMatchObject({ code: 'SUPPORT_SESSIONS_REFUSED' });
    await run(viewer, REFUSE, { refuse: false });
    expect((await run(viewer, MINE)).data.me.profile.supportSessionsRefused).toBe(false);
    expect((await start(profileId)).status).toBe('READING');
  });

  it('is not left open by a refusal at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { profileId, viewer } = await customer();
      await Promise.all([
        run(staff, START, { p: profileId, r: 'Aiuto', o: true }),
        run(viewer, REFUSE, { refuse: true }),
      ]);
      const open = await running.rows(
        'SELECT id FROM support_session WHERE profile_id = ? AND ended_at IS NULL',
        [profileId],
      );
      expect(open).toEqual([]);
    }
  });

  it('is begun by staff with the permission and a second factor alone, for a profile there is, with a reason', async () => {
    const { profileId, viewer } = await customer();
    const begin = (by: LoginViewer, more = {}) =>
      run(by, START, { p: profileId, r: 'Aiuto', o: true, ...more });
    expect(faultOf(await begin(viewer)).code).toBe('FORBIDDEN');
    expect(faultOf(await begin({ ...staff, permissions: ['customers:read'] })).code).toBe('FORBIDDEN');
    expect(faultOf(await begin({ ...staff, secondFactor: false })).reason).toBe('SECOND_FACTOR_REQUIRED');
    expect(faultOf(await run(anonymous, START, { p: profileId, r: 'x', o: true })).code).toBe(
      'UNAUTHENTICATED',
    );
    expect(faultOf(await begin(staff, { p: 'prf_01jdem00000000000000009999' })).code).toBe('NOT_FOUND');
    expect(faultOf(await begin(staff, { r: ' ' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'reason',
    });
    expect(faultOf(await begin(staff, { r: 'x'.repeat(501) })).field).toBe('reason');
  });

  it('sees no other profile, no login, nothing of staff, and cannot begin another one', async () => {
    const { profileId, loginId } = await customer();
    const other = await customer();
    const { viewer } = await start(profileId);
    const entities = `{ _entities(representations: [{__typename: "RegistrantProfile", id: "${other.profileId}"},
      {__typename: "Login", id: "${loginId}"}, {__typename: "RegistrantProfile", id: "${profileId}"}]) {
      ... on RegistrantProfile { id } ... on Login { id } } }`;
    expect((await run(viewer, entities)).data._entities).toEqual([null, null, { id: profileId }]);
    expect(faultOf(await run(viewer, '{ staffLogins { totalCount } }')).code).toBe('FORBIDDEN');
    expect(faultOf(await run(viewer, START, { p: other.profileId, r: 'x', o: true })).code).toBe('FORBIDDEN');
    expect(faultOf(await run(viewer, '{ auditLog { pageInfo { hasNextPage } } }')).code).toBe('FORBIDDEN');
  });
});
