import { freshlySignedIn, type Permissions, signedIn } from '@customer-area/shared/graphql';

/** Who sees and sets what a profile spends at most: its logins in person. */
export const spendingLimitPermissions = {
  fields: {
    Query: { spendingLimit: signedIn },
    Mutation: { setSpendingLimit: freshlySignedIn },
  },
  types: { SpendingLimit: 'with its parent' },
} satisfies Permissions;
