import type { desk as it } from '../it/desk';

export const desk: Readonly<Record<keyof typeof it, string>> = {
  'desk.TICKET_NOT_AT_DESK': 'The ticket is closed.',
  'desk.TICKET_ENDED': 'The ticket was closed more than 14 days ago, or joined with another one.',
  'desk.ASSIGNEE_CANNOT_ANSWER': 'This login cannot answer tickets.',
  'desk.OTHER_CUSTOMER': 'The two tickets are of different customers.',
  'desk.ABOUT_ANOTHER_DOMAIN':
    'The two tickets are not about the same domain: who may see one may not see the other.',
  'writing.SOMEBODY_IS_WRITING': 'A colleague is writing the answer until {until, date, minute}.',

  'template.day': '{day, date, day}',

  'fault.fullNotes': 'A ticket has at most {most} notes.',
  'fault.tooManyTags': 'A ticket has at most {most} tags.',
  'fault.tooManyTemplates': 'There are at most {most} templates: withdraw one.',
  'fault.unknownPlaceholder': 'The text contains {unknown}: what can be used are {known}.',
};
