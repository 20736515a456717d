import { formatCents, formatDate, type Locale, type Text } from '@customer-area/shared/locale';
import { z } from 'zod';
import { GUARDED_ACTS, guardedActNames } from '../approvals';
import { namesOfFields } from '../profiles';
import { type Act, act, tellAct } from './act';

const domain = z.object({ unicodeName: z.string(), paidThrough: z.coerce.date() });
const loginAndLabel = z.object({ username: z.string(), label: z.string().nullable() });
const usernameAndLabel = ({ username, label }: z.output<typeof loginAndLabel>) =>
  label === null ? username : `${username} (${label})`;
const words = z.object({ it: z.string(), en: z.string() });
const order = z.object({ number: z.string(), total: z.number() });
const credited = z.object({ number: z.string(), creditedCents: z.number() });

const bothSides = z.object({
  giverName: z.string(),
  delegateName: z.string(),
  until: z.coerce.date(),
});
const concerned = z.object({ names: z.array(z.string()), domains: z.number() });
const namedKey = z.object({ name: z.string() });

const login = z.object({ username: z.string() });
const passkey = z.object({ username: z.string(), name: z.string() });

const nameOf = (f: z.output<typeof login>) => f.username;
const nameOfBoth = (f: z.output<typeof passkey>) => `${f.username}, ${f.name}`;
const until = (date: Date, locale: Locale) =>
  `${locale === 'it' ? 'fino al' : 'until'} ${formatDate(date, locale)}`;
const orderAndTotal = ({ number, total }: z.output<typeof order>, locale: Locale) =>
  `${number}, ${formatCents(total, locale)}`;
const orderAndCredit = ({ number, creditedCents }: z.output<typeof credited>, locale: Locale) =>
  `${number}, ${locale === 'it' ? 'accreditati' : 'credited'} ${formatCents(creditedCents, locale)}`;

const fromTo = ({ giverName, delegateName }: z.output<typeof bothSides>) => `${giverName} → ${delegateName}`;

/** The names a fact brings along, and how many there are beside them. */
const someOf = ({ names, domains }: z.output<typeof concerned>, locale: Locale) => {
  const others = domains - names.length;
  if (others <= 0) return names.join(', ');
  return `${names.join(', ')} ${locale === 'it' ? `e altri ${others}` : `and ${others} more`}`;
};
const changedFields = z.object({ fields: z.array(z.string()) });
const fieldNames = ({ fields }: z.output<typeof changedFields>, locale: Locale) =>
  namesOfFields(fields, locale);
const lookedAt: Readonly<Record<string, Text>> = {
  rectification: { it: 'richiesta di rettifica', en: 'request for rectification' },
};
const consent = z.object({ textVersion: z.string() });
const noticeVersion = ({ textVersion }: z.output<typeof consent>, locale: Locale) =>
  `${locale === 'it' ? 'informativa' : 'notice'} ${textVersion}`;

const approval = z.object({
  act: z.enum(GUARDED_ACTS),
  subjectLabel: z.string().nullable(),
  reason: z.string().nullable(),
});
const guardedAct = ({ act: what, subjectLabel, reason }: z.output<typeof approval>, locale: Locale) =>
  [[guardedActNames[what][locale], subjectLabel].filter(Boolean).join(' '), reason]
    .filter((part) => part !== null)
    .join(', ');

const ticket = z.object({ subject: z.string() });
const method = z.object({ label: z.string() });
const payment = z.object({ number: z.string(), means: z.string() });
const means: Readonly<Record<string, Text>> = {
  CARD: { it: 'carta', en: 'card' },
  PAYPAL: { it: 'PayPal', en: 'PayPal' },
  BANK_TRANSFER: { it: 'bonifico', en: 'bank transfer' },
  POSTAL_SLIP: { it: 'bollettino postale', en: 'postal slip' },
};
const meansOfPayment = ({ number, means: by }: z.output<typeof payment>, locale: Locale) =>
  [number, means[by]?.[locale]].filter(Boolean).join(', ');

