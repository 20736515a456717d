import { anyone, type Permissions, signedIn, staffWith } from '@customer-area/shared/graphql';
import { REVIEW_PERMISSION } from '../owner-changes';

export const ownerConfirmationPermissions: Permissions = {
  fields: {
    Query: { ownerChangeToConfirm: anyone },
    Mutation: {
      confirmOwnerChangeByLink: anyone,
      sendOwnerChangeConfirmation: signedIn,
      resendOwnerChangeConfirmation: staffWith(REVIEW_PERMISSION),
    },
  },
  types: {
    RegistrantConfirmation: 'with its parent',
    OwnerChangeToConfirm: 'with its parent',
    OwnerChangeConfirmed: 'public',
    ConfirmationsSent: 'with its parent',
  },
};
