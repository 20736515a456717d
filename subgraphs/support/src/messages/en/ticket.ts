import type { ticket as it } from '../it/ticket';

export const ticket: Readonly<Record<keyof typeof it, string>> = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'This ticket was closed more than 14 days ago: open a new one.',
  'ticket.TICKET_FULL': 'A ticket has at most {most} messages: open another one.',
  'ticket.TICKET_CLOSED': 'This ticket is closed already.',
  'ticket.TICKET_NOT_CLOSED': 'This ticket is not closed.',
  'ticket.TICKET_MERGED': 'The ticket was joined with another one: write to that one.',
  'ticket.TICKET_RATED': 'You have rated this ticket since it was closed.',
};