const refusalReasons: Readonly<Record<string, Text>> = {
  WRONG_PASSWORD: { it: 'password errata', en: 'wrong password' },
  LOCKED: { it: 'login bloccata per troppi tentativi', en: 'locked after too many attempts' },
  DISABLED: { it: 'login disabilitata', en: 'login disabled' },
};

const withSecondFactor: Text = { it: 'con secondo fattore', en: 'with a second factor' };
const forAnotherProfile: Text = { it: 'per un’altra anagrafica', en: 'for another profile' };
const endReasons: Readonly<Record<string, Text>> = {
  SIGNED_OUT: { it: 'uscita', en: 'signed out' },
  REVOKED: { it: 'chiusa dall’elenco delle sessioni', en: 'ended from the list of sessions' },
  SIGNED_OUT_EVERYWHERE: { it: 'uscita da tutte le sessioni', en: 'signed out everywhere' },
  TOKEN_REUSED: { it: 'credenziale di rinnovo usata due volte', en: 'a refresh token was used twice' },
  PASSWORD_CHANGED: { it: 'password cambiata', en: 'password changed' },
  RECOVERED: { it: 'accesso recuperato', en: 'access recovered' },
  LOGIN_DISABLED: { it: 'login disabilitata', en: 'login disabled' },
  SWITCHED: { it: 'passaggio a un’altra anagrafica', en: 'switched to another profile' },
  DELEGATION_ENDED: { it: 'delega terminata', en: 'the delegation has ended' },
  PERMISSIONS_CHANGED: { it: 'permessi cambiati', en: 'permissions changed' },
  PROFILE_ERASED: { it: 'dati cancellati', en: 'data erased' },
  TOO_MANY: { it: 'troppe sessioni aperte', en: 'too many open sessions' },
};

/**
 * The words of the access log: one line for every kind of fact that any service tells about a profile. Named after the
 * event; the title stands alone once the details of an entry have been erased. A test holds the table to the code.
 */
