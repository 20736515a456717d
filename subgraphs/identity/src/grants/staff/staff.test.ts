import { randomBytes } from 'node:crypto';
import { SystemClock } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { createLogger } from '@customer-area/shared/logging';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { emptyDatabase, rowsOf } from '../../../../../test/harness/database';
import { anonymous, ask } from '../../../../../test/harness/operations';
import { Staff1763900310000 } from '../../../migrations/1763900310000-staff';
import { LoginStore, UsernameStore } from '../../account/logins';
import { codeOf } from '../../testing/authenticator-app';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf, lettersTo, letterTo, signedIn, stale } from '../../testing/sign-in';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';
import { enrolled, STAFF_PASSWORD, staffSignIn, viewerOf } from '../../testing/staff';
import { makeFirstStaffLogin } from './first-staff-login';
import { StaffStore } from './staff.store';

const MEMBER = 'id: staffLoginId username name email permissions activatedAt disabledAt hasSecondFactor';
const RESULT = `... on StaffLogin { ${MEMBER} } ... on StaffRefused { code message }`;
const CREATE = `mutation ($n: String!, $e: String!, $p: [StaffPermission!]!, $l: String) {
  createStaffLogin(input: { name: $n, email: $e, permissions: $p, locale: $l }) { ${RESULT} } }`;
const ACTIVATE = `mutation ($t: String!, $p: String!, $c: String!) { activateStaffLogin(input: { token: $t, password: $p, passwordConfirmation: $c }) {
  ... on StaffActivated { username } ... on FormRefused { code problems { field code } } } }`;
