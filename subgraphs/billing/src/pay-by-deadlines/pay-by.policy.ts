import { type Permissions, within } from '@customer-area/shared/graphql';

export const payByPermissions: Permissions = {
  fields: { Query: { payByDeadlines: within('orders:read') }, Mutation: {} },
  types: { PayByDeadline: 'with its parent' },
};
