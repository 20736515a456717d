import { type Permissions, within } from '@customer-area/shared/graphql';

export const exportPermissions: Permissions = {
  fields: { Mutation: { exportDomains: within('domains:read') } },
  types: { FileLink: 'with its parent' },
};
