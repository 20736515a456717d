import { type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayMatch = staffWith('payments:match');

export const invoiceDeliveryPermissions = {
  fields: {
    Query: { rejectedDocuments: mayMatch },
    Mutation: { retransmitInvoice: mayMatch },
  },
  types: {
    InvoiceDelivery: 'with its parent',
    InvoiceRejection: 'with its parent',
    RejectedDocument: 'with its parent',
    RejectedDocumentConnection: 'with its parent',
    RejectedDocumentEdge: 'with its parent',
    InvoiceRetransmitted: 'with its parent',
    InvoiceRetransmissionRefused: 'public',
  },
} as const satisfies Permissions;
