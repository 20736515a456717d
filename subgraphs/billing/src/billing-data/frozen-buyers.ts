import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { BillingDataStore } from './billing-data.store';
import type { ProfilePort } from './update-billing-data';

export interface FrozenBuyersDeps {
  readonly database: Database;
  readonly billingData: BillingDataStore;
}

/** Who pays, as orders freeze it: what identity knows, with what was added for invoices. */
export function frozenBuyers(deps: FrozenBuyersDeps, profiles: ProfilePort): ProfilePort {
  return {
    profileSnapshot: async (profileId) => {
      const [profile, billing] = await Promise.all([
        profiles.profileSnapshot(profileId),
        deps.billingData.of(deps.database.read, trustedProfileId(profileId)),
      ]);
      return profile === null ? null : { ...profile, billing };
    },
  };
}
