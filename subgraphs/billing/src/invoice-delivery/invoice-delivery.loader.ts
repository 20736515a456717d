import type { Database } from '@customer-area/shared/database';
import { dataScopeOrNone, hasScope } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { InvoiceDeliveryRow, InvoiceDeliveryStore } from '../invoices';

export interface InvoiceDeliveryContext {
  readonly invoiceDeliveries: DataLoader<string, InvoiceDeliveryRow | null>;
}

/** Deliveries of one request's documents: its viewer's, and none without a profile or without the invoices. */
export function invoiceDeliveryLoader(
  deps: { readonly database: Database; readonly invoiceDeliveries: InvoiceDeliveryStore },
  viewer: Viewer,
): InvoiceDeliveryContext['invoiceDeliveries'] {
  const dataScope = hasScope(viewer, 'invoices:read') ? dataScopeOrNone(viewer) : null;
  return new DataLoader(async (ids) => {
    if (typeof dataScope !== 'string') return ids.map(() => null);
    const rows = await deps.invoiceDeliveries.byInvoices(deps.database.read, dataScope, ids);
    const byId = new Map(rows.map((row) => [row.invoiceId, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
