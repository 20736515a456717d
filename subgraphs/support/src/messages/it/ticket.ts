export const ticket = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'Il ticket è chiuso da più di 14 giorni: apri una nuova richiesta.',
  'ticket.TICKET_FULL': 'Un ticket ha al massimo {most} messaggi: aprine un altro.',
  'ticket.TICKET_CLOSED': 'Il ticket è già chiuso.',
  'ticket.TICKET_NOT_CLOSED': 'Il ticket non è chiuso.',
  'ticket.TICKET_MERGED': 'Il ticket è stato unito a un altro: scrivi in quello.',
  'ticket.TICKET_RATED': 'Hai già valutato questo ticket da quando è stato chiuso.',
};
