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

const notices = {
  BEFORE_90_DAYS: { it: '90 giorni prima', en: '90 days before' },
  BEFORE_60_DAYS: { it: '60 giorni prima', en: '60 days before' },
  BEFORE_15_DAYS: { it: '15 giorni prima', en: '15 days before' },
};

export const noticePreferencesChanged = defineEvent('notice-preferences.changed', {
  description: 'A profile has said which reminders of expiries it does without. About the profile.',
  payload: z.object({ unwanted: z.array(z.string()) }),
  log: {
    title: { it: 'Avvisi di scadenza scelti', en: 'Expiry notices chosen' },
    detail: {
      it: '{unwanted, select, empty {tutti} other {senza: {unwanted}}}',
      en: '{unwanted, select, empty {all of them} other {without: {unwanted}}}',
    },
  },
  terms: { unwanted: notices },
});
