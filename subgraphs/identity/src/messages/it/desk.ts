/** Why staff cannot do something about a customer. */
export const desk = {
  'customer-flag.ALREADY_FLAGGED': "Questo contrassegno c'è già.",
  'customer-flag.NOT_FLAGGED': "Questo contrassegno non c'è.",
  'customer-login.LOGIN_NOT_DISABLED': 'Questa login è attiva.',
  'customer-login.DISABLED_BY_CUSTOMER': 'Questa login è stata disabilitata dal cliente: non si riabilita.',
  'customer-login.LOGIN_NOT_LOCKED': 'Questa login non è bloccata.',
  'second-factor-reset.NO_SECOND_FACTOR': 'Questa login non ha un secondo fattore.',
  'second-factor-reset.IDENTITY_NOT_PROVEN':
    "Prima va verificata l'identità: nessuna verifica riuscita nelle ultime 24 ore.",
  'letter-resend.LETTER_GONE': "Questa comunicazione è già partita, e il suo testo non c'è più.",
  'letter-resend.ADDRESS_CONFIRMED': "L'indirizzo è già confermato: non c'è un collegamento da inviare.",
};
