import { type Permissions, staffWith } from '@customer-area/shared/graphql';

export const creditAdjustmentPermissions: Permissions = {
  fields: { Mutation: { adjustCredit: staffWith('credit:adjust') } },
  types: {
    CreditAdjustment: 'with its parent',
    CreditAdjustmentRefused: 'with its parent',
    SecondStaffRequired: 'public',
  },
};
