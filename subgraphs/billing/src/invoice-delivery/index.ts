export { composeInvoiceDelivery, type InvoiceDeliveryDeps } from './compose-invoice-delivery';
export type { DeliveryPort } from './delivery-port';
export type { InvoiceDeliveryContext } from './invoice-delivery.loader';
export { invoiceDeliveryPermissions } from './invoice-delivery.policy';
export { RejectedDocumentStore } from './rejected-document.store';
export { sandboxDelivery } from './sandbox-delivery';
export { SandboxSdiStore } from './sandbox-sdi.store';
export { TransmissionRow } from './transmission.entity';
export { TransmissionStore } from './transmission.store';
