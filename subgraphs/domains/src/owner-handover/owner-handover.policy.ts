import type { Permissions } from '@customer-area/shared/graphql';

export const ownerHandoverPermissions: Permissions = {
  fields: {},
  types: { OwnerChangeCost: 'with its parent' },
};
