import { isolation } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, loginOf } from '../../../../../test/harness/operations';
import { appOf } from '../../testing/authenticator-app';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { claimsOf, faultOf, letterTo, signedIn, stale } from '../../testing/sign-in';
import { type Deviation, SoftwareAuthenticator } from '../../testing/software-authenticator';
import { viewerOf } from '../../testing/staff';
import { MAX_PASSKEYS } from './register-passkey';

const REGISTER_OPTIONS = 'mutation { preparePasskeyRegistration { challengeId options expiresAt } }';
const REGISTER = `mutation ($c: ID!, $r: String!, $n: String!) { registerPasskey(input: { challengeId: $c, response: $r, name: $n }) {
  ... on PasskeyRegistered { passkey { id name createdAt lastUsedAt backedUp } recoveryCodes }
  ... on SecondFactorRefused { code message } } }`;
const REMOVE = `mutation ($id: ID!) { removePasskey(passkeyId: $id) {
  ... on SecondFactor { on totp passkeys recoveryCodesLeft } ... on SecondFactorRefused { code } } }`;
const SIGN_IN_OPTIONS =
  'mutation ($u: String) { preparePasskeySignIn(username: $u) { challengeId options expiresAt } }';
const SIGN_IN = `mutation ($c: ID!, $r: String!) { signInWithPasskey(challengeId: $c, response: $r) {
  ... on Session { accessToken login { id username profile { id } } } ... on SignInRefused { code message } } }`;
const REAUTHENTICATE = `mutation ($c: ID!, $r: String!) { reauthenticateWithPasskey(challengeId: $c, response: $r) {
  ... on Reauthenticated { accessToken authenticatedAt } ... on SignInRefused { code message } } }`;
const STATE =
  '{ me { secondFactor { on totp passkeys recoveryCodesLeft } } passkeys { id name lastUsedAt } }';

interface Question {
  readonly challengeId: string;
  readonly options: string;
}

