/** What is stored. */
export type StoredDelegationState = 'INVITED' | 'ACTIVE' | 'REVOKED' | 'ENDED';
/** What is shown: time alone makes an invitation expire. */
export type DelegationState = StoredDelegationState | 'EXPIRED';

interface Arrow {
  /** null: the delegation is new. */
  readonly from: StoredDelegationState | null;
  readonly to: StoredDelegationState;
  readonly when: string;
}

/** Every way a delegation's stored state may change. A delegation passes three of them at most, and keeps the date of each. */
const DELEGATION_ARROWS: readonly Arrow[] = [
  { from: null, to: 'INVITED', when: 'a profile invites somebody' },
  { from: 'INVITED', to: 'ACTIVE', when: 'a login of the invited profile accepts' },
  { from: 'INVITED', to: 'REVOKED', when: 'the invitation is withdrawn' },
  { from: 'ACTIVE', to: 'REVOKED', when: 'either side gives it up' },
  { from: 'ACTIVE', to: 'ENDED', when: 'its last moment has passed' },
];

export function isArrow(from: StoredDelegationState | null, to: StoredDelegationState): boolean {
  return DELEGATION_ARROWS.some((arrow) => arrow.from === from && arrow.to === to);
}

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
