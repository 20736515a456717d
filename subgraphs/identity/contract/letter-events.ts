import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const letterBounced = defineEvent('letter.bounced', {
  description:
    'A mail server has refused the address of a letter for good: it is not sent again. About the letter.',
  payload: z.object({
    /** SHA-256 of profile and normalised address, as `profile.email-confirmed` calls it. */
    emailFingerprint: z.string().length(64),
    /** What was written about. */
    kind: z.string(),
  }),
  log: { title: { it: 'Email respinta: indirizzo inesistente', en: 'E-mail came back: no such address' } },
});
