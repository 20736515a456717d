import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const ticket = z.object({ ticketId: z.string(), subject: z.string() });

export const ticketWritten = defineEvent('ticket.written', {
  description: 'A message was added to a ticket, the first one too. About the ticket.',
  payload: ticket,
  log: {
    title: { it: 'Messaggio inviato al supporto', en: 'Message sent to support' },
    detail: { it: '{subject}', en: '{subject}' },
  },
});

export const ticketClosed = defineEvent('ticket.closed', {
  description: 'A ticket was closed. About the ticket.',
  payload: ticket,
  log: {
    title: { it: 'Richiesta di supporto chiusa', en: 'Support ticket closed' },
    detail: { it: '{subject}', en: '{subject}' },
  },
});
