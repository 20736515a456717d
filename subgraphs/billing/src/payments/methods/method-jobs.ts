import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';

/** Makes a provider forget a method that is kept no longer. */
export const DETACH_METHOD = defineJob({
  name: 'payment-method.detach',
  lane: 'payments',
  delays: TWO_DAYS,
});

/** Writes that a method ends that domains are charged to. */
export const WARN_OF_METHOD = defineJob({ name: 'payment-method.warn', delays: TWO_DAYS });

/** Forgets how a method was to be kept. */
export const FORGET_SETUP = defineJob({ name: 'payment-method.forget-setup' });
