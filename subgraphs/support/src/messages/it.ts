export const it = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'Il ticket è chiuso da più di 14 giorni: apri una nuova richiesta.',
  'attachment.ATTACHMENT_TOO_LARGE': 'Il file supera i 10 MB: inviane uno più piccolo.',
  'attachment.TOO_MANY_DRAFTS':
    'Venti file attendono già di essere inviati con un messaggio: inviali, o riprova domani.',

  'fault.fullTicket': 'Un ticket ha al massimo {most} messaggi: aprine un altro.',
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
  'ticket.TICKET_FULL': 'Un ticket ha al massimo {most} messaggi: aprine un altro.',
  'ticket.TICKET_CLOSED': 'Il ticket è già chiuso.',
  'ticket.TICKET_NOT_CLOSED': 'Il ticket non è chiuso.',
  'ticket.TICKET_RATED': 'Hai già valutato questo ticket da quando è stato chiuso.',
};
