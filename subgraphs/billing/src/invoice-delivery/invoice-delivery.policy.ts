import type { Permissions } from '@customer-area/shared/graphql';

export const invoiceDeliveryPermissions = {
  types: { InvoiceDelivery: 'with its parent', InvoiceRejection: 'with its parent' },
} as const satisfies Pick<Permissions, 'types'>;
