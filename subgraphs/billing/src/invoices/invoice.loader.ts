import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { dataScopeOrNone, hasScope, type ProfileId } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import { grouped } from '../listing';
import type { InvoiceLineRow, InvoiceRow } from './invoice.entity';
import type { InvoiceStore } from './invoice.store';

export interface InvoiceLoaders {
  readonly byId: DataLoader<string, InvoiceRow | null>;
  /** Invoices and credit notes of an order. */
  readonly ofOrder: DataLoader<string, InvoiceRow[]>;
  readonly linesOf: DataLoader<string, InvoiceLineRow[]>;
}

export interface InvoiceContext extends ServiceContext {
  readonly invoices: InvoiceLoaders;
}

export interface InvoiceLoadersDeps {
  readonly database: Database;
  readonly invoices: InvoiceStore;
}

/**
 * Loaders of one request: they see the rows of its viewer and nothing else; without a profile there are none. Nor are there
 * for whoever was not given the invoices, or only some domains: an invoice may tell of others. Where an order leads to its
 * invoice, they find none.
 */
export function invoiceLoaders(deps: InvoiceLoadersDeps, viewer: Viewer): InvoiceLoaders {
  const { database } = deps;
  const dataScope = hasScope(viewer, 'invoices:read') ? dataScopeOrNone(viewer) : null;
  const profileId: ProfileId | null = typeof dataScope === 'string' ? dataScope : null;
  const rows = <T>(
    ids: readonly string[],
    read: (profile: ProfileId, ids: readonly string[]) => Promise<T[]>,
    prefix: string,
  ): Promise<T[]> => {
    const possible = ids.filter((id) => isId(id, prefix));
    return profileId === null || possible.length === 0 ? Promise.resolve([]) : read(profileId, possible);
  };
  return {
    byId: new DataLoader(async (ids) => {
      const found = await rows(
        ids,
        (profile, some) => deps.invoices.byIds(database.read, profile, some),
        'inv',
      );
      const byId = new Map(found.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    ofOrder: new DataLoader(async (ids) => {
      const found = await rows(
        ids,
        (profile, some) => deps.invoices.ofOrders(database.read, profile, some),
        'ord',
      );
      return grouped(ids, found, (row) => row.orderId);
    }),
    linesOf: new DataLoader(async (ids) => {
      const found = await rows(
        ids,
        (profile, some) => deps.invoices.linesOf(database.read, profile, some),
        'inv',
      );
      return grouped(ids, found, (row) => row.invoiceId);
    }),
  };
}
