export { invoiceMailPermissions } from './invoice-mail.policy';
export { InvoiceMailResolver } from './invoice-mail.resolver';
export { InvoiceMailLimit } from './invoice-mail-limit';
export { invoiceLetterOperation } from './letter-operation';
