import {
  automaticRenewalAttempted,
  autoRenewalChosen,
  paymentMethodRemoved,
} from '@customer-area/billing/contract';
import { type EventHandlers, on, type RecordedEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { type TakeChoiceDeps, takeChoice } from './take-choice';
import { type TakeOutcomeDeps, takeOutcome } from './take-outcome';

export interface BillingEventsDeps extends TakeOutcomeDeps, TakeChoiceDeps {}

/** Applies what billing tells of charges, of kept methods, and of choices made while paying. */
export function billingEventHandlers(deps: BillingEventsDeps): EventHandlers {
  return {
    ...on(automaticRenewalAttempted, (manager, event) =>
      takeOutcome(deps, manager, ownerOf(event), event.payload),
    ),
    ...on(autoRenewalChosen, (manager, event) => takeChoice(deps, manager, ownerOf(event), event.payload)),
    ...on(paymentMethodRemoved, (manager, event) =>
      deps.autoRenewals.dropMethodEverywhere(
        manager,
        ownerOf(event),
        event.payload.methodId,
        deps.clock.now(),
      ),
    ),
  };
}

function ownerOf({ type, profileId }: Pick<RecordedEvent, 'type' | 'profileId'>): ProfileId {
  if (profileId === null) throw new Error(`${type} is about no profile`);
  return trustedProfileId(profileId);
}
