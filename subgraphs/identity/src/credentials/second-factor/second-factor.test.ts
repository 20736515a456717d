import { isolation } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { ClaimStore } from '../../account/logins';
import { appOf, CONFIRM, codeOf, ENABLE, wrongCodeOf } from '../../testing/authenticator-app';
import { FORM, identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { SECOND_PASSWORD, secondLogin } from '../../testing/second-login';
import { faultOf, signedIn } from '../../testing/sign-in';

const DISABLE = `mutation ($code: String!) { disableTotp(code: $code) {
  ... on SecondFactor { on totp passkeys recoveryCodesLeft } ... on SecondFactorRefused { code message } } }`;
const RENEW = `mutation ($code: String) { renewRecoveryCodes(code: $code) {
  ... on RecoveryCodes { codes } ... on SecondFactorRefused { code } } }`;
const STATE = '{ me { secondFactor { on totp passkeys recoveryCodesLeft } } }';
const OFF = { on: false, totp: false, passkeys: 0, recoveryCodesLeft: 0 };

describe('the second factor', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let email: string;
  let me: LoginViewer;
  let people = 0;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  beforeEach(async () => {
    email = `persona${++people}@example.it`;
    person = await register(running.service, { email, emailConfirmation: email } as Partial<typeof FORM>);
    me = loginOf(person.profileId, person.loginId);
  });
  afterAll(() => running.close());

  const enable = async (code: string | null = null) =>
    (await ask(running.service, me, ENABLE, { code })).data.enableTotp;
  const confirm = async (code: string) =>
    (await ask(running.service, me, CONFIRM, { code })).data.confirmTotp;
  const disable = async (code: string) =>
    (await ask(running.service, me, DISABLE, { code })).data.disableTotp;
  const renew = async (code: string | null) =>
    (await ask(running.service, me, RENEW, { code })).data.renewRecoveryCodes;
  const state = async () => (await ask(running.service, me, STATE)).data.me.secondFactor;
  const letter = (subject: string) =>
    eventually(async () => {
      const mail = await ask(running.service, anonymous, `{ sandboxMail(to: "${email}") { subject text } }`);
      return mail.data.sandboxMail.find((one: { subject: string }) => one.subject === subject);
    });
  const facts = async (type: string) =>
    (
      await running.rows('SELECT payload FROM event_log WHERE type = ? AND subject_id = ?', [
        type,
        person.loginId,
      ])
    ).map((row) => JSON.parse(String(row.payload)));

  it('is off at first', async () => {
    expect(await state()).toEqual(OFF);
  });

  it('is on once the app has shown its first code, and not before', async () => {
    const { secret, uri } = await enable();
    expect(uri).toContain(`secret=${secret}`);
    expect(uri).toContain(encodeURIComponent(person.username));
    expect(await state()).toEqual(OFF);
    expect((await confirm(wrongCodeOf(secret))).code).toBe('CODE_NOT_ACCEPTED');
    const { codes } = await confirm(codeOf(secret));
    expect(new Set(codes).size).toBe(10);
    expect(await state()).toEqual({ on: true, totp: true, passkeys: 0, recoveryCodesLeft: 10 });
    expect((await letter('App di autenticazione attivata')).text).toContain(person.username);
    expect(await facts('login.totp-enabled')).toEqual([
      { loginId: person.loginId, username: person.username },
    ]);
  });

  it('keeps neither secret nor recovery codes in the clear', async () => {
    const { secret, recoveryCodes } = await appOf(running, person);
    const rows = await running.rows(
      `SELECT f.*, GROUP_CONCAT(c.code_hash) AS hashes FROM second_factor f JOIN recovery_code c USING (login_id)
        WHERE f.login_id = ? GROUP BY f.login_id`,
      [person.loginId],
    );
    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    for (const clear of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(clear);
  });

  it('is not on by a secret that has waited too long', async () => {
    const { secret } = await enable();
    await running.rows('UPDATE second_factor SET pending_until = pending_until - INTERVAL 15 MINUTE');
    expect((await confirm(codeOf(secret))).code).toBe('TOTP_NOT_PENDING');
    expect(await state()).toEqual(OFF);
  });

  it('is not confirmed by guessing: five wrong first codes lock it like any others', async () => {
    const { secret } = await enable();
    await Promise.all(Array.from({ length: 30 }, () => confirm(wrongCodeOf(secret))));
    expect((await confirm(codeOf(secret))).code).toBe('CODE_NOT_ACCEPTED');
    expect(await state()).toEqual(OFF);
    await running.rows('UPDATE second_factor SET locked_until = NOW(3) - INTERVAL 1 DAY WHERE login_id = ?', [
      person.loginId,
    ]);
    expect((await confirm(codeOf(secret))).codes).toHaveLength(10);
  });

  it('is made once, however often it is confirmed at the same time', async () => {
    const { secret } = await enable();
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(codeOf(secret))));
    expect(answers.filter((answer) => answer.codes !== undefined)).toHaveLength(1);
    expect((await state()).recoveryCodesLeft).toBe(10);
  });

  it('counts for the session that confirmed it from its next refresh on', async () => {
    const signedIn = await ask(
      running.service,
      anonymous,
      `mutation { signIn(username: "${person.username}", password: "${PASSWORD}") { ... on Session { accessToken refreshToken } } }`,
    );
    const { accessToken, refreshToken } = signedIn.data.signIn;
    const claims = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims(accessToken).sf).toBe(false);
    await appOf(running, person, loginOf(person.profileId, person.loginId, claims(accessToken).sid));
    const refreshed = await ask(
      running.service,
      anonymous,
      `mutation { refreshSession(refreshToken: "${refreshToken}") { accessToken } }`,
    );
    expect(claims(refreshed.data.refreshSession.accessToken)).toMatchObject({
      sf: true,
      sub: person.loginId,
    });
  });

  it('ends the sessions of its login that were opened without it, and nobody else is signed out', async () => {
    const sibling = await secondLogin(running.service, me);
    const [row] = await running.rows('SELECT username FROM login WHERE id = ?', [sibling.loginId]);
    const theirs = await signedIn(running.service, String(row?.username), SECOND_PASSWORD);
    const elsewhere = await signedIn(running.service, person.username);
    const here = await signedIn(running.service, person.username);
    await appOf(running, person, here.viewer);
    const refresh = async ({ refreshToken }: { refreshToken: string }) =>
      ask(
        running.service,
        anonymous,
        `mutation { refreshSession(refreshToken: "${refreshToken}") { expiresAt } }`,
      );
    expect(faultOf(await refresh(elsewhere))).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await refresh(here)).errors).toBeUndefined();
    expect((await refresh(theirs)).errors).toBeUndefined();
    const told = await running.rows(
      "SELECT payload FROM event_log WHERE type = 'session.revoked' AND subject_id = ?",
      [elsewhere.sessionId],
    );
    expect(told.map(({ payload }) => JSON.parse(String(payload)).reason)).toEqual(['SECOND_FACTOR_ENABLED']);
  });

  it('is asked of a sign-in whose password was right just before it came', async () => {
    const here = await signedIn(running.service, person.username);
    const { secret } = (await ask(running.service, here.viewer, ENABLE)).data.enableTotp;
    // The last thing a sign-in reads before its password is looked at.
    const { lookUp } = ClaimStore.prototype;
    const looking = jest.spyOn(ClaimStore.prototype, 'lookUp').mockImplementationOnce(async function (
      this: ClaimStore,
      ...asked
    ) {
      const claim = await lookUp.apply(this, asked);
      const confirmed = await ask(running.service, here.viewer, CONFIRM, { code: codeOf(secret) });
      expect(confirmed.errors).toBeUndefined();
      return claim;
    });
    const caught = await ask(
      running.service,
      anonymous,
      `mutation { signIn(username: "${person.username}", password: "${PASSWORD}") { __typename } }`,
    );
    looking.mockRestore();
    expect(caught.data.signIn.__typename).toBe('SecondFactorRequired');
    const open = await running.rows(
      'SELECT id, second_factor FROM session WHERE login_id = ? AND revoked_at IS NULL',
      [person.loginId],
    );
    expect(open).toEqual([{ id: here.sessionId, second_factor: 1 }]);
  });

  it('moves to another telephone with a code of the old one', async () => {
    const app = await appOf(running, person);
    expect((await enable()).code).toBe('TOTP_ALREADY_ON');
    const unsaid = await ask(
      running.service,
      me,
      'mutation { enableTotp { ... on SecondFactorRefused { code } } }',
    );
    expect(unsaid.data.enableTotp.code).toBe('TOTP_ALREADY_ON');
    expect((await enable(wrongCodeOf(app.secret))).code).toBe('CODE_NOT_ACCEPTED');
    const next = await enable(await app.freshCode());
    expect((await disable(wrongCodeOf(app.secret))).code).toBe('CODE_NOT_ACCEPTED');
    const { codes } = await confirm(codeOf(next.secret));
    expect((await disable(app.recoveryCodes[0] ?? '')).code).toBe('CODE_NOT_ACCEPTED');
    expect((await disable(codes[0])).on).toBe(false);
  });

  it('accepts a code once, although twenty come at the same time', async () => {
    const app = await appOf(running, person);
    await running.rows('UPDATE second_factor SET guesses = -100 WHERE login_id = ?', [person.loginId]);
    const code = await app.freshCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => renew(code)));
    expect(answers.filter((answer) => answer.codes !== undefined)).toHaveLength(1);
    expect((await renew(code)).code).toBe('CODE_NOT_ACCEPTED');
  });

  it('does not accept the code that confirmed it a second time', async () => {
    const { secret } = await enable();
    const code = codeOf(secret);
    await confirm(code);
    expect((await disable(code)).code).toBe('CODE_NOT_ACCEPTED');
  });

  it('accepts each recovery code once, however it is typed, and tells of it', async () => {
    const { recoveryCodes } = await appOf(running, person);
    const typed = (recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ');
    const answers = await Promise.all(Array.from({ length: 4 }, () => enable(typed)));
    expect(answers.filter((answer) => answer.secret !== undefined)).toHaveLength(1);
    expect(await state()).toMatchObject({ recoveryCodesLeft: 9 });
    expect((await letter('Codice di recupero utilizzato')).text).toContain('Codici rimasti: 9');
    expect(await facts('login.recovery-code-used')).toEqual([
      { loginId: person.loginId, username: person.username, recoveryCodesLeft: 9 },
    ]);
  });

  it('has new recovery codes for a code; the earlier ones cannot be used any more', async () => {
    const app = await appOf(running, person);
    expect((await renew(null)).code).toBe('CODE_NOT_ACCEPTED');
    const { codes } = await renew(await app.freshCode());
    expect(codes).toHaveLength(10);
    expect((await renew(app.recoveryCodes[0] ?? '')).code).toBe('CODE_NOT_ACCEPTED');
    expect((await renew(codes[0])).codes).toHaveLength(10);
    await letter('Nuovi codici di recupero');
    expect(await facts('login.recovery-codes-renewed')).toHaveLength(2);
  });

  it('is taken away for a code, and its recovery codes with it', async () => {
    const app = await appOf(running, person);
    expect(await disable(await app.freshCode())).toEqual(OFF);
    expect((await disable(app.recoveryCodes[0] ?? '')).code).toBe('TOTP_NOT_ON');
    expect((await renew(app.recoveryCodes[0] ?? '')).code).toBe('SECOND_FACTOR_NOT_ON');
    await letter('App di autenticazione disattivata');
    expect(await facts('login.totp-disabled')).toHaveLength(1);
  });

  it('lets the password be short, and stays as long as it is', async () => {
    const app = await appOf(running, person);
    const change = async (password: string) =>
      (
        await ask(
          running.service,
          me,
          'mutation ($p: String!) { changePassword(password: $p, passwordConfirmation: $p) { __typename } }',
          { p: password },
        )
      ).errors;
    const minLength = async (username: string | null, viewer: Parameters<typeof ask>[1] = me) => {
      const answer = await ask(
        running.service,
        viewer,
        'query ($u: String) { checkPassword(password: "gru-viola", username: $u) { code satisfied } }',
        { u: username },
      );
      return answer.data.checkPassword.find(({ code }: { code: string }) => code === 'MIN_LENGTH').satisfied;
    };
    expect(await minLength(person.username)).toBe(true);
    expect(await minLength(null)).toBe(false);
    expect(await minLength(person.username, anonymous)).toBe(false);
    expect(await change('gru-viola')).toBeUndefined();
    expect((await disable(await app.freshCode())).code).toBe('PASSWORD_TOO_SHORT');
    expect(await change('sette-lune-sopra-la-laguna')).toBeUndefined();
    expect((await disable(await app.freshCode())).on).toBe(false);
    expect(await minLength(person.username)).toBe(false);
  });

  it('is locked by five wrong codes of thirty given at once, and then refuses a right one with the same words', async () => {
    const app = await appOf(running, person);
    const wrong = await Promise.all(Array.from({ length: 30 }, () => disable(wrongCodeOf(app.secret))));
    expect(new Set(wrong.map((answer) => answer.code))).toEqual(new Set(['CODE_NOT_ACCEPTED']));
    const [row] = await running.rows('SELECT guesses FROM second_factor WHERE login_id = ?', [
      person.loginId,
    ]);
    expect(row?.guesses).toBe(5);
    expect(await disable(await app.freshCode())).toEqual(wrong[0]);
    expect(await disable(app.recoveryCodes[0] ?? '')).toEqual(wrong[0]);
    expect(await facts('login.second-factor-locked')).toHaveLength(1);
    await letter('Secondo fattore bloccato per 15 minuti');

    await running.rows('UPDATE second_factor SET locked_until = locked_until - INTERVAL 15 MINUTE');
    expect((await disable(await app.freshCode())).on).toBe(false);
  });

  it('forgives four wrong codes once a right one was given', async () => {
    const app = await appOf(running, person);
    for (let round = 0; round < 2; round++) {
      for (let guess = 0; guess < 4; guess++) await renew(wrongCodeOf(app.secret));
      expect((await renew(await app.freshCode())).codes).toHaveLength(10);
    }
  });

  it('is told in detail to the login itself, and as on or off to the others of its profile', async () => {
    await appOf(running, person);
    const second = 'sette-lune-sopra-la-laguna';
    const prepared = await ask(
      running.service,
      me,
      `mutation { prepareAdditionalLogin(password: "${second}", passwordConfirmation: "${second}") { ... on LoginConfirmation { token } } }`,
    );
    const created = await ask(
      running.service,
      me,
      `mutation { confirmAdditionalLogin(confirmationToken: "${prepared.data.prepareAdditionalLogin.token}") { id } }`,
    );
    const other = loginOf(person.profileId, created.data.confirmAdditionalLogin.id);
    const seen = await ask(
      running.service,
      other,
      '{ me { profile { logins { id secondFactor { on totp passkeys recoveryCodesLeft } } } } }',
    );
    expect(seen.data.me.profile.logins).toEqual([
      {
        id: person.loginId,
        secondFactor: { on: true, totp: null, passkeys: null, recoveryCodesLeft: null },
      },
      { id: created.data.confirmAdditionalLogin.id, secondFactor: OFF },
    ]);
  });

  it('of another profile is answered like one that does not exist, by the query and by the permission map', async () => {
    await appOf(running, person);
    const stranger = await register(running.service);
    const viewer = loginOf(stranger.profileId, stranger.loginId);
    const question = (id: string) =>
      `{ _entities(representations: [{__typename: "Login", id: "${id}"}]) { ... on Login { id secondFactor { on } } } }`;
    const absent = await ask(running.service, viewer, question('lgn_01jdem00000000000000009999'));
    expect(await ask(running.service, viewer, question(person.loginId))).toEqual(absent);
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const open = await ask(running.service, viewer, question(person.loginId));
    narrow.mockRestore();
    expect(open.data).toEqual({ _entities: [null] });
  });

  it.each([
    ['enableTotp', 'mutation { enableTotp { __typename } }'],
    ['confirmTotp', 'mutation { confirmTotp(code: "1") { __typename } }'],
    ['disableTotp', 'mutation { disableTotp(code: "1") { __typename } }'],
    ['renewRecoveryCodes', 'mutation { renewRecoveryCodes { __typename } }'],
  ])(
    '%s is closed to strangers, to keys and delegates, and takes a fresh sign-in',
    async (name, operation) => {
      const refusal = async (viewer: Parameters<typeof ask>[1]) =>
        (await ask(running.service, viewer, operation)).errors?.[0]?.extensions;
      expect(await refusal(anonymous)).toEqual({ code: 'UNAUTHENTICATED' });
      const limits = { via: 'api-key', id: 'key_1', scopes: ['profile:read'], domainIds: null } as const;
      expect(await refusal({ ...me, limits })).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
      const stale = await refusal({ ...me, authenticatedAt: me.authenticatedAt - 600 });
      // Its first step took one.
      expect(stale).toEqual(
        name === 'confirmTotp' ? undefined : { code: 'FORBIDDEN', reason: 'FRESH_SIGN_IN_REQUIRED' },
      );
    },
  );
});
