import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';

export const DOMAIN_EXPIRED = defineJob({ name: 'domain.expired' });
/** A registry may be unavailable for a weekend. */
export const DOMAIN_DELETED = defineJob({ name: 'domain.deleted', lane: 'registry', delays: TWO_DAYS });
/** The registry charges a year for good when it is told too late. */
export const LET_GO = defineJob({ name: 'domain.let-go', lane: 'registry', delays: TWO_DAYS });
export const REFRESH_FROM_REGISTRY = defineJob({ name: 'registry.look', lane: 'registry', delays: TWO_DAYS });
