/** Why a claim token is refused; a customer reads the message `problem.` and this code. */
export type ClaimProblemCode = 'CLAIM_TOKEN_UNKNOWN' | 'CLAIM_TOKEN_EXPIRED' | 'CLAIM_TOKEN_USED';
