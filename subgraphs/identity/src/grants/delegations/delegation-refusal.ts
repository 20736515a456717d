/** Why a delegation is not offered, accepted or used. Each has its words among the messages. */
export type DelegationRefusal =
  | 'TOO_MANY_DELEGATIONS'
  | 'SCOPE_NOT_FOR_SOME_DOMAINS'
  | 'OWN_PROFILE'
  | 'OTHER_ADDRESS'
  | 'ADDRESS_NOT_CONFIRMED'
  | 'INVITATION_EXPIRED'
  | 'INVITATION_WITHDRAWN'
  | 'INVITATION_USED'
  | 'DELEGATION_ENDED';
