import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { type PageArgs, shownEdges, toPage, wantedPage } from '@customer-area/shared/pagination';
import { type InvoiceConnection, toInvoice } from './invoice.graphql';
import { cursorOfInvoice, type InvoiceStore } from './invoice.store';
import { checkedInvoiceFilter, type TypedInvoiceFilter } from './invoice-filter';

export interface InvoiceListDeps {
  readonly database: Database;
  readonly invoices: InvoiceStore;
}

/** One page of the profile's documents; all of them are counted only when that is asked for. */
export async function listInvoices(
  { database, invoices }: InvoiceListDeps,
  profileId: ProfileId,
  args: PageArgs & { readonly filter: TypedInvoiceFilter | null },
): Promise<InvoiceConnection> {
  const wanted = wantedPage(args);
  const criteria = checkedInvoiceFilter(args.filter);
  const { text } = criteria;
  const named = text === null ? null : await invoices.named(database.read, profileId, text);
  const rows =
    named?.length === 0 ? [] : await invoices.page(database.read, profileId, criteria, named, wanted);
  const page = toPage(rows, wanted, cursorOfInvoice);
  return {
    ...page,
    edges: shownEdges(page.edges, toInvoice),
    count: async () =>
      named?.length === 0 ? 0 : await invoices.count(database.read, profileId, criteria, named),
  };
}
