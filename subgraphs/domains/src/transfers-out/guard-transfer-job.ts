import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';

/** Looks whether a domain that another registrar has asked for may leave now. The service that is asked may be away longer than minutes. */
export const GUARD_TRANSFER = defineJob({ name: 'transfer-out.guard', lane: 'registry', delays: TWO_DAYS });
