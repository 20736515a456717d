import { defineCodes } from '@customer-area/shared/contract';

export const ticketCodes = defineCodes('REFUSAL', {
  types: ['TicketRefused'],
  operations: ['replyToTicket'],
  codes: {
    TICKET_CLOSED_FOR_GOOD: {
      meaning: 'The ticket was closed more than 14 days ago.',
      remedy: 'Open a new ticket with openTicket.',
      retry: 'NEVER',
    },
  },
});
