import { defineCodes } from '@customer-area/shared/contract';

export const deskCodes = defineCodes('REFUSAL', {
  types: ['TicketDeskRefused'],
  operations: ['takeTicket', 'assignTicket', 'answerTicket', 'mergeTickets', 'setTicketPriority'],
  codes: {
    SOMEBODY_IS_WRITING: {
      meaning: 'A colleague has taken the ticket and is writing an answer.',
      remedy: 'Wait until the moment that the refusal names, or answer with `anyway`.',
      retry: 'LATER',
      types: ['SomebodyIsWriting'],
      operations: ['takeTicket', 'answerTicket'],
    },
    TICKET_NOT_AT_DESK: {
      meaning: 'The ticket is closed.',
      remedy: 'Answer it, which opens it again as long as the customer could.',
      retry: 'AFTERWARDS',
      operations: ['takeTicket', 'assignTicket', 'setTicketPriority', 'mergeTickets'],
    },
    TICKET_ENDED: {
      meaning: 'The ticket was closed more than 14 days ago, or joined with another one.',
      remedy: 'Answer the ticket that it was joined with; nothing is answered that was closed for good.',
      retry: 'NEVER',
      operations: ['answerTicket', 'mergeTickets'],
    },
    ASSIGNEE_CANNOT_ANSWER: {
      meaning: 'The login is not of a member of staff who may answer tickets.',
      remedy: 'Give the ticket to somebody with TICKETS_ANSWER.',
      retry: 'CHANGED',
      operations: ['assignTicket'],
    },
    OTHER_CUSTOMER: {
      meaning: 'The two tickets are of different customers.',
      remedy: 'Join tickets of one customer only.',
      retry: 'CHANGED',
      operations: ['mergeTickets'],
    },
    ABOUT_ANOTHER_DOMAIN: {
      meaning:
        'Only one of the two tickets is about this domain: who may see that one may not see the other.',
      remedy: 'Join tickets about the same domain, or about none.',
      retry: 'CHANGED',
      operations: ['mergeTickets'],
    },
  },
});
