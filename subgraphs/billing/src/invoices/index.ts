export { InvoiceKind, InvoiceLineRow, InvoiceRow } from './invoice.entity';
export { Invoice, toInvoice } from './invoice.graphql';
export { type InvoiceContext, invoiceLoaders } from './invoice.loader';
export {
  InvoiceConnectionResolver,
  InvoiceListResolver,
  InvoiceResolver,
  ProfileInvoicesResolver,
} from './invoice.resolver';
export { InvoiceStore } from './invoice.store';
export {
  type IssueCreditNoteDeps,
  type IssueInvoiceDeps,
  issueCreditNote,
  issueInvoice,
} from './issue-invoice';
export { RegistrantProfile, toRegistrantProfile } from './registrant-profile.graphql';
