import { randomInt } from 'node:crypto';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { faultOf, lettersTo, letterTo, signedIn, stale } from '../../testing/sign-in';

const PREPARE = `mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id username } }';
const DISABLE = `mutation ($id: ID!) { disableLogin(loginId: $id) {
  __typename ... on Login { id username disabledAt } ... on LoginRefused { code message } } }`;
const RENAME =
  'mutation ($id: ID!, $label: String) { renameLogin(loginId: $id, name: $label) { id username name } }';
const LIST = '{ me { profile { logins { id name disabledAt } } } }';

describe('logins of a profile', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let email: string;
  let me: LoginViewer;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    email = `persona${randomInt(1e9)}@example.it`;
    person = await register(running.service, { email, emailConfirmation: email });
    me = (await signedIn(running.service, person.username)).viewer;
  });

  const another = async (): Promise<{ id: string; username: string }> => {
    const { token } = (await ask(running.service, me, PREPARE, { p: PASSWORD })).data.prepareAdditionalLogin;
    return (await ask(running.service, me, CREATE, { t: token })).data.confirmAdditionalLogin;
  };
  const disable = (id: string, viewer = me) => ask(running.service, viewer, DISABLE, { id });
  const rename = (label: string | null, id = person.loginId, viewer = me) =>
    ask(running.service, viewer, RENAME, { id, label });
  const facts = async (type: string, subjectId: string) =>
    (
      await running.rows('SELECT payload FROM event_log WHERE type = ? AND subject_id = ?', [type, subjectId])
    ).map((row) => JSON.parse(String(row.payload)));

  describe('when one is disabled', () => {
    it('it cannot be used any more: its sessions end, its password is refused, the list says so, a letter tells', async () => {
      const other = await another();
      const session = await signedIn(running.service, other.username);
      const { data } = await disable(other.id);
      expect(data.disableLogin).toMatchObject({ id: other.id, username: other.username });
      const disabledAt = data.disableLogin.disabledAt as string;
      await expect(signedIn(running.service, other.username)).rejects.toThrow('CREDENTIALS_NOT_ACCEPTED');
      const renewed = await ask(
        running.service,
        anonymous,
        'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken } }',
        { t: session.refreshToken },
      );
      expect(faultOf(renewed).code).toBe('UNAUTHENTICATED');
      expect(faultOf(await ask(running.service, session.viewer, '{ me { id } }')).code).toBe(
        'UNAUTHENTICATED',
      );
      expect((await ask(running.service, me, LIST)).data.me.profile.logins).toEqual([
        { id: person.loginId, name: null, disabledAt: null },
        { id: other.id, name: null, disabledAt },
      ]);
      expect((await letterTo(running.service, email, 'Login disattivata')).text).toContain(other.username);
      expect(await facts('session.revoked', session.sessionId)).toMatchObject([{ reason: 'LOGIN_DISABLED' }]);
      expect(await facts('login.disabled', other.id)).toEqual([
        { loginId: other.id, username: other.username, label: null },
      ]);
    });

    it('its API keys end with it', async () => {
      const other = await another();
      const { viewer } = await signedIn(running.service, other.username);
      const made = await ask(
        running.service,
        viewer,
        `mutation ($until: DateTime!) { createApiKey(input: { name: "Gestionale", scopes: [DOMAINS_READ], expiresAt: $until }) { ... on ApiKeyCreated { apiKey { id } } } }`,
        { until: new Date(Date.now() + 86_400_000).toISOString() },
      );
      await disable(other.id);
      const keys = await ask(running.service, me, '{ apiKeys { edges { node { id revokedAt } } } }');
      expect(keys.data.apiKeys.edges).toEqual([
        { node: { id: made.data.createApiKey.apiKey.id, revokedAt: expect.any(String) } },
      ]);
    });

    it('it may be the one that asks, and asking again changes nothing', async () => {
      const other = await another();
      const { viewer } = await signedIn(running.service, other.username);
      const first = (await disable(person.loginId)).data.disableLogin;
      expect(first.id).toBe(person.loginId);
      expect((await disable(person.loginId, viewer)).data.disableLogin).toEqual(first);
      expect(await facts('login.disabled', person.loginId)).toHaveLength(1);
      const announced = async () =>
        (await lettersTo(running.service, email)).filter(({ subject }) => subject === 'Login disattivata');
      await eventually(async () => (await announced()).length > 0);
      expect(await announced()).toHaveLength(1);
    });

    it('it is not the last one: that is refused, and nothing happens', async () => {
      const refused = (await disable(person.loginId)).data.disableLogin;
      expect(refused).toMatchObject({ __typename: 'LoginRefused', code: 'LAST_LOGIN' });
      expect(refused.message).toMatch(/unica login attiva/);
      expect((await ask(running.service, me, LIST)).errors).toBeUndefined();
    });

    it('one is left, however many are disabled at the same time', async () => {
      const ids = [person.loginId];
      for (let n = 0; n < 4; n++) ids.push((await another()).id);
      const calls = Array.from({ length: 20 }, (_, n) => disable(ids[n % ids.length] as string));
      const refused = (await Promise.all(calls)).filter(
        ({ data }) => data.disableLogin.__typename === 'LoginRefused',
      );
      expect(refused.length).toBeGreaterThan(0);
      const enabled = await running.rows(
        'SELECT id FROM login WHERE profile_id = ? AND disabled_at IS NULL',
        [person.profileId],
      );
      expect(enabled).toHaveLength(1);
    });

    it('no session is opened while it happens: a sign-in that was being proven opens no session', async () => {
      const other = await another();
      const racing = Array.from({ length: 10 }, () =>
        signedIn(running.service, other.username).catch(() => null),
      );
      await Promise.all([...racing, disable(other.id)]);
      const open = await running.rows('SELECT id FROM session WHERE login_id = ? AND revoked_at IS NULL', [
        other.id,
      ]);
      expect(open).toEqual([]);
    });

    it('two stay while acts are under dual approval, or nobody could approve any more', async () => {
      const other = await another();
      const protect = (actions: string) =>
        ask(running.service, me, `mutation { setProtectedActions(actions: [${actions}]) { __typename } }`);
      await protect('UNLOCK_DOMAIN');
      for (const id of [other.id, person.loginId])
        expect((await disable(id)).data.disableLogin).toMatchObject({ code: 'LAST_APPROVER' });
      await running.rows('DELETE FROM protected_action WHERE profile_id = ?', [person.profileId]);
      expect((await disable(other.id)).data.disableLogin.__typename).toBe('Login');
    });

    it('a second login has to agree while acts are under dual approval', async () => {
      await another();
      const other = await another();
      const { viewer } = await signedIn(running.service, other.username);
      await ask(
        running.service,
        me,
        'mutation { setProtectedActions(actions: [UNLOCK_DOMAIN]) { ... on ProtectedActions { actions } } }',
      );
      await running.rows('UPDATE login SET created_at = created_at - INTERVAL 1 DAY WHERE id = ?', [
        other.id,
      ]);
      const DISABLE_OR_WAIT = DISABLE.replace(
        '... on LoginRefused',
        '... on ApprovalRequired { code approvalId } ... on LoginRefused',
      );
      const again = async () =>
        (await ask(running.service, me, DISABLE_OR_WAIT, { id: person.loginId })).data.disableLogin;
      const { code, approvalId } = await again();
      expect(code).toBe('APPROVAL_REQUIRED');
      expect(await facts('login.disabled', person.loginId)).toEqual([]);
      await ask(
        running.service,
        viewer,
        'mutation ($id: ID!) { approveRequest(approvalId: $id) { ... on Approval { status } } }',
        {
          id: approvalId,
        },
      );
      expect((await again()).__typename).toBe('Login');
      expect(await facts('login.disabled', person.loginId)).toHaveLength(1);
    });

    it('it makes room for another one', async () => {
      for (let n = 0; n < 49; n++) {
        await running.rows(
          `INSERT INTO login (id, profile_id, username, password_hash, role, created_at) VALUES (?, ?, ?, '', 'customer', NOW(3))`,
          [
            `lgn_room_${person.profileId.slice(-12)}_${n}`,
            person.profileId,
            `room-${person.profileId.slice(-12)}-${n}`,
          ],
        );
      }
      const prepare = () => ask(running.service, me, PREPARE, { p: PASSWORD });
      expect((await prepare()).data.prepareAdditionalLogin).toEqual({});
      await disable(`lgn_room_${person.profileId.slice(-12)}_0`);
      expect((await prepare()).data.prepareAdditionalLogin.token).toBeDefined();
    });
  });

  describe('have names', () => {
    it('that are given, shown to all of them and told, changed and taken away', async () => {
      expect((await rename('  Amministrazione ')).data.renameLogin).toEqual({
        id: person.loginId,
        username: person.username,
        name: 'Amministrazione',
      });
      await rename('Amministrazione');
      expect(await facts('login.renamed', person.loginId)).toEqual([
        { loginId: person.loginId, username: person.username, label: 'Amministrazione' },
      ]);
      expect((await rename(null)).data.renameLogin.name).toBeNull();
      expect((await rename(' ')).data.renameLogin.name).toBeNull();
      expect(await facts('login.renamed', person.loginId)).toHaveLength(2);
    });

    it.each([['x'.repeat(61)], ['due\nrighe'], ['a\0b']])(
      'that are one short line: %j is refused',
      async (label) => {
        expect(faultOf(await rename(label))).toEqual({ code: 'BAD_USER_INPUT', field: 'name' });
      },
    );
  });

  it('of another profile are answered like ones that do not exist', async () => {
    const stranger = await register(running.service);
    for (const act of [disable, (id: string) => rename('Mia', id)]) {
      const foreign = await act(stranger.loginId);
      expect(foreign).toEqual(await act('lgn_01jdem00000000000000009999'));
      expect(faultOf(foreign).code).toBe('NOT_FOUND');
    }
    expect(await facts('login.disabled', stranger.loginId)).toEqual([]);
  });

  it('are renamed by logins in person, and disabled or made by those that have just signed in', async () => {
    const limits = { via: 'api-key', id: 'key_test', scopes: ['profile:read'], domainIds: null } as const;
    const other = await another();
    for (const act of [
      (viewer: LoginViewer) => disable(other.id, viewer),
      (viewer: LoginViewer) => rename('x', other.id, viewer),
      (viewer: LoginViewer) => ask(running.service, viewer, PREPARE, { p: PASSWORD }),
    ]) {
      expect(faultOf(await act({ ...me, limits })).reason).toBe('BEYOND_SCOPE');
      expect(faultOf(await act(anonymous as never)).code).toBe('UNAUTHENTICATED');
    }
    expect(faultOf(await disable(other.id, stale(me))).reason).toBe('FRESH_SIGN_IN_REQUIRED');
    expect(faultOf(await ask(running.service, stale(me), PREPARE, { p: PASSWORD })).reason).toBe(
      'FRESH_SIGN_IN_REQUIRED',
    );
    expect((await rename('x', other.id, stale(me))).errors).toBeUndefined();
  });
});
