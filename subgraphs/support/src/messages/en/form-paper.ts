import type { formPaper as it } from '../it/form-paper';

export const formPaper: Readonly<Record<keyof typeof it, string>> = {
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

  'desk.TICKET_NOT_AT_DESK': 'The ticket is closed.',
  'desk.TICKET_ENDED': 'The ticket was closed more than 14 days ago, or joined with another one.',
  'desk.ASSIGNEE_CANNOT_ANSWER': 'This login cannot answer tickets.',
  'desk.OTHER_CUSTOMER': 'The two tickets are of different customers.',
  'writing.SOMEBODY_IS_WRITING': 'A colleague is writing the answer until {until, date, minute}.',

  'template.day': '{day, date, day}',

  'fault.fullNotes': 'A ticket has at most {most} notes.',
  'fault.tooManyTags': 'A ticket has at most {most} tags.',
  'fault.tooManyTemplates': 'There are at most {most} templates: withdraw one.',
  'fault.unknownPlaceholder': 'The text contains {unknown}: what can be used are {known}.',
};
