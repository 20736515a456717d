import type { Permissions } from '@customer-area/shared/graphql';

export const thirdLevelPermissions: Permissions = {
  fields: {},
  types: {
    ThirdLevelConnection: 'with its parent',
    ThirdLevelEdge: 'with its parent',
  },
};
