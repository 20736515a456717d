import fc from 'fast-check';
import { checkRecovery, checkRecoveryAnswer, normaliseRecoveryAnswer } from './recovery-answer';

describe('the form of an answer that is compared', () => {
  test.each([
    ['Fido', 'fido'],
    ['  FIDO   il  Cane ', 'fido il cane'],
    ['Nicolo\u0300', 'nicolò'],
    ['ﬁdo', 'fido'],
    ['Ｆｉｄｏ', 'fido'],
    ['Straße', 'strasse'],
    ['fido\u00a0cane', 'fido cane'],
  ])('%j is %j', (answer, normalised) => {
    expect(normaliseRecoveryAnswer(answer)).toBe(normalised);
  });

  test('is the same however often it is applied, and whatever the case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (answer) => {
        const normalised = normaliseRecoveryAnswer(answer);
        expect(normaliseRecoveryAnswer(normalised)).toBe(normalised);
        expect(normaliseRecoveryAnswer(answer.toUpperCase())).toBe(normalised);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ['Fido', 'Nome del cane?', { ok: true, value: 'fido' }],
  ['Ape', 'Animale?', { ok: true, value: 'ape' }],
  ['ab', 'Nome del cane?', { ok: false, code: 'RECOVERY_ANSWER_TOO_SHORT' }],
  [' a  ', 'Nome del cane?', { ok: false, code: 'RECOVERY_ANSWER_TOO_SHORT' }],
  ['FIDO', 'Come si chiama fido?', { ok: false, code: 'RECOVERY_ANSWER_IN_QUESTION' }],
])('answer %j to %j', (answer, question, expected) => {
  expect(checkRecoveryAnswer(answer, question)).toEqual(expected);
});

describe('question and answer', () => {
  test.each([
    [null, undefined],
    ['', '  '],
  ])('may both be left out: %j %j', (question, answer) => {
    expect(checkRecovery(question, answer)).toEqual({
      ok: true,
      value: { recoveryQuestion: null, recoveryAnswer: null },
    });
  });

  test('are kept together, the answer in the form that is hashed', () => {
    expect(checkRecovery(' Nome del cane? ', ' FIDO ')).toEqual({
      ok: true,
      value: { recoveryQuestion: 'Nome del cane?', recoveryAnswer: 'fido' },
    });
  });

  test.each([
    ['Nome del cane?', '', 'recoveryAnswer', 'RECOVERY_INCOMPLETE'],
    [null, 'Fido', 'recoveryQuestion', 'RECOVERY_INCOMPLETE'],
    ['Nome del cane?', 'a'.repeat(201), 'recoveryAnswer', 'TOO_LONG'],
    ['Nome\ncane?', 'Fido', 'recoveryQuestion', 'FORBIDDEN_CHARACTER'],
  ])('%j and %j: %s is %s', (question, answer, field, code) => {
    expect(checkRecovery(question, answer)).toEqual({ ok: false, problems: [{ field, code }] });
  });
});
