import {
  type Between,
  checkedPeriod,
  checkedSearchText,
  startingWith,
  withinPeriod,
} from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import type { InvoiceKind, InvoiceRow } from './invoice.entity';

/** A filter as the caller typed it. */
export interface TypedInvoiceFilter {
  readonly kinds?: readonly InvoiceKind[] | null | undefined;
  readonly issuedFrom?: Date | null | undefined;
  readonly issuedBefore?: Date | null | undefined;
  readonly numberStartsWith?: string | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface InvoiceCriteria {
  readonly kinds: readonly InvoiceKind[];
  readonly issued: Between;
  readonly numberStartsWith: string | null;
}

export function checkedInvoiceFilter(filter: TypedInvoiceFilter | null | undefined): InvoiceCriteria {
  return {
    kinds: [...new Set(filter?.kinds ?? [])],
    issued: checkedPeriod('filter.issuedBefore', filter?.issuedFrom, filter?.issuedBefore),
    numberStartsWith: checkedSearchText('filter.numberStartsWith', filter?.numberStartsWith),
  };
}

/** Leaves the documents that are asked for; whose they are is decided before. */
export function narrowedInvoices(
  query: SelectQueryBuilder<InvoiceRow>,
  { kinds, issued, numberStartsWith }: InvoiceCriteria,
): SelectQueryBuilder<InvoiceRow> {
  if (kinds.length > 0) query.andWhere('invoice.kind IN (:...kinds)', { kinds });
  withinPeriod(query, 'invoice.issuedAt', issued);
  if (numberStartsWith !== null)
    query.andWhere("invoice.number LIKE :number ESCAPE '|'", { number: startingWith(numberStartsWith) });
  return query;
}
