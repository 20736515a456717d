import type { LocalizedText } from '@customer-area/shared/locale';

/** Why something about a second factor is not done, in the words of the customer. */
export const secondFactorRefusals = {
  CODE_NOT_ACCEPTED: {
    it: 'Il codice non è corretto, è scaduto o è già stato usato, oppure il secondo fattore è temporaneamente bloccato.',
    en: 'The code is not right, has expired or was used before, or the second factor is locked for a while.',
  },
  TOTP_ALREADY_ON: {
    it: "Un'app di autenticazione è già attiva: per sostituirla indica anche il suo codice attuale.",
    en: 'An authenticator app is on already: to replace it, give its current code as well.',
  },
  TOTP_NOT_PENDING: {
    it: "Non c'è nessuna app di autenticazione da confermare, oppure sono passati più di 15 minuti: ricomincia.",
    en: 'There is no authenticator app to confirm, or more than 15 minutes have passed: start again.',
  },
  TOTP_NOT_ON: {
    it: 'Nessuna app di autenticazione è attiva.',
    en: 'No authenticator app is on.',
  },
  SECOND_FACTOR_NOT_ON: {
    it: 'Il secondo fattore di accesso non è attivo.',
    en: 'There is no second factor.',
  },
  LAST_FACTOR: {
    it: 'Il personale accede sempre con un secondo fattore: attivane prima un altro.',
    en: 'Staff always sign in with a second factor: add another one first.',
  },
  PASSWORD_TOO_SHORT: {
    it: 'La tua password ha meno di 12 caratteri, e senza secondo fattore non basterebbe: prima scegline una più lunga.',
    en: 'Your password has fewer than 12 characters, which is not enough without a second factor: choose a longer one first.',
  },
  PASSKEY_NOT_ACCEPTED: {
    it: 'La passkey non è stata accettata: ricomincia, e sblocca il dispositivo quando lo chiede.',
    en: 'The passkey was not accepted: start again, and unlock the device when it asks.',
  },
  TOO_MANY_PASSKEYS: {
    it: 'Questa login ha già 20 passkey: rimuovine prima una.',
    en: 'This login has 20 passkeys already: remove one first.',
  },
} satisfies Record<string, LocalizedText>;

export type SecondFactorRefusal = keyof typeof secondFactorRefusals;
