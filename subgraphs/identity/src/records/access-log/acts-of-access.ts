import type { LocalizedText } from '@customer-area/shared/locale';
import { z } from 'zod';
import { act } from './act';

const loginAndLabel = z.object({ username: z.string(), label: z.string().nullable() });
const usernameAndLabel = ({ username, label }: z.output<typeof loginAndLabel>) =>
  label === null ? username : `${username} (${label})`;
const words = z.object({ it: z.string(), en: z.string() });
const login = z.object({ username: z.string() });
const passkey = z.object({ username: z.string(), name: z.string() });
const nameOf = (f: z.output<typeof login>) => f.username;
const nameOfBoth = (f: z.output<typeof passkey>) => `${f.username}, ${f.name}`;
const refusalReasons: Readonly<Record<string, LocalizedText>> = {
  WRONG_PASSWORD: { it: 'password errata', en: 'wrong password' },
  LOCKED: { it: 'login bloccata per troppi tentativi', en: 'locked after too many attempts' },
  DISABLED: { it: 'login disabilitata', en: 'login disabled' },
};
const withSecondFactor: LocalizedText = { it: 'con secondo fattore', en: 'with a second factor' };
const forAnotherProfile: LocalizedText = { it: 'per un’altra anagrafica', en: 'for another profile' };
const endReasons: Readonly<Record<string, LocalizedText>> = {
  SIGNED_OUT: { it: 'uscita', en: 'signed out' },
  REVOKED: { it: 'chiusa dall’elenco delle sessioni', en: 'ended from the list of sessions' },
  SIGNED_OUT_EVERYWHERE: { it: 'uscita da tutte le sessioni', en: 'signed out everywhere' },
  TOKEN_REUSED: { it: 'credenziale di rinnovo usata due volte', en: 'a refresh token was used twice' },
  PASSWORD_CHANGED: { it: 'password cambiata', en: 'password changed' },
  SECOND_FACTOR_ENABLED: { it: 'secondo fattore attivato', en: 'second factor enabled' },
  RECOVERED: { it: 'accesso recuperato', en: 'access recovered' },
  LOGIN_DISABLED: { it: 'login disabilitata', en: 'login disabled' },
  SWITCHED: { it: 'passaggio a un’altra anagrafica', en: 'switched to another profile' },
  DELEGATION_ENDED: { it: 'delega terminata', en: 'the delegation has ended' },
  PERMISSIONS_CHANGED: { it: 'permessi cambiati', en: 'permissions changed' },
  PROFILE_ERASED: { it: 'dati cancellati', en: 'data erased' },
  TOO_MANY: { it: 'troppe sessioni aperte', en: 'too many open sessions' },
};

/** Who gets in, and how. */
export const actsOfAccess = {
  // Recovery
  'profile.recovery-data-changed': act(
    'Domanda segreta cambiata',
    'Secret question changed',
    z.object({ removed: z.boolean() }),
    ({ removed }, locale) => (removed ? { it: 'rimossa', en: 'removed' }[locale] : null),
  ),
  'login.recovery-started': act(
    'Recupero dei dati di accesso richiesto',
    'Recovery of sign-in data asked for',
    z.object({ username: z.string() }),
    (f) => f.username,
  ),
  'login.recovered': act(
    'Password cambiata con il recupero',
    'Password changed by recovery',
    z.object({ username: z.string() }),
    (f) => f.username,
  ),

  // Second factor
  'login.totp-enabled': act('App di autenticazione attivata', 'Authenticator app enabled', login, nameOf),
  'login.totp-disabled': act(
    'App di autenticazione disattivata',
    'Authenticator app disabled',
    login,
    nameOf,
  ),
  'login.recovery-code-used': act('Codice di recupero utilizzato', 'Recovery code used', login, nameOf),
  'login.recovery-codes-renewed': act(
    'Codici di recupero rinnovati',
    'Recovery codes renewed',
    login,
    nameOf,
  ),
  'login.second-factor-locked': act('Secondo fattore bloccato', 'Second factor locked', login, nameOf),
  'login.passkey-registered': act('Passkey registrata', 'Passkey registered', passkey, nameOfBoth),
  'login.passkey-removed': act('Passkey rimossa', 'Passkey removed', passkey, nameOfBoth),

  'login.renamed': act('Login rinominata', 'Login renamed', loginAndLabel, usernameAndLabel),
  'login.disabled': act('Login disattivata', 'Login disabled', loginAndLabel, usernameAndLabel),
  'login.password-changed': act(
    'Password cambiata',
    'Password changed',
    z.object({ username: z.string() }),
    (f) => f.username,
  ),

  // Staff: about no customer, so that they make no entry; named for whoever reads the facts themselves
  'staff.login-created': act('Login del personale creata', 'Staff login created', login, nameOf),
  'staff.login-invited': act('Login del personale invitata', 'Staff login invited', login, nameOf),
  'staff.login-activated': act('Login del personale attivata', 'Staff login activated', login, nameOf),
  'staff.login-disabled': act('Login del personale disabilitata', 'Staff login disabled', login, nameOf),
  'staff.permissions-changed': act(
    'Permessi del personale cambiati',
    'Staff permissions changed',
    login,
    nameOf,
  ),

  // Sessions
  'login.sign-in-refused': act(
    'Accesso rifiutato',
    'Sign-in refused',
    z.object({ username: z.string(), reason: z.string() }),
    ({ username, reason }, locale) => [username, refusalReasons[reason]?.[locale]].filter(Boolean).join(', '),
  ),
  'session.opened': act(
    'Accesso effettuato',
    'Signed in',
    z.object({
      username: z.string(),
      secondFactor: z.boolean(),
      delegationId: z.string().nullish(),
      device: words,
      place: words,
    }),
    ({ username, secondFactor, delegationId, device, place }, locale) =>
      [
        username,
        device[locale],
        place[locale],
        ...(secondFactor ? [withSecondFactor[locale]] : []),
        ...(delegationId == null ? [] : [forAnotherProfile[locale]]),
      ].join(', '),
  ),
  'session.reauthenticated': act(
    'Identità confermata di nuovo',
    'Identity proven again',
    z.object({ username: z.string(), secondFactor: z.boolean() }),
    ({ username, secondFactor }, locale) =>
      [username, ...(secondFactor ? [withSecondFactor[locale]] : [])].join(', '),
  ),
  'session.revoked': act(
    'Sessione terminata',
    'Session ended',
    z.object({ username: z.string(), device: words, reason: z.string() }),
    ({ username, device, reason }, locale) =>
      [username, device[locale], endReasons[reason]?.[locale]].filter(Boolean).join(', '),
  ),
};
