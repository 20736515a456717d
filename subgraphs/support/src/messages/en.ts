import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'This ticket was closed more than 14 days ago: open a new one.',

  'fault.fullTicket': 'A ticket has at most {most} messages: open another one.',
};
