import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { RegistryRecord, RegistryRefusal, RegistryTraits } from '../../registry';

/** What is left to do at the registry for a renewal that was paid. */
export type RenewalStep =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'renew'; readonly years: number; readonly seenExpiry: Date }
  | { readonly kind: 'refuse'; readonly code: RegistryRefusal };

/** The registry's date and the paid one can be some days apart, after a transfer or by a leap day: years are rounded. */
const HALF_YEAR_DAYS = 183;

/**
 * What the registry shows, against the date through which the name is paid with this renewal: only the years are added that
 * the registry has not added by itself, or for an earlier attempt whose answer was lost.
 */
export function renewalStep(
  record: RegistryRecord | null,
  paidThrough: Date,
  traits: RegistryTraits,
): RenewalStep {
  if (record === null) return { kind: 'refuse', code: 'UNKNOWN_NAME' };
  if (!record.isOurs) return { kind: 'refuse', code: 'NOT_SPONSORED' };
  if (record.phase === 'REDEMPTION' && traits.restoresByRenewal) return { kind: 'restore' };
  if (record.phase !== 'REGISTERED') return { kind: 'refuse', code: 'STATUS_PROHIBITS' };
  const years = missingYears(record.expiresAt, paidThrough);
  if (years === 0 || !traits.renews) return { kind: 'nothing' };
  return { kind: 'renew', years, seenExpiry: record.expiresAt };
}

function missingYears(shown: Date, paidThrough: Date): number {
  const enough = addDays(paidThrough, -HALF_YEAR_DAYS);
  let years = 0;
  while (addYears(shown, years) < enough) years++;
  return years;
}
