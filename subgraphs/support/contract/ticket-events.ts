import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const numbered = z.object({ ticketId: z.string(), subject: z.string(), number: z.string() });
/** Older facts of some kinds have no number. */
const told = numbered.extend({ number: z.string().nullable().default(null) });
/** Where the customer can answer by mail; null where no mail is read. */
const replyTo = z.string().nullable();

const subjectOnly = { it: '{subject}', en: '{subject}' };
const numberAndSubject = { it: '{number}: {subject}', en: '{number}: {subject}' };

/** How an answer gets back to us, in letters. */
const HOW_TO_REPLY = {
  it: "{replyTo, select, none {Rispondi dall'Area Clienti} other {Rispondi a questa e-mail, oppure dall'Area Clienti}}",
  en: '{replyTo, select, none {Reply in the customer area} other {Reply to this e-mail, or in the customer area}}',
};

export const ticketOpened = defineEvent('ticket.opened', {
  description: 'A customer has asked our support something. About the ticket.',
  payload: numbered.extend({ replyTo }),
  log: {
    title: { it: 'Richiesta di supporto aperta', en: 'Support ticket opened' },
    detail: numberAndSubject,
  },
  letter: {
    subject: {
      it: 'Abbiamo ricevuto la tua richiesta {number}',
      en: 'We have received your ticket {number}',
    },
    body: {
      it: `abbiamo ricevuto la tua richiesta {number}, «{subject}». Ti scriviamo appena c'è una risposta.\n\nVuoi aggiungere qualcosa? ${HOW_TO_REPLY.it}.`,
      en: `we have received your ticket {number}, "{subject}". We write to you as soon as there is an answer.\n\nIs there something to add? ${HOW_TO_REPLY.en}.`,
    },
  },
});

export const ticketWritten = defineEvent('ticket.written', {
  description:
    'A customer has written to a ticket that was there already; in older facts also when it was opened. About the ticket.',
  payload: told,
  log: {
    title: { it: 'Messaggio inviato al supporto', en: 'Message sent to support' },
    detail: subjectOnly,
  },
});

export const ticketAnswered = defineEvent('ticket.answered', {
  description: 'Our support has written to a ticket. About the ticket.',
  payload: numbered.extend({
    messageId: z.string(),
    /** The answer, as plain text. */
    text: z.string(),
    /** When it closes by itself unless the customer writes. */
    closesAt: instant,
    replyTo,
  }),
  log: {
    title: { it: "Risposta dell'assistenza", en: 'Answer of our support' },
    detail: numberAndSubject,
  },
  letter: {
    subject: { it: 'Risposta alla tua richiesta {number}', en: 'An answer to your ticket {number}' },
    body: {
      it: `abbiamo risposto alla tua richiesta {number}, «{subject}»:\n\n{text}\n\n${HOW_TO_REPLY.it}. Senza una tua risposta la richiesta si chiude il {closesAt, date, day}.`,
      en: `we have answered your ticket {number}, "{subject}":\n\n{text}\n\n${HOW_TO_REPLY.en}. Without an answer of yours the ticket closes on {closesAt, date, day}.`,
    },
  },
});

export const ticketClosing = defineEvent('ticket.closing', {
  description: 'An answered ticket that nobody wrote to closes in two days. About the ticket.',
  payload: numbered.extend({ closesAt: instant, replyTo }),
  log: null,
  letter: {
    subject: {
      it: 'La tua richiesta {number} si chiude tra 2 giorni',
      en: 'Your ticket {number} closes in 2 days',
    },
    body: {
      it: `la tua richiesta {number}, «{subject}», aspetta una tua risposta e si chiude il {closesAt, date, day}.\n\nSe non è risolta, scrivici prima di allora. ${HOW_TO_REPLY.it}.`,
      en: `your ticket {number}, "{subject}", waits for an answer of yours and closes on {closesAt, date, day}.\n\nIf it is not solved, write to us before. ${HOW_TO_REPLY.en}.`,
    },
  },
});

export const ticketClosed = defineEvent('ticket.closed', {
  description: 'A ticket was closed. About the ticket.',
  payload: told.extend({
    /** TIME when nobody has answered for two weeks. */
    closedBy: z.enum(['CUSTOMER', 'STAFF', 'TIME']).default('CUSTOMER'),
    /** Null in older facts. */
    reopenableUntil: instant.nullable().default(null),
  }),
  log: {
    title: { it: 'Richiesta di supporto chiusa', en: 'Support ticket closed' },
    detail: subjectOnly,
  },
  letter: {
    // Facts from before there were numbers have no letter.
    subject: {
      it: '{number, select, none {} other {La tua richiesta {number} è chiusa}}',
      en: '{number, select, none {} other {Your ticket {number} is closed}}',
    },
    body: {
      it: "la tua richiesta {number}, «{subject}», è chiusa{closedBy, select, TIME { perché da due settimane non c'è una tua risposta} other {}}.\n\n{reopenableUntil, select, none {} other {Fino al {reopenableUntil, date, day} puoi riaprirla dall'Area Clienti, dove puoi anche dirci come è andata.}}",
      en: 'your ticket {number}, "{subject}", is closed{closedBy, select, TIME { because there was no answer of yours for two weeks} other {}}.\n\n{reopenableUntil, select, none {} other {Until {reopenableUntil, date, day} you can reopen it in the customer area, where you can also tell us how it went.}}',
    },
  },
});

export const ticketReopened = defineEvent('ticket.reopened', {
  description: 'A closed ticket was taken up again. About the ticket.',
  payload: numbered,
  log: {
    title: { it: 'Richiesta di supporto riaperta', en: 'Support ticket reopened' },
    detail: numberAndSubject,
  },
});
