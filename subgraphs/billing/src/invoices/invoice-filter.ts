import { addDays } from '@customer-area/shared/clock';
import { badInput, faultText } from '@customer-area/shared/errors';
import {
  type Between,
  checkedId,
  checkedPeriod,
  checkedSearchText,
  withinPeriod,
} from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import { startOfBusinessDay } from '../numbering';
import type { InvoiceKind, InvoiceRow } from './invoice.entity';

/** A filter as the caller typed it. */
export interface TypedInvoiceFilter {
  readonly year?: number | null | undefined;
  readonly kind?: InvoiceKind | null | undefined;
  /** Days, both included. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A filter whose every part is checked; null filters nothing. */
export interface InvoiceCriteria {
  readonly kind: InvoiceKind | null;
  /** The days that were asked for, and the year: both hold. */
  readonly issued: readonly Between[];
  readonly orderId: string | null;
  readonly text: string | null;
}

export function checkedInvoiceFilter(filter: TypedInvoiceFilter | null | undefined): InvoiceCriteria {
  const from = filter?.from ? startOfBusinessDay(filter.from) : null;
  const days = checkedPeriod('filter.to', from, filter?.to ? startOfBusinessDay(dayAfter(filter.to)) : null);
  return {
    kind: filter?.kind ?? null,
    issued: filter?.year ? [days, yearOf(filter.year)] : [days],
    orderId: checkedId('filter.orderId', 'ord', filter?.orderId),
    text: checkedSearchText('filter.text', filter?.text),
  };
}

const [FIRST_YEAR, LAST_YEAR] = [2000, 2999];

/** A document is of the year that its date is in. */
function yearOf(year: number): Between {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw badInput('filter.year', faultText('input.between', { least: FIRST_YEAR, most: LAST_YEAR }));
  return { from: startOfBusinessDay(`${year}-01-01`), before: startOfBusinessDay(`${year + 1}-01-01`) };
}

const dayAfter = (day: string) =>
  addDays(new Date(`${day}T00:00:00.000Z`), 1)
    .toISOString()
    .slice(0, 10);

/**
 * Leaves the documents that are asked for; whose they are is decided before. Those that a text names are few, and were looked
 * up: `named` is their ids.
 */
export function narrowedInvoices(
  query: SelectQueryBuilder<InvoiceRow>,
  { kind, issued, orderId }: InvoiceCriteria,
  named: readonly string[] | null,
): SelectQueryBuilder<InvoiceRow> {
  if (kind !== null) query.andWhere('invoice.kind = :kind', { kind });
  withinPeriod(query, 'invoice.issuedAt', narrowest(issued));
  if (orderId !== null) query.andWhere('invoice.orderId = :orderId', { orderId });
  if (named !== null) query.andWhere('invoice.id IN (:...named)', { named });
  return query;
}

function narrowest(periods: readonly Between[]): Between {
  const moments = (values: readonly (Date | null)[]) => values.flatMap((date) => date?.getTime() ?? []);
  const begins = moments(periods.map(({ from }) => from));
  const ends = moments(periods.map(({ before }) => before));
  return {
    from: begins.length === 0 ? null : new Date(Math.max(...begins)),
    before: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}
