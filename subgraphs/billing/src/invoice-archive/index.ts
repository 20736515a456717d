export { ArchivePartRow } from './archive-part.entity';
export { ArchivePartStore } from './archive-part.store';
export { composeInvoiceArchive, type InvoiceArchiveDeps } from './compose-invoice-archive';
export { invoiceArchivePermissions } from './invoice-archive.policy';
