import { profileChanged, profileEmailConfirmed, profileRectified } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on, type RecordedEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { askVerification } from './ask-verification';
import { completeVerification } from './complete-verification';
import { lockedContact, putContact } from './verification.store';

/** What a registrant is called at a registry: a change of it has to be confirmed like a new address. */
const NAMES = ['firstName', 'lastName', 'companyName'];

/** What identity's log means here. */
export function profileEventHandlers(clock: Clock): EventHandlers {
  return {
    ...on(profileChanged, async (manager, event) => {
      const { fields, emailFingerprint } = event.payload;
      if (!fields.includes('email')) return;
      const registrant = registrantOf(event);
      const now = clock.now();
      await putContact(manager, { profileId: registrant.profileId, emailFingerprint, changedAt: now });
      await askVerification(manager, registrant, now);
    }),
    ...on(profileRectified, async (manager, event) => {
      const { fields, emailFingerprint, emailVerified } = event.payload;
      if (!fields.some((field) => NAMES.includes(field))) return;
      const registrant = registrantOf(event);
      const now = clock.now();
      await putContact(manager, { profileId: registrant.profileId, emailFingerprint, changedAt: now });
      // Confirmed before we listened: known from now on.
      if (emailVerified) await completeVerification(manager, registrant, now);
      else await askVerification(manager, registrant, now);
    }),
    ...on(profileEmailConfirmed, async (manager, event) => {
      const { emailFingerprint } = event.payload;
      const registrant = registrantOf(event);
      const { profileId } = registrant;
      if ((await lockedContact(manager, profileId))?.emailFingerprint !== emailFingerprint)
        await putContact(manager, { profileId, emailFingerprint, changedAt: null });
      await completeVerification(manager, registrant, clock.now());
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
