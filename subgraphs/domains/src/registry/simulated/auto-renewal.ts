import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { RegistryRules } from './registry-rules';
import type { Charge, StoredName } from './stored-name';

/** Whether the registry's own renewal can still be undone. */
export function isAutoRenewPeriod(stored: StoredName, rules: RegistryRules, now: Date): boolean {
  return stored.renewedAt !== null && now < addDays(stored.renewedAt, rules.autoRenewDays);
}

/** The name without the year that the registry added by itself, and the charge for it given back; as it is when it is too late. */
export function withoutAutoRenewal(
  stored: StoredName,
  rules: RegistryRules,
  at: Date,
): { readonly stored: StoredName; readonly charges: readonly Charge[] } {
  if (!isAutoRenewPeriod(stored, rules, at)) return { stored: { ...stored, renewedAt: null }, charges: [] };
  return {
    stored: { ...stored, expiresAt: addYears(stored.expiresAt, -1), renewedAt: null },
    charges: [{ registrar: stored.sponsor, kind: 'AUTO_RENEW_UNDONE', amount: rules.yearPrice, at }],
  };
}
