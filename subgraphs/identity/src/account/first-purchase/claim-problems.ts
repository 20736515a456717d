import type { CodeOf } from '@customer-area/shared/contract';
import type { claimTokenCodes } from '../../../contract';

/** Why a claim token is refused; a customer reads the message `problem.` and this code. */
export type ClaimProblemCode = CodeOf<typeof claimTokenCodes>;
