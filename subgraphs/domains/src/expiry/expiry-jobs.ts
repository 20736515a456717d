import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';

export const EXPIRY_NOTICE = defineJob({ name: 'domain.expiry-notice' });
export const DOMAIN_EXPIRED = defineJob({ name: 'domain.expired' });
/** A registry may be away for a weekend; what it does not learn today it learns on Monday. */
export const DOMAIN_DELETED = defineJob({ name: 'domain.deleted', lane: 'registry', delays: TWO_DAYS });
export const LOOK_AT_REGISTRY = defineJob({ name: 'registry.look', lane: 'registry', delays: TWO_DAYS });
