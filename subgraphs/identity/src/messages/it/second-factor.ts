/** Why something about a second factor is not done. */
export const secondFactor = {
  'second-factor.CODE_NOT_ACCEPTED':
    'Il codice non è corretto, è scaduto o è già stato usato, oppure il secondo fattore è temporaneamente bloccato.',
  'second-factor.TOTP_ALREADY_ON':
    "Un'app di autenticazione è già attiva: per sostituirla indica anche il suo codice attuale.",
  'second-factor.TOTP_NOT_PENDING':
    "Non c'è nessuna app di autenticazione da confermare, oppure sono passati più di 15 minuti: ricomincia.",
  'second-factor.TOTP_NOT_ON': 'Nessuna app di autenticazione è attiva.',
  'second-factor.SECOND_FACTOR_NOT_ON': 'Il secondo fattore di accesso non è attivo.',
  'second-factor.LAST_FACTOR': 'Il personale accede sempre con un secondo fattore: attivane prima un altro.',
  'second-factor.PASSWORD_TOO_SHORT':
    'La tua password ha meno di 12 caratteri, e senza secondo fattore non basterebbe: prima scegline una più lunga.',
  'second-factor.PASSKEY_NOT_ACCEPTED':
    'La passkey non è stata accettata: ricomincia, e sblocca il dispositivo quando lo chiede.',
  'second-factor.TOO_MANY_PASSKEYS': 'Questa login ha già 20 passkey: rimuovine prima una.',
};
