import { type Permissions, within } from '@customer-area/shared/graphql';

export const invoiceMailPermissions = {
  fields: { Mutation: { resendInvoice: within('invoices:read') } },
} as const satisfies Pick<Permissions, 'fields'>;
