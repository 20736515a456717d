import { defineCodes } from '@customer-area/shared/contract';

export const ticketCodes = defineCodes('REFUSAL', {
  types: ['TicketRefused', 'ActionReason'],
  operations: ['replyToTicket', 'closeTicket', 'reopenTicket', 'rateTicket'],
  codes: {
    TICKET_CLOSED_FOR_GOOD: {
      meaning: 'The ticket was closed more than 14 days ago.',
      remedy: 'Open a new ticket with openTicket.',
      retry: 'NEVER',
      operations: ['replyToTicket', 'reopenTicket'],
    },
    TICKET_FULL: {
      meaning: 'The ticket has as many messages as a ticket can have.',
      remedy: 'Open a new ticket with openTicket.',
      retry: 'NEVER',
      operations: ['replyToTicket'],
    },
    TICKET_CLOSED: {
      meaning: 'The ticket is closed already.',
      remedy: 'Nothing is to be done.',
      retry: 'NEVER',
      operations: ['closeTicket'],
    },
    TICKET_NOT_CLOSED: {
      meaning: 'The ticket is not closed.',
      remedy: 'Write to it with replyToTicket, or close it with closeTicket first.',
      retry: 'AFTERWARDS',
      operations: ['reopenTicket', 'rateTicket'],
    },
    TICKET_MERGED: {
      meaning: 'Staff have joined the ticket with another one, in which it goes on.',
      remedy: 'Write to the ticket that `mergedInto` names.',
      retry: 'CHANGED',
      operations: ['replyToTicket', 'reopenTicket', 'rateTicket'],
    },
    TICKET_RATED: {
      meaning: 'The ticket was rated since it was closed.',
      remedy: 'It can be rated again when it was reopened and closed again.',
      retry: 'NEVER',
      operations: ['rateTicket'],
    },
  },
});