describe('passkeys', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let me: LoginViewer;
  let device: SoftwareAuthenticator;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  beforeEach(async () => {
    person = await register(running.service);
    me = loginOf(person.profileId, person.loginId);
    device = new SoftwareAuthenticator();
  });
  afterAll(() => running.close());

  const toRegister = async (viewer = me): Promise<Question> =>
    (await ask(running.service, viewer, REGISTER_OPTIONS)).data.preparePasskeyRegistration;
  const answerRegistration = async (challengeId: string, response: string, viewer = me, name = 'Telefono') =>
    (await ask(running.service, viewer, REGISTER, { c: challengeId, r: response, n: name })).data
      .registerPasskey;
  const registered = async (key = device, lie: Deviation = {}, viewer = me) => {
    const { challengeId, options } = await toRegister(viewer);
    return answerRegistration(challengeId, key.create(options, lie), viewer);
  };
  const remove = async (id: string, viewer: LoginViewer = { ...me, secondFactor: true }) =>
    ask(running.service, viewer, REMOVE, { id });
  const toSignIn = async (username: string | null = null): Promise<Question> =>
    (await ask(running.service, anonymous, SIGN_IN_OPTIONS, { u: username })).data.preparePasskeySignIn;
  const answerSignIn = async (challengeId: string, response: string) =>
    (await ask(running.service, anonymous, SIGN_IN, { c: challengeId, r: response })).data.signInWithPasskey;
  const signIn = async (key = device, lie: Deviation = {}, username: string | null = null) => {
    const { challengeId, options } = await toSignIn(username);
    return answerSignIn(challengeId, key.get(options, lie));
  };
  const refused = { code: 'CREDENTIALS_NOT_ACCEPTED', message: expect.any(String) };

  it('sign in without a password, as both factors', async () => {
    const { passkey, recoveryCodes } = await registered();
    expect(passkey).toMatchObject({ name: 'Telefono', lastUsedAt: null, backedUp: false });
    expect(recoveryCodes).toHaveLength(10);
    const session = await signIn();
    expect(session.login).toEqual({
      id: person.loginId,
      username: person.username,
      profile: { id: person.profileId },
    });
    expect(claimsOf(session.accessToken)).toMatchObject({ sf: true, sub: person.loginId });
    const { data } = await ask(running.service, me, STATE);
    expect(data.me.secondFactor).toEqual({ on: true, totp: false, passkeys: 1, recoveryCodesLeft: 10 });
    expect(data.passkeys).toEqual([{ id: passkey.id, name: 'Telefono', lastUsedAt: expect.any(String) }]);
  });

  it('are asked for by a question that devices understand and that names no key', async () => {
    await registered();
    const options = JSON.parse((await toRegister()).options);
    expect(options).toMatchObject({
      rp: { id: 'area.example', name: 'Area Clienti' },
      user: { name: person.username, id: Buffer.from(person.loginId).toString('base64url') },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    expect(options.excludeCredentials.map(({ id }: { id: string }) => id)).toEqual([device.id]);
    const known = JSON.parse((await toSignIn(person.username)).options);
    const unknown = JSON.parse((await toSignIn('9999999@aruba.it')).options);
    expect(known).toEqual({ ...unknown, challenge: known.challenge });
    expect(known).toMatchObject({ rpId: 'area.example', userVerification: 'required' });
    expect(known.allowCredentials ?? []).toEqual([]);
  });

  it('are told of by mail and in the log, when they come and when they go', async () => {
    const email = `passkey${Date.now()}@example.it`;
    const owner = await register(running.service, { email, emailConfirmation: email });
    const viewer = loginOf(owner.profileId, owner.loginId);
    const { passkey } = await registered(device, {}, viewer);
    expect((await letterTo(running.service, email, 'Nuova passkey registrata')).text).toContain('«Telefono»');
    await remove(passkey.id, { ...viewer, secondFactor: true });
    expect((await letterTo(running.service, email, 'Passkey rimossa')).text).toContain(owner.username);
    const told = await running.rows(
      "SELECT type, payload FROM event_log WHERE subject_id = ? AND type LIKE '%passkey%' ORDER BY id",
      [owner.loginId],
    );
    expect(told.map(({ type }) => type)).toEqual(['login.passkey-registered', 'login.passkey-removed']);
    for (const { payload } of told)
      expect(JSON.parse(String(payload))).toEqual({
        loginId: owner.loginId,
        username: owner.username,
        name: 'Telefono',
      });
  });

  it.each<[string, Deviation]>([
    ['for another origin', { origin: 'https://area.example.evil.example' }],
    ['for our origin in plain text', { origin: 'http://area.example' }],
    ['for another relying party', { rpId: 'evil.example' }],
    ['for another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['on a device that was not unlocked', { userVerified: false }],
  ])('are not accepted when they were made %s', async (_, lie) => {
    expect(await registered(device, lie)).toMatchObject({ code: 'PASSKEY_NOT_ACCEPTED' });
    expect((await registered()).passkey).toBeDefined();
    expect(await signIn(device, lie)).toEqual(refused);
    expect((await signIn()).accessToken).toBeDefined();
  });

  it('are not believed when somebody else signs', async () => {
    await registered();
    const { keys } = new SoftwareAuthenticator();
    expect(await signIn(device, { signingKey: keys.privateKey })).toEqual(refused);
    expect(await signIn(device, { userHandle: Buffer.from('lgn_x').toString('base64url') })).toEqual(refused);
    expect(await signIn(new SoftwareAuthenticator())).toEqual(refused);
  });

  it('answer a challenge once, whatever the first answer was worth', async () => {
    await registered();
    const { challengeId, options } = await toSignIn();
    const answer = device.get(options);
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerSignIn(challengeId, answer)));
    expect(answers.filter((one) => one.accessToken !== undefined)).toHaveLength(1);
    const second = await toSignIn();
    expect(
      await answerSignIn(second.challengeId, device.get(second.options, { userVerified: false })),
    ).toEqual(refused);
    expect(await answerSignIn(second.challengeId, device.get(second.options))).toEqual(refused);

    const registration = await toRegister();
    const other = new SoftwareAuthenticator();
    const made = other.create(registration.options);
    const registrations = await Promise.all(
      Array.from({ length: 20 }, () => answerRegistration(registration.challengeId, made)),
    );
    expect(registrations.filter((one) => one.passkey !== undefined)).toHaveLength(1);
  });

  it('answer within five minutes', async () => {
    await registered();
    const signingIn = await toSignIn();
    const registering = await toRegister();
    await running.rows('UPDATE passkey_challenge SET expires_at = expires_at - INTERVAL 5 MINUTE');
    expect(await answerSignIn(signingIn.challengeId, device.get(signingIn.options))).toEqual(refused);
    const made = new SoftwareAuthenticator().create(registering.options);
    expect((await answerRegistration(registering.challengeId, made)).code).toBe('PASSKEY_NOT_ACCEPTED');
  });

  it('answer the question that was put to them, not one put to another login or for another purpose', async () => {
    await registered();
    const stranger = await register(running.service);
    const theirs = await toRegister(loginOf(stranger.profileId, stranger.loginId));
    const made = new SoftwareAuthenticator().create(theirs.options);
    expect((await answerRegistration(theirs.challengeId, made)).code).toBe('PASSKEY_NOT_ACCEPTED');
    const registering = await toRegister();
    expect(
      await answerSignIn(registering.challengeId, device.get(registering.options, { rpId: 'area.example' })),
    ).toEqual(refused);
    const signingIn = await toSignIn();
    const forged = new SoftwareAuthenticator().create(signingIn.options, { rpId: 'area.example' });
    expect((await answerRegistration(signingIn.challengeId, forged)).code).toBe('PASSKEY_NOT_ACCEPTED');
  });

  it('have to be of the login that was named', async () => {
    await registered();
    const stranger = await register(running.service);
    expect(await signIn(device, {}, stranger.username)).toEqual(refused);
    expect((await signIn(device, {}, ` ${person.username.toUpperCase()} `)).login.id).toBe(person.loginId);
  });

  it('are refused when the device has not counted on: there are two of it', async () => {
    await registered();
    expect((await signIn(device, { signCount: 7 })).accessToken).toBeDefined();
    expect(await signIn(device, { signCount: 7 })).toEqual(refused);
    expect(await signIn(device, { signCount: 3 })).toEqual(refused);
    expect(await signIn(device, { signCount: 0 })).toEqual(refused);
    expect((await signIn(device, { signCount: 8 })).accessToken).toBeDefined();
  });

  it('count once for two answers with one count that come at the same time', async () => {
    await registered();
    const questions = await Promise.all(Array.from({ length: 10 }, () => toSignIn()));
    const answers = await Promise.all(
      questions.map(({ challengeId, options }) =>
        answerSignIn(challengeId, device.get(options, { signCount: 5 })),
      ),
    );
    expect(answers.filter((answer) => answer.accessToken !== undefined)).toHaveLength(1);
  });

  it('may be of a device that does not count', async () => {
    await registered();
    for (let n = 0; n < 2; n++) expect((await signIn(device, { signCount: 0 })).accessToken).toBeDefined();
  });

  it('belong to one login: nobody registers the key of somebody else', async () => {
    await registered();
    const stranger = await register(running.service);
    const outcome = await registered(device, {}, loginOf(stranger.profileId, stranger.loginId));
    expect(outcome.code).toBe('PASSKEY_NOT_ACCEPTED');
    const userHandle = Buffer.from(person.loginId).toString('base64url');
    expect((await signIn(device, { userHandle })).login.id).toBe(person.loginId);
  });

  it('bring recovery codes when they are the first second factor only', async () => {
    const app = await appOf(running, person);
    expect((await registered()).recoveryCodes).toBeNull();
    const disabled = await ask(
      running.service,
      me,
      'mutation ($c: String!) { disableTotp(code: $c) { ... on SecondFactor { on totp recoveryCodesLeft } } }',
      { c: app.recoveryCodes[0] },
    );
    expect(disabled.data.disableTotp).toEqual({ on: true, totp: false, recoveryCodesLeft: 9 });
  });

  it('let a session that one of them opened renew the recovery codes without a code', async () => {
    await registered();
    const RENEW =
      'mutation { renewRecoveryCodes { ... on RecoveryCodes { codes } ... on SecondFactorRefused { code } } }';
    const without = await ask(running.service, me, RENEW);
    expect(faultOf(without)).toEqual({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR_REQUIRED' });
    const renewed = await ask(running.service, { ...me, secondFactor: true }, RENEW);
    expect(renewed.data.renewRecoveryCodes.codes).toHaveLength(10);
  });

  it('are gone once removed, and the recovery codes with the last factor', async () => {
    const { passkey } = await registered();
    const second = await registered(new SoftwareAuthenticator());
    expect((await remove(second.passkey.id)).data.removePasskey).toMatchObject({
      on: true,
      passkeys: 1,
      recoveryCodesLeft: 10,
    });
    expect((await remove(passkey.id)).data.removePasskey).toEqual({
      on: false,
      totp: false,
      passkeys: 0,
      recoveryCodesLeft: 0,
    });
    expect(await signIn()).toEqual(refused);
    expect(faultOf(await remove(passkey.id)).code).toBe('NOT_FOUND');
  });

  it('are not removed with the password alone', async () => {
    const { passkey } = await registered();
    const byPassword = await remove(passkey.id, me);
    expect(faultOf(byPassword)).toEqual({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR_REQUIRED' });
    expect((await signIn()).login.id).toBe(person.loginId);
  });

  it('end the other sessions of their login when they are its first second factor, and none when they are another', async () => {
    const [here, elsewhere] = [
      await signedIn(running.service, person.username),
      await signedIn(running.service, person.username),
    ];
    await registered(device, {}, here.viewer);
    const open = async () =>
      (
        await running.rows('SELECT id FROM session WHERE login_id = ? AND revoked_at IS NULL ORDER BY id', [
          person.loginId,
        ])
      ).map(({ id }) => id);
    expect(await open()).toEqual([here.sessionId]);
    expect(elsewhere.sessionId).not.toBe(here.sessionId);
    await signIn();
    await registered(new SoftwareAuthenticator(), {}, here.viewer);
    expect(await open()).toHaveLength(2);
  });

  it('are asked for 300 times in ten minutes from one address', async () => {
    const from = { ...anonymous, ip: '203.0.113.78' };
    const answers = await Promise.all(
      Array.from({ length: 305 }, () => ask(running.service, from, SIGN_IN_OPTIONS)),
    );
    expect(answers.filter((answer) => faultOf(answer).code === 'RATE_LIMITED')).toHaveLength(5);
    expect((await toSignIn()).challengeId).toBeDefined();
  });

  it('of somebody else are answered like ones that do not exist', async () => {
    const { passkey } = await registered();
    const stranger = await register(running.service);
    const viewer = loginOf(stranger.profileId, stranger.loginId);
    expect(await remove(passkey.id, viewer)).toEqual(await remove('pky_01jdem00000000000000009999', viewer));
    const sibling = loginOf(person.profileId, 'lgn_01jdem00000000000000009998');
    expect((await ask(running.service, sibling, '{ passkeys { id } }')).data.passkeys).toEqual([]);
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    expect((await ask(running.service, viewer, '{ passkeys { id } }')).data.passkeys).toEqual([]);
    narrow.mockRestore();
    expect((await signIn()).login.id).toBe(person.loginId);
  });

  it('are as many as their limit, however many are registered at once', async () => {
    const questions = await Promise.all(Array.from({ length: MAX_PASSKEYS + 5 }, () => toRegister()));
    const outcomes = await Promise.all(
      questions.map(({ challengeId, options }) =>
        answerRegistration(challengeId, new SoftwareAuthenticator().create(options)),
      ),
    );
    expect(outcomes.filter((one) => one.passkey !== undefined)).toHaveLength(MAX_PASSKEYS);
    expect(outcomes.filter((one) => one.code === 'TOO_MANY_PASSKEYS')).toHaveLength(5);
    expect(outcomes.filter((one) => one.recoveryCodes?.length === 10)).toHaveLength(1);
  });

  it('do not open a login that was disabled', async () => {
    await registered();
    await running.rows('UPDATE login SET disabled_at = NOW(3) WHERE id = ?', [person.loginId]);
    expect(await signIn()).toEqual(refused);
  });

  it('make the password ask for more', async () => {
    await registered();
    const { data } = await ask(
      running.service,
      anonymous,
      `mutation { signIn(username: "${person.username}", password: "${PASSWORD}") { ... on SecondFactorRequired { methods } } }`,
    );
    expect(data.signIn.methods).toEqual(['PASSKEY', 'RECOVERY_CODE']);
  });

  it('prove once more who is there, without a password', async () => {
    await registered();
    const session = await signIn();
    const viewer = viewerOf(session.accessToken);
    const again = async (key: SoftwareAuthenticator, by = viewer) => {
      const { challengeId, options } = await toSignIn();
      const answer = await ask(running.service, stale(by), REAUTHENTICATE, {
        c: challengeId,
        r: key.get(options),
      });
      return answer.data.reauthenticateWithPasskey;
    };
    const proof = await again(device);
    expect(viewerOf(proof.accessToken)).toMatchObject({
      loginId: person.loginId,
      sessionId: viewer.sessionId,
      secondFactor: true,
    });
    expect(Date.parse(proof.authenticatedAt)).toBeGreaterThan(Date.now() - 60_000);

    const stranger = await register(running.service);
    const theirs = new SoftwareAuthenticator();
    await registered(theirs, {}, loginOf(stranger.profileId, stranger.loginId));
    expect(await again(theirs)).toEqual(refused);
    expect(await again(new SoftwareAuthenticator())).toEqual(refused);
    const nothing = { c: 'x', r: '{}' };
    expect(faultOf(await ask(running.service, anonymous, REAUTHENTICATE, nothing)).code).toBe(
      'UNAUTHENTICATED',
    );
    const limits = { via: 'api-key', id: 'key_1', scopes: [], domainIds: null } as const;
    const limited = await ask(running.service, { ...viewer, limits }, REAUTHENTICATE, nothing);
    expect(faultOf(limited).reason).toBe('BEYOND_SCOPE');
    await ask(running.service, viewer, 'mutation { signOut }');
    const { challengeId, options } = await toSignIn();
    const ended = await ask(running.service, viewer, REAUTHENTICATE, {
      c: challengeId,
      r: device.get(options),
    });
    expect(faultOf(ended).code).toBe('UNAUTHENTICATED');
  });

  it('are not removed from under a password that is too short without them', async () => {
    const { passkey } = await registered();
    const short = await ask(
      running.service,
      me,
      'mutation { changePassword(password: "gru-viola", passwordConfirmation: "gru-viola") { __typename } }',
    );
    expect(short.errors).toBeUndefined();
    expect((await remove(passkey.id)).data.removePasskey).toEqual({ code: 'PASSWORD_TOO_SHORT' });
    const long = 'sette-lune-sopra-la-laguna';
    await ask(
      running.service,
      me,
      `mutation { changePassword(password: "${long}", passwordConfirmation: "${long}") { __typename } }`,
    );
    expect((await remove(passkey.id)).data.removePasskey).toMatchObject({ on: false });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '{"id": "x"}'],
    ['a list', '[]'],
    ['a prototype', '{"__proto__": {"id": "x"}}'],
  ])('refuse %s as the caller’s fault', async (_, response) => {
    const { challengeId } = await toSignIn();
    const bad = { code: 'BAD_USER_INPUT', field: 'response' };
    expect(faultOf(await ask(running.service, anonymous, SIGN_IN, { c: challengeId, r: response }))).toEqual(
      bad,
    );
    const registration = { c: challengeId, r: response, n: 'x' };
    expect(faultOf(await ask(running.service, me, REGISTER, registration))).toEqual(bad);
  });

  it.each(['', '   ', 'x'.repeat(61), 'due\nrighe'])('refuse %j as a name', async (name) => {
    const { challengeId, options } = await toRegister();
    const answer = await ask(running.service, me, REGISTER, {
      c: challengeId,
      r: device.create(options),
      n: name,
    });
    expect(faultOf(answer)).toEqual({ code: 'BAD_USER_INPUT', field: 'name' });
  });

  it.each([
    ['passkeys', '{ passkeys { id } }', false],
    ['preparePasskeyRegistration', REGISTER_OPTIONS, true],
    [
      'registerPasskey',
      'mutation { registerPasskey(input: { challengeId: "x", response: "{}", name: "x" }) { __typename } }',
      true,
    ],
    ['removePasskey', 'mutation { removePasskey(passkeyId: "x") { __typename } }', true],
  ])(
    '%s is closed to strangers, to keys and delegates, and to stale sessions where it matters',
    async (_, operation, fresh) => {
      const fault = async (viewer: Parameters<typeof ask>[1]) =>
        faultOf(await ask(running.service, viewer, operation));
      expect(await fault(anonymous)).toEqual({ code: 'UNAUTHENTICATED' });
      const limits = { via: 'delegation', id: 'dlg_1', scopes: ['profile:read'], domainIds: null } as const;
      expect(await fault({ ...me, limits })).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
      expect(await fault(stale(me))).toEqual(
        fresh ? { code: 'FORBIDDEN', reason: 'FRESH_SIGN_IN_REQUIRED' } : {},
      );
    },
  );
});
