import {
  emailUndeliverable,
  profileChanged,
  profileEmailConfirmed,
  profileRectified,
} from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on, type RecordedEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { addressBounced, addressConfirmed, type RequestVerificationDeps } from '../verification';
import { RECTIFY_REGISTRANTS } from './rectify-registrants';

/** What of a profile a registrant is made from, besides who it is. */
const CONTACT = ['email', 'phone', 'address'];
/** Who somebody is: a corrected typing error in it is one of the registrants too. */
const HOLDER = ['firstName', 'lastName', 'companyName', 'fiscalCode', 'vatNumber'];

export interface ProfileEventsDeps extends RequestVerificationDeps {
  readonly clock: Clock;
}

/** Applies identity's events about profiles. */
export function profileEventHandlers(deps: ProfileEventsDeps): EventHandlers {
  const { clock, registrants } = deps;
  return {
    // The registrants that are there stay as they are: the customer was shown them, and changes them if that is wanted.
    ...on(profileChanged, async (manager, event) => {
      if (event.payload.fields.some((field) => CONTACT.includes(field)))
        await registrants.forgetDefault(manager, profileOf(event));
    }),
    ...on(profileRectified, async (manager, event) => {
      if (!event.payload.fields.some((field) => HOLDER.includes(field))) return;
      const subjectId = profileOf(event);
      await enqueueJob(manager, { kind: RECTIFY_REGISTRANTS, subjectId, dueAt: clock.now() });
    }),
    ...on(emailUndeliverable, async (manager, event) => {
      const { emailFingerprint } = event.payload;
      const bounced = { profileId: profileOf(event), emailFingerprint, reason: event.type };
      await addressBounced(deps, manager, bounced, clock.now());
    }),
    ...on(profileEmailConfirmed, async (manager, event) => {
      const { emailFingerprint } = event.payload;
      const profileId = profileOf(event);
      const confirmed = { profileId, emailFingerprint, reason: event.type };
      await addressConfirmed(deps, manager, confirmed, clock.now());
    }),
  };
}

function profileOf({ type, profileId }: Pick<RecordedEvent, 'type' | 'profileId'>): ProfileId {
  if (profileId === null) throw new Error(`${type} is about no profile`);
  return trustedProfileId(profileId);
}
