import { type Permissions, signedIn } from '@customer-area/shared/graphql';

/** Who ordered, with address and identifiers, is for the profile's own logins: not for keys and delegates. */
export const snapshotPermissions = {
  fields: { Order: { snapshot: signedIn, diffFromCurrent: signedIn } },
  types: {
    OrderSnapshot: 'with its parent',
    OrderRegistrant: 'with its parent',
    OrderTerms: 'with its parent',
    OrderPrice: 'with its parent',
    OrderRate: 'with its parent',
    OrderSeller: 'with its parent',
    OrderDifference: 'with its parent',
  },
} as const satisfies Permissions;
