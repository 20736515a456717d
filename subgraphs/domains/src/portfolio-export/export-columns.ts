import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { type DomainRow, statusOfRow } from '../portfolio';

export interface ExportedDomain {
  readonly domain: DomainRow;
  readonly tags: readonly string[];
  readonly locale: Locale;
  readonly now: Date;
}

/** The columns of the file, in their order. */
export const EXPORT_COLUMNS = [
  { head: 'exportColumn.unicodeName', cell: ({ domain }: ExportedDomain) => domain.unicodeName },
  { head: 'exportColumn.name', cell: ({ domain }: ExportedDomain) => domain.name },
  { head: 'exportColumn.tld', cell: ({ domain }: ExportedDomain) => domain.tld },
  {
    head: 'exportColumn.status',
    cell: ({ domain, locale, now }: ExportedDomain) =>
      messages.text(locale, `exportStatus.${statusOfRow(domain, now)}`),
  },
  { head: 'exportColumn.registeredAt', cell: ({ domain }: ExportedDomain) => day(domain.registeredAt) },
  { head: 'exportColumn.paidThrough', cell: ({ domain }: ExportedDomain) => day(domain.paidThrough) },
  {
    head: 'exportColumn.registryExpiresAt',
    cell: ({ domain }: ExportedDomain) => day(domain.registryExpiresAt),
  },
  {
    head: 'exportColumn.autoRenew',
    cell: ({ domain, locale }: ExportedDomain) =>
      messages.text(locale, `exportAutoRenew.${domain.autoRenew}`),
  },
  { head: 'exportColumn.tags', cell: ({ tags }: ExportedDomain) => tags.join('; ') },
  { head: 'exportColumn.id', cell: ({ domain }: ExportedDomain) => domain.id },
] as const;

export function headOf(locale: Locale): string[] {
  return EXPORT_COLUMNS.map(({ head }) => messages.text(locale, head));
}

/** The day in UTC, as all dates of the graph are. */
const day = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? '';
