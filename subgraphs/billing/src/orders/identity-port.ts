import type { profileSnapshot } from '@customer-area/identity/contract';
import type { OutputOf } from '@customer-area/shared/contract';

/** Billing data of a profile as it is now; an order freezes it. */
export type ProfileSnapshot = NonNullable<OutputOf<typeof profileSnapshot>>;

/** What billing asks of the service that knows profiles. */
export interface IdentityPort {
  /** Null when there is no such profile (any more). */
  profileSnapshot(profileId: string): Promise<ProfileSnapshot | null>;
}
