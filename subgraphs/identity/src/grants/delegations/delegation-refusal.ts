import type { CodeOf } from '@customer-area/shared/contract';
import type { delegationCodes } from '../../../contract';

/** Why a delegation is not offered, accepted or used. Each has its words among the messages. */
export type DelegationRefusal = CodeOf<typeof delegationCodes>;
