import type { CodeOf } from '@customer-area/shared/contract';
import type { staffCodes } from '../../../contract';

/** Why something about a member of staff is not done. Each has its words among the messages. */
export type StaffRefusal = CodeOf<typeof staffCodes>;
