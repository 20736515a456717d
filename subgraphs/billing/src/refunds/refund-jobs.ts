import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';

/** Asks a provider to give money back; patient, because the provider may be away over a weekend. */
export const CARRY_OUT_REFUND = defineJob({ name: 'refund.carry-out', lane: 'payments', delays: TWO_DAYS });
