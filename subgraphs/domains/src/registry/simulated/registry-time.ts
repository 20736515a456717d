import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { RegistryRecord } from '../registry-port';

/** What the simulated registry stores of a name; everything that time alone changes is derived. */
export interface RegisteredName {
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const AUTO_RENEW_PERIOD_DAYS = { it: 15, gtld: 45 } as const;

/**
 * A name as the registry shows it at a moment. .it and gTLD registries renew by themselves at each expiry and then show
 * a period in which the renewal can be undone; .eu puts the name into quarantine.
 */
export function recordAt(stored: RegisteredName, now: Date): RegistryRecord {
  const { name, createdAt } = stored;
  if (stored.expiresAt > now) return { name, createdAt, expiresAt: stored.expiresAt, status: 'ok' };
  if (name.endsWith('.eu')) return { name, createdAt, expiresAt: stored.expiresAt, status: 'quarantine' };
  let renewals = 1;
  while (addYears(stored.expiresAt, renewals) <= now) renewals++;
  const renewedAt = addYears(stored.expiresAt, renewals - 1);
  const isIt = name.endsWith('.it');
  const days = isIt ? AUTO_RENEW_PERIOD_DAYS.it : AUTO_RENEW_PERIOD_DAYS.gtld;
  const isAutoRenewPeriod = now < addDays(renewedAt, days);
  return {
    name,
    createdAt,
    expiresAt: addYears(stored.expiresAt, renewals),
    status: isAutoRenewPeriod ? (isIt ? 'ok/autoRenewPeriod' : 'autoRenewPeriod') : 'ok',
  };
}

/** The expiry that a new name gets: .it registers by the year, whatever was sold. */
export function firstExpiry(name: string, years: number, now: Date): Date {
  return addYears(now, name.endsWith('.it') ? 1 : years);
}

/** The stored expiry after a renewal: .it renews itself, so there is nothing to add. */
export function renewedExpiry(stored: RegisteredName, years: number): Date {
  return stored.name.endsWith('.it') ? stored.expiresAt : addYears(stored.expiresAt, years);
}
