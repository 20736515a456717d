import { type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';

/** A statement of the consumer: in person, neither by a key nor by a delegate. */
export const withdrawalPermissions: Permissions = {
  fields: { Mutation: { startWithdrawal: signedIn, confirmWithdrawal: signedIn } },
  types: {
    WithdrawalToConfirm: 'with its parent',
    WithdrawalLine: 'with its parent',
    WithdrawalReceipt: (viewer, { profileId }: { profileId: string }) => owns(viewer, profileId),
    WithdrawalRefused: 'public',
  },
};
