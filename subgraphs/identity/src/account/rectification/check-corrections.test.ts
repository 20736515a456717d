import 'reflect-metadata';
import { demoProfiles } from '../../demo-data/demo-profiles';
import type { ProfileRow } from '../profiles';
import { type CorrectionForm, checkRectification, stillFits } from './check-corrections';

const TODAY = new Date('2026-03-01T10:00:00Z');
const [GIULIA, OFFICINA] = demoProfiles(TODAY) as [ProfileRow, ProfileRow];
/** Registered with a typing error in the last name that the codice fiscale does not show: its letters are the same. */
const MISTYPED: ProfileRow = { ...GIULIA, lastName: 'Bianci' };

const check = (profile: ProfileRow, corrections: CorrectionForm[], explanation = 'Un refuso.') =>
  checkRectification(profile, { corrections, explanation }, TODAY);
const problemsOf = (...args: Parameters<typeof check>) => {
  const checked = check(...args);
  return checked.ok ? [] : checked.problems;
};

describe('a rectification', () => {
  it('corrects a typing error, in canonical form', () => {
    expect(
      check(MISTYPED, [{ field: 'lastName', value: '  Bianchi ' }], ' Ho digitato male\r\nil cognome. '),
    ).toEqual({
      ok: true,
      corrections: [{ field: 'lastName', before: 'Bianci', after: 'Bianchi' }],
      explanation: 'Ho digitato male\nil cognome.',
    });
  });

  it('corrects names and the code that has to fit them, together', () => {
    const code = GIULIA.fiscalCode ?? '';
    const swapped = { ...GIULIA, firstName: 'Bianchi', lastName: 'Giulia', fiscalCode: 'GLIBCH85C50A390K' };
    const corrections = [
      { field: 'firstName', value: 'Giulia' },
      { field: 'lastName', value: 'Bianchi' },
      { field: 'fiscalCode', value: ` ${code.toLowerCase()} ` },
    ];
    expect(check(swapped, corrections)).toMatchObject({
      ok: true,
      corrections: [{}, {}, { after: code }],
    });
  });

  it.each<[string, ProfileRow, CorrectionForm[], unknown]>([
    [
      'another person',
      GIULIA,
      [{ field: 'firstName', value: 'Gaia' }],
      [{ field: 'corrections', code: 'FISCAL_CODE_NAME_MISMATCH' }],
    ],
    [
      'a name too far away',
      { ...OFFICINA, firstName: 'Mario' },
      [{ field: 'firstName', value: 'Luigi' }],
      [{ field: 'corrections.0.value', code: 'NOT_A_TYPING_ERROR' }],
    ],
    [
      'what was never given',
      OFFICINA,
      [{ field: 'firstName', value: 'Luigi' }],
      [{ field: 'corrections.0.value', code: 'NOT_A_TYPING_ERROR' }],
    ],
    [
      'what is so already',
      GIULIA,
      [{ field: 'lastName', value: 'Bianchi' }],
      [{ field: 'corrections.0.value', code: 'UNCHANGED' }],
    ],
    [
      'a wrong check digit',
      OFFICINA,
      [{ field: 'vatNumber', value: '01234567890' }],
      [{ field: 'corrections.0.value', code: 'VAT_NUMBER_CHECK_DIGIT' }],
    ],
    [
      'a number of another firm',
      OFFICINA,
      [{ field: 'vatNumber', value: '00743110157' }],
      [{ field: 'corrections.0.value', code: 'NOT_A_TYPING_ERROR' }],
    ],
    [
      'nothing in its place',
      OFFICINA,
      [{ field: 'companyName', value: ' ' }],
      [{ field: 'corrections.0.value', code: 'REQUIRED' }],
    ],
    [
      'what can be changed, and another kind of subject',
      GIULIA,
      [
        { field: 'email', value: 'x@example.it' },
        { field: 'subjectType', value: 'COMPANY' },
        { field: '__proto__', value: '' },
      ],
      [0, 1, 2].map((at) => ({ field: `corrections.${at}.field`, code: 'NOT_RECTIFIABLE' })),
    ],
    [
      'one field twice',
      MISTYPED,
      [
        { field: 'lastName', value: 'Bianchi' },
        { field: 'lastName', value: 'Bianco' },
      ],
      [{ field: 'corrections.1.field', code: 'CORRECTED_TWICE' }],
    ],
    ['nothing', GIULIA, [], [{ field: 'corrections', code: 'NOTHING_TO_CORRECT' }]],
  ])('is not for %s', (_, profile, corrections, problems) => {
    expect(problemsOf(profile, corrections)).toEqual(problems);
  });

  it.each([
    ['', 'REQUIRED'],
    [' \n ', 'REQUIRED'],
    ['a\u0000b', 'FORBIDDEN_CHARACTER'],
    ['x'.repeat(1_001), 'TOO_LONG'],
    ['x'.repeat(1_000_000), 'TOO_LONG'],
    [`${'x'.repeat(600)}\n${'x'.repeat(600)}`, 'TOO_LONG'],
  ])('wants to be explained: not by %j', (explanation, code) => {
    expect(problemsOf(MISTYPED, [{ field: 'lastName', value: 'Bianchi' }], explanation)).toEqual([
      { field: 'explanation', code },
    ]);
  });

  it('fits as long as the profile is what it was and would still be right', () => {
    const corrections = [{ field: 'lastName', before: 'Bianci', after: 'Bianchi' }] as const;
    expect(stillFits(MISTYPED, corrections, TODAY)).toBe(true);
    expect(stillFits(GIULIA, corrections, TODAY)).toBe(false);
    expect(stillFits({ ...MISTYPED, fiscalCode: null }, corrections, TODAY)).toBe(false);
  });
});
