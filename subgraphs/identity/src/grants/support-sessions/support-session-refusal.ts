import type { CodeOf } from '@customer-area/shared/contract';
import type { supportSessionCodes } from '../../../contract';

/** Why a support session is not begun or approved. Each has its words among the messages. */
export type SupportSessionRefusal = CodeOf<typeof supportSessionCodes>;
