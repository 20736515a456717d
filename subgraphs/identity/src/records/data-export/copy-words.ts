import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { type MessageKey, messages } from '../../messages';

/** What the sections of a copy are called for people. A section without words keeps its technical name. */
export const sectionWords: Readonly<Record<string, LocalizedText>> = {
  profile: messages.localized('copy.section.profile'),
  logins: messages.localized('copy.section.logins'),
  formerEmails: messages.localized('copy.section.formerEmails'),
  sessions: messages.localized('copy.section.sessions'),
  consents: messages.localized('copy.section.consents'),
  letters: messages.localized('copy.section.letters'),
  auditLog: messages.localized('copy.section.auditLog'),
  passkeys: messages.localized('copy.section.passkeys'),
  apiKeys: messages.localized('copy.section.apiKeys'),
  delegations: messages.localized('copy.section.delegations'),
  receivedDelegations: messages.localized('copy.section.receivedDelegations'),
  approvals: messages.localized('copy.section.approvals'),
  rectifications: messages.localized('copy.section.rectifications'),
  dataExports: messages.localized('copy.section.dataExports'),
  erasureRequests: messages.localized('copy.section.erasureRequests'),
  domains: messages.localized('copy.section.domains'),
  tags: messages.localized('copy.section.tags'),
  domainExports: messages.localized('copy.section.domainExports'),
  tagsOfDomains: messages.localized('copy.section.tagsOfDomains'),
  domainHistory: messages.localized('copy.section.domainHistory'),
  registryOperations: messages.localized('copy.section.registryOperations'),
  registryOperationHistory: messages.localized('copy.section.registryOperationHistory'),
  registrants: messages.localized('copy.section.registrants'),
  registrantUpdates: messages.localized('copy.section.registrantUpdates'),
  verifications: messages.localized('copy.section.verifications'),
  verificationHistory: messages.localized('copy.section.verificationHistory'),
  noticePreferences: messages.localized('copy.section.noticePreferences'),
  reservations: messages.localized('copy.section.reservations'),
  orders: messages.localized('copy.section.orders'),
  orderLines: messages.localized('copy.section.orderLines'),
  orderHistory: messages.localized('copy.section.orderHistory'),
  orderClaims: messages.localized('copy.section.orderClaims'),
  invoices: messages.localized('copy.section.invoices'),
  invoiceLines: messages.localized('copy.section.invoiceLines'),
  credit: messages.localized('copy.section.credit'),
  creditSpent: messages.localized('copy.section.creditSpent'),
  creditMovements: messages.localized('copy.section.creditMovements'),
  payments: messages.localized('copy.section.payments'),
  savedPaymentMethods: messages.localized('copy.section.savedPaymentMethods'),
  tickets: messages.localized('copy.section.tickets'),
  ticketMessages: messages.localized('copy.section.ticketMessages'),
  ticketHistory: messages.localized('copy.section.ticketHistory'),
  ticketRatings: messages.localized('copy.section.ticketRatings'),
  ticketAttachments: messages.localized('copy.section.ticketAttachments'),
};

/** What a column is called for people. One without words keeps its technical name. */
export function fieldWords(column: string, locale: Locale): string {
  const key = `copy.field.${column}`;
  return known.has(key) ? messages.text(locale, key as MessageKey) : column;
}

const known: ReadonlySet<string> = new Set(messages.keys);

/** The words around the records. */
export const copyWords = {
  title: messages.localized('copy.title'),
  about: messages.localized('copy.about'),
  more: messages.localized('copy.more'),
  yes: messages.localized('copy.yes'),
} satisfies Record<string, LocalizedText>;
