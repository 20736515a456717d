import { defineJob } from '@customer-area/shared/jobs';

/** A month of lines takes minutes: they have a lane of their own. */
export const IMPORT_BANK_STATEMENT = defineJob({
  name: 'bank-statement.import',
  lane: 'bank-statements',
  timeoutMs: 30 * 60_000,
});
