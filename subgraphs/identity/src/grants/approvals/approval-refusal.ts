import type { CodeOf } from '@customer-area/shared/contract';
import type { approvalCodes } from '../../../contract';

/** Why a request cannot be decided, or not by this login. Each has its words among the messages. */
export type ApprovalRefusal = CodeOf<typeof approvalCodes>;
