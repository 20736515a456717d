import { requiredLine } from '@customer-area/shared/free-text';

const LONGEST_REASON = 500;

/** Why staff decide so, for the customer to read in the audit log. */
export const staffReason = (field: string, typed: string): string =>
  requiredLine(field, typed, LONGEST_REASON);
