import type { Transitions } from '@customer-area/shared/transitions';

/** What is stored. */
export type StoredDelegationState = 'INVITED' | 'ACTIVE' | 'REVOKED' | 'ENDED';
/** What is shown: time alone makes an invitation expire. */
export type DelegationState = StoredDelegationState | 'EXPIRED';

/** Every way a stored delegation may change: it is accepted, withdrawn, given up by either side, or its end date passes. */
export const transitions: Transitions<StoredDelegationState> = {
  INVITED: ['ACTIVE', 'REVOKED'],
  ACTIVE: ['REVOKED', 'ENDED'],
  REVOKED: [],
  ENDED: [],
};

/** The dates that a state depends on. */
export interface DelegationDates {
  readonly state: StoredDelegationState;
  readonly invitationExpiresAt: Date;
  readonly until: Date;
}

/** How a delegation stands at a moment: also when the job that ends it has not come round yet. */
export function stateAt({ state, invitationExpiresAt, until }: DelegationDates, now: Date): DelegationState {
  if (state === 'INVITED' && invitationExpiresAt <= now) return 'EXPIRED';
  if (state === 'ACTIVE' && until <= now) return 'ENDED';
  return state;
}
