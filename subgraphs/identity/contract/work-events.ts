import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const reason = z.string();
const service = z.string();

export const jobRetried = defineEvent('job.retried', {
  description: 'A member of staff let a parked job run again. About the job.',
  payload: z.object({ service, reason }),
  log: null,
});

export const factsRetried = defineEvent('facts.retried', {
  description: 'A member of staff had parked facts tried again. About one of them, or all of a service.',
  payload: z.object({ service, retrying: z.number().int(), reason }),
  log: null,
});
