export const it = {
  'ticket.TICKET_CLOSED_FOR_GOOD': 'Il ticket è chiuso da più di 14 giorni: apri una nuova richiesta.',

  'fault.fullTicket': 'Un ticket ha al massimo {most} messaggi: aprine un altro.',
};
