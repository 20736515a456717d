import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { profileFieldTerms } from './terms';

/** Names of the properties that a change was about; never what is in them. */
const fields = z.array(z.string());
/** SHA-256 of the normalised address, to tell one from another without knowing it. */
const emailFingerprint = z.string();

export const profileRegistered = defineEvent('profile.registered', {
  description:
    'A registration was completed: there is a new profile with its first login. About the profile.',
  payload: z.object({
    profileId: z.string(),
    loginId: z.string(),
    privacyNoticeVersion: z.string(),
    /** An order placed before registering that is to become the profile's own. */
    claimedOrderId: z.string().nullable().default(null),
  }),
  log: { title: { it: 'Iscrizione completata', en: 'Registration completed' } },
});

export const profileChanged = defineEvent('profile.changed', {
  description: 'Data of a profile that all its logins share were changed. About the profile.',
  payload: z.object({ fields, emailFingerprint, emailChanged: z.boolean().default(false) }),
  terms: { fields: profileFieldTerms },
  log: {
    title: { it: 'Dati anagrafici modificati', en: 'Profile data changed' },
    detail: { it: '{fields}', en: '{fields}' },
  },
  // A new address is told with the link that confirms it, and to the old one.
  news: {
    text: {
      it: "L'indirizzo e-mail della tua anagrafica è cambiato",
      en: 'The e-mail address of your profile has changed',
    },
  },
  letter: {
    subject: {
      it: '{emailChanged, select, true {} other {I dati della tua anagrafica sono cambiati}}',
      en: '{emailChanged, select, true {} other {The data of your profile have changed}}',
    },
    body: {
      it: 'hai modificato questi dati della tua anagrafica: {fields}.\nLa modifica vale per tutte le tue login.\n\nSe non sei stato tu, cambia subito la password, chiudi tutte le sessioni dall’Area Clienti e scrivici.',
      en: 'you have changed these data of your profile: {fields}.\nThe change is valid for all your logins.\n\nIf this was not you, change your password now, end all sessions in the customer area, and write to us.',
    },
  },
});

export const profileRectified = defineEvent('profile.rectified', {
  description: 'Typing errors in a profile were corrected by staff, on request. About the profile.',
  payload: z.object({ fields, emailFingerprint, emailVerified: z.boolean() }),
  terms: { fields: profileFieldTerms },
  log: {
    title: { it: 'Dati anagrafici rettificati', en: 'Profile data rectified' },
    detail: { it: '{fields}', en: '{fields}' },
  },
});

export const profileEmailConfirmed = defineEvent('profile.email-confirmed', {
  description: "A profile's e-mail address was confirmed by its link. About the profile.",
  payload: z.object({ emailFingerprint }),
  log: { title: { it: 'Indirizzo email confermato', en: 'E-mail address confirmed' } },
});

export const profileRecoveryDataChanged = defineEvent('profile.recovery-data-changed', {
  description: 'The secret question of a profile was set, changed or removed. About the profile.',
  payload: z.object({ removed: z.boolean() }),
  log: {
    title: { it: 'Domanda segreta cambiata', en: 'Secret question changed' },
    detail: {
      it: '{removed, select, true {rimossa} other {}}',
      en: '{removed, select, true {removed} other {}}',
    },
  },
  letter: {
    subject: {
      it: '{removed, select, true {Domanda segreta rimossa} other {Domanda segreta cambiata}}',
      en: '{removed, select, true {Your secret question was removed} other {Your secret question was changed}}',
    },
    body: {
      it: '{removed, select, true {la domanda segreta della tua anagrafica è stata rimossa: per recuperare una password basta ora il link inviato per e-mail, con il codice del secondo fattore dove è attivo.} other {la domanda segreta della tua anagrafica e la sua risposta sono state cambiate. Valgono per tutte le tue login.}}\n\nSe non sei stato tu, accedi subito, cambia la password e imposta una nuova domanda: qualcuno usa una tua login.',
      en: '{removed, select, true {the secret question of your profile was removed: to recover a password the mailed link is now enough, with a code of the second factor where there is one.} other {the secret question of your profile and its answer were changed. They hold for all your logins.}}\n\nIf this was not you, sign in now, change your password and set a new question: somebody uses one of your logins.',
    },
  },
});

export const profileRecoveryStopped = defineEvent('profile.recovery-stopped', {
  description: 'The former address of a profile has stopped the recovery of its logins. About the profile.',
  payload: z.object({}),
  log: { title: { it: 'Recupero dei dati di accesso fermato', en: 'Recovery of sign-in data stopped' } },
  letter: {
    to: 'profile and former addresses',
    subject: { it: 'Recupero dei dati di accesso fermato', en: 'Recovery of sign-in data stopped' },
    body: {
      it: "il recupero dei dati di accesso è stato fermato dall'indirizzo e-mail che la tua anagrafica aveva prima. I link inviati non sono più validi, e per qualche giorno non ne inviamo altri a quello nuovo.\n\nPer riavere l'accesso contatta l'assistenza.",
      en: 'the recovery of sign-in data was stopped by the e-mail address that your profile had before. The links that were mailed are not valid any more, and for some days no others go to the new one.\n\nTo get access again contact our support.',
    },
  },
});

const consent = z.object({ kind: z.string(), textVersion: z.string(), loginId: z.string().nullable() });
const consentDetail = { it: 'informativa {textVersion}', en: 'notice {textVersion}' };

export const consentGiven = defineEvent('consent.given', {
  description: 'A profile agreed to something that needs consent. About the consent.',
  payload: consent,
  log: {
    title: { it: 'Consenso al marketing dato', en: 'Consent to marketing given' },
    detail: consentDetail,
  },
});

export const consentWithdrawn = defineEvent('consent.withdrawn', {
  description: 'A profile took a consent back. About the consent.',
  payload: consent,
  log: {
    title: { it: 'Consenso al marketing revocato', en: 'Consent to marketing withdrawn' },
    detail: consentDetail,
  },
});
