import { type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';

/** Who reads the credit of a profile: its logins in person. */
export const creditAccountPermissions = {
  fields: { Query: { creditBalance: signedIn, creditAccount: signedIn, creditMovements: signedIn } },
  types: {
    CreditAccount: 'with its parent',
    CreditMovement: (viewer, movement: { profileId: string }) => owns(viewer, movement.profileId),
    CreditMovementConnection: 'with its parent',
    CreditMovementEdge: 'with its parent',
  },
} satisfies Permissions;
