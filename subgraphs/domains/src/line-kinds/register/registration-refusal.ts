import type { DomainName, TldPolicy } from '../../names';
import type { LineFailure } from '../line-kind';
import { refusal } from './registration-failure';

/**
 * Why nobody can order the registration of this name for so many years; null when it can be ordered. Used both
 * when lines are inspected and when they are reserved.
 */
export function registrationRefusal(
  { name }: DomainName,
  years: number,
  facts: { readonly taken: ReadonlySet<string>; readonly policy: TldPolicy },
): LineFailure | null {
  const { policy } = facts;
  if (years < policy.minYears || years > policy.maxYears) return refusal('TERM_NOT_OFFERED');
  return facts.taken.has(name) ? refusal('NAME_TAKEN') : null;
}
