import { defineJob } from '@customer-area/shared/jobs';

/** Looks after the credit of a profile: tells of what is about to expire, and ends what has. */
export const LOOK_AFTER_CREDIT = defineJob({ name: 'credit.look-after' });
