import { z } from 'zod';
import { defineEvent } from '../../contract';

/** Told by the service that has the case, in the transaction that decides it; the member of staff is its actor. */
export const caseResolved = defineEvent('case.resolved', {
  description: 'A member of staff decided what had waited for a person. About the order, the domain, ….',
  payload: z.object({
    caseId: z.string(),
    kind: z.string(),
    choice: z.string(),
    reason: z.string(),
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
