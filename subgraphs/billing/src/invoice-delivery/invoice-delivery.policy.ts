import { type Permissions, staffWith } from '@customer-area/shared/graphql';

export const invoiceDeliveryPermissions = {
  fields: { Mutation: { retransmitInvoice: staffWith('payments:match') } },
  types: {
    InvoiceDelivery: 'with its parent',
    InvoiceRejection: 'with its parent',
    InvoiceRetransmitted: 'with its parent',
    InvoiceRetransmissionRefused: 'public',
  },
} as const satisfies Permissions;
