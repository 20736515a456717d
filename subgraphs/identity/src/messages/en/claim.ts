import type { claim as italian } from '../it/claim';

/** Why a claim token is refused. */
export const claim: Readonly<Record<keyof typeof italian, string>> = {
  'problem.CLAIM_TOKEN_UNKNOWN':
    'There is no order for this token: give it as it was received, or leave it out.',
  'problem.CLAIM_TOKEN_EXPIRED': 'The order has expired: register without the token and order again.',
  'problem.CLAIM_TOKEN_USED': 'The order belongs to a profile already: sign in with its username.',
};
