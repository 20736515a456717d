import type { Clock } from '@customer-area/shared/clock';
import type { EventHandlers, RecordedEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { askVerification } from './ask-verification';
import { completeVerification } from './complete-verification';
import { lockedContact, putContact } from './verification.store';

const fingerprint = z.string().length(64);
const changed = z.object({ fields: z.array(z.string()), emailFingerprint: fingerprint });
const rectified = changed.extend({ emailVerified: z.boolean() });
const confirmed = z.object({ emailFingerprint: fingerprint });

/** What a registrant is called at a registry: a change of it has to be confirmed like a new address. */
const NAMES = ['firstName', 'lastName', 'companyName'];

/** The handlers of identity's facts that mean something here. */
export function profileEventHandlers(clock: Clock): EventHandlers {
  const apply = applyProfileEvent(clock);
  return { 'profile.changed': apply, 'profile.rectified': apply, 'profile.email-confirmed': apply };
}

/** What identity's log means here. Runs inside the consumer's transaction. */
export function applyProfileEvent(clock: Clock) {
  return async (
    manager: EntityManager,
    event: Pick<RecordedEvent, 'type' | 'profileId' | 'payload'>,
  ): Promise<void> => {
    if (event.profileId === null) return;
    const profileId = trustedProfileId(event.profileId);
    const now = clock.now();
    const registrant = (emailFingerprint: string) => ({ profileId, emailFingerprint, reason: event.type });
    switch (event.type) {
      case 'profile.changed': {
        const { fields, emailFingerprint } = changed.parse(event.payload);
        if (!fields.includes('email')) return;
        await putContact(manager, { profileId, emailFingerprint, changedAt: now });
        return askVerification(manager, registrant(emailFingerprint), now);
      }
      case 'profile.rectified': {
        const { fields, emailFingerprint, emailVerified } = rectified.parse(event.payload);
        if (!fields.some((field) => NAMES.includes(field))) return;
        await putContact(manager, { profileId, emailFingerprint, changedAt: now });
        // Confirmed before we listened: known from now on.
        if (emailVerified) return completeVerification(manager, registrant(emailFingerprint), now);
        return askVerification(manager, registrant(emailFingerprint), now);
      }
      case 'profile.email-confirmed': {
        const { emailFingerprint } = confirmed.parse(event.payload);
        if ((await lockedContact(manager, profileId))?.emailFingerprint !== emailFingerprint)
          await putContact(manager, { profileId, emailFingerprint, changedAt: null });
        return completeVerification(manager, registrant(emailFingerprint), now);
      }
    }
  };
}
