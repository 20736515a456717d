import { automaticRenewalStanding } from '@customer-area/domains/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { AutomaticChargeRow } from './automatic-charge.entity';

/** What an attempt may be charged to now, as domains says; null when it is not to be charged any more. */
export type StandingOf = (
  charge: Pick<AutomaticChargeRow, 'profileId' | 'domainId' | 'automaticRenewalId' | 'attempt'>,
) => Promise<OutputOf<typeof automaticRenewalStanding>>;

/** Asked of the domains service, on behalf of one run of a job. */
export function peerStanding(peer: Peer, requestId: string): StandingOf {
  return ({ profileId, domainId, automaticRenewalId, attempt }) =>
    askOperation(
      peer,
      automaticRenewalStanding,
      { profileId, domainId, automaticRenewalId, attempt },
      requestId,
    );
}
