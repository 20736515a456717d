export { composeInvoiceFiles, type InvoiceFilesDeps } from './compose-invoice-files';
