import { z } from 'zod';
import { defineEvent } from '../../contract';

/**
 * Told by the service that had the job, in the transaction that gives it up; the member of staff is its actor. What giving up means is
 * said by its kind, in words that identity has.
 */
export const jobDropped = defineEvent('job.dropped', {
  description: 'Two members of staff gave a parked job up. About the job.',
  payload: z.object({ kind: z.string(), reason: z.string() }),
  log: {
    title: {
      it: 'Il nostro personale ha abbandonato un lavoro rimasto fermo',
      en: 'Our staff has given up work that did not go on',
    },
    detail: { it: '{kind} Motivo: {reason}', en: '{kind} Reason: {reason}' },
  },
});
