import type { LocalizedText } from '@customer-area/shared/locale';

/** What the sections of a copy are called for people. A section without words keeps its technical name. */
export const sectionWords: Readonly<Record<string, LocalizedText>> = {
  profile: { it: 'Anagrafica', en: 'Profile' },
  logins: { it: 'Login', en: 'Logins' },
  formerEmails: { it: 'Indirizzi e-mail precedenti', en: 'Former e-mail addresses' },
  sessions: { it: 'Sessioni', en: 'Sessions' },
  consents: { it: 'Consensi', en: 'Consents' },
  letters: { it: 'Comunicazioni inviate', en: 'Letters sent' },
  auditLog: { it: 'Registro degli accessi', en: 'Audit log' },
  passkeys: { it: 'Passkey', en: 'Passkeys' },
  apiKeys: { it: 'Chiavi API', en: 'API keys' },
  delegations: { it: 'Deleghe', en: 'Delegations' },
  receivedDelegations: { it: 'Deleghe ricevute', en: 'Delegations received' },
  approvals: { it: 'Approvazioni', en: 'Approvals' },
  rectifications: { it: 'Rettifiche', en: 'Rectifications' },
  dataExports: { it: 'Copie dei dati richieste', en: 'Copies asked for' },
  erasureRequests: { it: 'Richieste di cancellazione', en: 'Requests for erasure' },
  domains: { it: 'Domini', en: 'Domains' },
  domainHistory: { it: 'Storia dei domini', en: 'History of domains' },
  registryOperations: { it: 'Operazioni presso i registri', en: 'Operations at registries' },
  verifications: { it: 'Verifiche dei dati', en: 'Verifications' },
  verificationHistory: { it: 'Storia delle verifiche', en: 'History of verifications' },
  reservations: { it: 'Prenotazioni di nomi', en: 'Reservations of names' },
  orders: { it: 'Ordini', en: 'Orders' },
  orderLines: { it: 'Righe degli ordini', en: 'Lines of orders' },
  orderHistory: { it: 'Storia degli ordini', en: 'History of orders' },
  orderClaims: { it: 'Ordini fatti prima della registrazione', en: 'Orders placed before registration' },
  invoices: { it: 'Fatture e note di credito', en: 'Invoices and credit notes' },
  invoiceLines: { it: 'Righe delle fatture', en: 'Lines of invoices' },
  credit: { it: 'Credito', en: 'Credit' },
  creditSpent: { it: 'Credito utilizzato', en: 'Credit spent' },
  payments: { it: 'Pagamenti', en: 'Payments' },
  savedPaymentMethods: { it: 'Metodi di pagamento salvati', en: 'Saved payment methods' },
  tickets: { it: 'Richieste di assistenza', en: 'Support tickets' },
  ticketMessages: { it: "Messaggi all'assistenza", en: 'Messages to support' },
};

/** The words around the records. */
export const copyWords = {
  title: { it: 'Copia dei tuoi dati personali', en: 'A copy of your personal data' },
  about: {
    it: 'Questa copia contiene quanto conserviamo sulla tua anagrafica (art. 15 e 20 GDPR). Password, codici e chiavi non sono leggibili nemmeno da noi e non compaiono.',
    en: 'This copy holds what we store about your profile (GDPR articles 15 and 20). Passwords, codes and keys cannot be read by us either and are not in it.',
  },
  prepared: { it: 'Preparata il', en: 'Prepared on' },
  more: {
    it: 'Le altre voci di questa sezione sono nei file JSON.',
    en: 'The other records of this section are in the JSON files.',
  },
  yes: { it: 'sì', en: 'yes' },
} satisfies Record<string, LocalizedText>;
