import { randomInt } from 'node:crypto';
import { isolation, trustedProfileId } from '@customer-area/shared/isolation';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf, lettersTo, letterTo, type SignedIn, signedIn } from '../../testing/sign-in';
import { SessionListStore } from './session-list.store';

const SESSIONS = `{ sessions { id current device place country ip createdAt authenticatedAt lastUsedAt expiresAt secondFactor } }`;
const REVOKE = 'mutation ($id: ID!) { revokeSession(sessionId: $id) }';
const EVERYWHERE = 'mutation ($except: Boolean) { signOutEverywhere(exceptThis: $except) }';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IN_JAPAN = '133.11.0.1';

describe('the sessions of a login', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let email: string;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    email = `persona${randomInt(1e9)}@example.it`;
    person = await register(running.service, { email, emailConfirmation: email });
  });

  const listOf = async ({ viewer }: SignedIn) => (await ask(running.service, viewer, SESSIONS)).data.sessions;
  const idsOf = async (session: SignedIn) => (await listOf(session)).map(({ id }: { id: string }) => id);
  const isOpen = async ({ refreshToken }: SignedIn) => {
    const answer = await ask(
      running.service,
      anonymous,
      'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken } }',
      { t: refreshToken },
    );
    return answer.errors === undefined;
  };
  const endings = async (sessionId: string) =>
    (
      (await running.rows("SELECT payload FROM event_log WHERE type = 'session.revoked' AND subject_id = ?", [
        sessionId,
      ])) as { payload: string }[]
    ).map(({ payload }) => JSON.parse(payload) as { reason: string });

  it('are listed with device, place and times, last used first', async () => {
    const old = await signedIn(running.service, person.username, undefined, {
      ip: IN_JAPAN,
      userAgent: FIREFOX,
    });
    const recent = await signedIn(running.service, person.username);
    const list = await listOf(recent);
    expect(list).toMatchObject([
      {
        id: recent.sessionId,
        current: true,
        device: 'test',
        place: 'rete locale',
        country: null,
        ip: '127.0.0.1',
      },
      {
        id: old.sessionId,
        current: false,
        device: 'Firefox su Linux',
        place: 'Giappone',
        country: 'JP',
        ip: IN_JAPAN,
      },
    ]);
    expect(list[0].secondFactor).toBe(false);
    const days = (Date.parse(list[0].expiresAt) - Date.parse(list[0].createdAt)) / 86_400_000;
    expect(days).toBe(30);
    const english = await ask(running.service, { ...recent.viewer, locale: 'en' }, SESSIONS);
    expect(english.data.sessions[1]).toMatchObject({ device: 'Firefox on Linux', place: 'Japan' });
  });

  it('are those of the login alone: not of other logins of its profile, not of other profiles', async () => {
    const session = await signedIn(running.service, person.username);
    const stranger = await register(running.service);
    const foreign = await signedIn(running.service, stranger.username);
    await running.rows('UPDATE session SET profile_id = ? WHERE id = ?', [
      person.profileId,
      foreign.sessionId,
    ]);
    expect(await idsOf(session)).toEqual([session.sessionId]);
  });

  it('of others stay out of reach when the store finds too much, and when the permissions are off', async () => {
    const session = await signedIn(running.service, person.username);
    const stranger = await signedIn(running.service, (await register(running.service)).username);
    const revoke = () => ask(running.service, session.viewer, REVOKE, { id: stranger.sessionId });
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    expect(faultOf(await revoke()).code).toBe('NOT_FOUND');
    narrow.mockRestore();
    const { openOf } = SessionListStore.prototype;
    const find = jest.spyOn(SessionListStore.prototype, 'openOf').mockImplementation(function (
      this: SessionListStore,
      _profileId,
      _loginId,
      now,
    ) {
      const { profileId, loginId } = stranger.viewer;
      return openOf.call(this, trustedProfileId(profileId), loginId, now);
    });
    expect(faultOf(await ask(running.service, session.viewer, SESSIONS)).code).toBe('NOT_FOUND');
    find.mockRestore();
    expect(await isOpen(stranger)).toBe(true);

    const open = await identityUnderTest({}, { enforcePermissions: false });
    const mine = await signedIn(open.service, (await register(open.service)).username);
    const theirs = await signedIn(open.service, (await register(open.service)).username);
    expect(faultOf(await ask(open.service, mine.viewer, REVOKE, { id: theirs.sessionId })).code).toBe(
      'NOT_FOUND',
    );
    const list = await ask(open.service, mine.viewer, SESSIONS);
    expect(list.data.sessions).toMatchObject([{ id: mine.sessionId }]);
    await open.close();
  });

  it('end one by one, and at once for the gateways', async () => {
    const [kept, ended] = [
      await signedIn(running.service, person.username),
      await signedIn(running.service, person.username),
    ];
    const revoke = () => ask(running.service, kept.viewer, REVOKE, { id: ended.sessionId });
    expect((await revoke()).data.revokeSession).toBe(true);
    expect((await revoke()).data.revokeSession).toBe(true);
    expect(await isOpen(ended)).toBe(false);
    expect(await idsOf(kept)).toEqual([kept.sessionId]);
    expect(await endings(ended.sessionId)).toEqual([
      {
        sessionId: ended.sessionId,
        loginId: person.loginId,
        username: person.username,
        device: { it: 'test', en: 'test' },
        reason: 'REVOKED',
      },
    ]);
  });

  it('of another login are answered like ones that do not exist to a login that wants to end them', async () => {
    const session = await signedIn(running.service, person.username);
    const stranger = await signedIn(running.service, (await register(running.service)).username);
    const revoke = (id: string) => ask(running.service, session.viewer, REVOKE, { id });
    const foreign = await revoke(stranger.sessionId);
    expect(foreign).toEqual(await revoke('ses_01jdem00000000000000009999'));
    expect(faultOf(foreign).code).toBe('NOT_FOUND');
    expect(await isOpen(stranger)).toBe(true);
  });

  it('end all together, or all but the one that asks', async () => {
    const sessions: SignedIn[] = [];
    for (let n = 0; n < 4; n++) sessions.push(await signedIn(running.service, person.username));
    const [mine, ...others] = sessions as [SignedIn, ...SignedIn[]];
    const everywhere = (except?: boolean) => ask(running.service, mine.viewer, EVERYWHERE, { except });
    expect((await everywhere(true)).data.signOutEverywhere).toBe(3);
    for (const other of others) expect(await isOpen(other)).toBe(false);
    expect(await isOpen(mine)).toBe(true);
    expect((await everywhere()).data.signOutEverywhere).toBe(1);
    expect(await isOpen(mine)).toBe(false);
    expect(await endings(mine.sessionId)).toMatchObject([{ reason: 'SIGNED_OUT_EVERYWHERE' }]);
  });

  it('end once and are told once, however many ask at the same time', async () => {
    const session = await signedIn(running.service, person.username);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(running.service, session.viewer, EVERYWHERE)),
    );
    const ended = answers.reduce((sum, answer) => sum + answer.data.signOutEverywhere, 0);
    expect(ended).toBe(1);
    expect(await endings(session.sessionId)).toHaveLength(1);
  });

  it('make room when there are too many: the one that was not used for longest ends', async () => {
    const oldest = await signedIn(running.service, person.username);
    await running.rows('UPDATE session SET last_used_at = last_used_at - INTERVAL 1 DAY WHERE id = ?', [
      oldest.sessionId,
    ]);
    await running.rows(
      `INSERT INTO session (id, profile_id, login_id, created_at, authenticated_at, expires_at, last_used_at)
       SELECT CONCAT('ses_test_', seq), ?, ?, NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY, NOW(3) FROM seq_1_to_99`,
      [person.profileId, person.loginId],
    );
    const newest = await signedIn(running.service, person.username);
    // Behind the sign-in.
    const ended = await eventually(async () => {
      const told = await endings(oldest.sessionId);
      return told.length > 0 && told;
    });
    expect(ended).toMatchObject([{ reason: 'TOO_MANY' }]);
    expect(await isOpen(oldest)).toBe(false);
    const ids = await idsOf(newest);
    expect(ids).toHaveLength(100);
    expect(ids).toContain(newest.sessionId);
  });

  it('tell when a login was last used', async () => {
    const ME = '{ me { lastUsedAt profile { logins { lastUsedAt } } } }';
    const { viewer } = await signedIn(running.service, person.username);
    const { me } = (await ask(running.service, viewer, ME)).data;
    expect(Date.now() - Date.parse(me.lastUsedAt)).toBeLessThan(60_000);
    expect(me.profile.logins).toEqual([{ lastUsedAt: me.lastUsedAt }]);
  });

  it('are for logins in person: not for the anonymous, API keys or delegates', async () => {
    const { viewer } = await signedIn(running.service, person.username);
    const limits = { via: 'api-key', id: 'key_test', scopes: ['profile:read'], domainIds: null } as const;
    for (const operation of [
      SESSIONS,
      EVERYWHERE,
      REVOKE.replace('$id)', '"x")').replace('($id: ID!)', ''),
    ]) {
      expect(faultOf(await ask(running.service, anonymous, operation))).toEqual({ code: 'UNAUTHENTICATED' });
      expect(faultOf(await ask(running.service, { ...viewer, limits }, operation))).toEqual({
        code: 'FORBIDDEN',
        reason: 'BEYOND_SCOPE',
      });
    }
  });

  describe('from a new place', () => {
    const SUBJECT = 'Nuovo accesso al tuo account';
    /** The letters about new sign-ins, once there are as many as expected. */
    const announced = async (expected = 0) =>
      eventually(async () => {
        const letters = await lettersTo(running.service, email);
        const found = letters.filter(({ subject }) => subject === SUBJECT);
        return found.length >= expected ? found : null;
      });
    const signIn = (from: { ip?: string; userAgent?: string } = {}) =>
      signedIn(running.service, person.username, undefined, from);

    it('are told by mail, once, with what a person can recognise', async () => {
      await signIn();
      await signIn();
      expect(await announced()).toEqual([]);
      await signIn({ ip: IN_JAPAN });
      const letter = await letterTo(running.service, email, SUBJECT);
      for (const fact of [person.username, 'Giappone', IN_JAPAN]) expect(letter.text).toContain(fact);
      await signIn({ ip: '133.11.0.2' });
      expect(await announced(1)).toHaveLength(1);
      await signIn({ userAgent: FIREFOX });
      expect(await announced(2)).toHaveLength(2);
    });

    it('are told by mail once when twenty come together', async () => {
      await signIn();
      await Promise.all(Array.from({ length: 20 }, () => signIn({ ip: IN_JAPAN })));
      expect(await announced(1)).toHaveLength(1);
    });

    it('are told again after ninety days', async () => {
      await signIn();
      await running.rows(
        'UPDATE session SET last_used_at = last_used_at - INTERVAL 91 DAY WHERE login_id = ?',
        [person.loginId],
      );
      await signIn();
      expect(await announced(1)).toHaveLength(1);
    });
  });
});
