import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { OpenOffers } from '../handover';
import type { DomainStore } from '../portfolio';

export interface EndOffersDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly openOffers: OpenOffers;
}

/** When a domain has left us, offers of it do not wait for their end. */
export async function endOffersForDeparted(
  { database, clock, domains, openOffers }: EndOffersDeps,
  { subjectId: domainId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain === null || domain.state === 'REGISTERED') return;
  const profileId = trustedProfileId(domain.profileId);
  await database.transact((manager) => openOffers.endWith(manager, profileId, domainId, clock.now()));
}
