/** Why a change of shared data is refused, and what it brings about. */
export const profileChange = {
  'profile-change.IMMUTABLE':
    'Questo dato non si cambia. Se l’intestatario è un altro, serve una nuova iscrizione; se è un errore di battitura, chiedine la rettifica.',
  'profile-change.IMMUTABLE_FOR_GOOD':
    'Questo dato non si cambia: per un altro tipo di soggetto serve una nuova iscrizione.',
  'profile-change.OTHER_IDENTIFIERS':
    'In questo Paese servono altri identificativi fiscali, che non si cambiano: occorre una nuova iscrizione.',
  'profile-change.INVALID_INPUT': 'Alcuni dati non possono essere cambiati così: guarda i campi indicati.',
  'profile-change.NOTHING_CHANGES':
    'I dati indicati sono già quelli dell’anagrafica: non c’è nulla da cambiare.',
  'consequence.VALID_FOR_ALL_LOGINS': 'La modifica vale per tutte le login dell’anagrafica: sono {logins}.',
  'consequence.EMAIL_TO_CONFIRM':
    'Il nuovo indirizzo email va confermato con il link che riceverai, valido 7 giorni; avvisiamo anche il vecchio indirizzo.',
  'consequence.REGISTRANTS_KEEP_OLD_DATA':
    "I dati {registrants, plural, one {dell'intestatario} other {dei # intestatari}} dei tuoi domini restano quelli di ora: aggiornali a parte, se vuoi che seguano.",
  'consequence.ORDERS_KEEP_OLD_DATA':
    'Gli ordini ancora aperti ({orders}) e le loro fatture conservano i dati con cui sono stati fatti.',
};
