import { type Permissions, within } from '@customer-area/shared/graphql';

export const transferInPermissions: Permissions = {
  fields: { Mutation: { cancelTransfer: within('domains:transfer') } },
  types: {
    TransferIn: 'with its parent',
    TransferInCancelling: 'with its parent',
    CancelTransferRefused: 'public',
  },
};
