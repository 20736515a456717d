import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const thirdLevelAdded = defineEvent('third-level.added', {
  description: 'A third level stands beneath a domain. About the third level.',
  payload: z.object({
    domainId: z.string(),
    parentId: z.string(),
    name: z.string(),
    unicodeName: z.string(),
    /** That of its domain. */
    paidThrough: instant.nullable(),
  }),
  log: {
    title: { it: 'Terzo livello aggiunto', en: 'Third level added' },
    detail: { it: '{unicodeName}', en: '{unicodeName}' },
  },
  letter: {
    subject: { it: 'Il terzo livello {unicodeName} è attivo', en: 'The third level {unicodeName} is active' },
    body: {
      it: 'il terzo livello {unicodeName} è attivo e scade con il suo dominio.',
      en: 'the third level {unicodeName} is active and expires with its domain.',
    },
  },
});
