import { type Locale, toLocale } from '@customer-area/shared/locale';

/** What is signed by hand is a picture of paper, or a document. */
export const SIGNED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** A form that is to come to a ticket, as its link names it: nothing else remembers that the two belong together. */
export interface TicketForm {
  readonly ticketId: string;
  /** The draft that becomes a file of the ticket. */
  readonly attachmentId: string;
  /** Of the words that go with it. */
  readonly locale: Locale;
}

export function ticketFormId({ ticketId, attachmentId, locale }: TicketForm): string {
  return `tfr_${ticketId}.${attachmentId}.${locale}`;
}

export function ticketFormOf(fileId: string): TicketForm | null {
  const [ticketId, attachmentId, locale] = fileId.slice(fileId.indexOf('_') + 1).split('.');
  if (ticketId === undefined || attachmentId === undefined) return null;
  return { ticketId, attachmentId, locale: toLocale(locale) };
}
