import { formatMoment, type Locale, type LocalizedText } from '@customer-area/shared/locale';
import { letter } from './letter-text';

interface Asked {
  /** Of the login that asks or has decided. */
  readonly username: string;
  /** Completes "a login wants to …". */
  readonly what: LocalizedText;
  readonly subjectLabel: string | null;
}

const act = ({ what, subjectLabel }: Asked, locale: Locale) =>
  subjectLabel === null ? what[locale] : `${what[locale]} (${subjectLabel})`;

/** Letters about acts that wait for a second login. */
export const approvalTexts = {
  approvalRequested: letter<Asked & { expiresAt: Date }>(
    (asked) => ({
      subject: 'Una richiesta aspetta la tua approvazione',
      body: `la login ${asked.username} chiede di ${act(asked, 'it')}. Per questa operazione la tua anagrafica vuole la conferma di una seconda login: un'altra login può approvarla o rifiutarla dall'Area Clienti entro il ${formatMoment(asked.expiresAt, 'it')}.\n\nSe nessuno se lo aspetta, rifiuta la richiesta e cambia la password della login ${asked.username}: qualcuno la conosce.`,
    }),
    (asked) => ({
      subject: 'A request is waiting for your approval',
      body: `the login ${asked.username} asks to ${act(asked, 'en')}. Your profile wants a second login to confirm this: another login can approve or refuse it in the customer area until ${formatMoment(asked.expiresAt, 'en')}.\n\nIf nobody expects it, refuse the request and change the password of the login ${asked.username}: somebody knows it.`,
    }),
  ),
  approvalGiven: letter<Asked & { expiresAt: Date }>(
    (asked) => ({
      subject: 'Una richiesta è stata approvata',
      body: `la login ${asked.username} ha approvato la richiesta di ${act(asked, 'it')}. Chi l'ha fatta può procedere, una sola volta, entro il ${formatMoment(asked.expiresAt, 'it')}.\n\nSe non è stata una tua scelta, ritira la richiesta o cambia subito le password delle tue login.`,
    }),
    (asked) => ({
      subject: 'A request was approved',
      body: `the login ${asked.username} has approved the request to ${act(asked, 'en')}. Whoever asked can go ahead, once, until ${formatMoment(asked.expiresAt, 'en')}.\n\nIf this was not your choice, withdraw the request or change the passwords of your logins now.`,
    }),
  ),
  approvalRefused: letter<Asked & { reason: string | null }>(
    (asked) => ({
      subject: 'Una richiesta è stata rifiutata',
      body: `la login ${asked.username} ha rifiutato la richiesta di ${act(asked, 'it')}.${asked.reason === null ? '' : ` Motivo: ${asked.reason}.`} Non è cambiato nulla.`,
    }),
    (asked) => ({
      subject: 'A request was refused',
      body: `the login ${asked.username} has refused the request to ${act(asked, 'en')}.${asked.reason === null ? '' : ` Reason: ${asked.reason}.`} Nothing has changed.`,
    }),
  ),
  protectionChanged: letter<{ actions: readonly LocalizedText[] }>(
    ({ actions }) => ({
      subject: 'Doppia approvazione modificata',
      body: `${list(actions, 'it', 'da ora queste operazioni aspettano la conferma di una seconda login:', 'da ora nessuna operazione aspetta più la conferma di una seconda login.')}\n\nSe non sei stato tu, controlla il registro degli accessi e cambia le password delle tue login.`,
    }),
    ({ actions }) => ({
      subject: 'Four-eyes protection was changed',
      body: `${list(actions, 'en', 'from now on these acts wait for a second login:', 'from now on nothing waits for a second login any more.')}\n\nIf this was not you, look at the access log and change the passwords of your logins.`,
    }),
  ),
};

function list(actions: readonly LocalizedText[], locale: Locale, some: string, none: string): string {
  return actions.length === 0 ? none : [some, ...actions.map((text) => `- ${text[locale]}`)].join('\n');
}
