import { profileChanged, profileEmailConfirmed, profileRectified } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on, type RecordedEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { completeVerification } from './complete-verification';
import { type RequestVerificationDeps, requestVerification } from './request-verification';

/** What a registrant is called at a registry: a change of it has to be confirmed like a new address. */
const NAMES = ['firstName', 'lastName', 'companyName'];

export interface ProfileEventsDeps extends RequestVerificationDeps {
  readonly clock: Clock;
}

/** Applies identity's events about profiles. */
export function profileEventHandlers(deps: ProfileEventsDeps): EventHandlers {
  const { clock, verifications } = deps;
  return {
    ...on(profileChanged, async (manager, event) => {
      const { fields, emailFingerprint } = event.payload;
      if (!fields.includes('email')) return;
      const registrant = registrantOf(event);
      const now = clock.now();
      await verifications.putContact(manager, {
        profileId: registrant.profileId,
        emailFingerprint,
        changedAt: now,
      });
      await requestVerification(deps, manager, registrant, now);
    }),
    ...on(profileRectified, async (manager, event) => {
      const { fields, emailFingerprint, emailVerified } = event.payload;
      if (!fields.some((field) => NAMES.includes(field))) return;
      const registrant = registrantOf(event);
      const now = clock.now();
      await verifications.putContact(manager, {
        profileId: registrant.profileId,
        emailFingerprint,
        changedAt: now,
      });
      // Confirmed before this service consumed identity's events.
      if (emailVerified) await completeVerification(deps, manager, registrant, now);
      else await requestVerification(deps, manager, registrant, now);
    }),
    ...on(profileEmailConfirmed, async (manager, event) => {
      const { emailFingerprint } = event.payload;
      const registrant = registrantOf(event);
      const { profileId } = registrant;
      if ((await verifications.lockContact(manager, profileId))?.emailFingerprint !== emailFingerprint)
        await verifications.putContact(manager, { profileId, emailFingerprint, changedAt: null });
      await completeVerification(deps, manager, registrant, clock.now());
    }),
  };
}

type AboutAddress = RecordedEvent & { readonly payload: { readonly emailFingerprint: string } };

function registrantOf({ type, profileId, payload }: AboutAddress): {
  readonly profileId: ProfileId;
  readonly emailFingerprint: string;
  readonly reason: string;
} {
  if (profileId === null) throw new Error(`${type} is about no profile`);
  return {
    profileId: trustedProfileId(profileId),
    emailFingerprint: payload.emailFingerprint,
    reason: type,
  };
}
