import { defineJob } from '@customer-area/shared/jobs';

/** Its own lane: somebody waits for it. */
export const EXECUTE_OPERATION = defineJob({ name: 'registry.execute', lane: 'operations' });
