export const desk = {
  'desk.TICKET_NOT_AT_DESK': 'Il ticket è chiuso.',
  'desk.TICKET_ENDED': 'Il ticket è chiuso da più di 14 giorni, o è stato unito a un altro.',
  'desk.ASSIGNEE_CANNOT_ANSWER': 'Questa login non può rispondere ai ticket.',
  'desk.OTHER_CUSTOMER': 'I due ticket sono di clienti diversi.',
  'desk.ABOUT_ANOTHER_DOMAIN':
    'I due ticket non riguardano lo stesso dominio: chi ha accesso a uno non può vedere l’altro.',
  'writing.SOMEBODY_IS_WRITING': 'Un collega sta scrivendo la risposta fino al {until, date, minute}.',

  'template.day': '{day, date, day}',

  'fault.fullNotes': 'Un ticket ha al massimo {most} note.',
  'fault.tooManyTags': 'Un ticket ha al massimo {most} etichette.',
  'fault.tooManyTemplates': 'Ci sono al massimo {most} modelli: ritirane uno.',
  'fault.unknownPlaceholder': 'Il testo contiene {unknown}: si possono usare {known}.',
};
