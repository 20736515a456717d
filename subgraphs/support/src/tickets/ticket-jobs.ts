import { defineJob } from '@customer-area/shared/jobs';

/** An answered ticket closes by itself after this long without an answer of the customer. */
export const CLOSE_AFTER_DAYS = 14;

/** So many days before, the customer is told. */
export const TOLD_DAYS_BEFORE = 2;

export const TELL_CLOSING = defineJob({ name: 'ticket.tell-closing' });
export const CLOSE_UNANSWERED = defineJob({ name: 'ticket.close-unanswered' });
