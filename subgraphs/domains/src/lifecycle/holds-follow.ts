import { defineJob } from '@customer-area/shared/jobs';

/** The registries are told which names of a registrant are suspended. Planned whenever that changes. */
export const HOLDS_FOLLOW = defineJob({ name: 'registrant.holds', lane: 'holds', timeoutMs: 120_000 });
