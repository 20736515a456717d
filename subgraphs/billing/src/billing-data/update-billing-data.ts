import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { billingDataChanged } from '../../contract';
import type { BillingDataStore } from './billing-data.store';
import type { BillingDetails } from './billing-details';
import type { FrozenBuyer } from './buyer-facts';
import { type BillingDataRefusal, checkedDetails, type TypedDetails } from './checked-details';

/** What billing asks identity about who pays. */
export interface ProfilePort {
  /** Null when there is no such profile (any more). */
  profileSnapshot(profileId: string): Promise<FrozenBuyer | null>;
}

export interface UpdateBillingDataDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly billingData: BillingDataStore;
  profiles(requestId: string): ProfilePort;
}

export type BillingDataOutcome =
  | { readonly kind: 'changed'; readonly buyer: FrozenBuyer }
  | { readonly kind: 'refused'; readonly code: BillingDataRefusal; readonly field: string };

/** Whom the next orders of a profile are invoiced to. */
export async function readBillingData(
  deps: UpdateBillingDataDeps,
  profileId: ProfileId,
  requestId: string,
): Promise<FrozenBuyer> {
  const [profile, billing] = await Promise.all([
    deps.profiles(requestId).profileSnapshot(profileId),
    deps.billingData.of(deps.database.read, profileId),
  ]);
  if (profile === null) throw unauthenticated();
  return { ...profile, billing };
}

/** Changes what a profile adds for its invoices; orders that are placed already keep what they froze. */
export async function updateBillingData(
  deps: UpdateBillingDataDeps,
  command: { readonly profileId: ProfileId; readonly typed: TypedDetails; readonly requestId: string },
): Promise<BillingDataOutcome> {
  const { profileId, typed, requestId } = command;
  const profile = await deps.profiles(requestId).profileSnapshot(profileId);
  if (profile === null) throw unauthenticated();
  return deps.database.transact(async (manager) => {
    const current = await deps.billingData.lock(manager, profileId);
    const checked = checkedDetails(current, typed, profile);
    if (!checked.ok) return { kind: 'refused', code: checked.code, field: checked.field };
    const { details } = checked;
    const fields = changedIn(current, details);
    if (fields.length > 0) {
      await deps.billingData.change(manager, profileId, details);
      await appendEvent(manager, billingDataChanged, {
        profileId,
        subjectId: profileId,
        payload: { fields },
        occurredAt: deps.clock.now(),
      });
    }
    return { kind: 'changed', buyer: { ...profile, billing: details } };
  });
}

function changedIn(before: BillingDetails, after: BillingDetails): (keyof BillingDetails)[] {
  const names = Object.keys(after) as (keyof BillingDetails)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
