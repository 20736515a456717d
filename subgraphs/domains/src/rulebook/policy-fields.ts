import { badInput, faultText } from '@customer-area/shared/errors';
import type { PolicyFacts } from '../names';

/** A number of a policy: its bounds, and whether 0 says that there is none. */
interface NumberRule {
  readonly least: number;
  readonly most: number;
  readonly zeroIsNone?: true;
}

const DAYS: NumberRule = { least: 0, most: 400 };
const YEARS: NumberRule = { least: 1, most: 99 };
const LABEL: NumberRule = { least: 1, most: 63 };
const LABEL_BELOW: NumberRule = { least: 0, most: 63, zeroIsNone: true };

/** Every number that staff can put. */
export const NUMBERS = {
  minLabel: LABEL,
  maxLabel: LABEL,
  minLabelBelow: LABEL_BELOW,
  maxLabelBelow: LABEL_BELOW,
  minYears: YEARS,
  maxYears: YEARS,
  minRenewalYears: YEARS,
  maxRenewalYears: YEARS,
  maxTotalYears: YEARS,
  graceDays: DAYS,
  redemptionDays: DAYS,
  pendingDeleteDays: DAYS,
  autoRenewGraceDays: DAYS,
  letGoDays: DAYS,
  restoreFeeCents: { least: 0, most: 10_000_000, zeroIsNone: true },
  verificationDays: { least: 0, most: 400, zeroIsNone: true },
  phoneVerificationDays: { least: 0, most: 400, zeroIsNone: true },
  dataReminderMonths: { least: 0, most: 120, zeroIsNone: true },
  publishesOnConsent: { least: 0, most: 1 },
  transferLockDays: DAYS,
  authCodeHours: { least: 1, most: 9_600 },
  transferAgeDays: DAYS,
  transferYears: { least: 0, most: 1 },
} as const satisfies Partial<Record<keyof PolicyFacts, NumberRule>>;

export type NumberField = keyof typeof NUMBERS;
export const NUMBER_FIELDS = Object.keys(NUMBERS) as NumberField[];
const WORD_FIELDS = ['registry', 'recovery', 'adapter', 'letters'] as const;

/** What of it may differ from the policy before. */
export type ChangeableField = NumberField | (typeof WORD_FIELDS)[number];
export const CHANGEABLE: readonly ChangeableField[] = [...WORD_FIELDS, ...NUMBER_FIELDS];

/** A number as the table has it; the caller's fault outside its bounds. */
export function checkedNumber(field: NumberField, typed: number): number | null {
  const rule: NumberRule = NUMBERS[field];
  const { least, most } = rule;
  if (typed < least || typed > most)
    throw badInput(`input.${field}`, faultText('input.between', { least, most }));
  return typed === 0 && rule.zeroIsNone ? null : typed;
}

const PAIRS = [
  ['minLabel', 'maxLabel'],
  ['minLabelBelow', 'maxLabelBelow'],
  ['minYears', 'maxYears'],
  ['minRenewalYears', 'maxRenewalYears'],
  ['maxYears', 'maxTotalYears'],
  // A name is let go while the registry still takes its charge back.
  ['letGoDays', 'autoRenewGraceDays'],
] as const;

/** Throws for numbers that contradict each other. */
export function refuseContradictions(facts: PolicyFacts): void {
  for (const [smaller, greater] of PAIRS) {
    const [least, most] = [facts[smaller] ?? 0, facts[greater] ?? 0];
    if (least > most) throw badInput(`input.${smaller}`, faultText('input.between', { least: 0, most }));
  }
  if ((facts.minLabelBelow === null) !== (facts.maxLabelBelow === null))
    throw badInput(
      'input.minLabelBelow',
      faultText('input.between', { least: 1, most: facts.maxLabelBelow ?? 63 }),
    );
}
