import { formatMoment, type Text } from '@customer-area/shared/locale';
import { letter } from './letter-text';

/** Where something came from, as far as it can be told. */
interface Origin {
  readonly device: Text;
  readonly place: Text;
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
};
