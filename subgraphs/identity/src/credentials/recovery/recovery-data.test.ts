import { randomInt } from 'node:crypto';
import { anonymous, ask } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf, lettersTo, letterTo, type SignedIn, signedIn, stale } from '../../testing/sign-in';

const CHANGE = `mutation ($q: String, $a: String) { changeRecoveryData(question: $q, answer: $a) {
  __typename ... on RecoveryData { question } ... on FormRefused { code problems { field code message } } } }`;
const SHOWN = '{ me { profile { recoveryQuestion } } }';
const QUESTION = 'Il nome del primo gatto?';

describe('the secret question', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let person: Awaited<ReturnType<typeof register>>;
  let email: string;
  let session: SignedIn;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    email = `persona${randomInt(1e9)}@example.it`;
    person = await register(running.service, { email, emailConfirmation: email });
    session = await signedIn(running.service, person.username);
  });
  const change = (q: string | null, a: string | null, viewer = session.viewer) =>
    ask(running.service, viewer, CHANGE, { q, a });
  const shown = async () =>
    (await ask(running.service, session.viewer, SHOWN)).data.me.profile.recoveryQuestion;
  const stored = async () =>
    (
      await running.rows(
        'SELECT recovery_question AS question, recovery_answer_hash AS hash FROM profile WHERE id = ?',
        [person.profileId],
      )
    )[0] as { question: string | null; hash: string | null };

  it('is set, changed and taken away; the answer is kept as a hash, and each change is told by mail and as a fact', async () => {
    expect(await shown()).toBeNull();
    expect((await change(` ${QUESTION} `, 'Briciola')).data.changeRecoveryData).toEqual({
      __typename: 'RecoveryData',
      question: QUESTION,
    });
    expect(await shown()).toBe(QUESTION);
    expect((await stored()).hash).toMatch(/^\$argon2id\$/);
    const letter = await letterTo(running.service, email, 'Domanda segreta cambiata');
    expect(letter.text).not.toContain(QUESTION);

    expect((await change(null, null)).data.changeRecoveryData.question).toBeNull();
    expect(await stored()).toEqual({ question: null, hash: null });
    await letterTo(running.service, email, 'Domanda segreta rimossa');
    const facts = await running.rows(
      "SELECT payload FROM event_log WHERE type = 'profile.recovery-data-changed' AND profile_id = ? ORDER BY id",
      [person.profileId],
    );
    expect(facts).toEqual([{ payload: '{"removed":false}' }, { payload: '{"removed":true}' }]);
  });

  it.each([
    [QUESTION, null, 'answer', 'RECOVERY_INCOMPLETE'],
    [null, 'Briciola', 'question', 'RECOVERY_INCOMPLETE'],
    [QUESTION, 'ab', 'answer', 'RECOVERY_ANSWER_TOO_SHORT'],
    [QUESTION, 'GATTO', 'answer', 'RECOVERY_ANSWER_IN_QUESTION'],
    ['x'.repeat(500), 'Briciola', 'question', 'TOO_LONG'],
    ['due\nrighe?', 'Briciola', 'question', 'FORBIDDEN_CHARACTER'],
  ])('%.20s / %s is refused', async (question, answer, field, code) => {
    const refused = (await change(question, answer)).data.changeRecoveryData;
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field, code }] });
    expect(await stored()).toEqual({ question: null, hash: null });
    expect((await lettersTo(running.service, email)).map(({ subject }) => subject)).not.toContain(
      'Domanda segreta cambiata',
    );
  });

  it('is that of the own profile, for a login in person that has just signed in', async () => {
    const stranger = await register(running.service);
    await change(QUESTION, 'Briciola', (await signedIn(running.service, stranger.username)).viewer);
    expect(await stored()).toEqual({ question: null, hash: null });
    expect(faultOf(await change(QUESTION, 'Briciola', stale(session.viewer))).reason).toBe(
      'FRESH_SIGN_IN_REQUIRED',
    );
    const limits = { via: 'api-key', id: 'key_test', scopes: ['profile:read'], domainIds: null } as const;
    expect(faultOf(await change(QUESTION, 'Briciola', { ...session.viewer, limits })).reason).toBe(
      'BEYOND_SCOPE',
    );
    expect(faultOf(await ask(running.service, { ...session.viewer, limits }, SHOWN)).reason).toBe(
      'BEYOND_SCOPE',
    );
    expect(faultOf(await change(QUESTION, 'Briciola', anonymous as never)).code).toBe('UNAUTHENTICATED');
  });
});
