import { askOperation, localPeer } from '@customer-area/shared/http';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually, loginOf } from '../../../../test/harness/operations';
import { profileRestrictions } from '../../contract';
import { personalTables } from '../records/personal-data';
import { CONFIRM, codeOf, ENABLE } from '../testing/authenticator-app';
import { identityUnderTest, PASSWORD, register } from '../testing/identity-under-test';
import { secondLogin } from '../testing/second-login';
import { faultOf, lettersTo, signedIn } from '../testing/sign-in';
import { staffMember } from '../testing/staff-member';

type Running = Awaited<ReturnType<typeof identityUnderTest>>;

const PARTS = `profile { displayName email fiscalCode } logins { loginId username totp sessions { ip } }
  keys { name lastFour } delegations { side } notes { text } flags { flag liftedAt } identityChecks { passed }
  timeline { edges { node { kind } } } letters { totalCount edges { node { kind delivery } } } restrictedUntil`;
const CUSTOMER = `query ($id: ID!, $r: String!) { customer(profileId: $id, reason: $r) { profileId reason ${PARTS} } }`;
const ENTITY = `query ($id: ID!, $r: String!) { _entities(representations: [{ __typename: "Customer", profileId: $id, reason: $r }]) {
  ... on Customer { profileId ${PARTS} } } }`;
const NOTE = `mutation ($id: ID!, $t: String!, $r: String!) { addCustomerNote(input: { profileId: $id, text: $t, reason: $r }) { noteId text } }`;
const FLAG = `mutation ($id: ID!, $f: CustomerFlagCode!, $l: Boolean, $r: String!) { flagCustomer(input: { profileId: $id, flag: $f, lift: $l, reason: $r }) {
  __typename ... on CustomerFlagged { flag liftedAt approvedByLoginId reason erasureRunning } ... on SecondStaffRequired { code requestId until } ... on CustomerFlagRefused { code } } }`;
const APPROVE =
  'mutation ($id: ID!) { approveStaffRequest(id: $id, reason: "visto") { ... on StaffRequest { status } } }';
const CARE = '{ ... on CustomerLoginCare { loginId disabledAt } ... on CustomerLoginRefused { code } }';
const DISABLE_OWN =
  'mutation ($id: ID!) { disableLogin(loginId: $id) { ... on Login { id disabledAt } ... on LoginRefused { code } } }';
const DISABLE = `mutation ($id: ID!, $r: String!) { disableCustomerLogin(loginId: $id, reason: $r) { loginId disabledAt } }`;
const ENABLE_LOGIN = `mutation ($id: ID!, $r: String!) { enableCustomerLogin(loginId: $id, reason: $r) ${CARE} }`;
const UNLOCK = `mutation ($id: ID!, $r: String!) { unlockLogin(loginId: $id, reason: $r) ${CARE} }`;
const END =
  'mutation ($id: ID!, $l: ID, $r: String!) { endSessions(input: { profileId: $id, loginId: $l, reason: $r }) { ended } }';
const CHECK = `mutation ($id: ID!, $p: Boolean!, $r: String!) { identityCheck(input: { profileId: $id, method: CALLED_BACK, passed: $p, reason: $r }) { passed expiresAt } }`;
const RESET = `mutation ($id: ID!, $r: String!) { resetSecondFactor(loginId: $id, reason: $r) {
  ... on SecondFactorReset { loginId restrictedUntil } ... on SecondStaffRequired { code requestId } ... on SecondFactorResetRefused { code } } }`;
const LETTERS =
  'query ($id: ID!, $r: String!) { letters(profileId: $id, reason: $r) { totalCount edges { node { letterId kind delivery } } } }';
