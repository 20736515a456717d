import { letter } from './letter-text';

const LINES = (links: readonly { username: string; link: string }[]) =>
  links.map(({ username, link }) => `${username}\n${link}`).join('\n\n');

/** Letters to who has lost a way in. */
export const recoveryTexts = {
  recovery: letter<{ links: readonly { username: string; link: string }[] }>(
    ({ links }) => ({
      subject: 'Recupero dei dati di accesso',
      body: `abbiamo ricevuto una richiesta di recupero dei dati di accesso. Per scegliere una nuova password apri il link sotto lo username (valido 10 minuti, una sola volta):\n\n${LINES(links)}\n\nSe non l'hai chiesto tu, non aprire il link: le tue password non cambiano.`,
    }),
    ({ links }) => ({
      subject: 'Recovery of your sign-in data',
      body: `we have received a request to recover sign-in data. To choose a new password open the link below the username (good for 10 minutes, once):\n\n${LINES(links)}\n\nIf you did not ask for it, do not open the link: your passwords stay as they are.`,
    }),
  ),
  recovered: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'Password cambiata con il recupero',
      body: `la password di ${username} è stata cambiata con la procedura di recupero e tutte le sue sessioni sono state chiuse.\nSe non sei stato tu, contatta subito l'assistenza.`,
    }),
    ({ username }) => ({
      subject: 'Password changed by recovery',
      body: `the password of ${username} was changed by recovery and all its sessions were ended.\nIf this was not you, contact support now.`,
    }),
  ),
};
