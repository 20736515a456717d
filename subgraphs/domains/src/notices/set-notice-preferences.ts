import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { type noticePreferenceCodes, noticePreferencesChanged } from '../../contract';
import type { NoticePreferenceStore } from './notice-preference.store';
import { MANDATORY_DAYS, NOTICE_DAYS, type NoticeDays, noticeCodes } from './notices';

export interface SetNoticePreferencesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly noticePreferences: NoticePreferenceStore;
}

export type NoticePreferencesOutcome =
  | { readonly kind: 'set'; readonly unwanted: readonly NoticeDays[] }
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof noticePreferenceCodes> };

/** Says which reminders a profile does without, in place of what it said before. */
export async function setNoticePreferences(
  { database, clock, noticePreferences }: SetNoticePreferencesDeps,
  profileId: ProfileId,
  wishes: readonly NoticeDays[],
): Promise<NoticePreferencesOutcome> {
  if (wishes.some((days) => MANDATORY_DAYS.includes(days)))
    return { kind: 'refused', code: 'NOTICE_MANDATORY' };
  const unwanted = NOTICE_DAYS.filter((days) => wishes.includes(days));
  await database.transact(async (manager) => {
    const at = clock.now();
    const before = await noticePreferences.lockUnwanted(manager, profileId, at);
    if (before.join() === unwanted.join()) return;
    await noticePreferences.change(manager, profileId, { unwanted, changedAt: at });
    await appendEvent(manager, noticePreferencesChanged, {
      profileId,
      subjectId: profileId,
      payload: { unwanted: unwanted.map((days) => noticeCodes[days]) },
      occurredAt: at,
    });
  });
  return { kind: 'set', unwanted };
}
