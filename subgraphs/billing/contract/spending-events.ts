import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const cents = z.number().int();
const LIMIT = '{limitCents, select, none {–} other {{limitCents, number, cents}}}';
const PREVIOUS = '{previousCents, select, none {–} other {{previousCents, number, cents}}}';

export const spendingLimitSet = defineEvent('spending-limit.set', {
  description: 'What a profile spends at most in a month was set, changed or taken away. About the profile.',
  payload: z.object({
    /** Null for no limit. */
    limitCents: cents.nullable(),
    previousCents: cents.nullable(),
    raised: z.boolean(),
  }),
  log: {
    title: { it: 'Limite di spesa mensile modificato', en: 'Monthly spending limit changed' },
    detail: { it: `${PREVIOUS} → ${LIMIT}`, en: `${PREVIOUS} → ${LIMIT}` },
  },
  letter: {
    subject: {
      it: '{raised, select, true {Limite di spesa mensile aumentato o rimosso} other {}}',
      en: '{raised, select, true {The monthly spending limit was raised or taken away} other {}}',
    },
    body: {
      it: "il limite di spesa mensile della tua anagrafica {limitCents, select, none {è stato rimosso} other {è ora di {limitCents, number, cents}}}; prima era di {previousCents, number, cents}.\nSe non sei stato tu, cambia subito la password e controlla gli accessi nell'Area Clienti.",
      en: 'the monthly spending limit of your profile {limitCents, select, none {was removed} other {is now {limitCents, number, cents}}}; before, it was {previousCents, number, cents}.\nIf it was not you, change your password at once and look at the sign-ins in the customer area.',
    },
  },
});

export const spendingLimitNear = defineEvent('spending-limit.near', {
  description: 'A profile has spent 80 percent of what it spends at most in a month. About the profile.',
  payload: z.object({ limitCents: cents, spentCents: cents }),
  log: {
    title: { it: 'Limite di spesa mensile quasi raggiunto', en: 'Monthly spending limit nearly reached' },
    detail: {
      it: '{spentCents, number, cents} di {limitCents, number, cents}',
      en: '{spentCents, number, cents} of {limitCents, number, cents}',
    },
  },
  letter: {
    topic: 'REMINDERS',
    subject: {
      it: 'Limite di spesa mensile quasi raggiunto',
      en: 'Your monthly spending limit is nearly reached',
    },
    body: {
      it: "questo mese hai speso {spentCents, number, cents} dei {limitCents, number, cents} che hai fissato come limite.\nOltre il limite i pagamenti vengono rifiutati, anche quelli dei rinnovi automatici. Puoi cambiarlo nell'Area Clienti.",
      en: 'this month you have spent {spentCents, number, cents} of the {limitCents, number, cents} that you have set as your limit.\nBeyond it payments are refused, those of automatic renewals too. You can change it in the customer area.',
    },
    table: [
      {
        label: { it: 'Limite al mese', en: 'Limit a month' },
        value: { it: '{limitCents, number, cents}', en: '{limitCents, number, cents}' },
      },
      {
        label: { it: 'Speso questo mese', en: 'Spent this month' },
        value: { it: '{spentCents, number, cents}', en: '{spentCents, number, cents}' },
      },
    ],
  },
});