const ACTS: Readonly<Record<string, Act>> = {
  // Profile and logins
  'profile.registered': act('Iscrizione completata', 'Registration completed'),
  'consent.given': act('Consenso al marketing dato', 'Consent to marketing given', consent, noticeVersion),
  'consent.withdrawn': act(
    'Consenso al marketing revocato',
    'Consent to marketing withdrawn',
    consent,
    noticeVersion,
  ),
  'profile.changed': act('Dati anagrafici modificati', 'Profile data changed', changedFields, fieldNames),
  'profile.rectified': act(
    'Dati anagrafici rettificati',
    'Profile data rectified',
    changedFields,
    fieldNames,
  ),
  'rectification.requested': act('Rettifica richiesta', 'Rectification asked for', changedFields, fieldNames),
  'rectification.document-added': act(
    'Documento per la rettifica inviato',
    'Document for the rectification sent',
    z.object({ fileName: z.string() }),
    (f) => f.fileName,
  ),
  'rectification.submitted': act(
    'Rettifica inviata all’esame',
    'Rectification handed in for review',
    changedFields,
    fieldNames,
  ),
  'rectification.accepted': act('Rettifica accettata', 'Rectification accepted', changedFields, fieldNames),
  'rectification.rejected': act(
    'Rettifica non accettata',
    'Rectification not accepted',
    changedFields,
    fieldNames,
  ),
  'rectification.withdrawn': act('Rettifica ritirata', 'Rectification withdrawn', changedFields, fieldNames),
  'rectification.expired': act('Rettifica scaduta', 'Rectification expired', changedFields, fieldNames),
  'staff.read': act(
    'Dati consultati dal nostro personale',
    'Data looked at by our staff',
    z.object({ what: z.string() }),
    ({ what }, locale) => lookedAt[what]?.[locale] ?? null,
  ),
  'profile.email-confirmed': act('Indirizzo email confermato', 'E-mail address confirmed'),
  'login.created': act(
    'Login creata',
    'Login created',
    z.object({ username: z.string() }),
    (f) => f.username,
  ),

  // Recovery
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

  // Rights over one's data
  'data-export.requested': act('Copia dei dati richiesta', 'Copy of the data asked for'),
  'data-export.ready': act('Copia dei dati pronta', 'Copy of the data ready'),
  'data-export.downloaded': act(
    'Copia dei dati scaricata',
    'Copy of the data downloaded',
    z.object({ name: z.string() }),
    (f) => f.name,
  ),
  'erasure.requested': act("Cancellazione dell'anagrafica richiesta", 'Erasure of the profile asked for'),
  'erasure.cancelled': act('Cancellazione annullata', 'Erasure taken back'),
  'erasure.blocked': act('Cancellazione non eseguita', 'Erasure not carried out'),
  'profile.erased': act('Anagrafica cancellata', 'Profile erased'),
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

  // Keys for integrations
  'api-key.created': act('Chiave API creata', 'API key created', namedKey, (f) => `«${f.name}»`),
  'api-key.revoked': act(
    'Chiave API revocata',
    'API key revoked',
    namedKey.extend({ reason: z.enum(['REQUESTED', 'MAKER_DISABLED']) }),
    ({ name, reason }, locale) => {
      if (reason === 'REQUESTED') return `«${name}»`;
      return `«${name}», ${locale === 'it' ? 'con la login che l’aveva creata' : 'with the login that made it'}`;
    },
  ),
  'api-key.limit-changed': act(
    'Limite di spesa mensile di una chiave API modificato',
    'Monthly spending limit of an API key changed',
    namedKey.extend({ limitCents: z.number(), previousCents: z.number() }),
    ({ name, limitCents, previousCents }, locale) =>
      `«${name}», ${formatCents(previousCents, locale)} → ${formatCents(limitCents, locale)}`,
  ),

  // Four eyes
  'protection.changed': act(
    'Operazioni sotto doppia approvazione modificate',
    'Acts under four eyes changed',
    z.object({ actions: z.array(z.enum(GUARDED_ACTS)) }),
    ({ actions }, locale) =>
      actions.length === 0
        ? { it: 'nessuna', en: 'none' }[locale]
        : actions.map((one) => guardedActNames[one][locale]).join(', '),
  ),
  'approval.requested': act('Approvazione richiesta', 'Approval asked for', approval, guardedAct),
  'approval.approved': act('Richiesta approvata', 'Request approved', approval, guardedAct),
  'approval.refused': act('Richiesta rifiutata', 'Request refused', approval, guardedAct),
  'approval.used': act('Approvazione usata', 'Approval used', approval, guardedAct),
  'approval.expired': act('Richiesta scaduta', 'Request expired', approval, guardedAct),
  'approval.withdrawn': act('Richiesta ritirata', 'Request withdrawn', approval, guardedAct),

  // Delegations
  'delegation.invited': act(
    'Delega proposta',
    'Delegation offered',
    z.object({ email: z.string(), until: z.coerce.date() }),
    (f, locale) => `${f.email}, ${until(f.until, locale)}`,
  ),
  'delegation.accepted': act('Delega accettata', 'Delegation accepted', bothSides, (f, locale) =>
    [fromTo(f), until(f.until, locale)].join(', '),
  ),
  'delegation.revoked': act('Delega revocata', 'Delegation revoked', bothSides, fromTo),
  'delegation.ended': act('Delega giunta alla scadenza', 'Delegation came to its end', bothSides, fromTo),
  'delegation.used': act(
    'Un delegato ha iniziato ad agire per questa anagrafica',
    'A delegate began to act for this profile',
    z.object({ delegateName: z.string() }),
    (f) => f.delegateName,
  ),

  // Domains
  'domain.registered': act('Dominio registrato', 'Domain registered', domain, (f, locale) =>
    [f.unicodeName, until(f.paidThrough, locale)].join(', '),
  ),
  'domain.renewed': act('Dominio rinnovato', 'Domain renewed', domain, (f, locale) =>
    [f.unicodeName, until(f.paidThrough, locale)].join(', '),
  ),
  'domain.expiry-notice': act(
    'Avviso di scadenza inviato',
    'Expiry notice sent',
    domain,
    (f, locale) => `${f.unicodeName}, ${formatDate(f.paidThrough, locale)}`,
  ),
  'domain.expired': act('Dominio scaduto', 'Domain expired', domain, (f) => f.unicodeName),
  'domain.deleted': act('Dominio cancellato', 'Domain deleted', domain, (f) => f.unicodeName),

  'verification.requested': act(
    'Conferma dell’indirizzo email richiesta per i domini',
    'Confirmation of the e-mail address asked for, because of domains',
    concerned,
    someOf,
  ),
  'verification.reminded': act(
    'Conferma dell’indirizzo email sollecitata',
    'Reminded of the confirmation of the e-mail address',
    concerned,
    someOf,
  ),
  'verification.lapsed': act(
    'Domini sospesi: indirizzo email non confermato',
    'Domains suspended: e-mail address not confirmed',
    concerned,
    someOf,
  ),
  'verification.completed': act(
    'Indirizzo email verificato per i domini',
    'E-mail address verified, for the domains',
  ),

  // Orders and invoices
  'order.placed': act('Ordine effettuato', 'Order placed', order, orderAndTotal),
  'order.paid': act('Ordine pagato', 'Order paid', order, orderAndTotal),
  'order.cancelled': act('Ordine annullato', 'Order cancelled', order, (f) => f.number),
  'order.expired': act('Ordine scaduto', 'Order expired', order, (f) => f.number),
  'order.fulfilled': act('Ordine evaso', 'Order fulfilled', credited, (f) => f.number),
  'order.partially-failed': act('Ordine evaso in parte', 'Order fulfilled in part', credited, orderAndCredit),
  'order.failed': act('Ordine non evaso', 'Order not fulfilled', credited, orderAndCredit),
  'order.claimed': act('Ordine precedente collegato', 'Earlier order bound', order, orderAndTotal),
  'order.claim-failed': act(
    'Ordine precedente non collegato',
    'Earlier order not bound',
    z.object({ number: z.string().nullable(), names: z.array(z.string()) }),
    ({ number, names }) => [number, ...names].filter((part) => part !== null).join(', '),
  ),
  'invoice.issued': act('Documento emesso', 'Document issued', order, orderAndTotal),

  // Payments
  'payment.announced': act('Pagamento annunciato', 'Payment announced', payment, meansOfPayment),
  'payment.refused': act('Pagamento non riuscito', 'Payment not accepted', payment, meansOfPayment),
  'payment-method.saved': act('Metodo di pagamento salvato', 'Payment method kept', method, (f) => f.label),
  'payment-method.removed': act(
    'Metodo di pagamento rimosso',
    'Payment method removed',
    method,
    (f) => f.label,
  ),

  // Support
  'ticket.written': act('Messaggio inviato al supporto', 'Message sent to support', ticket, (f) => f.subject),
  'ticket.closed': act('Richiesta di supporto chiusa', 'Support ticket closed', ticket, (f) => f.subject),
};

/**
 * What the services tell each other about the lines of an order. It is no act of anybody: the customer's news is what
 * becomes of the order and of the domain.
 */
const BETWEEN_SERVICES: ReadonlySet<string> = new Set(['line.started', 'line.fulfilled', 'line.failed']);

/** The act of a kind of fact; undefined for a kind that has no words yet. */
export function actOf(kind: string): Act | undefined {
  return Object.hasOwn(ACTS, kind) ? ACTS[kind] : undefined;
}

/** Whether a kind of fact is left out of the access log when nobody in particular made it. */
export function isBetweenServices(kind: string): boolean {
  return BETWEEN_SERVICES.has(kind);
}

/** One sentence about an act, in the reader's language. */
export function tell(kind: string, facts: unknown, locale: Locale): string {
  return tellAct(actOf(kind), kind, facts, locale);
}
