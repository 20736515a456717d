import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'This ticket was closed more than 14 days ago: open a new one.',

  'attachment.ATTACHMENT_TOO_LARGE': 'The file has more than 10 MB: send a smaller one.',
  'attachment.TOO_MANY_DRAFTS':
    'Twenty files wait to be sent with a message already: send them, or try again tomorrow.',

  'fault.fullTicket': 'A ticket has at most {most} messages: open another one.',
};
