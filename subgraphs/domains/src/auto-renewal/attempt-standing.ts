import type { OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { automaticRenewalStanding } from '../../contract';
import type { AutoRenewalStore } from './auto-renewal.store';
import type { AutomaticRenewalStore } from './automatic-renewal.store';
import type { RenewingDomainStore } from './renewing-domain.store';

export interface AttemptStandingDeps {
  readonly database: Database;
  readonly autoRenewals: AutoRenewalStore;
  readonly automaticRenewals: AutomaticRenewalStore;
  readonly renewingDomains: RenewingDomainStore;
}

/** What the holder wants now of an attempt that was told earlier: it may have been switched off, or other methods chosen, since. */
export async function attemptStanding(
  { database, autoRenewals, automaticRenewals, renewingDomains }: AttemptStandingDeps,
  profileId: ProfileId,
  asked: { readonly domainId: string; readonly automaticRenewalId: string; readonly attempt: number },
): Promise<OutputOf<typeof automaticRenewalStanding>> {
  const [domain] = await renewingDomains.read(database.read, profileId, [asked.domainId]);
  if (domain?.autoRenew !== 'ON') return null;
  const periods = await automaticRenewals.ofDomains(database.read, profileId, [asked.domainId]);
  const period = periods.find(({ id }) => id === asked.automaticRenewalId);
  if (period?.state !== 'CHARGING' || period.attempts !== asked.attempt) return null;
  const [renewal] = await autoRenewals.ofDomains(database.read, profileId, [asked.domainId]);
  if (renewal === undefined) return null;
  return { methodIds: [...renewal.methodIds], priceCeilingCents: renewal.priceCeilingCents };
}
