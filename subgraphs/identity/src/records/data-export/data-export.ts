import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';
/** How long a finished copy can be fetched; business time. */
export const COPY_VALID_DAYS = 7;

export const PREPARE_EXPORT = defineJob({
  name: 'data-export.prepare',
  lane: 'personal-data',
  timeoutMs: 120_000,
  delays: TWO_DAYS,
});
export const EXPIRE_EXPORT = defineJob({ name: 'data-export.expire' });
