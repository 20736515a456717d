import type { profileDomains } from '@customer-area/domains/contract';
import type { OutputOf } from '@customer-area/shared/contract';

/** The domains a profile holds, as far as a change of its data affects them. */
export type ProfileDomains = OutputOf<typeof profileDomains>;

/** What identity asks of the service that knows domains. */
export interface DomainsPort {
  /** UNAVAILABLE when the service does not answer. */
  domainsOf(profileId: string, requestId: string): Promise<ProfileDomains>;
}
