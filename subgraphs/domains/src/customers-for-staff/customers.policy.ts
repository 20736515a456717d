import type { Permissions } from '@customer-area/shared/graphql';
import { isStaffWith } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

const readsCustomers = (viewer: Viewer) => isStaffWith(viewer, 'customers:read');

export const customerPermissions: Permissions = {
  fields: {},
  types: {
    Customer: readsCustomers,
    CustomerDomain: readsCustomers,
    CustomerDomainConnection: 'with its parent',
    CustomerDomainEdge: 'with its parent',
  },
};
