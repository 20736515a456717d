export const formPaper = {
  'formPaper.to': 'A: {company}',
  'formPaper.prefilled':
    'Precompilato il {at, date, day} con i dati che risultano nell’Area Clienti: controllali prima di firmare.',
  'formPaper.place': 'Luogo',
  'formPaper.date': 'Data',
  'formPaper.sendBack': 'Che cosa allegare e dove inviare il modulo',
  'formPaper.legalBasis': 'Riferimenti: {rules}',
  'formPaper.privacy':
    'I dati di questo modulo sono trattati solo per dare seguito alla richiesta (art. 13 del Regolamento UE 2016/679; informativa completa nell’Area Clienti).',
  'formPaper.version': 'Modulo {name}, versione {version} in vigore dal {from, date, day}, impronta {digest}',
  'formPaper.page': 'Pagina {page} di {pages}',
  'formPaper.orderLine': '{quantity, plural, =1 {} other {# × }}{description}',
  'formPaper.day': '{at, date, day}',
  'formPaper.sum': '{cents, number, cents}',
  'formPaper.fileName': 'modulo-{name}',
  'formPaper.prefilledFileName': 'modulo-{name}-precompilato',

  'desk.TICKET_NOT_AT_DESK': 'Il ticket è chiuso.',
  'desk.TICKET_ENDED': 'Il ticket è chiuso da più di 14 giorni, o è stato unito a un altro.',
  'desk.ASSIGNEE_CANNOT_ANSWER': 'Questa login non può rispondere ai ticket.',
  'desk.OTHER_CUSTOMER': 'I due ticket sono di clienti diversi.',
  'writing.SOMEBODY_IS_WRITING': 'Un collega sta scrivendo la risposta fino al {until, date, minute}.',

  'template.day': '{day, date, day}',

  'fault.fullNotes': 'Un ticket ha al massimo {most} note.',
  'fault.tooManyTags': 'Un ticket ha al massimo {most} etichette.',
  'fault.tooManyTemplates': 'Ci sono al massimo {most} modelli: ritirane uno.',
  'fault.unknownPlaceholder': 'Il testo contiene {unknown}: si possono usare {known}.',
};
