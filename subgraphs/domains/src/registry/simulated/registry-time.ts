import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { RegistryRecord } from '../registry-port';

/** What the simulated registry keeps of a name; everything that time alone changes is derived. */
export interface KeptName {
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const AUTO_RENEW_PERIOD_DAYS = { it: 15, gtld: 45 } as const;

/**
 * A name as the registry shows it at a moment. .it and gTLD registries renew by themselves at each expiry and then show
 * a period in which the renewal can be undone; .eu puts the name into quarantine.
 */
export function recordAt(kept: KeptName, now: Date): RegistryRecord {
  const { name, createdAt } = kept;
  if (kept.expiresAt > now) return { name, createdAt, expiresAt: kept.expiresAt, status: 'ok' };
  if (name.endsWith('.eu')) return { name, createdAt, expiresAt: kept.expiresAt, status: 'quarantine' };
  let renewals = 1;
  while (addYears(kept.expiresAt, renewals) <= now) renewals++;
  const renewedAt = addYears(kept.expiresAt, renewals - 1);
  const isIt = name.endsWith('.it');
  const days = isIt ? AUTO_RENEW_PERIOD_DAYS.it : AUTO_RENEW_PERIOD_DAYS.gtld;
  const isAutoRenewPeriod = now < addDays(renewedAt, days);
  return {
    name,
    createdAt,
    expiresAt: addYears(kept.expiresAt, renewals),
    status: isAutoRenewPeriod ? (isIt ? 'ok/autoRenewPeriod' : 'autoRenewPeriod') : 'ok',
  };
}

/** The expiry that a new name gets: .it registers by the year, whatever was sold. */
export function firstExpiry(name: string, years: number, now: Date): Date {
  return addYears(now, name.endsWith('.it') ? 1 : years);
}

/** The kept expiry after a renewal: .it renews itself, so there is nothing to add. */
export function renewedExpiry(kept: KeptName, years: number): Date {
  return kept.name.endsWith('.it') ? kept.expiresAt : addYears(kept.expiresAt, years);
}
