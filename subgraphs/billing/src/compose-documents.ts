import { composeInvoiceArchive, type InvoiceArchiveDeps } from './invoice-archive';
import { composeInvoiceDelivery, type InvoiceDeliveryDeps } from './invoice-delivery';
import { composeInvoiceFiles, type InvoiceFilesDeps } from './invoice-files';
import {
  type InvoiceLetterDeps,
  InvoiceMailResolver,
  invoiceLetterOperation,
  type ResendInvoiceDeps,
} from './invoice-mail';

export interface DocumentsDeps
  extends InvoiceDeliveryDeps,
    InvoiceFilesDeps,
    InvoiceArchiveDeps,
    InvoiceLetterDeps,
    ResendInvoiceDeps {}

/** The slices about documents once they are issued: sent, handed out, mailed. */
export function composeDocuments(deps: DocumentsDeps) {
  return [
    composeInvoiceDelivery(deps),
    composeInvoiceFiles(deps),
    composeInvoiceArchive(deps),
    { resolvers: [new InvoiceMailResolver(deps)], internal: invoiceLetterOperation(deps) },
  ];
}
