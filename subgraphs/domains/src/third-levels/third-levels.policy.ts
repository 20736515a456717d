import { freshlySignedIn, type Permissions } from '@customer-area/shared/graphql';

export const thirdLevelPermissions: Permissions = {
  fields: { Mutation: { assignThirdLevelLogin: freshlySignedIn } },
  types: {
    ThirdLevelConnection: 'with its parent',
    ThirdLevelEdge: 'with its parent',
    ThirdLevelLoginAssigned: 'with its parent',
    ThirdLevelLoginRefused: 'public',
  },
};
