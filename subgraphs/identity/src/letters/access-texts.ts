import { formatMoment, type LocalizedText } from '@customer-area/shared/locale';
import { letter } from './letter-text';

/** Where something came from, as far as it can be told. */
interface Origin {
  readonly device: LocalizedText;
  readonly place: LocalizedText;
  readonly ip: string;
  readonly at: Date;
}

const NOT_YOU = {
  it: 'Se non sei stato tu, cambia subito la password e chiudi le altre sessioni: qualcuno la conosce.',
  en: 'If this was not you, change your password now and end the other sessions: somebody knows it.',
};

/** Letters about how customers get in: sign-ins, passwords, logins. */
export const accessTexts = {
  newSignIn: letter<Origin & { username: string }>(
    ({ username, device, place, ip, at }) => ({
      subject: 'Nuovo accesso al tuo account',
      body: `alla login ${username} è stato effettuato un accesso da un dispositivo o da un luogo che non conosciamo.\n\nQuando: ${formatMoment(at, 'it')}\nDispositivo: ${device.it}\nLuogo: ${place.it} (indirizzo ${ip})\n\nSe sei stato tu, non devi fare niente. ${NOT_YOU.it}`,
    }),
    ({ username, device, place, ip, at }) => ({
      subject: 'A new sign-in to your account',
      body: `somebody signed in to the login ${username} from a device or a place that we do not know.\n\nWhen: ${formatMoment(at, 'en')}\nDevice: ${device.en}\nPlace: ${place.en} (address ${ip})\n\nIf it was you, there is nothing to do. ${NOT_YOU.en}`,
    }),
  ),
  passwordChanged: letter<Origin & { username: string }>(
    ({ username, device, place, ip, at }) => ({
      subject: 'Password cambiata',
      body: `la password della login ${username} è stata cambiata. Le altre sessioni di questa login sono state chiuse.\n\nQuando: ${formatMoment(at, 'it')}\nDispositivo: ${device.it}\nLuogo: ${place.it} (indirizzo ${ip})\n\nSe non sei stato tu, recupera subito l'accesso dalla pagina di accesso e contatta l'assistenza.`,
    }),
    ({ username, device, place, ip, at }) => ({
      subject: 'Your password was changed',
      body: `the password of the login ${username} was changed. The other sessions of this login have ended.\n\nWhen: ${formatMoment(at, 'en')}\nDevice: ${device.en}\nPlace: ${place.en} (address ${ip})\n\nIf this was not you, recover your access from the sign-in page now and contact our support.`,
    }),
  ),
  loginDisabled: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'Login disattivata',
      body: `la login ${username} è stata disattivata: nessuno può più accedere con questo username, e le sue sessioni e le sue chiavi API sono terminate. Le altre tue login funzionano come prima; puoi crearne una nuova quando vuoi.\n\n${NOT_YOU.it}`,
    }),
    ({ username }) => ({
      subject: 'A login was disabled',
      body: `the login ${username} was disabled: nobody can sign in with this username any more, and its sessions and API keys have ended. Your other logins work as before; you can create a new one whenever you like.\n\n${NOT_YOU.en}`,
    }),
  ),
};
