import { type Permissions, within } from '@customer-area/shared/graphql';

export const invoiceArchivePermissions = {
  fields: { Query: { invoiceArchive: within('invoices:read') } },
} as const satisfies Pick<Permissions, 'fields'>;
