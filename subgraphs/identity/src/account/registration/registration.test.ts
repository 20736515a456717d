import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { appOf } from '../../testing/authenticator-app';
import {
  COMPLETE,
  FORM,
  identityUnderTest,
  PASSWORD,
  register,
  START,
} from '../../testing/identity-under-test';

describe('registration', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  const start = (input: object) => ask(running.service, anonymous, START, { input });
  const complete = (draftId: string, password = PASSWORD, again = password) =>
    ask(running.service, anonymous, COMPLETE, { draftId, password, again });

  it('shows the username before a password is chosen, and what will be asked of it', async () => {
    const { data } = await start(FORM);
    expect(data.startRegistration.username).toMatch(/^\d{7,8}@aruba\.it$/);
    expect(data.startRegistration.passwordCriteria).toContainEqual({ code: 'MIN_LENGTH', satisfied: false });
  });

  it('makes a profile with its first login, and mails a link that confirms the address', async () => {
    const email = 'anna@example.it';
    const { data } = await start({ ...FORM, email, emailConfirmation: email });
    const completed = await complete(data.startRegistration.id);
    const login = completed.data.completeRegistration;
    expect(login).toMatchObject({
      username: data.startRegistration.username,
      profile: { email, emailVerified: false, logins: [{ id: login.id }] },
    });
    const letter = await eventually(async () => {
      const mail = await ask(
        running.service,
        anonymous,
        `{ sandboxMail(to: "${email}") { subject text html links } }`,
      );
      return mail.data.sandboxMail[0];
    });
    expect(letter.subject).toBe('Conferma iscrizione');
    expect(letter.html).toContain(`<a href="${letter.links[0]}"`);
    expect(letter.links[0]).toMatch(/^https:\/\/area\.example\/confirm-email\?token=/);

    const token = new URL(letter.links[0]).searchParams.get('token');
    const confirm = () =>
      ask(running.service, anonymous, 'mutation ($t: String!) { confirmEmail(token: $t) }', { t: token });
    expect((await confirm()).data.confirmEmail).toBe(true);
    expect((await confirm()).data.confirmEmail).toBe(true);
    const me = await ask(
      running.service,
      loginOf(login.profile.id, login.id),
      '{ me { profile { emailVerified } } }',
    );
    expect(me.data.me.profile.emailVerified).toBe(true);
  });

  it('keeps when and where a person was born, and shows it to its logins', async () => {
    const owner = await register(running.service, {
      birthDate: '1980-01-01',
      birthPlace: 'roma',
      sex: 'MALE',
      address: { ...FORM.address, city: 'ROMA' },
    });
    const { data } = await ask(
      running.service,
      loginOf(owner.profileId, owner.loginId),
      '{ me { profile { birthDate birthPlace sex address { city } } } }',
    );
    expect(data.me.profile).toEqual({
      birthDate: '1980-01-01',
      birthPlace: 'Roma (RM)',
      sex: 'MALE',
      address: { city: 'Roma' },
    });
  });

  it('warns of a certified mailbox as contact address, in words', async () => {
    const email = 'mario.rossi@pec.it';
    const warned = `mutation ($input: RegistrationInput!) { startRegistration(input: $input) {
      ... on RegistrationDraft { warnings { field code message } } } }`;
    const answer = await ask(running.service, anonymous, warned, {
      input: { ...FORM, email, emailConfirmation: email },
    });
    expect(answer.data.startRegistration.warnings).toEqual([
      { field: 'email', code: 'EMAIL_IS_PEC', message: expect.stringContaining('PEC') },
    ]);
    const usual = await ask(running.service, anonymous, warned, { input: FORM });
    expect(usual.data.startRegistration.warnings).toEqual([]);
  });

  it('says false to a link nobody was sent', async () => {
    const answer = await ask(running.service, anonymous, 'mutation { confirmEmail(token: "nonsense") }');
    expect(answer.data.confirmEmail).toBe(false);
  });

  it('lists every problem of the form at once, in the language of the caller, and stores nothing', async () => {
    const { data } = await start({
      ...FORM,
      fiscalCode: 'RSSMRA80A01H501X',
      emailConfirmation: 'x@example.it',
      privacyAccepted: false,
    });
    expect(data.startRegistration.code).toBe('INVALID_INPUT');
    const fields = data.startRegistration.problems.map((problem: { field: string }) => problem.field);
    expect(fields).toEqual(expect.arrayContaining(['fiscalCode', 'emailConfirmation', 'privacyAccepted']));
    expect(
      data.startRegistration.problems.every((problem: { message: string }) => problem.message.length > 5),
    ).toBe(true);
  });

  it('names each criterion that a password does not meet, and a repetition that differs', async () => {
    const { data } = await start(FORM);
    const refused = await complete(data.startRegistration.id, 'mario', 'maria');
    expect(refused.data.completeRegistration.problems).toEqual(
      expect.arrayContaining([
        { field: 'password', code: 'MIN_LENGTH' },
        { field: 'password', code: 'NO_PERSONAL_DATA' },
        { field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' },
      ]),
    );
  });

  it("answers a double click with the same login, and somebody else's password with a refusal", async () => {
    const { data } = await start(FORM);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => complete(data.startRegistration.id)));
    const ids = new Set(answers.map((answer) => answer.data.completeRegistration.id));
    expect(ids.size).toBe(1);
    const other = await complete(data.startRegistration.id, 'tutt-altra-frase-segreta');
    expect(other.data.completeRegistration.code).toBe('DRAFT_ALREADY_COMPLETED');
  });

  it('counts wrong passwords for a completed draft like any others, so that it is no way round the lock', async () => {
    const { data } = await start(FORM);
    const { id, username } = data.startRegistration;
    await complete(id);
    await Promise.all(Array.from({ length: 30 }, (_, n) => complete(id, `tutt-altra-frase-segreta-${n}`)));
    expect((await complete(id)).data.completeRegistration.code).toBe('DRAFT_ALREADY_COMPLETED');
    const signedIn = await ask(
      running.service,
      anonymous,
      `mutation { signIn(username: "${username}", password: "${PASSWORD}") { __typename } }`,
    );
    expect(signedIn.data.signIn.__typename).toBe('SignInRefused');
  });

  it('answers a completed draft with the login for two hours, and afterwards with signing in', async () => {
    const { data } = await start(FORM);
    await complete(data.startRegistration.id);
    expect((await complete(data.startRegistration.id)).data.completeRegistration.id).toMatch(/^lgn_/);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    const late = await complete(data.startRegistration.id);
    expect(late.data.completeRegistration.code).toBe('DRAFT_ALREADY_COMPLETED');
  });

  it('answers a completed draft with signing in once its login has a second factor', async () => {
    const { data } = await start(FORM);
    const { id, profile } = (await complete(data.startRegistration.id)).data.completeRegistration;
    await appOf(running, { profileId: profile.id, loginId: id });
    const again = await complete(data.startRegistration.id);
    expect(again.data.completeRegistration.code).toBe('DRAFT_ALREADY_COMPLETED');
  });

  it('is begun at most 300 times an hour from one address; forms with something wrong do not count', async () => {
    const from = { ...anonymous, ip: '203.0.113.77' };
    const begin = (input: object) => ask(running.service, from, START, { input });
    for (let n = 0; n < 5; n++) await begin({ ...FORM, privacyAccepted: false });
    const answers = await Promise.all(Array.from({ length: 305 }, () => begin(FORM)));
    const limited = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED');
    expect(limited).toHaveLength(5);
    expect((await start(FORM)).errors).toBeUndefined();
  });

  it('mails at most five links a day, however many are asked for at once', async () => {
    const email = 'tanti.click@example.it';
    const owner = await register(running.service, { email, emailConfirmation: email });
    const viewer = loginOf(owner.profileId, owner.loginId);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => ask(running.service, viewer, 'mutation { resendEmailConfirmation }')),
    );
    // The first of the five went out with the registration.
    expect(answers.filter(({ data }) => data?.resendEmailConfirmation === true)).toHaveLength(4);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED')).toHaveLength(26);
  });

  it('answers NOT_FOUND for a draft that never was', async () => {
    const answer = await complete('drf_01jdem00000000000000009999');
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('forgets a draft nobody completed', async () => {
    const { data } = await start(FORM);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    const late = await complete(data.startRegistration.id);
    expect(late.data.completeRegistration.code).toBe('DRAFT_EXPIRED');
  });

  it('gives every profile its own isolated world', async () => {
    const mine = await register(running.service);
    const theirs = await register(running.service);
    const me = await ask(
      running.service,
      loginOf(mine.profileId, mine.loginId),
      '{ me { profile { logins { id } } } }',
    );
    expect(me.data.me.profile.logins).toEqual([{ id: mine.loginId }]);
    const foreign = await ask(
      running.service,
      loginOf(mine.profileId, mine.loginId),
      `{ _entities(representations: [{__typename: "Login", id: "${theirs.loginId}"}, {__typename: "RegistrantProfile", id: "${theirs.profileId}"},
         {__typename: "Login", id: "lgn_01jdem00000000000000009999"}]) { __typename } }`,
    );
    expect(foreign).toEqual({ data: { _entities: [null, null, null] } });
  });
});
