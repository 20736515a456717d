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
  staffActivated: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'Password scelta',
      body: `per la tua login ${username} è stata scelta una password con il link che ti abbiamo inviato. Le sessioni precedenti sono terminate.\n\nSe non sei stato tu, avvisa subito chi gestisce il personale.`,
    }),
    ({ username }) => ({
      subject: 'A password was chosen',
      body: `a password was chosen for your login ${username} with the link that we mailed. Earlier sessions have ended.\n\nIf this was not you, tell whoever manages staff now.`,
    }),
  ),
};
