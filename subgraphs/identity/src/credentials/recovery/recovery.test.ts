import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { FORM, identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { confirmEmail, signedIn } from '../../testing/sign-in';
import { totpCode } from '../second-factor';

const START = 'mutation ($i: String!) { startRecovery(identifier: $i) { message expiresAt } }';
const ANSWER = `mutation ($t: String!, $a: String, $c: String) { answerRecovery(input: { token: $t, answer: $a, code: $c }) {
  ... on RecoveryStep { ready question codeNeeded triesLeft } ... on RecoveryRefused { code } } }`;
const ASK_WHAT_IS_NEEDED =
  'mutation ($t: String!) { answerRecovery(input: { token: $t }) { ... on RecoveryStep { ready question triesLeft } } }';
const COMPLETE = `mutation ($t: String!, $p: String!, $r: String!) { completeRecovery(input: { token: $t, password: $p, passwordConfirmation: $r }) {
  ... on RecoveryCompleted { username } ... on RecoveryRefused { code } ... on FormRefused { problems { field code } } } }`;
const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) {
  __typename ... on Session { accessToken } } }`;
const NEW_PASSWORD = 'tre-civette-sul-comò-antico';
const QUESTION = { recoveryQuestion: 'Il nome del primo gatto?', recoveryAnswer: 'Briciola' };

describe('recovery', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());

  let persons = 0;
  const person = async ({ confirmed = true, ...form }: Record<string, unknown> = {}) => {
    const email = `persona${++persons}@recupero.example.it`;
    const login = await register(running.service, { ...form, email, emailConfirmation: email } as Partial<
      typeof FORM
    >);
    if (confirmed) await confirmEmail(running.service, email);
    return { ...login, email };
  };
  // Every asker comes from an address of its own: the limits of one address have tests of their own.
  let addresses = 0;
  const stranger = () => ({ ...anonymous, ip: `10.1.${(++addresses / 250) | 0}.${addresses % 250}` });
  const mail = async (to: string, subject: string) => {
    const { data } = await ask(
      running.service,
      anonymous,
      'query ($to: String!) { sandboxMail(to: $to) { subject text links } }',
      { to },
    );
    return (data.sandboxMail as { subject: string; text: string; links: string[] }[]).filter((one) =>
      one.subject.startsWith(subject),
    );
  };
  const tokensMailed = async (identifier: string, to: string, letters = 1) => {
    await ask(running.service, stranger(), START, { i: identifier });
    const found = await eventually(async () => {
      const all = await mail(to, 'Recupero');
      return all.length >= letters ? all : null;
    });
    return (found[0]?.links ?? []).map((link) => new URL(link).searchParams.get('token') ?? '');
  };
  const answer = async (t: string, a: string | null = null, c: string | null = null) =>
    (await ask(running.service, stranger(), ANSWER, { t, a, c })).data.answerRecovery;
  const complete = async (t: string, p = NEW_PASSWORD, r = p) =>
    (await ask(running.service, stranger(), COMPLETE, { t, p, r })).data.completeRecovery;
  const entered = async (u: string, p: string) =>
    (await ask(running.service, stranger(), SIGN_IN, { u, p })).data.signIn;

  it('gives a new password for a mailed link, ends the sessions, and signs nobody in', async () => {
    const who = await person();
    await entered(who.username, PASSWORD);
    const [token = ''] = await tokensMailed(who.username, who.email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await answer(token)).toEqual({ ready: true, question: null, codeNeeded: false, triesLeft: 5 });
    const done = await complete(token);
    expect(done).toEqual({ username: who.username });
    expect((await entered(who.username, PASSWORD)).__typename).toBe('SignInRefused');
    expect((await entered(who.username, NEW_PASSWORD)).__typename).toBe('Session');
    const ended = await running.rows(
      "SELECT COUNT(*) AS n FROM event_log WHERE type = 'session.revoked' AND profile_id = ?",
      [who.profileId],
    );
    expect(Number(ended[0]?.n)).toBe(1);
    expect(await eventually(async () => (await mail(who.email, 'Password cambiata'))[0])).toBeDefined();
    expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('names the usernames to who gives the address, one link each', async () => {
    const who = await person();
    const viewer = loginOf(who.profileId, who.loginId);
    const prepared = await ask(
      running.service,
      viewer,
      'mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }',
      { p: NEW_PASSWORD },
    );
    const second = await ask(
      running.service,
      viewer,
      'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { username } }',
      { t: prepared.data.prepareAdditionalLogin.token },
    );
    const tokens = await tokensMailed(who.email.toUpperCase(), who.email);
    expect(tokens).toHaveLength(2);
    const [letter] = await mail(who.email, 'Recupero');
    expect(letter?.text).toContain(who.username);
    expect(letter?.text).toContain(second.data.confirmAdditionalLogin.username);
    // Each link is bound to its login.
    expect(await complete(tokens[1] ?? '', 'quattro-gufi-sul-comignolo')).toEqual({
      username: second.data.confirmAdditionalLogin.username,
    });
    expect((await entered(who.username, PASSWORD)).__typename).toBe('Session');
  });

  it('answers everybody the same, after the same statements', async () => {
    const { service, statements, close } = await identityUnderTest();
    const { username } = await register(service);
    // The background has statements of its own, and is not what somebody waits for.
    await service.runtime.stop();
    const of = async (i: string) => {
      statements.take();
      const { data } = await ask(service, stranger(), START, { i });
      return { message: data.startRecovery.message, statements: statements.take() };
    };
    const known = await of(username);
    expect(known.statements).toHaveLength(2);
    for (const unknown of [FORM.email, '0000000@aruba.it', 'nobody@example.it', '', 'x'.repeat(4_000)])
      expect(await of(unknown)).toEqual(known);
    await close();
  });

  it('mails nothing to nobody, and forgets what was typed', async () => {
    await ask(running.service, stranger(), START, { i: 'nobody@example.it' });
    await eventually(async () => (await running.rows('SELECT id FROM recovery_request')).length === 0);
    expect(await mail('nobody@example.it', 'Recupero')).toEqual([]);
  });

  it('never takes the secret answer alone, and leaves no step out', async () => {
    const who = await person(QUESTION);
    const [token = ''] = await tokensMailed(who.username, who.email);
    expect(await answer('no-such-token', 'Briciola')).toEqual({ code: 'RECOVERY_NOT_VALID' });
    expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    expect(await answer(token)).toEqual({
      ready: false,
      question: QUESTION.recoveryQuestion,
      codeNeeded: false,
      triesLeft: 5,
    });
    expect(await answer(token, 'Fido')).toEqual({ code: 'RECOVERY_NOT_ACCEPTED' });
    expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    expect(await answer(token, '  bRICIOLA ')).toMatchObject({ ready: true });
    expect(await complete(token)).toEqual({ username: who.username });
  });

  it('takes an answer that is left out for none, and no try for it', async () => {
    const who = await person(QUESTION);
    const [t = ''] = await tokensMailed(who.username, who.email);
    for (let asked = 0; asked < 6; asked++) {
      const { data } = await ask(running.service, stranger(), ASK_WHAT_IS_NEEDED, { t });
      expect(data.answerRecovery).toEqual({
        ready: false,
        question: QUESTION.recoveryQuestion,
        triesLeft: 5,
      });
    }
  });

  it('looks at five answers and no more, also when thirty come at once', async () => {
    const who = await person(QUESTION);
    const [token = ''] = await tokensMailed(who.username, who.email);
    const answers = await Promise.all(Array.from({ length: 30 }, () => answer(token, 'sbagliata')));
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === 'RECOVERY_NOT_ACCEPTED')).toHaveLength(5);
    expect(await answer(token, 'Briciola')).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('asks for a code where an authenticator app is on', async () => {
    const who = await person();
    const viewer = loginOf(who.profileId, who.loginId);
    const enabled = await ask(
      running.service,
      viewer,
      'mutation { enableTotp { ... on TotpEnrolment { secret } } }',
    );
    const { secret } = enabled.data.enableTotp;
    await ask(running.service, viewer, 'mutation ($c: String!) { confirmTotp(code: $c) { __typename } }', {
      c: totpCode(secret, Date.now()),
    });
    const [token = ''] = await tokensMailed(who.username, who.email);
    expect(await answer(token)).toMatchObject({ ready: false, codeNeeded: true });
    expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    expect(await answer(token, null, '000000')).toEqual({ code: 'RECOVERY_NOT_ACCEPTED' });
    // The code that confirmed the app is used up; the next one works already.
    const next = totpCode(secret, Date.now() + 30_000);
    expect(await answer(token, null, next)).toMatchObject({ ready: true });
    expect(await complete(token)).toEqual({ username: who.username });
  });

  it('leaves a link alive when another is asked for, until one of them is used', async () => {
    const who = await person();
    const [first = ''] = await tokensMailed(who.username, who.email);
    const [second = ''] = await tokensMailed(who.username, who.email, 2);
    expect(second).not.toBe(first);
    expect(await answer(second)).toMatchObject({ ready: true });
    const done = await Promise.all([complete(first), complete(second, 'venti-pinguini-in-fila')]);
    expect(done.filter(({ username }) => username === who.username)).toHaveLength(1);
    expect(done.filter(({ code }) => code === 'RECOVERY_NOT_VALID')).toHaveLength(1);
    expect(await complete(first)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    expect(await complete(second)).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('counts the tries of all live links together', async () => {
    const who = await person(QUESTION);
    const [first = ''] = await tokensMailed(who.username, who.email);
    const [second = ''] = await tokensMailed(who.username, who.email, 2);
    const tries = [first, second, first, second, first, second, first];
    const codes: string[] = [];
    for (const token of tries) codes.push((await answer(token, 'sbagliata')).code);
    expect(codes).toEqual([
      ...Array(5).fill('RECOVERY_NOT_ACCEPTED'),
      ...Array(2).fill('RECOVERY_NOT_VALID'),
    ]);
    expect(await answer(second, 'Briciola')).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('knows a link for ten minutes, whatever the sandbox says', async () => {
    const who = await person();
    const [second = ''] = await tokensMailed(who.username, who.email);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 2) }');
    expect(await answer(second)).toMatchObject({ ready: true });
    await running.rows('UPDATE recovery SET expires_at = ? WHERE login_id = ?', [
      new Date(Date.now() - 1),
      who.loginId,
    ]);
    expect(await complete(second)).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('is used once by twenty who come with one link', async () => {
    const who = await person();
    const [token = ''] = await tokensMailed(who.username, who.email);
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, n) => complete(token, `venti-pinguini-in-fila-${n}`)),
    );
    expect(done.filter(({ username }) => username === who.username)).toHaveLength(1);
    expect(done.filter(({ code }) => code === 'RECOVERY_NOT_VALID')).toHaveLength(19);
  });

  it('lists what is wrong with the password, and the link can still be used', async () => {
    const who = await person();
    const [token = ''] = await tokensMailed(who.username, who.email);
    expect((await complete(token, 'corta', 'altra')).problems).toEqual(
      expect.arrayContaining([
        { field: 'password', code: 'MIN_LENGTH' },
        { field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' },
      ]),
    );
    const named = `${who.username.split('@')[0]}-con-la-coda`;
    expect((await complete(token, named)).problems).toContainEqual({
      field: 'password',
      code: 'NO_PERSONAL_DATA',
    });
    expect(await complete(token)).toEqual({ username: who.username });
  });

  it('lifts the lock of a login that was guessed at, and is not open to a disabled one', async () => {
    const who = await person();
    for (let guess = 0; guess < 6; guess++) await entered(who.username, 'sbagliata');
    expect((await entered(who.username, PASSWORD)).__typename).toBe('SignInRefused');
    const [token = ''] = await tokensMailed(who.username, who.email);
    await complete(token);
    expect((await entered(who.username, NEW_PASSWORD)).__typename).toBe('Session');
    const [again = ''] = await tokensMailed(who.username, who.email, 2);
    await running.rows('UPDATE login SET disabled_at = ? WHERE id = ?', [new Date(), who.loginId]);
    expect(await complete(again)).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('is asked for five times an hour by one name from one network, known or not; another network is asked again', async () => {
    const codes: string[] = [];
    const [here, elsewhere] = [stranger(), stranger()];
    for (const viewer of [here, here, here, here, here, here, elsewhere]) {
      const { errors } = await ask(running.service, viewer, START, { i: 'sempre-lui@example.it' });
      codes.push(errors?.[0]?.extensions.code ?? 'taken');
    }
    expect(codes).toEqual([...Array(5).fill('taken'), 'RATE_LIMITED', 'taken']);
  });

  it('works for the holder while a stranger asks all the time', async () => {
    const who = await person();
    const asked = (n: number) =>
      Promise.all(
        Array.from({ length: n }, () => ask(running.service, stranger(), START, { i: who.username })),
      );
    await asked(12);
    // Most of an hour later the links of the stranger have run out, and the stranger is still there.
    await eventually(async () => (await running.rows('SELECT id FROM recovery_request')).length === 0);
    await running.rows(
      'UPDATE recovery SET started_at = started_at - INTERVAL 50 MINUTE, expires_at = expires_at - INTERVAL 50 MINUTE WHERE login_id = ?',
      [who.loginId],
    );
    expect(await mail(who.email, 'Recupero')).toHaveLength(5);
    const [token = ''] = await tokensMailed(who.username, who.email, 6);
    await asked(12);
    expect(await complete(token)).toEqual({ username: who.username });
    expect(await mail(who.email, 'Recupero')).toHaveLength(6);
  });

  it('makes the network it was done from a known one, and forgets all others', async () => {
    const who = await person();
    const home = stranger();
    const [token = ''] = await tokensMailed(who.username, who.email);
    const signIn = async (viewer: typeof home, p: string) =>
      (await ask(running.service, viewer, SIGN_IN, { u: who.username, p })).data.signIn.__typename;
    const office = stranger();
    expect(await signIn(office, PASSWORD)).toBe('Session');
    await ask(running.service, home, COMPLETE, { t: token, p: NEW_PASSWORD, r: NEW_PASSWORD });
    for (let n = 0; n < 5; n++) await signIn(stranger(), 'sbagliata');
    expect(await signIn(office, NEW_PASSWORD)).toBe('SignInRefused');
    expect(await signIn(home, NEW_PASSWORD)).toBe('Session');
  });

  it('writes to no address that was never confirmed', async () => {
    const who = await person({ confirmed: false });
    for (const i of [who.username, who.email]) await ask(running.service, stranger(), START, { i });
    await eventually(async () => (await running.rows('SELECT id FROM recovery_request')).length === 0);
    await running.service.runtime.settle();
    expect(await mail(who.email, 'Recupero')).toEqual([]);
  });

  describe('of a profile whose address was replaced', () => {
    const replaced = async (who: { profileId: string }, former: string, daysAgo: number) =>
      running.rows(
        'INSERT INTO former_email (profile_id, replaced_at, email, confirmed) VALUES (?, NOW(3) + INTERVAL 2 DAY - INTERVAL ? DAY, ?, 1)',
        [who.profileId, daysAgo, former],
      );

    it('is told to the old address as well, without a link, for thirty days: when it is asked for and when it is done', async () => {
      const who = await person();
      await replaced(who, `vecchio-${who.email}`, 20);
      await replaced(who, `vecchissimo-${who.email}`, 60);
      const [token = ''] = await tokensMailed(who.username, who.email);
      const noticed = await eventually(
        async () => (await mail(`vecchio-${who.email}`, 'Richiesto il recupero'))[0],
      );
      expect(noticed.text).toContain(who.username);
      expect(noticed.links).toEqual([]);
      await complete(token);
      for (const address of [who.email, `vecchio-${who.email}`])
        expect(await eventually(async () => (await mail(address, 'Password cambiata'))[0])).toBeDefined();
      await running.service.runtime.settle();
      for (const subject of ['Richiesto', 'Password']) {
        expect(await mail(`vecchissimo-${who.email}`, subject)).toEqual([]);
      }
    });

    it('goes by no link that went to the old one', async () => {
      const who = await person();
      const [token = ''] = await tokensMailed(who.username, who.email);
      await running.rows('UPDATE profile SET email = ? WHERE id = ?', [`nuovo-${who.email}`, who.profileId]);
      expect(await answer(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
      expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    });
  });

  it('goes by no link that was mailed before the password or the question was changed', async () => {
    const who = await person();
    const { viewer } = await signedIn(running.service, who.username);
    const [before = ''] = await tokensMailed(who.username, who.email);
    await ask(
      running.service,
      viewer,
      'mutation ($p: String!) { changePassword(password: $p, passwordConfirmation: $p) { __typename } }',
      { p: NEW_PASSWORD },
    );
    expect(await complete(before)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    const [between = ''] = await tokensMailed(who.username, who.email, 2);
    await ask(
      running.service,
      viewer,
      'mutation { changeRecoveryData(question: "Il nome del primo gatto?", answer: "Briciola") { __typename } }',
    );
    expect(await complete(between)).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('mails a login five links an hour, in whatever spelling the address is typed', async () => {
    const who = await person();
    await Promise.all(
      [who.username, who.email, who.email.toUpperCase(), ` ${who.email} `].flatMap((i) =>
        [1, 2].map(() => ask(running.service, stranger(), START, { i })),
      ),
    );
    await running.service.runtime.settle();
    await eventually(async () => (await running.rows('SELECT id FROM recovery_request')).length === 0);
    await running.service.runtime.settle();
    expect(await mail(who.email, 'Recupero')).toHaveLength(5);
    const accented = who.email.replace('persona', 'pérsona');
    await ask(running.service, stranger(), START, { i: accented });
    await running.service.runtime.settle();
    expect(await mail(who.email, 'Recupero')).toHaveLength(5);
  });

  it('finds nobody at an address that only looks alike', async () => {
    const who = await person();
    await ask(running.service, stranger(), START, { i: who.email.replace('persona', 'pérsona') });
    await eventually(async () => (await running.rows('SELECT id FROM recovery_request')).length === 0);
    expect(await running.rows('SELECT login_id FROM recovery WHERE login_id = ?', [who.loginId])).toEqual([]);
  });

  it('looks at fifteen answers a day, however many links there are', async () => {
    const who = await person(QUESTION);
    const outcomes: string[] = [];
    for (let link = 1; link <= 4; link++) {
      const [token = ''] = await tokensMailed(who.username, who.email, link);
      for (let guess = 0; guess < 5; guess++) outcomes.push((await answer(token, 'sbagliata')).code);
      await running.rows('UPDATE recovery SET expires_at = NOW(3) WHERE login_id = ?', [who.loginId]);
    }
    expect(outcomes).toEqual([
      ...Array(15).fill('RECOVERY_NOT_ACCEPTED'),
      ...Array(5).fill('RECOVERY_NOT_VALID'),
    ]);
    await running.rows('UPDATE recovery SET started_at = started_at - INTERVAL 25 HOUR WHERE login_id = ?', [
      who.loginId,
    ]);
    const [token = ''] = await tokensMailed(who.username, who.email, 5);
    expect(await answer(token, 'Briciola')).toMatchObject({ ready: true });
  });

  it('links ten logins in one letter and names the others', async () => {
    const who = await person();
    for (let n = 0; n < 12; n++) {
      await running.rows(
        "INSERT INTO login (id, profile_id, username, password_hash, role, created_at) VALUES (?, ?, ?, '', 'customer', NOW(3))",
        [`lgn_zz_${who.profileId.slice(-8)}_${n}`, who.profileId, `altra-${who.profileId.slice(-8)}-${n}`],
      );
    }
    const tokens = await tokensMailed(who.email, who.email);
    expect(tokens).toHaveLength(10);
    const [letter] = await mail(who.email, 'Recupero');
    for (let n = 0; n < 12; n++) expect(letter?.text).toContain(`altra-${who.profileId.slice(-8)}-${n}`);
  });
});
