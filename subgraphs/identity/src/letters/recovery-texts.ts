import { letter } from './letter-text';

const LINES = (links: readonly { username: string; link: string }[]) =>
  links.map(({ username, link }) => `${username}\n${link}`).join('\n\n');

/** Usernames beyond the links of one letter. */
const OTHERS = (usernames: readonly string[], words: string) =>
  usernames.length === 0 ? '' : `\n\n${words}\n${usernames.join(', ')}`;

/** Letters to who has lost a way in. */
export const recoveryTexts = {
  recovery: letter<{ links: readonly { username: string; link: string }[]; others: readonly string[] }>(
    ({ links, others }) => ({
      subject: 'Recupero dei dati di accesso',
      body: `abbiamo ricevuto una richiesta di recupero dei dati di accesso. Per scegliere una nuova password apri il link sotto lo username (valido 10 minuti, una sola volta):\n\n${LINES(links)}${OTHERS(others, 'Altri tuoi username, per i quali puoi chiedere il recupero uno alla volta:')}\n\nSe non l'hai chiesto tu, non aprire il link: le tue password non cambiano.`,
    }),
    ({ links, others }) => ({
      subject: 'Recovery of your sign-in data',
      body: `we have received a request to recover sign-in data. To choose a new password open the link below the username (good for 10 minutes, once):\n\n${LINES(links)}${OTHERS(others, 'Your other usernames, which you can recover one by one:')}\n\nIf you did not ask for it, do not open the link: your passwords stay as they are.`,
    }),
  ),
  recoveryNoticed: letter<{ usernames: readonly string[] }>(
    ({ usernames }) => ({
      subject: 'Richiesto il recupero dei dati di accesso',
      body: `è stato richiesto il recupero dei dati di accesso di ${usernames.join(', ')}. Il link è stato inviato all'indirizzo che oggi risulta nell'anagrafica; questo indirizzo lo era fino a poco tempo fa.\n\nSe non hai cambiato tu l'indirizzo e-mail, contatta subito l'assistenza.`,
    }),
    ({ usernames }) => ({
      subject: 'Recovery of sign-in data was requested',
      body: `recovery was requested for the sign-in data of ${usernames.join(', ')}. The link went to the address that the profile has today; this one was its address until lately.\n\nIf it was not you who changed the e-mail address, contact support now.`,
    }),
  ),
};
