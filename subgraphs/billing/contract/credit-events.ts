import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { centsRow } from './letter-rows';

const AMOUNT = '{cents, number, cents}';

export const creditExpiring = defineEvent('credit.expiring', {
  description: 'Credit is about to expire; told 60, 30 and 7 days ahead. About the profile.',
  payload: z.object({
    /** All that expires about then. */
    cents: z.number().int(),
    daysAhead: z.number().int(),
    /** When the first of it expires. */
    expiresAt: instant,
  }),
  // Nobody did anything.
  log: null,
  letter: {
    topic: 'REMINDERS',
    subject: {
      it: `Il tuo credito di ${AMOUNT} scade il {expiresAt, date, day}`,
      en: `Your credit of ${AMOUNT} expires on {expiresAt, date, day}`,
    },
    body: {
      it: `${AMOUNT} del tuo credito scadono il {expiresAt, date, day}.\nFino ad allora puoi usarli per pagare un ordine, dall'Area Clienti.`,
      en: `${AMOUNT} of your credit expire on {expiresAt, date, day}.\nUntil then you can use it to pay an order, in the customer area.`,
    },
    table: [
      centsRow,
      {
        label: { it: 'Scade il', en: 'Expires on' },
        value: { it: '{expiresAt, date, day}', en: '{expiresAt, date, day}' },
      },
    ],
  },
});

export const creditExpired = defineEvent('credit.expired', {
  description: 'Credit has expired and can be spent no more. About the profile.',
  payload: z.object({
    cents: z.number().int(),
    /** When the last of it expired. */
    expiredAt: instant,
  }),
  log: {
    title: { it: 'Credito scaduto', en: 'Credit expired' },
    detail: { it: AMOUNT, en: AMOUNT },
  },
  letter: {
    subject: { it: `Credito di ${AMOUNT} scaduto`, en: `Credit of ${AMOUNT} expired` },
    body: {
      it: `${AMOUNT} del tuo credito sono scaduti il {expiredAt, date, day} e non si possono più usare.`,
      en: `${AMOUNT} of your credit expired on {expiredAt, date, day} and can no longer be used.`,
    },
    table: [
      centsRow,
      {
        label: { it: 'Scaduto il', en: 'Expired on' },
        value: { it: '{expiredAt, date, day}', en: '{expiredAt, date, day}' },
      },
    ],
  },
});

export const creditAdjusted = defineEvent('credit.adjusted', {
  description: 'Two members of staff have given a profile credit, or taken some back. About the movement.',
  payload: z.object({
    act: z.enum(['ADDED', 'TAKEN']),
    /** How much was given or taken. */
    cents: z.number().int(),
    /** Until when what was given can be spent; null for what was taken. */
    expiresAt: instant.nullable(),
    /** As staff have put it. */
    reason: z.string(),
    /** The login of the second member of staff. */
    approvedBy: z.string(),
  }),
  log: {
    title: {
      it: 'Credito corretto dal nostro personale',
      en: 'Credit adjusted by our staff',
    },
    detail: {
      it: `{act, select, TAKEN {tolti} other {aggiunti}} ${AMOUNT}: {reason}`,
      en: `{act, select, TAKEN {taken back} other {added}} ${AMOUNT}: {reason}`,
    },
  },
  letter: {
    subject: {
      it: `{act, select, TAKEN {Abbiamo ridotto il tuo credito di ${AMOUNT}} other {Abbiamo aggiunto ${AMOUNT} al tuo credito}}`,
      en: `{act, select, TAKEN {We have reduced your credit by ${AMOUNT}} other {We have added ${AMOUNT} to your credit}}`,
    },
    body: {
      it: `il nostro personale ha {act, select, TAKEN {tolto ${AMOUNT} dal tuo credito} other {aggiunto ${AMOUNT} al tuo credito: puoi usarli fino al {expiresAt, date, day} per pagare un ordine}}.\nMotivo: {reason}\nI movimenti del credito sono nell'Area Clienti.`,
      en: `our staff have {act, select, TAKEN {taken ${AMOUNT} from your credit} other {added ${AMOUNT} to your credit: you can use it until {expiresAt, date, day} to pay an order}}.\nReason: {reason}\nYou find the changes of your credit in the customer area.`,
    },
    table: [
      centsRow,
      { label: { it: 'Motivo', en: 'Reason' }, value: { it: '{reason}', en: '{reason}' } },
      {
        label: { it: 'Da usare entro il', en: 'To be used by' },
        value: {
          it: '{expiresAt, select, none {} other {{expiresAt, date, day}}}',
          en: '{expiresAt, select, none {} other {{expiresAt, date, day}}}',
        },
      },
    ],
  },
});
