import { formatCents, formatDate, type Locale } from '@customer-area/shared/locale';
import { type AccessScope, allowedBy } from '../access-scopes';
import { letter } from './letter-text';

interface MadeKey {
  readonly name: string;
  readonly scopes: readonly AccessScope[];
  readonly networks: readonly string[];
  readonly expiresAt: Date;
  readonly limitCents: number;
}

const NOT_YOU = {
  it: "Se non sei stato tu, revoca subito la chiave dall'Area Clienti e cambia le password: qualcuno le conosce.",
  en: 'If this was not you, revoke the key in the customer area now and change your passwords: somebody knows them.',
};

const lines = (scopes: readonly AccessScope[], locale: Locale) =>
  scopes.map((scope) => `- ${allowedBy(scope)[locale]}`).join('\n');

/** Letters about keys for integrations. */
export const apiKeyTexts = {
  apiKeyCreated: letter<MadeKey>(
    ({ name, scopes, networks, expiresAt, limitCents }) => ({
      subject: 'Nuova chiave API creata',
      body: `è stata creata la chiave API «${name}». Chi la possiede può:\n${lines(scopes, 'it')}\n\nÈ valida fino al ${formatDate(expiresAt, 'it')}, ${networks.length === 0 ? 'da qualsiasi indirizzo' : `solo da ${networks.join(', ')}`}. ${limitCents === 0 ? 'Non può pagare.' : `Può pagare fino a ${formatCents(limitCents, 'it')} al mese.`}\n\n${NOT_YOU.it}`,
    }),
    ({ name, scopes, networks, expiresAt, limitCents }) => ({
      subject: 'A new API key was created',
      body: `the API key "${name}" was created. Whoever holds it may:\n${lines(scopes, 'en')}\n\nIt is good until ${formatDate(expiresAt, 'en')}, ${networks.length === 0 ? 'from any address' : `only from ${networks.join(', ')}`}. ${limitCents === 0 ? 'It cannot pay.' : `It can pay up to ${formatCents(limitCents, 'en')} a month.`}\n\n${NOT_YOU.en}`,
    }),
  ),
  apiKeyRevoked: letter<{ name: string; makerDisabled: boolean }>(
    ({ name, makerDisabled }) => ({
      subject: 'Chiave API revocata',
      body: `la chiave API «${name}» è stata revocata${makerDisabled ? ', perché la login che l’aveva creata è stata disabilitata' : ''}. I programmi che la usano non hanno più accesso.\n\nSe non sei stato tu, controlla le tue login e cambia le password.`,
    }),
    ({ name, makerDisabled }) => ({
      subject: 'An API key was revoked',
      body: `the API key "${name}" was revoked${makerDisabled ? ', because the login that made it was disabled' : ''}. Programs that use it have no access any more.\n\nIf this was not you, look at your logins and change your passwords.`,
    }),
  ),
  apiKeyLimitRaised: letter<{ name: string; limitCents: number; previousCents: number }>(
    ({ name, limitCents, previousCents }) => ({
      subject: 'Limite di spesa di una chiave API aumentato',
      body: `la chiave API «${name}» ora può pagare fino a ${formatCents(limitCents, 'it')} al mese (prima ${formatCents(previousCents, 'it')}).\n\n${NOT_YOU.it}`,
    }),
    ({ name, limitCents, previousCents }) => ({
      subject: 'The spending limit of an API key was raised',
      body: `the API key "${name}" can now pay up to ${formatCents(limitCents, 'en')} a month (${formatCents(previousCents, 'en')} before).\n\n${NOT_YOU.en}`,
    }),
  ),
  apiKeyEnds: letter<{ name: string; expiresAt: Date }>(
    ({ name, expiresAt }) => ({
      subject: `La chiave API «${name}» sta per scadere`,
      body: `la chiave API «${name}» scade il ${formatDate(expiresAt, 'it')}: da allora i programmi che la usano non hanno più accesso.\nSe ti serve ancora, crea per tempo una nuova chiave dall'Area Clienti e sostituiscila nei programmi.`,
    }),
    ({ name, expiresAt }) => ({
      subject: `The API key "${name}" is about to expire`,
      body: `the API key "${name}" expires on ${formatDate(expiresAt, 'en')}: from then on programs that use it have no access.\nIf you still need it, make a new key in the customer area in time and put it into those programs.`,
    }),
  ),
};
