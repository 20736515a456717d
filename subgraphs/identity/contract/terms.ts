import type { Terms } from '@customer-area/shared/contract';

/** What a profile says of itself. */
export const profileFieldTerms = {
  firstName: { it: 'nome', en: 'first name' },
  lastName: { it: 'cognome', en: 'last name' },
  companyName: { it: 'denominazione', en: 'company name' },
  birthDate: { it: 'data di nascita', en: 'date of birth' },
  birthPlace: { it: 'luogo di nascita', en: 'place of birth' },
  sex: { it: 'sesso', en: 'sex' },
  fiscalCode: { it: 'codice fiscale', en: 'codice fiscale' },
  vatNumber: { it: 'partita IVA', en: 'VAT number' },
  officeCode: { it: 'codice ufficio', en: 'office code' },
  recipientCode: { it: 'codice destinatario', en: 'recipient code' },
  pecEmail: { it: 'indirizzo PEC', en: 'PEC address' },
  address: { it: 'indirizzo', en: 'address' },
  phone: { it: 'telefono', en: 'telephone number' },
  email: { it: 'indirizzo email', en: 'e-mail address' },
  locale: { it: 'lingua delle comunicazioni', en: 'language of letters' },
} as const satisfies Terms;

/** What is to be done, as it completes "a login wants to …"; the subject follows. */
export const guardedActTerms = {
  REVEAL_AUTH_CODE: { it: 'leggere il codice di autorizzazione', en: 'reveal the auth code' },
  UNLOCK_DOMAIN: { it: 'sbloccare il dominio', en: 'unlock the domain' },
  CHANGE_OWNER: { it: "cambiare l'intestatario", en: 'change the owner' },
  CHANGE_NAME_SERVERS: { it: 'cambiare i name server', en: 'change the name servers' },
  REMOVE_LAST_PAYMENT_METHOD: {
    it: "rimuovere l'ultimo metodo di pagamento",
    en: 'remove the last payment method',
  },
  CHANGE_PROTECTION: { it: 'togliere la doppia approvazione', en: 'take dual approval away' },
  CREATE_LOGIN: { it: 'creare una nuova login', en: 'create a further login' },
  DISABLE_LOGIN: { it: 'disabilitare la login', en: 'disable the login' },
  CHANGE_CONTACTS: {
    it: "cambiare l'indirizzo e-mail o il telefono in",
    en: 'change the e-mail address or telephone number to',
  },
  CHANGE_RECOVERY_DATA: { it: 'cambiare la domanda segreta', en: 'change the secret question' },
} as const satisfies Terms;

/** What a scope allows, in words that follow "may". */
export const accessScopeTerms = {
  'profile:read': { it: "leggere i dati dell'anagrafica", en: 'read the data of the profile' },
  'domains:read': { it: 'vedere i domini', en: 'see the domains' },
  'domains:manage': {
    it: 'gestire i domini: rinnovo automatico, dati di contatto, verifica, servizi, etichette, accessi FTP',
    en: 'manage the domains: automatic renewal, contact data, verification, services, tags, FTP access',
  },
  'domains:transfer': {
    it: 'trasferire i domini a un altro registrar o intestatario',
    en: 'move domains to another registrar or owner',
  },
  'dns:write': { it: 'cambiare name server e record DNS', en: 'change name servers and DNS records' },
  'orders:read': { it: 'vedere gli ordini', en: 'see the orders' },
  'orders:place': {
    it: 'inserire ordini: registrazioni, rinnovi, servizi',
    en: 'place orders: registrations, renewals, services',
  },
  'orders:pay': { it: 'pagare e annullare ordini', en: 'pay and cancel orders' },
  'invoices:read': { it: 'vedere e scaricare le fatture', en: 'see and download the invoices' },
  'tickets:read': { it: 'leggere le richieste di assistenza', en: 'read the support tickets' },
  'tickets:write': {
    it: 'aprire richieste di assistenza e rispondere',
    en: 'open support tickets and answer them',
  },
} as const satisfies Terms;

/** Why a session has ended before its time. */
export const sessionEndTerms = {
  SIGNED_OUT: { it: 'uscita', en: 'signed out' },
  REVOKED: { it: 'chiusa dall’elenco delle sessioni', en: 'ended from the list of sessions' },
  SIGNED_OUT_EVERYWHERE: { it: 'uscita da tutte le sessioni', en: 'signed out everywhere' },
  TOKEN_REUSED: { it: 'credenziale di rinnovo usata due volte', en: 'a refresh token was used twice' },
  PASSWORD_CHANGED: { it: 'password cambiata', en: 'password changed' },
  SECOND_FACTOR_ENABLED: { it: 'secondo fattore attivato', en: 'second factor enabled' },
  RECOVERED: { it: 'accesso recuperato', en: 'access recovered' },
  LOGIN_DISABLED: { it: 'login disabilitata', en: 'login disabled' },
  THIRD_LEVEL_CHANGED: { it: 'terzo livello assegnato o tolto', en: 'third level assigned or taken away' },
  SWITCHED: { it: 'passaggio a un’altra anagrafica', en: 'switched to another profile' },
  DELEGATION_ENDED: { it: 'delega terminata', en: 'the delegation has ended' },
  SUPPORT_SESSION_ENDED: { it: 'sessione di assistenza terminata', en: 'the support session has ended' },
  PERMISSIONS_CHANGED: { it: 'permessi cambiati', en: 'permissions changed' },
  PROFILE_ERASED: { it: 'dati cancellati', en: 'data erased' },
  ENDED_BY_STAFF: { it: 'chiusa dal personale', en: 'ended by our staff' },
  SECOND_FACTOR_RESET: { it: 'secondo fattore azzerato', en: 'second factor reset' },
  TOO_MANY: { it: 'troppe sessioni aperte', en: 'too many open sessions' },
} as const satisfies Terms;

/** Why a sign-in was refused. */
export const signInRefusalTerms = {
  WRONG_PASSWORD: { it: 'password errata', en: 'wrong password' },
  LOCKED: { it: 'login bloccata per troppi tentativi', en: 'locked after too many attempts' },
  DISABLED: { it: 'login disabilitata', en: 'login disabled' },
} as const satisfies Terms;
