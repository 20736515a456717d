export { invoiceLetterHandlers } from './invoice-mail-events';
export { INVOICE_LETTER, writeInvoiceLetter } from './write-invoice-letter';
