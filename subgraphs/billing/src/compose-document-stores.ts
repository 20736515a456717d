import { ArchivePartRow, ArchivePartStore } from './invoice-archive';
import { RejectedDocumentStore, TransmissionRow, TransmissionStore } from './invoice-delivery';
import {
  CreditedStore,
  DocumentSeriesStore,
  InvoiceCreditedRow,
  InvoiceDeliveryRow,
  InvoiceDeliveryStore,
  InvoiceFileRow,
  InvoiceFileStore,
  InvoiceLineRow,
  InvoiceRow,
  InvoiceStore,
} from './invoices';

/** The tables of tax documents whose columns the code knows. */
export const documentEntities = [
  InvoiceRow,
  InvoiceLineRow,
  InvoiceCreditedRow,
  InvoiceFileRow,
  InvoiceDeliveryRow,
  ArchivePartRow,
  TransmissionRow,
];

export function composeDocumentStores() {
  return {
    invoices: new InvoiceStore(),
    credited: new CreditedStore(),
    documentSeries: new DocumentSeriesStore(),
    invoiceFiles: new InvoiceFileStore(),
    invoiceDeliveries: new InvoiceDeliveryStore(),
    rejectedDocuments: new RejectedDocumentStore(),
    transmissions: new TransmissionStore(),
    archiveParts: new ArchivePartStore(),
  };
}
