import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { identityCheckTerms } from './desk-terms';

/** What staff did about a customer, and why; who it was is the fact's actor. */
const act = z.object({ reason: z.string() });
const detail = { it: 'Motivo: {reason}', en: 'Reason: {reason}' };
/** Which flag it is stays with staff: its words are not kept in the log. */
const flag = act.extend({ flag: z.string(), approvedBy: z.string() });

export const customerNoteAdded = defineEvent('customer.note-added', {
  description: 'A member of staff has written a note about a profile. About the note.',
  payload: act,
  log: { title: { it: 'Nota del nostro personale', en: 'Note of our staff' }, detail },
});

export const customerFlagged = defineEvent('customer.flagged', {
  description: 'Two members of staff have flagged a profile. About the flag.',
  payload: flag,
  log: {
    title: { it: "Contrassegno dell'anagrafica aggiunto dal personale", en: 'Profile flagged by our staff' },
    detail,
  },
});

export const customerFlagLifted = defineEvent('customer.flag-lifted', {
  description: 'Two members of staff have lifted the flag of a profile. About the flag.',
  payload: flag,
  log: {
    title: {
      it: "Contrassegno dell'anagrafica tolto dal personale",
      en: 'Flag of the profile lifted by our staff',
    },
    detail,
  },
});

export const identityChecked = defineEvent('customer.identity-checked', {
  description:
    'A member of staff has checked whether somebody is the customer they say to be. About the check.',
  payload: act.extend({ method: z.string(), passed: z.boolean() }),
  terms: { method: identityCheckTerms },
  log: {
    title: { it: 'Identità verificata dal personale', en: 'Identity checked by our staff' },
    detail: {
      it: '{method}{passed, select, true {} other {, non riuscita}}. Motivo: {reason}',
      en: '{method}{passed, select, true {} other {, not proven}}. Reason: {reason}',
    },
  },
});

export const letterResent = defineEvent('letter.resent', {
  description: 'Staff has sent a letter again, or a new link in its place. About the letter.',
  payload: act.extend({ letterKind: z.string() }),
  log: {
    title: { it: 'Comunicazione inviata di nuovo dal personale', en: 'Letter sent again by our staff' },
    detail,
  },
});

const login = act.extend({ loginId: z.string(), username: z.string() });
const loginDetail = { it: '{username}. Motivo: {reason}', en: '{username}. Reason: {reason}' };

export const loginStopped = defineEvent('login.stopped', {
  description: 'Staff has disabled a login, until staff enables it again. About the login.',
  payload: login,
  log: {
    title: { it: 'Login disabilitata dal personale', en: 'Login disabled by our staff' },
    detail: loginDetail,
  },
  letter: {
    subject: { it: 'Una tua login è stata disabilitata', en: 'One of your logins was disabled' },
    body: {
      it: "il nostro personale ha disabilitato la login {username}: le sue sessioni e le sue chiavi API sono terminate.\n\nMotivo: {reason}\n\nPer domande rispondi all'assistenza dall'Area Clienti.",
      en: 'our staff has disabled the login {username}: its sessions and API keys have ended.\n\nReason: {reason}\n\nIf you have questions, ask our support in the customer area.',
    },
  },
});

export const loginStarted = defineEvent('login.started', {
  description: 'A login that staff had disabled can be used again. About the login.',
  payload: login,
  log: {
    title: { it: 'Login riabilitata dal personale', en: 'Login enabled by our staff' },
    detail: loginDetail,
  },
  letter: {
    subject: { it: 'La tua login è di nuovo attiva', en: 'Your login can be used again' },
    body: {
      it: 'la login {username} può di nuovo accedere. Le chiavi API terminate vanno create di nuovo.\n\nMotivo: {reason}',
      en: 'the login {username} can sign in again. API keys that have ended have to be made anew.\n\nReason: {reason}',
    },
  },
});

export const loginUnlocked = defineEvent('login.unlocked', {
  description: 'Staff has taken away the lock that wrong passwords or codes had brought. About the login.',
  payload: login,
  log: {
    title: { it: 'Login sbloccata dal personale', en: 'Login unlocked by our staff' },
    detail: loginDetail,
  },
});

export const sessionsEnded = defineEvent('sessions.ended', {
  description: 'Staff has signed a customer out. About the profile, or the one login.',
  payload: act.extend({ ended: z.number().int() }),
  log: {
    title: { it: 'Sessioni chiuse dal personale', en: 'Sessions ended by our staff' },
    detail: { it: '{ended}. Motivo: {reason}', en: '{ended}. Reason: {reason}' },
  },
});

export const loginSecondFactorReset = defineEvent('login.second-factor-reset', {
  description:
    'Two members of staff have taken the second factor of a login away, whose holder had lost it. Until `restrictedUntil` the profile transfers no domain away, reads no auth code and changes no owner. About the login.',
  payload: login.extend({ restrictedUntil: instant, passwordGone: z.boolean(), approvedBy: z.string() }),
  log: {
    title: { it: 'Secondo fattore azzerato dal personale', en: 'Second factor reset by our staff' },
    detail: loginDetail,
  },
  letter: {
    to: 'profile and former addresses',
    subject: { it: 'Il secondo fattore è stato azzerato', en: 'The second factor was reset' },
    body: {
      it: "su richiesta, e dopo una verifica dell'identità, il nostro personale ha azzerato il secondo fattore della login {username}: app, passkey e codici di recupero non servono più, e le sue sessioni sono terminate.{passwordGone, select, true { La password era breve e non vale più: scegline una nuova con il recupero dalla pagina di accesso.} other {}}\n\nFino al {restrictedUntil, date, minute} non si possono trasferire domini, leggere codici di autorizzazione o cambiare intestatario.\n\nMotivo: {reason}\n\nSe non l'hai chiesto tu, contatta subito l'assistenza: qualcuno si è fatto passare per te.",
      en: 'on request, and after a check of identity, our staff has reset the second factor of the login {username}: app, passkeys and recovery codes are of no use any more, and its sessions have ended.{passwordGone, select, true { The password was a short one and is no longer valid: choose a new one by recovery from the sign-in page.} other {}}\n\nUntil {restrictedUntil, date, minute} no domain can be transferred away, no auth code read and no owner changed.\n\nReason: {reason}\n\nIf you did not ask for it, contact our support now: somebody has pretended to be you.',
    },
  },
});
