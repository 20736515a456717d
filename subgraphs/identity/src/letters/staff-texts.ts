import { letter } from './letter-text';

/** Letters to our own people. */
export const staffTexts = {
  staffInvited: letter<{ username: string; link: string }>(
    ({ username, link }) => ({
      subject: "La tua login per l'assistenza clienti",
      body: `la tua login è ${username}. Per scegliere la password apri il link (valido 72 ore, una volta sola):\n${link}\n\nDopo il primo accesso ti verrà chiesto di attivare un secondo fattore: senza di esso non puoi fare altro. Se non te l'aspettavi, avvisa chi gestisce il personale.`,
    }),
    ({ username, link }) => ({
      subject: 'Your staff login',
      body: `your login is ${username}. To choose its password open this link (good for 72 hours, once):\n${link}\n\nAfter signing in for the first time you will be asked for a second factor: without one you can do nothing else. If you did not expect this, tell whoever manages staff.`,
    }),
  ),
};
