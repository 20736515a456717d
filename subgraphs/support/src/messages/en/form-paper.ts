import type { formPaper as it } from '../it/form-paper';

export const formPaper: Readonly<Record<keyof typeof it, string>> = {
  'formReturn.message': 'The signed form is attached.',
  'formReturn.NO_FORM_AWAITED': 'The case awaits no documents: they have been submitted, or it has ended.',
  'formReturn.TOO_MANY_FORMS':
    'The case has all the documents that it takes, or awaits them: send those, or try again in ten minutes.',

  'fault.formType': 'A signed form is sent as PDF, JPEG or PNG.',
  'fault.formForOtherExtensions': 'This form is for domains with another extension.',

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
};
