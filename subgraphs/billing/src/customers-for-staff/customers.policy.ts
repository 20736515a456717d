import type { Permissions } from '@customer-area/shared/graphql';
import { isStaffWith } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

const readsCustomers = (viewer: Viewer) => isStaffWith(viewer, 'customers:read');

export const customerPermissions: Permissions = {
  fields: {},
  types: {
    Customer: readsCustomers,
    CustomerOrder: readsCustomers,
    CustomerOrderConnection: 'with its parent',
    CustomerOrderEdge: 'with its parent',
    CustomerInvoice: readsCustomers,
    CustomerInvoiceConnection: 'with its parent',
    CustomerInvoiceEdge: 'with its parent',
    CustomerPayment: readsCustomers,
    CustomerPaymentConnection: 'with its parent',
    CustomerPaymentEdge: 'with its parent',
    CustomerCredit: readsCustomers,
  },
};
