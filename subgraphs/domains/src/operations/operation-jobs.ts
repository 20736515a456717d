import { defineJob } from '@customer-area/shared/jobs';

/** A lane of its own: the customer waits for the result. */
export const EXECUTE_OPERATION = defineJob({ name: 'registry.execute', lane: 'operations' });
