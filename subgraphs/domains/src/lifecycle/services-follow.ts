import { defineJob } from '@customer-area/shared/jobs';

/** What hangs on a domain is brought to where the domain stands. Planned whenever its dates or its state change. */
export const SERVICES_FOLLOW = defineJob({ name: 'domain.services', lane: 'operations' });
