export { type FileDocumentDeps, fileDocument, fileNewDocument, startDelivery } from './file-document';
export { InvoiceDeliveryRow, type RejectionReason } from './invoice-delivery.entity';
export { InvoiceDeliveryStore } from './invoice-delivery.store';
export { InvoiceFileRow } from './invoice-file.entity';
export { type FiledDocument, InvoiceFileStore } from './invoice-file.store';
export { resendBy, SEND_INVOICE } from './send-invoice-job';
