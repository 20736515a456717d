import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'This ticket was closed more than 14 days ago: open a new one.',
  'attachment.ATTACHMENT_TOO_LARGE': 'The file has more than 10 MB: send a smaller one.',
  'attachment.TOO_MANY_DRAFTS':
    'Twenty files wait to be sent with a message already: send them, or try again tomorrow.',

  'fault.fullTicket': 'A ticket has at most {most} messages: open another one.',
  'formPaper.to': 'To: {company}',
  'formPaper.prefilled':
    'Filled in on {at, date, day} with the data of the customer area: check them before signing.',
  'formPaper.place': 'Place',
  'formPaper.date': 'Date',
  'formPaper.sendBack': 'What to enclose and where to send this form',
  'formPaper.legalBasis': 'Rules: {rules}',
  'formPaper.privacy':
    'The data of this form are processed to deal with the request and for nothing else (art. 13 of Regulation EU 2016/679; full notice in the customer area).',
  'formPaper.version': 'Form {name}, version {version} in force from {from, date, day}, digest {digest}',
  'formPaper.page': 'Page {page} of {pages}',
  'formPaper.orderLine': '{quantity, plural, =1 {} other {# × }}{description}',
  'formPaper.day': '{at, date, day}',
  'formPaper.sum': '{cents, number, cents}',
  'formPaper.fileName': 'form-{name}',
  'formPaper.prefilledFileName': 'form-{name}-prefilled',
  'ticket.TICKET_FULL': 'A ticket has at most {most} messages: open another one.',
  'ticket.TICKET_CLOSED': 'This ticket is closed already.',
  'ticket.TICKET_NOT_CLOSED': 'This ticket is not closed.',
  'ticket.TICKET_RATED': 'You have rated this ticket since it was closed.',
};
