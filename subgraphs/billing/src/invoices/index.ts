export { type CreditInvoiceDeps, creditInvoice, leftOfLine } from './credit-notes/credit-invoice';
export { InvoiceCreditedRow } from './credit-notes/credited.entity';
export { CreditedStore } from './credit-notes/credited.store';
export { currentInvoice } from './current-invoice';
export { DocumentSeriesStore } from './document/document-series.store';
export type { TaxDocument } from './document/tax-document';
export { InvoiceKind, InvoiceLineRow, InvoiceRow } from './invoice.entity';
export { Invoice, toInvoice } from './invoice.graphql';
export { type InvoiceContext, invoiceLoaders } from './invoice.loader';
export {
  InvoiceConnectionResolver,
  InvoiceListResolver,
  InvoiceResolver,
  ProfileInvoicesResolver,
} from './invoice.resolver';
export { cursorOfInvoice, InvoiceStore } from './invoice.store';
export { type InvoiceContent, type IssueInvoiceDeps, issueInvoice } from './issue-invoice';
export {
  type FiledDocument,
  fileDocument,
  InvoiceDeliveryRow,
  InvoiceDeliveryStore,
  InvoiceFileRow,
  InvoiceFileStore,
  type RejectionReason,
  resendBy,
  SEND_INVOICE,
} from './paper';
export { RegistrantProfile, toRegistrantProfile } from './registrant-profile.graphql';
export { reissueWithoutVat } from './reissue-without-vat';
