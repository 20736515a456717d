export const formPaper = {
  'formReturn.message': 'In allegato il modulo firmato.',
  'formReturn.NO_FORM_AWAITED': 'La pratica non attende documenti: sono già stati inviati, o è conclusa.',
  'formReturn.TOO_MANY_FORMS':
    'La pratica ha già tutti i documenti che accetta, o li attende: invia quelli attesi, o riprova tra dieci minuti.',

  'fault.formType': 'Un modulo firmato si invia come PDF, JPEG o PNG.',
  'fault.formForOtherExtensions': "Questo modulo è per domini con un'altra estensione.",

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
};
