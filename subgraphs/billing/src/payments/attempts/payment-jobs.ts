import { defineJob } from '@customer-area/shared/jobs';

/** A lane of its own: the provider may hang. */
export const SETTLE_PAYMENT = defineJob({ name: 'payment.settle', lane: 'payments' });
