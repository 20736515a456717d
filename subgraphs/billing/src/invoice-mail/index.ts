export { invoiceMailPermissions } from './invoice-mail.policy';
export { InvoiceMailResolver } from './invoice-mail.resolver';
export { InvoiceMailLimit } from './invoice-mail-limit';
export { type InvoiceLetterDeps, invoiceLetterOperation } from './letter-operation';
export type { ResendInvoiceDeps } from './resend-invoice';
