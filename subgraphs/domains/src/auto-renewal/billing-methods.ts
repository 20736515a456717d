import { usableMethods } from '@customer-area/billing/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';

export type KnownMethod = OutputOf<typeof usableMethods>[number];

/** The kept cards and accounts of a profile, all or those that are named; what is not the profile's is left out. */
export type BillingMethods = (
  profileId: string,
  methodIds: readonly string[] | null,
  requestId: string,
) => Promise<readonly KnownMethod[]>;

export function billingMethods(billing: Peer): BillingMethods {
  return (profileId, methodIds, requestId) =>
    askOperation(
      billing,
      usableMethods,
      { profileId, methodIds: methodIds === null ? null : [...methodIds] },
      requestId,
    );
}
