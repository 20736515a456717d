import { defineJob } from '@customer-area/shared/jobs';

const MINUTE_MS = 60_000;

/**
 * Once a day: finds the profiles of which a domain has a notice due. Its subject is the last day that was looked at, so that no day
 * is left out. A day of a large installation takes minutes, in which nobody else has to wait.
 */
export const FIND_NOTICES = defineJob({
  name: 'expiry-notices.find',
  lane: 'notices',
  timeoutMs: 20 * MINUTE_MS,
});

/** Gathers what is due of a profile, its subject, in one letter. */
export const SEND_NOTICES = defineJob({ name: 'expiry-notices.send', lane: 'notices', timeoutMs: MINUTE_MS });
