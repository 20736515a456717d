import type { AccessLimits } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';

/** What another profile lets a session do for it. */
export interface DelegatedRights {
  /** The profile that is acted for. */
  readonly profileId: string;
  readonly limits: AccessLimits;
  /** When that ends, on the machine's clock. */
  readonly until: Date;
}

/**
 * What a support session gives to the member of staff who began it; null once it has ended. Injected like the other one.
 */
export type SupportRightsOf = (
  manager: EntityManager,
  supportSessionId: string,
  staffLoginId: string,
) => Promise<DelegatedRights | null>;

/**
 * What a delegation gives to a profile now; null once it has ended. The composition injects it: delegations import this slice,
 * so this slice cannot import delegations.
 */
export type DelegatedRightsOf = (
  manager: EntityManager,
  delegationId: string,
  delegateProfileId: string,
) => Promise<DelegatedRights | null>;
