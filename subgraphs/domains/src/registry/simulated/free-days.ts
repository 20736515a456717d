import { addDays } from '@customer-area/shared/clock';
import type { RegistryRules } from './registry-rules';
import type { Charge, StoredName } from './stored-name';

/** Whether a registration can still be undone. */
export function isInFreeDays({ createdAt }: StoredName, { freeDays }: RegistryRules, now: Date): boolean {
  return now < addDays(createdAt, freeDays);
}

/** What was charged for all years of a name comes back. */
export function registrationUndone(
  { createdAt, expiresAt, sponsor: registrar }: StoredName,
  { yearPrice }: RegistryRules,
  at: Date,
): Charge {
  const years = expiresAt.getUTCFullYear() - createdAt.getUTCFullYear();
  return { registrar, kind: 'CREATE_UNDONE', amount: yearPrice * years, at };
}
