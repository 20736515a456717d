import { type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

/** Whom invoices name is changed in person only: a key or a delegate must not direct them elsewhere. */
export const billingDataPermissions: Permissions = {
  fields: { Query: { billingData: signedIn }, Mutation: { updateBillingData: signedIn } },
  types: {
    BillingData: (viewer: Viewer, { profileId }: { profileId: string }) => owns(viewer, profileId),
    BillingAddress: 'with its parent',
    BillingDataRefused: 'public',
  },
};