const DISABLE = `mutation ($id: ID!) { disableStaffLogin(staffLoginId: $id) { ${RESULT} } }`;
const RESEND = `mutation ($id: ID!) { resendStaffActivation(staffLoginId: $id) { ${RESULT} } }`;
const PERMIT = `mutation ($id: ID!, $p: [StaffPermission!]!) { setStaffPermissions(staffLoginId: $id, permissions: $p) { ${RESULT} } }`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) {
  ... on Session { accessToken login { id username } } ... on SignInRefused { code } } }`;
const LIST = `{ staffLogins { edges { node { ${MEMBER} } } } }`;

const ABSENT = 'lgn_01jdem00000000000000009999';

describe('staff', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let chief: Awaited<ReturnType<typeof enrolled>>;
  let colleagues = 0;
  beforeAll(async () => {
    running = await identityUnderTest({ FIRST_STAFF_PASSWORD: STAFF_PASSWORD });
    const [first] = await running.rows("SELECT username FROM login WHERE role = 'staff'");
    chief = await enrolled(running, String(first?.username));
  });
  afterAll(() => running.close());

  const invited = async (permissions = ['TICKETS_ANSWER'], by = chief.viewer) => {
    const email = `collega${++colleagues}@example.it`;
    const made = await ask(running.service, by, CREATE, { n: 'Ugo Blu', e: email, p: permissions });
    const member = made.data.createStaffLogin as { id: string; username: string };
    return { ...member, email };
  };
  const tokenFor = async (email: string, subject = "La tua login per l'assistenza clienti") => {
    const { links } = await letterTo(running.service, email, subject);
    return new URL(links[0] ?? '').searchParams.get('token') ?? '';
  };
  const activate = (token: string, password = STAFF_PASSWORD, again = password) =>
    ask(running.service, anonymous, ACTIVATE, { t: token, p: password, c: again });
  const colleague = async (permissions?: string[]) => {
    const member = await invited(permissions);
    await activate(await tokenFor(member.email));
    return { ...member, ...(await enrolled(running, member.username)) };
  };
  const listed = async () =>
    (
      (await ask(running.service, chief.viewer, LIST)).data.staffLogins.edges as {
        node: { id: string; disabledAt: string | null };
      }[]
    ).map(({ node }) => node);

  describe('who has no second factor yet', () => {
    it('learns who they are and what they lack', async () => {
      const { newcomer } = chief;
      expect(newcomer).toMatchObject({ role: 'staff', secondFactor: false, profileId: '' });
      const { data, errors } = await ask(
        running.service,
        newcomer,
        '{ me { id username staffPermissions secondFactor { on totp } } passkeys { id } }',
      );
      expect(errors).toBeUndefined();
      expect(data.me).toMatchObject({ id: newcomer.loginId, secondFactor: { on: true, totp: true } });
      expect(data.me.staffPermissions).toContain('STAFF_MANAGE');
      const profile = '{ me { profile { id } } }';
      expect(faultOf(await ask(running.service, newcomer, profile)).reason).toBe('SECOND_FACTOR_REQUIRED');
      expect(await ask(running.service, chief.viewer, profile)).toEqual({ data: { me: { profile: null } } });
    });

    it.each([
      ['{ staffLogins { totalCount } }'],
      ['{ sessions { id } }'],
      ['{ apiKeys { totalCount } }'],
      ['mutation { signOutEverywhere }'],
      ['mutation { renewRecoveryCodes { __typename } }'],
      ['mutation { disableTotp(code: "1") { __typename } }'],
      ['mutation { removePasskey(passkeyId: "x") { __typename } }'],
      ['mutation { disableStaffLogin(staffLoginId: "x") { __typename } }'],
      ['mutation { resendEmailConfirmation }'],
    ])('may not ask %s', async (operation) => {
      const fault = faultOf(await ask(running.service, chief.newcomer, operation));
      expect(fault).toEqual({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR_REQUIRED' });
    });

    it('signs out', async () => {
      const member = await invited();
      await activate(await tokenFor(member.email));
      const { accessToken } = await staffSignIn(running, member.username);
      expect((await ask(running.service, viewerOf(accessToken), 'mutation { signOut }')).data.signOut).toBe(
        true,
      );
    });

    it('may get a passkey instead of an app', async () => {
      const member = await invited();
      await activate(await tokenFor(member.email));
      const newcomer = viewerOf((await staffSignIn(running, member.username)).accessToken);
      const device = new SoftwareAuthenticator();
      await withPasskey(newcomer, device);
      expect(await staffSignIn(running, member.username)).toMatchObject({
        __typename: 'SecondFactorRequired',
      });
      const viewer = viewerOf((await passkeySignIn(device)).accessToken);
      expect(viewer).toMatchObject({
        loginId: member.id,
        role: 'staff',
        secondFactor: true,
        permissions: ['tickets:answer'],
      });
    });
  });

  const withPasskey = async (viewer: LoginViewer, device: SoftwareAuthenticator) => {
    const asked = await ask(
      running.service,
      viewer,
      'mutation { preparePasskeyRegistration { challengeId options } }',
    );
    const { challengeId, options } = asked.data.preparePasskeyRegistration;
    const made = await ask(
      running.service,
      viewer,
      'mutation ($c: ID!, $r: String!) { registerPasskey(input: { challengeId: $c, response: $r, name: "Chiave" }) { ... on PasskeyRegistered { passkey { id } } } }',
      { c: challengeId, r: device.create(options) },
    );
    return made.data.registerPasskey.passkey.id as string;
  };
  const passkeySignIn = async (device: SoftwareAuthenticator) => {
    const asked = await ask(
      running.service,
      anonymous,
      'mutation { preparePasskeySignIn { challengeId options } }',
    );
    const { challengeId, options } = asked.data.preparePasskeySignIn;
    const answer = await ask(
      running.service,
      anonymous,
      'mutation ($c: ID!, $r: String!) { signInWithPasskey(challengeId: $c, response: $r) { ... on Session { accessToken } } }',
      { c: challengeId, r: device.get(options) },
    );
    return answer.data.signInWithPasskey as { accessToken: string };
  };

  describe('with a second factor', () => {
    it('always has to show it', async () => {
      const { username, id, secret } = await colleague();
      const asked = await staffSignIn(running, username);
      expect(asked.__typename).toBe('SecondFactorRequired');
      await running.rows('UPDATE second_factor SET last_step = 0 WHERE login_id = ?', [id]);
      const answer = await ask(running.service, anonymous, COMPLETE, {
        challenge: asked.challenge,
        code: codeOf(secret),
      });
      expect(answer.data.completeSignIn.login).toEqual({ id, username });
      expect(viewerOf(answer.data.completeSignIn.accessToken)).toMatchObject({
        secondFactor: true,
        permissions: ['tickets:answer'],
      });
    });

    it('keeps at least one: app or passkey', async () => {
      const { viewer, recoveryCodes } = await colleague();
      const disable = async (code = '') =>
        (
          await ask(
            running.service,
            viewer,
            'mutation ($c: String!) { disableTotp(code: $c) { ... on SecondFactor { totp passkeys } ... on SecondFactorRefused { code } } }',
            { c: code },
          )
        ).data.disableTotp;
      const remove = async (id: string) =>
        (
          await ask(
            running.service,
            viewer,
            'mutation ($i: ID!) { removePasskey(passkeyId: $i) { ... on SecondFactor { totp passkeys } ... on SecondFactorRefused { code } } }',
            { i: id },
          )
        ).data.removePasskey;
      expect((await disable(recoveryCodes[0])).code).toBe('LAST_FACTOR');
      const passkey = await withPasskey(viewer, new SoftwareAuthenticator());
      expect(await disable(recoveryCodes[0])).toEqual({ totp: false, passkeys: 1 });
      expect((await remove(passkey)).code).toBe('LAST_FACTOR');
      await withPasskey(viewer, new SoftwareAuthenticator());
      expect(await remove(passkey)).toEqual({ totp: false, passkeys: 1 });
    });

    it('has sessions of its own, and none of a colleague', async () => {
      const one = await colleague();
      const other = await colleague();
      const mine = await ask(running.service, one.viewer, '{ sessions { id current } }');
      expect(mine.data.sessions).toEqual([{ id: one.viewer.sessionId, current: true }]);
      const revoke = (id: string) =>
        ask(running.service, one.viewer, 'mutation ($id: ID!) { revokeSession(sessionId: $id) }', { id });
      expect(await revoke(other.viewer.sessionId)).toEqual(await revoke('ses_01jdem00000000000000009999'));
      await withPasskey(other.viewer, new SoftwareAuthenticator());
      expect((await ask(running.service, one.viewer, '{ passkeys { id } }')).data.passkeys).toEqual([]);
    });

    it('proves itself again', async () => {
      const { viewer, recoveryCodes } = await colleague();
      const answer = await ask(
        running.service,
        stale(viewer),
        `mutation ($c: String) { reauthenticate(password: "${STAFF_PASSWORD}", code: $c) { ... on Reauthenticated { accessToken } ... on SignInRefused { code } } }`,
        { c: recoveryCodes[0] },
      );
      expect(viewerOf(answer.data.reauthenticate.accessToken)).toMatchObject({
        loginId: viewer.loginId,
        role: 'staff',
      });
    });

    it('is told of it by mail, in its own language', async () => {
      const email = 'ann.green@example.it';
      const made = await ask(running.service, chief.viewer, CREATE, {
        n: 'Ann Green',
        e: email,
        p: ['PROMOS_WRITE'],
        l: 'en',
      });
      await activate(await tokenFor(email, 'Your staff login'));
      await enrolled(running, made.data.createStaffLogin.username);
      expect((await letterTo(running.service, email, 'An authenticator app was enabled')).text).toMatch(
        /^Dear Ann Green,/,
      );
      await letterTo(running.service, email, 'A password was chosen');
    });

    it('sees no customer and no colleague, and no customer sees it', async () => {
      const person = await register(running.service);
      const entity = (id: string) =>
        `{ _entities(representations: [{__typename: "Login", id: "${id}"}]) { ... on Login { id } } }`;
      const absent = await ask(running.service, chief.viewer, entity(ABSENT));
      expect(absent.data).toEqual({ _entities: [null] });
      expect(await ask(running.service, chief.viewer, entity(person.loginId))).toEqual(absent);
      const { id } = await colleague();
      expect(await ask(running.service, chief.viewer, entity(id))).toEqual(absent);
      const { viewer } = await signedIn(running.service, person.username);
      expect(await ask(running.service, viewer, entity(id))).toEqual(absent);
      const { data } = await ask(running.service, viewer, '{ me { staffPermissions } }');
      expect(data.me.staffPermissions).toEqual([]);
    });
  });

  describe('manage staff', () => {
    it('by making a login whose holder alone gets to choose the password', async () => {
      const member = await invited(['TICKETS_ANSWER', 'CUSTOMERS_READ', 'TICKETS_ANSWER']);
      expect(member).toMatchObject({
        permissions: ['CUSTOMERS_READ', 'TICKETS_ANSWER'],
        activatedAt: null,
        hasSecondFactor: false,
      });
      expect(await staffSignIn(running, member.username)).toMatchObject({ __typename: 'SignInRefused' });
      const token = await tokenFor(member.email);
      expect(JSON.stringify(await running.rows('SELECT * FROM staff_activation'))).not.toContain(token);
      expect((await activate(token, 'corta', 'cortissima')).data.activateStaffLogin.problems).toEqual(
        expect.arrayContaining([
          { field: 'password', code: 'MIN_LENGTH' },
          { field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' },
        ]),
      );
      expect((await activate(token)).data.activateStaffLogin).toEqual({ username: member.username });
      expect(faultOf(await activate(token)).code).toBe('NOT_FOUND');
      expect(await staffSignIn(running, member.username)).toMatchObject({ __typename: 'Session' });
      const told = await running.rows(
        "SELECT type, profile_id, payload FROM event_log WHERE subject_id = ? AND type LIKE 'staff.%' ORDER BY id",
        [member.id],
      );
      expect(told.map(({ type }) => type)).toEqual(['staff.login-created', 'staff.login-activated']);
      expect(told.map(({ profile_id }) => profile_id)).toEqual([null, null]);
      expect(JSON.parse(String(told[0]?.payload))).toMatchObject({
        name: 'Ugo Blu',
        permissions: ['customers:read', 'tickets:answer'],
      });
    });

    it('and a link is used once, however often at the same time, and for three days', async () => {
      const member = await invited();
      const token = await tokenFor(member.email);
      const answers = await Promise.all(Array.from({ length: 20 }, () => activate(token)));
      expect(answers.filter((answer) => answer.errors === undefined)).toHaveLength(1);
      const late = await invited();
      await running.rows('UPDATE staff_activation SET expires_at = expires_at - INTERVAL 72 HOUR');
      expect(await activate(await tokenFor(late.email))).toEqual(await activate('unknown'));
    });

    it('and a new link overtakes the one before, keeps the second factor and ends what the old password opened', async () => {
      const member = await colleague();
      const resent = await ask(running.service, chief.viewer, RESEND, { id: member.id });
      expect(resent.data.resendStaffActivation.id).toBe(member.id);
      const first = await tokenFor(member.email);
      await ask(running.service, chief.viewer, RESEND, { id: member.id });
      const letters = await lettersTo(running.service, member.email);
      const links = letters.flatMap((letter) => letter.links).filter((link) => !link.includes(first));
      const token = new URL(links[0] ?? '').searchParams.get('token') ?? '';
      expect(faultOf(await activate(first)).code).toBe('NOT_FOUND');
      const password = 'quattro-gru-viola-in-porto';
      expect((await activate(token, password)).data.activateStaffLogin.username).toBe(member.username);
      expect(await staffSignIn(running, member.username)).toMatchObject({ __typename: 'SignInRefused' });
      expect(await staffSignIn(running, member.username, password)).toMatchObject({
        __typename: 'SecondFactorRequired',
      });
      const [session] = await running.rows('SELECT revoked_at FROM session WHERE id = ?', [
        member.viewer.sessionId,
      ]);
      expect(session?.revoked_at).not.toBeNull();
    });

    it('and an address has one login, although twenty ask at the same time', async () => {
      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          ask(running.service, chief.viewer, CREATE, {
            n: 'Eva Rosa',
            e: n % 2 === 0 ? 'eva.rosa@example.it' : 'Eva.Rosa@example.it',
            p: ['PROMOS_WRITE'],
          }),
        ),
      );
      const codes = asked.map((answer) => answer.data.createStaffLogin.code);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(codes.filter((code) => code === 'EMAIL_IN_USE')).toHaveLength(19);
    });

    it('are listed page by page, the newest first, with the count of all pages', async () => {
      const newest = [await invited(), await invited(), await invited()].map(({ id }) => id).reverse();
      const page = async (place: string) =>
        (
          await ask(
            running.service,
            chief.viewer,
            `{ staffLogins(${place}) { totalCount edges { cursor node { id: staffLoginId } } pageInfo { endCursor hasNextPage } } }`,
          )
        ).data.staffLogins;
      const first = await page('first: 2');
      const second = await page(`first: 1, after: "${first.pageInfo.endCursor}"`);
      const ids = [...first.edges, ...second.edges].map(({ node }: { node: { id: string } }) => node.id);
      expect(ids).toEqual(newest);
      const back = await page(`last: 2, before: "${second.edges[0].cursor}"`);
      expect(back.edges).toEqual(first.edges);
      const [counted] = await running.rows('SELECT COUNT(*) AS total FROM staff_member');
      expect(first.totalCount).toBe(Number(counted?.total));
      running.statements.take();
      await ask(running.service, chief.viewer, LIST);
      expect(running.statements.takeOf('staff_member')).toHaveLength(1);
      const fault = faultOf(
        await ask(running.service, chief.viewer, '{ staffLogins(after: "x") { totalCount } }'),
      );
      expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
    });

    it('and who leaves is signed out and never in again', async () => {
      const member = await colleague();
      const left = await ask(running.service, chief.viewer, DISABLE, { id: member.id });
      expect(left.data.disableStaffLogin.disabledAt).not.toBeNull();
      const [session] = await running.rows('SELECT revoked_at FROM session WHERE id = ?', [
        member.viewer.sessionId,
      ]);
      expect(session?.revoked_at).not.toBeNull();
      expect(await staffSignIn(running, member.username)).toMatchObject({ __typename: 'SignInRefused' });
      const again = await ask(running.service, chief.viewer, DISABLE, { id: member.id });
      expect(again).toEqual(left);
      expect(
        (await ask(running.service, chief.viewer, RESEND, { id: member.id })).data.resendStaffActivation.code,
      ).toBe('LOGIN_DISABLED');
      expect(
        (await ask(running.service, chief.viewer, PERMIT, { id: member.id, p: ['PROMOS_WRITE'] })).data
          .setStaffPermissions.code,
      ).toBe('LOGIN_DISABLED');
      expect((await listed())[0]).toMatchObject({ id: member.id, disabledAt: expect.any(String) });
      const told = await running.rows(
        "SELECT type FROM event_log WHERE subject_id = ? AND type = 'staff.login-disabled'",
        [member.id],
      );
      expect(told).toHaveLength(1);
    });

    it('and what somebody may do changes at once', async () => {
      const member = await colleague();
      const changed = await ask(running.service, chief.viewer, PERMIT, {
        id: member.id,
        p: ['STAFF_MANAGE'],
      });
      expect(changed.data.setStaffPermissions.permissions).toEqual(['STAFF_MANAGE']);
      const [session] = await running.rows('SELECT revoked_at FROM session WHERE id = ?', [
        member.viewer.sessionId,
      ]);
      expect(session?.revoked_at).not.toBeNull();
      const told = () =>
        running.rows(
          "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'staff.permissions-changed'",
          [member.id],
        );
      await ask(running.service, chief.viewer, PERMIT, { id: member.id, p: ['STAFF_MANAGE'] });
      expect((await told()).map(({ payload }) => JSON.parse(String(payload)).permissions)).toEqual([
        ['staff:manage'],
      ]);
    });

    it('but not oneself: somebody is always left, also when two disable each other at the same time', async () => {
      const own = { id: chief.viewer.loginId };
      expect((await ask(running.service, chief.viewer, DISABLE, own)).data.disableStaffLogin.code).toBe(
        'OWN_LOGIN',
      );
      expect(
        (await ask(running.service, chief.viewer, PERMIT, { ...own, p: ['PROMOS_WRITE'] })).data
          .setStaffPermissions.code,
      ).toBe('OWN_LOGIN');
      const one = await colleague(['STAFF_MANAGE']);
      const two = await colleague(['STAFF_MANAGE']);
      const answers = await Promise.all([
        ask(running.service, one.viewer, DISABLE, { id: two.id }),
        ask(running.service, two.viewer, DISABLE, { id: one.id }),
      ]);
      expect(answers.map((answer) => faultOf(answer).code).sort()).toEqual(['UNAUTHENTICATED', undefined]);
      expect(
        (await ask(running.service, chief.viewer, CREATE, { n: 'x', e: one.email, p: ['PROMOS_WRITE'] }))
          .errors,
      ).toBeUndefined();
    });

    it('and the first login, which has no address, gets no letter', async () => {
      const manager = await colleague(['STAFF_MANAGE']);
      const answer = await ask(running.service, manager.viewer, RESEND, { id: chief.viewer.loginId });
      expect(answer.data.resendStaffActivation.code).toBe('NO_ADDRESS');
    });

    it.each([
      ['disableStaffLogin', DISABLE, {}],
      ['resendStaffActivation', RESEND, {}],
      ['setStaffPermissions', PERMIT, { p: ['PROMOS_WRITE'] }],
    ])('%s: nobody is found under the id of a customer, or of nobody', async (_, operation, rest) => {
      const person = await register(running.service);
      const customer = await ask(running.service, chief.viewer, operation, { id: person.loginId, ...rest });
      expect(customer).toEqual(await ask(running.service, chief.viewer, operation, { id: ABSENT, ...rest }));
      expect(faultOf(customer).code).toBe('NOT_FOUND');
    });

    it.each([
      ['name', { n: '  ' }],
      ['name', { n: 'x'.repeat(101) }],
      ['name', { n: 'due\nrighe' }],
      ['email', { e: 'nobody' }],
      ['email', { e: 'x@example.it\r\nBcc: y@example.it' }],
      ['permissions', { p: [] }],
      ['locale', { l: 'xx' }],
    ])('a wrong %s is the caller’s fault: %j', async (field, wrong) => {
      const right = { n: 'Ugo Blu', e: 'right@example.it', p: ['PROMOS_WRITE'] };
      const answer = await ask(running.service, chief.viewer, CREATE, { ...right, ...wrong });
      expect(faultOf(answer)).toEqual({ code: 'BAD_USER_INPUT', field });
    });

    it.each([
      ['staffLogins', LIST, false],
      [
        'createStaffLogin',
        'mutation { createStaffLogin(input: { name: "x", email: "x@example.it", permissions: [PROMOS_WRITE] }) { __typename } }',
        true,
      ],
      ['disableStaffLogin', 'mutation { disableStaffLogin(staffLoginId: "x") { __typename } }', true],
      ['resendStaffActivation', 'mutation { resendStaffActivation(staffLoginId: "x") { __typename } }', true],
      [
        'setStaffPermissions',
        'mutation { setStaffPermissions(staffLoginId: "x", permissions: [PROMOS_WRITE]) { __typename } }',
        true,
      ],
    ])(
      '%s takes the permission, and a fresh sign-in where something changes',
      async (_, operation, fresh) => {
        const fault = async (viewer: Parameters<typeof ask>[1]) =>
          faultOf(await ask(running.service, viewer, operation));
        expect(await fault(anonymous)).toEqual({ code: 'UNAUTHENTICATED' });
        const person = await register(running.service);
        expect(await fault((await signedIn(running.service, person.username)).viewer)).toEqual({
          code: 'FORBIDDEN',
        });
        expect(await fault((await colleague()).viewer)).toEqual({ code: 'FORBIDDEN' });
        expect(await fault(stale(chief.viewer))).toEqual(
          fresh ? { code: 'FORBIDDEN', reason: 'FRESH_SIGN_IN_REQUIRED' } : {},
        );
      },
    );
  });
});

describe('the first login of staff', () => {
  it('is made once, by processes that start at the same time, and named in the log', async () => {
    const database = await emptyDatabase('staff');
    const environment = {
      DATABASE_URL: database.url,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
      FIRST_STAFF_PASSWORD: STAFF_PASSWORD,
      FIRST_STAFF_EMAIL: 'capo@example.it',
    };
    const said: unknown[] = [];
    const logger = createLogger('identity', 'silent');
    logger.warn = (facts: unknown) => void said.push(facts);
    const start = () => identityUnderTest(environment, { logger });
    const services = [...(await Promise.all([start(), start(), start()])), await start()];
    const rows = await rowsOf(
      database.url,
      'SELECT l.username, m.email FROM login l JOIN staff_member m ON m.login_id = l.id',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.email).toBe('capo@example.it');
    expect(said).toEqual([{ username: rows[0]?.username }]);
    for (const service of services) await service.close();
    await database.drop();
  });

  it.each([
    ['passwordpassword', /NOT_COMMON/],
    ['capo-di-tutti-quanti', /NO_PERSONAL_DATA/],
  ])('is not made with a password that anybody would guess: %s', async (password, unmet) => {
    const { url, drop } = await emptyDatabase('staff');
    const database = await openDatabase({ url, entities: [], migrations: [Staff1763900310000] });
    const staff = new StaffStore(database, new LoginStore(database));
    const logger = createLogger('identity', 'silent');
    const usernames = new UsernameStore();
    const deps = {
      database,
      clock: new SystemClock(),
      staff,
      usernames,
      logger,
      usernameSuffix: '@aruba.it',
    };
    await expect(makeFirstStaffLogin(deps, { password, email: 'capo@example.it' })).rejects.toThrow(unmet);
    expect(await staff.isEmpty()).toBe(true);
    await database.close();
    await drop();
  });

  it('is a made-up one in the demo, which can be tried without a telephone', async () => {
    const running = await identityUnderTest({ DEMO_DATA: 'true', FIRST_STAFF_PASSWORD: STAFF_PASSWORD });
    const asked = await staffSignIn(running, '4715001@aruba.it', 'Benvenuta-in-area-2026');
    const secret = 'AREACLIENTIDEMOSTAFFSEGRETO23456';
    const code = await ask(running.service, anonymous, `{ sandboxTotpCode(secret: "${secret}") }`);
    const answer = await ask(running.service, anonymous, COMPLETE, {
      challenge: asked.challenge,
      code: code.data.sandboxTotpCode,
    });
    const viewer = viewerOf(answer.data.completeSignIn.accessToken);
    expect((await ask(running.service, viewer, LIST)).data.staffLogins.edges).toHaveLength(1);
    const wrong = await ask(running.service, anonymous, '{ sandboxTotpCode(secret: "no") }');
    expect(faultOf(wrong)).toEqual({ code: 'BAD_USER_INPUT', field: 'secret' });
    await running.close();
  });

  it('has its codes shown by the sandbox only', async () => {
    const running = await identityUnderTest({ SANDBOX: 'false' });
    const answer = await ask(running.service, anonymous, '{ sandboxTotpCode(secret: "AAAAAAAAAAAAAAAA") }');
    expect(faultOf(answer).code).toBe('FORBIDDEN');
    await running.close();
  });
});
