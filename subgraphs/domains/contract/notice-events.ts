import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const expiryNoticeSent = defineEvent('expiry-notice.sent', {
  description:
    'A profile is reminded, once a day at most, of its domains that expire soon or have expired lately. About the letter.',
  payload: z.object({
    /** Of the domain that expires first. */
    unicodeName: z.string(),
    paidThrough: instant,
    /** How many there are beside it. */
    others: z.number().int(),
  }),
  log: {
    title: { it: 'Avviso di scadenza inviato', en: 'Expiry notice sent' },
    detail: {
      it: '{unicodeName}, {paidThrough, date, day}{others, plural, =0 {} one {, e un altro dominio} other {, e altri # domini}}',
      en: '{unicodeName}, {paidThrough, date, day}{others, plural, =0 {} one {, and one other domain} other {, and # other domains}}',
    },
  },
});
