import { defineJob } from '@customer-area/shared/jobs';

/** Looks whether a domain that another registrar has asked for may leave now. */
export const GUARD_TRANSFER = defineJob({ name: 'transfer-out.guard', lane: 'registry' });
