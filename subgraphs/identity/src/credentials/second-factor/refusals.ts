import type { CodeOf } from '@customer-area/shared/contract';
import type { secondFactorCodes } from '../../../contract';

/** Why something about a second factor is not done. Each has its words among the messages. */
export type SecondFactorRefusal = CodeOf<typeof secondFactorCodes>;