const RESEND = `mutation ($id: ID!, $r: String!) { resendLetter(letterId: $id, reason: $r) { ... on SentLetter { kind } ... on LetterResendRefused { code } } }`;
const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename } }`;

describe('the desk', () => {
  let running: Running;
  let agent: LoginViewer;
  let colleague: LoginViewer;
  let reader: LoginViewer;
  beforeAll(async () => {
    running = await identityUnderTest();
    agent = await staffMember(running, ['customers:read', 'customers:write']);
    colleague = await staffMember(running, ['customers:write']);
    reader = await staffMember(running, ['customers:read']);
  });
  afterAll(() => running.close());

  const newCustomer = async (email = 'mario.rossi@example.it') => {
    const registered = await register(running.service, { email, emailConfirmation: email });
    return { ...registered, viewer: loginOf(registered.profileId, registered.loginId) };
  };
  const act = async (mutation: string, id: string, more: object = {}, by = agent) => {
    const answer = await ask(running.service, by, mutation, { id, r: 'ticket 7', ...more });
    return answer.errors === undefined ? Object.values(answer.data)[0] : faultOf(answer);
  };
  const approved = async (mutation: string, id: string, more: object = {}) => {
    const { requestId } = (await act(mutation, id, more)) as { requestId: string };
    expect(await act(APPROVE, requestId, {}, colleague)).toEqual({ status: 'APPROVED' });
    return act(mutation, id, more);
  };
  const factsOf = (profileId: string, type: string) =>
    running.rows('SELECT payload FROM event_log WHERE profile_id = ? AND type = ?', [profileId, type]);
  const logged = (profileId: string) =>
    running.rows('SELECT kind, person FROM access_log_entry WHERE profile_id = ?', [profileId]);
  const sectionsRead = async (profileId: string) =>
    (await factsOf(profileId, 'staff.read')).map(({ payload }) => JSON.parse(String(payload)));

  describe('a customer that staff looks at', () => {
    it('is shown part by part, each told once with the reason', async () => {
      const owner = await newCustomer();
      await signedIn(running.service, owner.username);
      await act(NOTE, owner.profileId, { t: 'Preferisce il telefono' });
      const { data, errors } = await ask(running.service, agent, CUSTOMER, {
        id: owner.profileId,
        r: 'ticket 7',
      });
      expect(errors).toBeUndefined();
      expect(data.customer).toMatchObject({
        profileId: owner.profileId,
        profile: { displayName: 'Mario Rossi', email: 'mario.rossi@example.it' },
        logins: [{ loginId: owner.loginId, totp: false, sessions: [{ ip: '127.0.0.1' }] }],
        keys: [],
        notes: [{ text: 'Preferisce il telefono' }],
        flags: [],
        restrictedUntil: null,
      });
      const told = await sectionsRead(owner.profileId);
      expect(told.map(({ section }: { section: string }) => section).sort()).toEqual([
        'LETTERS',
        'LOGINS',
        'PROFILE',
        'TIMELINE',
      ]);
      expect(new Set(told.map(({ reason }: { reason: string }) => reason))).toEqual(new Set(['ticket 7']));
    });

    it('is told nothing of what was not asked for', async () => {
      const owner = await newCustomer();
      const query =
        'query ($id: ID!, $r: String!) { customer(profileId: $id, reason: $r) { profile { email } } }';
      await ask(running.service, agent, query, { id: owner.profileId, r: 'richiamata' });
      expect(await sectionsRead(owner.profileId)).toEqual([{ section: 'PROFILE', reason: 'richiamata' }]);
    });

    it('is told of a look at until when it is restricted', async () => {
      const owner = await newCustomer();
      const query =
        'query ($id: ID!, $r: String!) { customer(profileId: $id, reason: $r) { restrictedUntil } }';
      await ask(running.service, agent, query, { id: owner.profileId, r: 'richiamata' });
      expect(await sectionsRead(owner.profileId)).toEqual([{ section: 'PROFILE', reason: 'richiamata' }]);
    });

    it('reads who looked, what at and why in the own audit log', async () => {
      const owner = await newCustomer();
      await ask(running.service, agent, CUSTOMER, { id: owner.profileId, r: 'ticket 7' });
      const entry = await eventually(async () => {
        const { data } = await ask(
          running.service,
          owner.viewer,
          '{ auditLog(filter: { kinds: ["staff.read"] }) { edges { node { text reason actor { kind loginId } } } } }',
        );
        return data.auditLog.edges.find(({ node }: { node: { text: string } }) =>
          /anagrafica/.test(node.text),
        )?.node;
      });
      expect(entry).toEqual({
        text: "Dati consultati dal nostro personale: Visti: i dati dell'anagrafica. Motivo: ticket 7",
        reason: 'ticket 7',
        actor: { kind: 'STAFF', loginId: agent.loginId },
      });
    });

    it('is nobody’s but staff’s with the permission and a second factor, also through _entities', async () => {
      const owner = await newCustomer();
      const stranger = await newCustomer();
      const variables = { id: owner.profileId, r: 'x' };
      for (const viewer of [owner.viewer, stranger.viewer, colleague, { ...agent, secondFactor: false }]) {
        expect(faultOf(await ask(running.service, viewer, CUSTOMER, variables)).code).toBe('FORBIDDEN');
        expect((await ask(running.service, viewer, ENTITY, variables)).data).toEqual({ _entities: [null] });
      }
      expect((await ask(running.service, anonymous, ENTITY, variables)).data).toEqual({ _entities: [null] });
      expect(await sectionsRead(owner.profileId)).toEqual([]);
      const seen = await ask(running.service, reader, ENTITY, variables);
      expect(seen.data._entities[0].profile.displayName).toBe('Mario Rossi');
    });

    it('is absent, or looked at for no reason: nothing is told', async () => {
      const owner = await newCustomer();
      expect(await act(CUSTOMER, 'prf_01jdem00000000000000009999')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(CUSTOMER, 'x')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(CUSTOMER, owner.profileId, { r: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await act(CUSTOMER, owner.profileId, { r: 'x'.repeat(501) })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      expect(await sectionsRead(owner.profileId)).toEqual([]);
    });
  });

  describe('a note', () => {
    it('is read by staff alone: in no log, letter or copy of the customer', async () => {
      const owner = await newCustomer();
      expect(await act(NOTE, owner.profileId, { t: 'parola segreta zenzero' })).toMatchObject({
        text: 'parola segreta zenzero',
      });
      await eventually(async () =>
        (await logged(owner.profileId)).some(({ kind }) => kind === 'customer.note-added'),
      );
      const facts = await running.rows('SELECT payload FROM event_log WHERE profile_id = ?', [
        owner.profileId,
      ]);
      const letters = await running.rows('SELECT * FROM sandbox_mail');
      const copied = personalTables.find(({ table }) => table === 'customer_note')?.copied;
      expect(JSON.stringify([facts, letters, await logged(owner.profileId)])).not.toContain('zenzero');
      expect(copied).toEqual(['id', 'written_by', 'written_at']);
      expect(await factsOf(owner.profileId, 'customer.note-added')).toHaveLength(1);
    });

    it('is of a customer that there is, has words and a reason', async () => {
      const owner = await newCustomer();
      expect(await act(NOTE, 'prf_01jdem00000000000000009999', { t: 'x' })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await act(NOTE, owner.profileId, { t: ' ' })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'text',
      });
      expect(await act(NOTE, owner.profileId, { t: 'x', r: '' })).toMatchObject({ field: 'reason' });
      expect(await act(NOTE, owner.profileId, { t: 'x' }, reader)).toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('a flag', () => {
    it('is raised and lifted by two, and once', async () => {
      const { profileId } = await newCustomer();
      const flag = { f: 'VULNERABLE' };
      expect(await act(FLAG, profileId, flag)).toMatchObject({ code: 'SECOND_STAFF_REQUIRED' });
      expect(await approved(FLAG, profileId, flag)).toMatchObject({
        flag: 'VULNERABLE',
        liftedAt: null,
        approvedByLoginId: colleague.loginId,
      });
      expect(await act(FLAG, profileId, flag)).toMatchObject({ code: 'ALREADY_FLAGGED' });
      const lift = { ...flag, l: true };
      expect(await approved(FLAG, profileId, lift)).toMatchObject({ liftedAt: expect.any(String) });
      expect(await act(FLAG, profileId, lift)).toMatchObject({ code: 'NOT_FLAGGED' });
    });

    it('tells the customer that one was set and why, not which', async () => {
      const owner = await newCustomer();
      await approved(FLAG, owner.profileId, { f: 'FRAUD_SUSPECTED' });
      const texts = await eventually(async () => {
        const { data } = await ask(
          running.service,
          owner.viewer,
          '{ auditLog(filter: { kinds: ["customer.flagged"] }) { edges { node { text } } } }',
        );
        return data.auditLog.edges.length > 0 ? data.auditLog.edges : null;
      });
      expect(texts).toEqual([
        { node: { text: "Contrassegno dell'anagrafica aggiunto dal personale: Motivo: ticket 7" } },
      ]);
    });

    it('tells of an erasure that had begun, which a legal hold stops until it is lifted', async () => {
      const quiet = await identityUnderTest({}, { peer: nothingElsewhere });
      const one = await staffMember(quiet, ['customers:write']);
      const two = await staffMember(quiet, ['customers:write']);
      const owner = await register(quiet.service);
      const flag = async (l: boolean) => {
        const wanted = { id: owner.profileId, f: 'LEGAL_HOLD', r: 'decreto del tribunale', l };
        const asked = await ask(quiet.service, one, FLAG, wanted);
        await ask(quiet.service, two, APPROVE, { id: asked.data.flagCustomer.requestId });
        return (await ask(quiet.service, one, FLAG, { ...wanted, r: 'altro' })).data.flagCustomer;
      };
      const ERASE = 'mutation { requestErasure { ... on ErasureRequest { id } } }';
      await ask(quiet.service, loginOf(owner.profileId, owner.loginId), ERASE);
      await quiet.rows("UPDATE erasure_request SET state = 'RUNNING' WHERE profile_id = ?", [
        owner.profileId,
      ]);
      expect(await flag(false)).toMatchObject({
        erasureRunning: true,
        reason: 'decreto del tribunale',
      });
      const state = async () =>
        (await quiet.rows('SELECT state FROM erasure_request WHERE profile_id = ?', [owner.profileId]))[0]
          ?.state;
      await ask(quiet.service, anonymous, 'mutation { advanceClock(days: 15) }');
      await quiet.service.runtime.settle();
      expect(await state()).toBe('RUNNING');
      await flag(true);
      await ask(quiet.service, anonymous, 'mutation { advanceClock(days: 1) }');
      await eventually(async () => (await state()) === 'DONE');
      await quiet.close();
    });

    it('of legal hold stops an erasure when it is asked for, and one that was asked for before', async () => {
      const ERASE = `mutation { requestErasure { ... on ErasureRequest { id } ... on ErasureRefused { code obstacles { code } } } }`;
      const quiet = await identityUnderTest({}, { peer: nothingElsewhere });
      const [one, two] = [
        await staffMember(quiet, ['customers:write']),
        await staffMember(quiet, ['customers:write']),
      ];
      const hold = async (profileId: string) => {
        const wanted = { id: profileId, f: 'LEGAL_HOLD', r: 'decreto del tribunale' };
        const asked = await ask(quiet.service, one, FLAG, wanted);
        await ask(quiet.service, two, APPROVE, { id: asked.data.flagCustomer.requestId });
        expect((await ask(quiet.service, one, FLAG, wanted)).data.flagCustomer.flag).toBe('LEGAL_HOLD');
      };
      const before = await register(quiet.service);
      const viewer = loginOf(before.profileId, before.loginId);
      const scheduled = await ask(quiet.service, viewer, ERASE);
      expect(scheduled.data.requestErasure.id).toMatch(/^ers_/);
      await hold(before.profileId);
      await ask(quiet.service, anonymous, 'mutation { advanceClock(days: 14) }');
      const state = () =>
        quiet.rows('SELECT state FROM erasure_request WHERE profile_id = ?', [before.profileId]);
      await eventually(async () => (await state())[0]?.state === 'BLOCKED');
      const [profile] = await quiet.rows('SELECT email FROM profile WHERE id = ?', [before.profileId]);
      expect(profile?.email).toBe('mario.rossi@example.it');
      expect((await ask(quiet.service, viewer, ERASE)).data.requestErasure).toEqual({
        code: 'OBSTACLES',
        obstacles: [{ code: 'LEGAL_HOLD' }],
      });
      await quiet.close();
    });
  });

  describe('a login of a customer', () => {
    it('is disabled by staff, with its sessions and keys, and enabled again', async () => {
      const owner = await newCustomer();
      await signedIn(running.service, owner.username);
      expect(await act(DISABLE, owner.loginId)).toMatchObject({ disabledAt: expect.any(String) });
      expect(await act(DISABLE, owner.loginId)).toMatchObject({ disabledAt: expect.any(String) });
      const [session] = await running.rows('SELECT revoked_at AS ended FROM session WHERE login_id = ?', [
        owner.loginId,
      ]);
      expect(session?.ended).not.toBeNull();
      await expect(signedIn(running.service, owner.username)).rejects.toThrow('no session');
      expect(await act(ENABLE_LOGIN, owner.loginId)).toEqual({ loginId: owner.loginId, disabledAt: null });
      expect(await act(ENABLE_LOGIN, owner.loginId)).toEqual({ code: 'LOGIN_NOT_DISABLED' });
      await signedIn(running.service, owner.username);
      expect(await factsOf(owner.profileId, 'login.stopped')).toHaveLength(1);
    });

    it('stays disabled where its customer disables it while staff has stopped it, and that is told once', async () => {
      const owner = await newCustomer();
      const { viewer } = await signedIn(running.service, owner.username);
      const { loginId: id } = await secondLogin(running.service, viewer);
      const disable = () => ask(running.service, viewer, DISABLE_OWN, { id });
      await act(DISABLE, id);
      const first = (await disable()).data.disableLogin;
      expect(first).toMatchObject({ id, disabledAt: expect.any(String) });
      expect((await disable()).data.disableLogin).toEqual(first);
      expect(await factsOf(owner.profileId, 'login.disabled')).toHaveLength(1);
      expect(await act(ENABLE_LOGIN, id)).toEqual({ code: 'DISABLED_BY_CUSTOMER' });
      const stops = await running.rows('SELECT login_id AS id FROM login_stop WHERE profile_id = ?', [
        owner.profileId,
      ]);
      expect(stops).toEqual([{ id }]);
      const [login] = await running.rows('SELECT disabled_at AS disabledAt FROM login WHERE id = ?', [id]);
      expect(login?.disabledAt).not.toBeNull();
    });

    it('stays as its customer has left it', async () => {
      const owner = await newCustomer();
      await running.rows('UPDATE login SET disabled_at = NOW(3) WHERE id = ?', [owner.loginId]);
      expect(await act(ENABLE_LOGIN, owner.loginId)).toEqual({ code: 'DISABLED_BY_CUSTOMER' });
    });

    it('is unlocked after wrong passwords', async () => {
      const owner = await newCustomer();
      const wrong = { u: owner.username, p: 'sbagliata-del-tutto' };
      const stranger = { ...anonymous, ip: '203.0.113.9' };
      for (let n = 0; n < 5; n++) await ask(running.service, stranger, SIGN_IN, wrong);
      const right = () =>
        ask(running.service, stranger, SIGN_IN, { u: owner.username, p: PASSWORD }).then(
          ({ data }) => data.signIn.__typename,
        );
      expect(await right()).toBe('SignInRefused');
      expect(await act(UNLOCK, owner.loginId)).toMatchObject({ loginId: owner.loginId });
      expect(await right()).toBe('Session');
      expect(await act(UNLOCK, owner.loginId)).toEqual({ code: 'LOGIN_NOT_LOCKED' });
    });

    it('is signed out everywhere, or only one of several', async () => {
      const owner = await newCustomer();
      await signedIn(running.service, owner.username);
      await signedIn(running.service, owner.username);
      const other = await newCustomer();
      expect(await act(END, owner.profileId, { l: other.loginId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(END, owner.profileId, { l: owner.loginId })).toEqual({ ended: 2 });
      expect(await act(END, owner.profileId)).toEqual({ ended: 0 });
      expect(await factsOf(owner.profileId, 'sessions.ended')).toHaveLength(2);
    });

    it('is not one of staff, nor one that is not there', async () => {
      for (const mutation of [DISABLE, ENABLE_LOGIN, UNLOCK, RESET])
        for (const id of [colleague.loginId, 'lgn_01jdem00000000000000009999', 'x'])
          expect(await act(mutation, id)).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('a lost second factor', () => {
    const restrictions = (profileId: string) =>
      askOperation(
        localPeer({ self: 'domains', name: 'identity', handlers: () => running.service.internal }),
        profileRestrictions,
        { profileId },
      );
    const withApp = async (email?: string) => {
      const owner = await newCustomer(email);
      const session = await signedIn(running.service, owner.username);
      const { secret } = (await ask(running.service, session.viewer, ENABLE)).data.enableTotp;
      await ask(running.service, session.viewer, CONFIRM, { code: codeOf(secret) });
      return owner;
    };

    it('is reset after a proof of identity, by two; both addresses are told and a week is closed', async () => {
      const owner = await withApp('adesso@example.it');
      await running.rows(
        'INSERT INTO former_email (profile_id, email, replaced_at, confirmed) VALUES (?, ?, NOW(3) - INTERVAL 3 DAY, 1)',
        [owner.profileId, 'prima@example.it'],
      );
      expect(await act(RESET, owner.loginId)).toEqual({ code: 'IDENTITY_NOT_PROVEN' });
      expect(await act(CHECK, owner.profileId, { p: true })).toMatchObject({ passed: true });
      expect(await restrictions(owner.profileId)).toEqual({ secondFactorResetUntil: null, legalHold: false });
      const done = await approved(RESET, owner.loginId);
      expect(done).toMatchObject({ loginId: owner.loginId });
      const until = new Date((done as { restrictedUntil: string }).restrictedUntil);
      expect(Math.round((until.getTime() - Date.now()) / 86_400_000)).toBe(7);
      expect((await restrictions(owner.profileId)).secondFactorResetUntil).toEqual(until);

      const open = await running.rows('SELECT id FROM session WHERE login_id = ? AND revoked_at IS NULL', [
        owner.loginId,
      ]);
      expect(open).toEqual([]);
      const { data } = await ask(running.service, anonymous, SIGN_IN, { u: owner.username, p: PASSWORD });
      expect(data.signIn.__typename).toBe('Session');
      for (const address of ['adesso@example.it', 'prima@example.it'])
        await eventually(async () =>
          (await lettersTo(running.service, address)).some(
            ({ subject }) => subject === 'Il secondo fattore è stato azzerato',
          ),
        );
      expect(await act(RESET, owner.loginId)).toEqual({ code: 'NO_SECOND_FACTOR' });
    });

    it('is not reset once the last check has failed, or is a day old', async () => {
      const owner = await withApp();
      await act(CHECK, owner.profileId, { p: true });
      await act(CHECK, owner.profileId, { p: false });
      expect(await act(RESET, owner.loginId)).toEqual({ code: 'IDENTITY_NOT_PROVEN' });
      await act(CHECK, owner.profileId, { p: true });
      expect(await act(RESET, owner.loginId)).toMatchObject({ code: 'SECOND_STAFF_REQUIRED' });
      await running.rows(
        'UPDATE identity_check SET expires_at = NOW(3) - INTERVAL 1 HOUR WHERE profile_id = ?',
        [owner.profileId],
      );
      expect(await act(RESET, owner.loginId)).toEqual({ code: 'IDENTITY_NOT_PROVEN' });
    });

    it('takes a short password with it', async () => {
      const owner = await withApp();
      await running.rows('UPDATE login SET password_short = 1 WHERE id = ?', [owner.loginId]);
      await act(CHECK, owner.profileId, { p: true });
      await approved(RESET, owner.loginId);
      await expect(signedIn(running.service, owner.username)).rejects.toThrow('no session');
    });
  });

  describe('letters', () => {
    it('are listed without their texts, and told', async () => {
      const owner = await newCustomer('lettere@example.it');
      await running.service.runtime.settle();
      const listed = await act(LETTERS, owner.profileId);
      expect(listed).toMatchObject({ totalCount: expect.any(Number) });
      expect(JSON.stringify(listed)).toContain('"delivery":"SENT"');
      expect(await sectionsRead(owner.profileId)).toEqual([{ section: 'LETTERS', reason: 'ticket 7' }]);
      expect(await act(LETTERS, 'prf_01jdem00000000000000009999')).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('are sent again once by two clicks, with one entry; not at all when that cannot be told', async () => {
      const email = `due-clic@example.it`;
      const owner = await newCustomer(email);
      await running.service.runtime.settle();
      const [confirmation] = await running.rows(
        "SELECT id FROM letter WHERE profile_id = ? AND kind = 'registration-confirmed'",
        [owner.profileId],
      );
      const id = String(confirmation?.id);
      const anew = async () =>
        (
          await running.rows("SELECT id FROM letter WHERE profile_id = ? AND kind = 'email-confirmation'", [
            owner.profileId,
          ])
        ).length;
      await running.rows(
        `ALTER TABLE event_log ADD CONSTRAINT untold CHECK (subject_id <> '${id}' OR type <> 'letter.resent')`,
      );
      expect(await act(RESEND, id)).not.toHaveProperty('kind');
      await running.rows('ALTER TABLE event_log DROP CONSTRAINT untold');
      expect(await anew()).toBe(0);
      const clicks = await Promise.all([act(RESEND, id), act(RESEND, id), act(RESEND, id)]);
      expect(clicks).toEqual(clicks.map(() => ({ kind: 'registration-confirmed' })));
      expect(await anew()).toBe(1);
      expect(await factsOf(owner.profileId, 'letter.resent')).toHaveLength(1);
      await running.rows('UPDATE letter SET resent_at = resent_at - INTERVAL 1 MINUTE WHERE id = ?', [id]);
      await act(RESEND, id);
      expect(await anew()).toBe(2);
    });

    it('are sent again while their words are there, or with a new link; others are gone', async () => {
      const owner = await newCustomer('ancora@example.it');
      const letters = () =>
        running.rows('SELECT id, kind, text FROM letter WHERE profile_id = ? ORDER BY id', [owner.profileId]);
      await running.service.runtime.settle();
      const confirmation = (await letters()).find(({ kind }) => kind === 'registration-confirmed');
      const before = (await lettersTo(running.service, 'ancora@example.it')).length;
      expect(await act(RESEND, String(confirmation?.id))).toEqual({ kind: 'registration-confirmed' });
      expect((await lettersTo(running.service, 'ancora@example.it')).length).toBe(before + 1);
      await running.rows('UPDATE profile SET email_verified_at = NOW(3) WHERE id = ?', [owner.profileId]);
      await running.rows('UPDATE letter SET resent_at = NULL WHERE id = ?', [confirmation?.id]);
      expect(await act(RESEND, String(confirmation?.id))).toEqual({ code: 'ADDRESS_CONFIRMED' });

      await act(DISABLE, owner.loginId);
      const stopped = await eventually(async () =>
        (await letters()).find(({ kind, text }) => kind === 'login.stopped' && text === null),
      );
      expect(await act(RESEND, String(stopped.id))).toEqual({ code: 'LETTER_GONE' });
      await running.rows("UPDATE letter SET text = 'Gentile', sent_at = NULL WHERE id = ?", [stopped.id]);
      expect(await act(RESEND, String(stopped.id))).toEqual({ kind: 'login.stopped' });
      expect(await act(RESEND, 'ltr_01jdem00000000000000009999')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it.each([NOTE, FLAG, DISABLE, ENABLE_LOGIN, UNLOCK, END, CHECK, RESET, RESEND])(
    'lets neither customers, nor staff without the permission or a second factor: %s',
    async (mutation) => {
      const owner = await newCustomer();
      const more = { t: 'x', f: 'VULNERABLE', p: true };
      for (const by of [owner.viewer, reader])
        expect(await act(mutation, owner.profileId, more, by)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await act(mutation, owner.profileId, more, { ...agent, secondFactor: false })).toMatchObject({
        reason: 'SECOND_FACTOR_REQUIRED',
      });
      expect(await act(mutation, owner.profileId, { ...more, r: '' })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    },
  );
});

/** Other services that have nothing against an erasure. */
function nothingElsewhere(name: string) {
  return {
    name,
    close: async () => undefined,
    call: async (operation: string, input: unknown) => {
      if (operation === 'erasure-outlook') return { obstacles: [], kept: [] };
      if (operation !== 'events') return true;
      const { after } = input as { after: number };
      return new Promise((resolve) => setTimeout(() => resolve({ events: [], upTo: after }), 200).unref());
    },
  };
}
