import { freshWithin, type Permissions, within } from '@customer-area/shared/graphql';

export const transferOutPermissions: Permissions = {
  fields: {
    Mutation: {
      approveTransfer: freshWithin('domains:transfer'),
      rejectTransfer: within('domains:transfer'),
    },
  },
  types: {
    TransferOut: 'with its parent',
    TransferOutDecided: 'with its parent',
    TransferOutRefused: 'public',
  },
};
