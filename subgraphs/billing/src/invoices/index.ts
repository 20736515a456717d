export { InvoiceKind, InvoiceLineRow, InvoiceRow } from './invoice.entity';
export { Invoice, toInvoice } from './invoice.graphql';
export { type InvoiceContext, invoiceLoaders } from './invoice.loader';
export {
  InvoiceConnectionResolver,
  InvoiceResolver,
  ProfileInvoicesResolver,
} from './invoice.resolver';
export { invoicesOfOrders } from './invoice.store';
export { issueCreditNote, issueInvoice } from './issue-invoice';
export { RegistrantProfile, toRegistrantProfile } from './registrant-profile.graphql';
