import { letterBounced } from '@customer-area/identity/contract';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { NoticeLetterStore } from './notice-letter.store';

/** What identity calls the letter to the profile; the one to a mailbox of the domain may come back unnoticed. */
const TO_PROFILE = 'expiry-notice.profile';

/** Remembers that reminders do not arrive, so that whoever signs in can be told. */
export function letterEventHandlers({
  noticeLetters,
}: {
  readonly noticeLetters: NoticeLetterStore;
}): EventHandlers {
  return on(letterBounced, async (manager, { profileId, payload, occurredAt }) => {
    if (payload.kind !== TO_PROFILE || profileId === null) return;
    await noticeLetters.cameBack(manager, trustedProfileId(profileId), new Date(occurredAt));
  });
}
