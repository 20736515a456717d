import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const supportSessionStarted = defineEvent('support-session.started', {
  description:
    "A member of staff began to help a customer in the customer's area. About the support session.",
  payload: z.object({ reason: z.string(), wantsToAct: z.boolean(), until: instant }),
  log: {
    title: {
      it: "Il nostro personale è entrato nell'Area Clienti per assistenza",
      en: 'Our staff entered the customer area to help',
    },
    detail: {
      it: '{wantsToAct, select, true {con richiesta di poter operare} other {sola lettura}}, fino al {until, date, minute}. Motivo: {reason}',
      en: '{wantsToAct, select, true {asking to make changes} other {reading only}}, until {until, date, minute}. Reason: {reason}',
    },
  },
  letter: {
    subject: {
      it: "Il nostro personale ti assiste nell'Area Clienti",
      en: 'Our staff is helping you in the customer area',
    },
    body: {
      it: "una persona della nostra assistenza vede la tua Area Clienti fino al {until, date, minute}. Motivo: «{reason}».\n\n{wantsToAct, select, true {Ti chiede anche di poter modificare qualcosa al posto tuo: può farlo solo se lo approvi nell'Area Clienti. } other {}}Non può mai pagare, leggere codici, creare login o chiavi, né cambiare password. Ogni cosa che guarda o fa resta nel registro delle attività.\n\nPuoi chiudere la sessione quando vuoi dall'Area Clienti, e anche rifiutare ogni sessione di assistenza in futuro.",
      en: 'a member of our support staff can see your customer area until {until, date, minute}. Reason: "{reason}".\n\n{wantsToAct, select, true {They also ask to change something in your place: they can only do so if you approve it in the customer area. } other {}}They can never pay, read codes, create logins or keys, or change passwords. Everything they look at or do stands in the audit log.\n\nYou can end the session in the customer area whenever you want, and also refuse every support session from now on.',
    },
  },
});

export const supportSessionApproved = defineEvent('support-session.approved', {
  description: 'The customer lets the member of staff do more than read. About the support session.',
  payload: z.object({ until: instant }),
  log: {
    title: { it: 'Sessione di assistenza approvata', en: 'Support session approved' },
    detail: {
      it: 'Può operare fino al {until, date, minute}',
      en: 'May make changes until {until, date, minute}',
    },
  },
});

export const supportSessionEnded = defineEvent('support-session.ended', {
  description: 'A support session is over. About the support session.',
  payload: z.object({ by: z.enum(['STAFF', 'CUSTOMER', 'TIME', 'ERASURE']) }),
  terms: {
    by: {
      STAFF: { it: 'chiusa dal nostro personale', en: 'ended by our staff' },
      CUSTOMER: { it: 'chiusa dal cliente', en: 'ended by the customer' },
      TIME: { it: 'tempo scaduto', en: 'its time was over' },
      ERASURE: { it: 'i dati vengono cancellati', en: 'the data are being erased' },
    },
  },
  log: {
    title: { it: 'Sessione di assistenza terminata', en: 'Support session ended' },
    detail: { it: '{by}', en: '{by}' },
  },
});

export const supportSessionsRefused = defineEvent('support-sessions.refused', {
  description: 'A profile lets no staff into its area any more. About the profile.',
  payload: z.object({}),
  log: { title: { it: 'Sessioni di assistenza rifiutate', en: 'Support sessions refused' } },
});

export const supportSessionsAllowed = defineEvent('support-sessions.allowed', {
  description: 'A profile lets staff into its area again. About the profile.',
  payload: z.object({}),
  log: { title: { it: 'Sessioni di assistenza di nuovo consentite', en: 'Support sessions allowed again' } },
});
