import { z } from 'zod';
import { defineEvent } from '../../contract';
import type { LocalizedText } from '../../locale';

/** What of a customer was shown, in the words of the audit log. */
const SECTIONS = {
  SEARCH: { it: 'i dati trovati con una ricerca', en: 'what a search has found' },
  PROFILE: { it: "i dati dell'anagrafica", en: 'the profile' },
  LOGINS: { it: 'gli accessi e le sessioni', en: 'logins and sessions' },
  LETTERS: { it: 'le comunicazioni inviate', en: 'letters sent' },
  TIMELINE: { it: 'il registro delle attività', en: 'the log of activities' },
  DOMAINS: { it: 'i domini', en: 'domains' },
  ORDERS: { it: 'gli ordini', en: 'orders' },
  PAYMENTS: { it: 'i pagamenti e il credito', en: 'payments and credit' },
  INVOICES: { it: 'le fatture', en: 'invoices' },
  TICKETS: { it: "le richieste all'assistenza", en: 'tickets' },
  DOCUMENTS: { it: 'i documenti caricati', en: 'uploaded documents' },
  OPERATIONS: { it: 'le operazioni in corso', en: 'work under way' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** A part of what is known about a customer. */
export type StaffReadSection = keyof typeof SECTIONS;

/** Told by every service that shows staff something of a customer; the member of staff is its actor. */
export const staffRead = defineEvent('staff.read', {
  description: 'A member of staff was shown personal data. About the profile.',
  payload: z.object({
    // What older facts tell of are documents: nothing else could be read.
    section: z.enum(Object.keys(SECTIONS) as [StaffReadSection, ...StaffReadSection[]]).default('DOCUMENTS'),
    reason: z.string(),
  }),
  log: {
    title: { it: 'Dati consultati dal nostro personale', en: 'Data read by our staff' },
    detail: { it: 'Visti: {section}. Motivo: {reason}', en: 'Seen: {section}. Reason: {reason}' },
  },
  terms: { section: SECTIONS },
});
