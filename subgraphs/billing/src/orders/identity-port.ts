import type { FrozenBuyer } from '../billing-data';

/** Who pays as it is now; an order freezes it. */
export type ProfileSnapshot = FrozenBuyer;

/** What billing asks of the service that knows profiles. */
export interface IdentityPort {
  /** Null when there is no such profile (any more). */
  profileSnapshot(profileId: string): Promise<ProfileSnapshot | null>;
}
