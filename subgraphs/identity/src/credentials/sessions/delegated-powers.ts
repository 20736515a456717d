import type { AccessLimits } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';

/** What another profile lets a session do for it. */
export interface DelegatedPowers {
  /** The profile that is acted for. */
  readonly profileId: string;
  readonly limits: AccessLimits;
  /** When that ends, on the machine's clock. */
  readonly until: Date;
}

/**
 * Asks what a delegation gives to a profile now; null once it has ended. Behind it is the slice of delegations, which stands
 * on this one and so cannot be asked by name.
 */
export type PowersOf = (
  manager: EntityManager,
  delegationId: string,
  delegateProfileId: string,
) => Promise<DelegatedPowers | null>;
