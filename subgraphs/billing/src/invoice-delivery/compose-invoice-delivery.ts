import type { Viewer } from '@customer-area/shared/viewer';
import { SEND_INVOICE } from '../invoices';
import { askOutcome } from './ask-outcome';
import type { DeliveryPort } from './delivery-port';
import { invoiceDeliveryLoader } from './invoice-delivery.loader';
import { InvoiceDeliveryResolver } from './invoice-delivery.resolver';
import { type RejectedDocumentDeps, RejectedDocumentResolver } from './rejected-document.resolver';
import { RetransmissionResolver } from './retransmission.resolver';
import type { RetransmitInvoiceDeps } from './retransmit-invoice';
import { ASK_OUTCOME, sendInvoice } from './send-invoice';

export interface InvoiceDeliveryDeps extends RetransmitInvoiceDeps, RejectedDocumentDeps {
  /** Null where none is configured: documents wait until there is one. */
  readonly delivery: DeliveryPort | null;
}

/** What the slice adds to the service. */
export function composeInvoiceDelivery(deps: InvoiceDeliveryDeps) {
  const { delivery } = deps;
  return {
    resolvers: [
      new InvoiceDeliveryResolver(),
      new RetransmissionResolver(deps),
      new RejectedDocumentResolver(deps),
    ],
    jobs: [
      { kind: SEND_INVOICE, run: delivery === null ? null : sendInvoice({ ...deps, delivery }) },
      { kind: ASK_OUTCOME, run: delivery === null ? null : askOutcome({ ...deps, delivery }) },
    ],
    contextFor: (viewer: Viewer) => ({ invoiceDeliveries: invoiceDeliveryLoader(deps, viewer) }),
  };
}
