import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { guardedActTerms } from './terms';

const approval = z.object({
  approvalId: z.string(),
  act: z.string(),
  subjectId: z.string(),
  /** What the act is about, for people. */
  subjectLabel: z.string().nullable(),
  askedBy: z.string(),
  /** Why it was refused. */
  reason: z.string().nullable(),
});
/** With the name of the login that asks or has decided, and how long that counts. */
const byLogin = approval.extend({
  username: z.string().default(''),
  expiresAt: instant.nullable().default(null),
});
const terms = { act: guardedActTerms };
const detail = {
  it: '{act}{subjectLabel, select, none {} other { {subjectLabel}}}{reason, select, none {} other {, {reason}}}',
  en: '{act}{subjectLabel, select, none {} other { {subjectLabel}}}{reason, select, none {} other {, {reason}}}',
};

export const protectionChanged = defineEvent('protection.changed', {
  description: 'A profile has changed which acts wait for a second login. About the profile.',
  payload: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    /** All that wait from now on. */
    actions: z.array(z.string()),
  }),
  terms: { actions: guardedActTerms },
  log: {
    title: {
      it: 'Operazioni sotto doppia approvazione modificate',
      en: 'Acts under dual approval changed',
    },
    detail: {
      it: '{actions, select, empty {nessuna} other {{actions}}}',
      en: '{actions, select, empty {none} other {{actions}}}',
    },
  },
  letter: {
    subject: { it: 'Doppia approvazione modificata', en: 'Dual approval was changed' },
    body: {
      it: '{actions, select, empty {da ora nessuna operazione aspetta più la conferma di una seconda login.} other {da ora queste operazioni aspettano la conferma di una seconda login:\n- {actions}}}\n\nSe non sei stato tu, controlla il registro delle attività e cambia le password delle tue login.',
      en: '{actions, select, empty {from now on nothing waits for a second login any more.} other {from now on these acts wait for a second login:\n- {actions}}}\n\nIf this was not you, look at the audit log and change the passwords of your logins.',
    },
  },
});

export const approvalRequested = defineEvent('approval.requested', {
  description: 'A login wants to do something that waits for a second one. About the request.',
  payload: byLogin,
  terms,
  log: { title: { it: 'Approvazione richiesta', en: 'Approval asked for' }, detail },
  letter: {
    subject: {
      it: 'Una richiesta aspetta la tua approvazione',
      en: 'A request is waiting for your approval',
    },
    body: {
      it: "la login {username} chiede di {act}{subjectLabel, select, none {} other { ({subjectLabel})}}. Per questa operazione la tua anagrafica vuole la conferma di una seconda login: un'altra login può approvarla o rifiutarla dall'Area Clienti entro il {expiresAt, date, minute}.\n\nSe nessuno se lo aspetta, rifiuta la richiesta e cambia la password della login {username}: qualcuno la conosce.",
      en: 'the login {username} asks to {act}{subjectLabel, select, none {} other { ({subjectLabel})}}. Your profile wants a second login to confirm this: another login can approve or refuse it in the customer area until {expiresAt, date, minute}.\n\nIf nobody expects it, refuse the request and change the password of the login {username}: somebody knows it.',
    },
  },
});

export const approvalApproved = defineEvent('approval.approved', {
  description: 'A second login approved a request. About the request.',
  payload: byLogin,
  terms,
  log: { title: { it: 'Richiesta approvata', en: 'Request approved' }, detail },
  letter: {
    subject: { it: 'Una richiesta è stata approvata', en: 'A request was approved' },
    body: {
      it: "la login {username} ha approvato la richiesta di {act}{subjectLabel, select, none {} other { ({subjectLabel})}}. Chi l'ha fatta può procedere, una sola volta, entro il {expiresAt, date, minute}.\n\nSe non è stata una tua scelta, ritira la richiesta o cambia subito le password delle tue login.",
      en: 'the login {username} has approved the request to {act}{subjectLabel, select, none {} other { ({subjectLabel})}}. Whoever asked can go ahead, once, until {expiresAt, date, minute}.\n\nIf this was not your choice, withdraw the request or change the passwords of your logins now.',
    },
  },
});

export const approvalRefused = defineEvent('approval.refused', {
  description: 'A second login rejected a request. About the request.',
  payload: byLogin,
  terms,
  log: { title: { it: 'Richiesta rifiutata', en: 'Request rejected' }, detail },
  letter: {
    subject: { it: 'Una richiesta è stata rifiutata', en: 'A request was rejected' },
    body: {
      it: 'la login {username} ha rifiutato la richiesta di {act}{subjectLabel, select, none {} other { ({subjectLabel})}}.{reason, select, none {} other { Motivo: {reason}.}} Non è cambiato nulla.',
      en: 'the login {username} has rejected the request to {act}{subjectLabel, select, none {} other { ({subjectLabel})}}.{reason, select, none {} other { Reason: {reason}.}} Nothing has changed.',
    },
  },
});

export const approvalUsed = defineEvent('approval.used', {
  description: 'What was approved was done. About the request.',
  payload: approval,
  terms,
  log: { title: { it: 'Approvazione usata', en: 'Approval used' }, detail },
});

export const approvalExpired = defineEvent('approval.expired', {
  description: 'Nobody decided a request, or used an approval, in time. About the request.',
  payload: approval,
  terms,
  log: { title: { it: 'Richiesta scaduta', en: 'Request expired' }, detail },
});

export const approvalWithdrawn = defineEvent('approval.withdrawn', {
  description: 'A request was taken back. About the request.',
  payload: approval,
  terms,
  log: { title: { it: 'Richiesta ritirata', en: 'Request withdrawn' }, detail },
});
