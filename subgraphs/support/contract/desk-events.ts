import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const about = z.object({ ticketId: z.string(), number: z.string(), subject: z.string() });
const line = { it: '{number}: {subject}', en: '{number}: {subject}' };

export const ticketTaken = defineEvent('ticket.taken', {
  description: 'A member of staff has taken a ticket in hand. About the ticket.',
  payload: about,
  log: {
    title: { it: 'Richiesta presa in carico', en: 'Ticket taken in hand' },
    detail: line,
  },
});

export const ticketAssigned = defineEvent('ticket.assigned', {
  description: 'Staff have given a ticket to a colleague or to a queue. About the ticket.',
  payload: about.extend({ queue: z.string(), toSomebody: z.boolean() }),
  log: {
    title: { it: 'Richiesta assegnata', en: 'Ticket assigned' },
    detail: line,
  },
});

export const ticketPriorityChanged = defineEvent('ticket.priority-changed', {
  description: 'Staff have said how urgent a ticket is. About the ticket.',
  payload: about.extend({ priority: z.enum(['URGENT', 'HIGH', 'NORMAL', 'LOW']) }),
  log: {
    title: { it: 'Priorità della richiesta cambiata', en: 'Priority of a ticket changed' },
    detail: line,
  },
});

export const ticketTagged = defineEvent('ticket.tagged', {
  description: 'Staff have sorted a ticket by words of their own, which are not told. About the ticket.',
  payload: about,
  log: {
    title: { it: 'Richiesta classificata', en: 'Ticket sorted' },
    detail: line,
  },
});

export const ticketMerged = defineEvent('ticket.merged', {
  description:
    'Staff have joined a ticket with another one of the same customer, and closed it. About the ticket.',
  payload: about.extend({ intoTicketId: z.string(), intoNumber: z.string(), intoSubject: z.string() }),
  log: {
    title: { it: 'Richieste unite', en: 'Tickets joined' },
    detail: { it: '{number} in {intoNumber}', en: '{number} with {intoNumber}' },
  },
  letter: {
    topic: 'TICKETS',
    subject: {
      it: 'La tua richiesta {number} continua in {intoNumber}',
      en: 'Your ticket {number} goes on in {intoNumber}',
    },
    body: {
      it: 'la tua richiesta {number}, «{subject}», riguarda lo stesso argomento di {intoNumber}, «{intoSubject}»: le abbiamo unite. I tuoi messaggi sono lì, e lì ti rispondiamo.',
      en: 'your ticket {number}, "{subject}", is about the same thing as {intoNumber}, "{intoSubject}": we have joined the two. Your messages are there, and there we answer.',
    },
    button: { label: { it: 'Apri la richiesta', en: 'Open the ticket' }, link: '/tickets/{intoTicketId}' },
    why: {
      it: 'Ricevi questa e-mail perché hai scritto al nostro supporto.',
      en: 'You receive this e-mail because you have written to our support.',
    },
  },
});

export const ticketNoted = defineEvent('ticket.noted', {
  description:
    'A member of staff has noted something about a ticket for colleagues. About the ticket, and told to no customer: it belongs to no profile.',
  payload: z.object({ ticketId: z.string() }),
  log: null,
});

export const ticketOverdue = defineEvent('ticket.overdue', {
  description:
    'A question was not answered within its service level. Once for each question. About the ticket.',
  payload: z.object({ ticketId: z.string(), queue: z.string(), priority: z.string(), dueAt: instant }),
  log: null,
});

const template = z.object({ templateId: z.string(), version: z.number().int(), title: z.string() });

export const answerTemplatePut = defineEvent('answer-template.put', {
  description: 'Staff have made an answer template, or a new version of one. About the template.',
  payload: template,
  log: null,
});

export const answerTemplateWithdrawn = defineEvent('answer-template.withdrawn', {
  description: 'Staff have taken an answer template out of use. About the template.',
  payload: template,
  log: null,
});
