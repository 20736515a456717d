import { freshWithin, type Permissions, within } from '@customer-area/shared/graphql';

export const transferAccessPermissions: Permissions = {
  fields: {
    Mutation: {
      setTransferLock: within('domains:transfer'),
      revealAuthCode: freshWithin('domains:transfer'),
    },
  },
  types: {
    TransferLockSet: 'with its parent',
    TransferLockChanging: 'with its parent',
    TransferLockRefused: 'public',
    AuthCodeRevealed: 'with its parent',
    AuthCodeRefused: 'public',
    ApprovalRequired: 'public',
  },
};
