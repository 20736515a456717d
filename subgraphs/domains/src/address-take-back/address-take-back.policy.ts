import { anyone, type Permissions } from '@customer-area/shared/graphql';

export const addressTakeBackPermissions: Permissions = {
  fields: { Mutation: { takeBackRegistrantAddress: anyone } },
  types: {},
};
