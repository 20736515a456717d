import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const reason = z.string();
const service = z.string();

export const jobRetried = defineEvent('job.retried', {
  description: 'A member of staff let a parked job run again. About the job.',
  payload: z.object({ service, reason }),
  log: null,
});

export const jobDropped = defineEvent('job.dropped', {
  description: 'Two members of staff gave a parked job up. About the job.',
  payload: z.object({ service, kind: z.string(), reason }),
  log: null,
});

export const factsRetried = defineEvent('facts.retried', {
  description: 'A member of staff had parked facts tried again. About one of them, or all of a service.',
  payload: z.object({ service, retrying: z.number().int(), reason }),
  log: null,
});

export const caseResolved = defineEvent('case.resolved', {
  description: 'A member of staff decided what had waited for a person. About the order, the domain, ….',
  payload: z.object({
    caseId: z.string(),
    kind: z.string(),
    choice: z.string(),
    reason,
  }),
  terms: {
    choice: {
      TAKEN: { it: 'importo incassato', en: 'the money was taken' },
      NOT_TAKEN: { it: 'importo non incassato', en: 'the money was not taken' },
      CLOSE: { it: 'chiusa', en: 'closed' },
      TRY_AGAIN: { it: 'nuovo tentativo', en: 'tried again' },
      GIVE_UP: { it: 'operazione abbandonata', en: 'the operation was given up' },
    },
  },
  log: {
    title: {
      it: 'Una verifica è stata conclusa dal nostro personale',
      en: 'Our staff has decided what was in doubt',
    },
    detail: { it: '{choice}. Motivo: {reason}', en: '{choice}. Reason: {reason}' },
  },
});
