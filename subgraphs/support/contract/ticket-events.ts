import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const numbered = z.object({ ticketId: z.string(), subject: z.string(), number: z.string() });
/** Older facts of some kinds have no number. */
const told = numbered.extend({ number: z.string().nullable().default(null) });
/** Where the customer can answer by mail; null where no mail is read. */
const replyTo = z.string().nullable();

/** The ticket itself, for whoever reads a letter about it. */
const button = { label: { it: 'Apri la richiesta', en: 'Open the ticket' }, link: '/tickets/{ticketId}' };
const why = {
  it: 'Ricevi questa e-mail perché hai scritto al nostro supporto.',
  en: 'You receive this e-mail because you have written to our support.',
};
const NUMBER_ROW = { label: { it: 'Richiesta', en: 'Ticket' }, value: { it: '{number}', en: '{number}' } };
const SUBJECT_ROW = { label: { it: 'Oggetto', en: 'Subject' }, value: { it: '{subject}', en: '{subject}' } };
const CLOSES_ROW = {
  label: { it: 'Si chiude il', en: 'Closes on' },
  value: { it: '{closesAt, date, day}', en: '{closesAt, date, day}' },
};
const REOPENABLE_ROW = {
  label: { it: 'Riapribile fino al', en: 'Can be reopened until' },
  value: {
    it: '{reopenableUntil, select, none {} other {{reopenableUntil, date, day}}}',
    en: '{reopenableUntil, select, none {} other {{reopenableUntil, date, day}}}',
  },
};

const FILES_ROW = {
  label: { it: 'Allegati', en: 'Attachments' },
  value: { it: '{files, select, empty {} other {{files}}}', en: '{files, select, empty {} other {{files}}}' },
};

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
    topic: 'TICKETS',
    subject: {
      it: 'Abbiamo ricevuto la tua richiesta {number}',
      en: 'We have received your ticket {number}',
    },
    body: {
      it: `abbiamo ricevuto la tua richiesta e ti scriviamo appena c'è una risposta.\n\nVuoi aggiungere qualcosa? ${HOW_TO_REPLY.it}.`,
      en: `we have received your ticket and write to you as soon as there is an answer.\n\nIs there something to add? ${HOW_TO_REPLY.en}.`,
    },
    table: [NUMBER_ROW, SUBJECT_ROW],
    ...{ button, why, replyTo: 'replyTo' },
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
    /** When it closes by itself unless the customer writes; null when it was closed with the answer. */
    closesAt: instant.nullable(),
    /** Null unless it was closed with the answer, and in older facts. */
    reopenableUntil: instant.nullable().default(null),
    /** What the files of the answer are called; older facts have none. */
    files: z.array(z.string()).default([]),
    replyTo,
  }),
  log: {
    title: { it: "Risposta dell'assistenza", en: 'Answer of our support' },
    detail: {
      it: '{number}: {subject}{closesAt, select, none { (chiusa con la risposta)} other {}}',
      en: '{number}: {subject}{closesAt, select, none { (closed with the answer)} other {}}',
    },
  },
  letter: {
    topic: 'TICKETS',
    subject: { it: 'Risposta alla tua richiesta {number}', en: 'An answer to your ticket {number}' },
    body: {
      it: `abbiamo risposto alla tua richiesta:\n\n{text}\n\n{files, select, empty {} other {Alla risposta sono allegati dei file: li scarichi dall'Area Clienti. }}{closesAt, select, none {Con questa risposta la richiesta è chiusa. Se il problema si ripresenta puoi riaprirla: } other {}}${HOW_TO_REPLY.it}.{closesAt, select, none {} other { Senza una tua risposta la richiesta si chiude da sola.}}`,
      en: `we have answered your ticket:\n\n{text}\n\n{files, select, empty {} other {There are files with this answer: download them in the customer area. }}{closesAt, select, none {With this answer the ticket is closed. If the problem comes back you can reopen it: } other {}}${HOW_TO_REPLY.en}.{closesAt, select, none {} other { Without an answer of yours the ticket closes by itself.}}`,
    },
    table: [
      NUMBER_ROW,
      SUBJECT_ROW,
      FILES_ROW,
      {
        ...CLOSES_ROW,
        value: {
          it: '{closesAt, select, none {} other {{closesAt, date, day}}}',
          en: '{closesAt, select, none {} other {{closesAt, date, day}}}',
        },
      },
      REOPENABLE_ROW,
    ],
    ...{ button, why, replyTo: 'replyTo' },
  },
});

export const ticketClosing = defineEvent('ticket.closing', {
  description: 'An answered ticket that nobody wrote to closes in two days. About the ticket.',
  payload: numbered.extend({ closesAt: instant, replyTo }),
  log: null,
  letter: {
    topic: 'TICKETS',
    subject: {
      it: 'La tua richiesta {number} si chiude tra 2 giorni',
      en: 'Your ticket {number} closes in 2 days',
    },
    body: {
      it: `la tua richiesta aspetta una tua risposta e si chiude tra 2 giorni.\n\nSe non è risolta, scrivici prima di allora. ${HOW_TO_REPLY.it}.`,
      en: `your ticket waits for an answer of yours and closes in 2 days.\n\nIf it is not solved, write to us before. ${HOW_TO_REPLY.en}.`,
    },
    table: [NUMBER_ROW, SUBJECT_ROW, CLOSES_ROW],
    ...{ button, why, replyTo: 'replyTo' },
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
    topic: 'TICKETS',
    // Facts from before there were numbers have no letter.
    subject: {
      it: '{number, select, none {} other {La tua richiesta {number} è chiusa}}',
      en: '{number, select, none {} other {Your ticket {number} is closed}}',
    },
    body: {
      it: "la tua richiesta è chiusa{closedBy, select, TIME { perché da due settimane non c'è una tua risposta} other {}}.\n\nSe il problema si ripresenta puoi riaprirla; nell'Area Clienti puoi anche dirci come è andata.",
      en: 'your ticket is closed{closedBy, select, TIME { because there was no answer of yours for two weeks} other {}}.\n\nIf the problem comes back you can reopen it; in the customer area you can also tell us how it went.',
    },
    table: [
      {
        ...NUMBER_ROW,
        value: {
          it: '{number, select, none {} other {{number}}}',
          en: '{number, select, none {} other {{number}}}',
        },
      },
      SUBJECT_ROW,
      REOPENABLE_ROW,
    ],
    ...{ button, why },
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

export const ticketMailRefused = defineEvent('ticket.mail-refused', {
  description:
    'A mail was not added to its ticket, which is closed for good, full, or has got twenty mails within a day. At most once a day for a ticket. About the ticket.',
  payload: numbered,
  log: {
    title: { it: 'E-mail non aggiunta alla richiesta', en: 'E-mail not added to the ticket' },
    detail: numberAndSubject,
  },
  letter: {
    topic: 'TICKETS',
    subject: {
      it: 'La tua e-mail non è stata aggiunta alla richiesta {number}',
      en: 'Your e-mail was not added to the ticket {number}',
    },
    body: {
      it: 'la tua e-mail non è stata aggiunta alla richiesta {number}, «{subject}»: è chiusa definitivamente, è piena, o ha già ricevuto venti e-mail in un giorno.\n\nSe il problema continua, scrivi dall’area clienti o apri una nuova richiesta.',
      en: 'your e-mail was not added to the ticket {number}, "{subject}": it is closed for good, it is full, or it has got twenty e-mails within a day.\n\nIf the problem goes on, please write in the customer area or open a new ticket.',
    },
    table: [NUMBER_ROW, SUBJECT_ROW],
    ...{ button, why },
  },
});
