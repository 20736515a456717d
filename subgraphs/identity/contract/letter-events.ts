import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const letterBounced = defineEvent('letter.bounced', {
  description:
    'A mail server has said for good that a letter does not arrive: at once, or later by a report. About the letter.',
  payload: z.object({
    /** SHA-256 of profile and normalised address, as `profile.email-confirmed` calls it. */
    emailFingerprint: z.string().length(64),
    /** What was written about. */
    kind: z.string(),
  }),
  log: { title: { it: 'Email respinta: indirizzo inesistente', en: 'E-mail came back: no such address' } },
});

export const emailUndeliverable = defineEvent('email.undeliverable', {
  description:
    "Letters do not reach a profile's address: nobody has it, or two letters came back within thirty days. Told again for each further one. About the profile.",
  payload: z.object({
    /** SHA-256 of profile and normalised address, as `profile.email-confirmed` calls it. */
    emailFingerprint: z.string().length(64),
  }),
  log: {
    title: {
      it: 'Le nostre email non arrivano al tuo indirizzo',
      en: 'Our e-mails do not reach your address',
    },
  },
});
