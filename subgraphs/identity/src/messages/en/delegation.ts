import type { delegation as italian } from '../it/delegation';

/** Why a delegation is not offered, accepted or used. */
export const delegation: Readonly<Record<keyof typeof italian, string>> = {
  'delegation.TOO_MANY_DELEGATIONS':
    'This profile has 30 delegations that stand or are offered: one has to be revoked first.',
  'delegation.SCOPE_NOT_FOR_SOME_DOMAINS':
    'Invoices and support tickets concern the profile as a whole: they cannot be delegated together with a list of domains.',
  'delegation.OWN_PROFILE': 'The delegation is of your own profile: your logins can do everything already.',
  'delegation.OTHER_ADDRESS':
    'The invitation is for another e-mail address: only the profile that has it can accept.',
  'delegation.ADDRESS_NOT_CONFIRMED': 'Confirm the e-mail address of your profile first.',
  'delegation.INVITATION_EXPIRED': 'The invitation has expired: ask for a new one.',
  'delegation.INVITATION_WITHDRAWN': 'The invitation was withdrawn.',
  'delegation.INVITATION_USED': 'The invitation was accepted already.',
  'delegation.DELEGATION_ENDED': 'The delegation has ended.',
};
