import { type Permissions, staffWith } from '@customer-area/shared/graphql';
import { isStaffWith } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

const readsCustomers = (viewer: Viewer) => isStaffWith(viewer, 'customers:read');

export const customerPermissions: Permissions = {
  fields: { Customer: { tickets: staffWith('tickets:answer') } },
  types: {
    Customer: readsCustomers,
    CustomerTicket: (viewer) => isStaffWith(viewer, 'tickets:answer'),
    CustomerTicketConnection: 'with its parent',
    CustomerTicketEdge: 'with its parent',
  },
};
