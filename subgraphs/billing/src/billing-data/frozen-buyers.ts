import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { type ProveVatNumberDeps, proveVatNumber } from '../vat-proofs';
import type { BillingDataStore } from './billing-data.store';
import type { ProfilePort } from './update-billing-data';

export interface FrozenBuyersDeps extends ProveVatNumberDeps {
  readonly database: Database;
  readonly billingData: BillingDataStore;
}

/**
 * Who pays, as orders freeze it: what identity knows, what was added for invoices, and whether the VAT number is proven of a
 * customer whose tax depends on it.
 */
export function frozenBuyers(deps: FrozenBuyersDeps, profiles: ProfilePort): ProfilePort {
  return {
    profileSnapshot: async (profileId) => {
      const owner = trustedProfileId(profileId);
      const [profile, billing] = await Promise.all([
        profiles.profileSnapshot(profileId),
        deps.billingData.of(deps.database.read, owner),
      ]);
      if (profile === null) return null;
      return { ...profile, billing, ...(await proveVatNumber(deps, owner, profile)) };
    },
  };
}
