export const it = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'Il ticket è chiuso da più di 14 giorni: apri una nuova richiesta.',

  'attachment.ATTACHMENT_TOO_LARGE': 'Il file supera i 10 MB: inviane uno più piccolo.',
  'attachment.TOO_MANY_DRAFTS':
    'Venti file attendono già di essere inviati con un messaggio: inviali, o riprova domani.',

  'fault.fullTicket': 'Un ticket ha al massimo {most} messaggi: aprine un altro.',
};
