import { freeText } from '@customer-area/shared/free-text';
import type { ProfileRow } from '../profiles';
import { checkSubject, type ProblemCode, type SubjectType } from '../registration-form';
import { areSwapped, isTypingError } from './typing-error';

/** What a rectification can correct: what never changes, except the type of subject, which nobody mistypes. */
export const RECTIFIABLE = [
  'firstName',
  'lastName',
  'companyName',
  'birthDate',
  'birthPlace',
  'sex',
  'fiscalCode',
  'vatNumber',
] as const;

export type RectifiableField = (typeof RECTIFIABLE)[number];

export interface Correction {
  readonly field: RectifiableField;
  readonly before: string | null;
  readonly after: string;
}

export interface CorrectionForm {
  readonly field: string;
  readonly value: string;
}

export interface RectificationForm {
  readonly corrections: readonly CorrectionForm[];
  readonly explanation: string;
}

export type RectificationProblemCode =
  | ProblemCode
  | 'NOT_RECTIFIABLE'
  | 'CORRECTED_TWICE'
  | 'UNCHANGED'
  | 'NOTHING_TO_CORRECT'
  | 'NOT_A_TYPING_ERROR';

export interface RectificationProblem {
  /** Path in the input, e.g. `corrections.0.value`; `corrections` for what is wrong with a field that is not among them. */
  readonly field: string;
  readonly code: RectificationProblemCode;
}

export type CheckedRectification =
  | { readonly ok: true; readonly corrections: readonly Correction[]; readonly explanation: string }
  | { readonly ok: false; readonly problems: readonly RectificationProblem[] };

const LONGEST_EXPLANATION = 1_000;

/**
 * Whether this may be the correction of a typing error. The corrected profile passes the checks of the registration (so the
 * codice fiscale fits the corrected names), and no field is further from what it was than a slip of the finger: anything else
 * is another holder, and another registration. Every problem at once.
 */
export function checkRectification(
  profile: ProfileRow,
  form: RectificationForm,
  today: Date,
): CheckedRectification {
  const explanation = checkExplanation(form.explanation);
  const problems = [...problemsOfFields(form.corrections), ...(explanation.ok ? [] : explanation.problems)];
  if (problems.length > 0 || !explanation.ok) return { ok: false, problems };
  const wanted = Object.fromEntries(form.corrections.map(({ field, value }) => [field, value]));
  const subject = correctedSubject(profile, wanted, today);
  const pathOf = (field: string) => {
    const at = form.corrections.findIndex((correction) => correction.field === field);
    return at === -1 ? 'corrections' : `corrections.${at}.value`;
  };
  if (!subject.ok) {
    return {
      ok: false,
      problems: subject.problems.map(({ field, code }) => ({ field: pathOf(field), code })),
    };
  }
  const corrections = form.corrections.map(({ field }) => {
    const known = field as RectifiableField;
    return { field: known, before: profile[known], after: subject.value[known] ?? '' };
  });
  const swapped = areSwapped(profile, subject.value);
  const unlikely = corrections.flatMap((correction): RectificationProblem[] => {
    const code = problemOf(correction, swapped);
    return code === null ? [] : [{ field: pathOf(correction.field), code }];
  });
  if (unlikely.length > 0) return { ok: false, problems: unlikely };
  return { ok: true, corrections, explanation: explanation.text };
}

/** Whether corrections that are accepted would still make a profile that is right: its country may be another one by now. */
export function stillFits(profile: ProfileRow, corrections: readonly Correction[], today: Date): boolean {
  if (corrections.some(({ field, before }) => profile[field] !== before)) return false;
  const wanted = Object.fromEntries(corrections.map(({ field, after }) => [field, after]));
  return correctedSubject(profile, wanted, today).ok;
}

function correctedSubject(
  profile: ProfileRow,
  wanted: Partial<Record<RectifiableField, string>>,
  today: Date,
) {
  const corrected = { ...profile, ...wanted } as ProfileRow;
  const subjectType = profile.subjectType as SubjectType;
  return checkSubject({ ...corrected, subjectType }, profile.country, today);
}

function problemOf({ field, before, after }: Correction, swapped: boolean): RectificationProblemCode | null {
  if (before === after) return 'UNCHANGED';
  if (after === '') return 'REQUIRED';
  // What was not given was not mistyped either.
  if (before === null) return 'NOT_A_TYPING_ERROR';
  if (field === 'sex') return null;
  if (swapped && (field === 'firstName' || field === 'lastName')) return null;
  return isTypingError(field, before, after) ? null : 'NOT_A_TYPING_ERROR';
}

function problemsOfFields(corrections: readonly CorrectionForm[]): RectificationProblem[] {
  if (corrections.length === 0) return [{ field: 'corrections', code: 'NOTHING_TO_CORRECT' }];
  return corrections.flatMap(({ field }, at): RectificationProblem[] => {
    const path = `corrections.${at}.field`;
    if (!(RECTIFIABLE as readonly string[]).includes(field))
      return [{ field: path, code: 'NOT_RECTIFIABLE' }];
    const isSecond = corrections.slice(0, at).some((other) => other.field === field);
    return isSecond ? [{ field: path, code: 'CORRECTED_TWICE' }] : [];
  });
}

type Explanation =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly RectificationProblem[] };

/** Lines of text, as they may be written into a larger field. */
function checkExplanation(raw: string): Explanation {
  const refused = (code: RectificationProblemCode): Explanation => ({
    ok: false,
    problems: [{ field: 'explanation', code }],
  });
  if (raw.length > LONGEST_EXPLANATION * 8) return refused('TOO_LONG');
  const lines: string[] = [];
  for (const line of raw.split(/\r?\n/)) {
    const checked = freeText(line, LONGEST_EXPLANATION);
    if (!checked.ok) return refused(checked.code);
    lines.push(checked.value ?? '');
  }
  const text = lines.join('\n').trim();
  if (text === '') return refused('REQUIRED');
  return [...text].length > LONGEST_EXPLANATION ? refused('TOO_LONG') : { ok: true, text };
}
