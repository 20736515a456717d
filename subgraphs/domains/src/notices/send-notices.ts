import { type Clock, type Day, dayOf } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { expiryNoticeSent } from '../../contract';
import type { TldRules } from '../names';
import { renewalPossibleUntil } from '../renewal';
import type { DomainNoticeStore, ExpiringRow } from './notice.store';
import { nextMorning } from './notice-day';
import { SEND_NOTICES } from './notice-jobs';
import type { NoticeLetterStore } from './notice-letter.store';
import type { NoticePreferenceStore } from './notice-preference.store';
import { expiriesOf, type NoticeDays, wantedNotices } from './notices';

export interface SendNoticesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly notices: DomainNoticeStore;
  readonly noticeLetters: NoticeLetterStore;
  readonly noticePreferences: NoticePreferenceStore;
  readonly tldRules: TldRules;
}

interface DueNotice {
  readonly domain: ExpiringRow;
  readonly notice: NoticeDays;
}

const SLICE = 1_000;

/**
 * Gathers every notice of a profile that is due and was not sent, of each domain the latest one that is wanted, and tells of them once: there is one
 * letter a day. Nobody is reminded of what is being renewed, or can no longer be.
 */
export async function sendNotices(deps: SendNoticesDeps, job: Pick<Job, 'subjectId'>): Promise<void> {
  const { database, clock, notices, noticeLetters } = deps;
  const profileId = trustedProfileId(job.subjectId);
  await database.transact(async (manager) => {
    const at = clock.now();
    const day = dayOf(at);
    const due = await dueNotices(deps, manager, profileId, { at, day });
    const [first] = due;
    if (first === undefined) return;
    const letterId = newId('ntc');
    const letter = { id: letterId, profileId, day, domains: due.length, createdAt: at, bouncedAt: null };
    if (!(await noticeLetters.begin(manager, letter))) {
      // The day has its letter: what became due since waits for the next one.
      const { subjectId } = job;
      await enqueueJob(manager, { kind: SEND_NOTICES, subjectId, dueAt: nextMorning(at) });
      return;
    }
    for (let start = 0; start < due.length; start += SLICE)
      await notices.recordAll(manager, { letterId, at }, due.slice(start, start + SLICE));
    const { unicodeName, paidThrough } = first.domain;
    await appendEvent(manager, expiryNoticeSent, {
      profileId,
      subjectId: letterId,
      payload: { unicodeName, paidThrough, others: due.length - 1 },
      occurredAt: at,
    });
  });
}

/** What is due, the soonest expiry first. */
async function dueNotices(
  { notices, noticePreferences, tldRules }: SendNoticesDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { at, day }: { readonly at: Date; readonly day: Day },
): Promise<DueNotice[]> {
  const wanted = wantedNotices(await noticePreferences.unwanted(manager, profileId));
  const due: DueNotice[] = [];
  for (const notice of [...wanted].reverse())
    for (let after: ExpiringRow | null | undefined; after !== null; ) {
      const place = after === undefined ? null : { paidThrough: after.paidThrough, domainId: after.id };
      const span = expiriesOf(notice, wanted, day);
      const rows = await notices.unsent(manager, profileId, notice, span, { after: place, limit: SLICE });
      for (const domain of rows) {
        const possibleUntil = renewalPossibleUntil(domain, tldRules.policyOf(domain));
        if (possibleUntil !== null && at < possibleUntil) due.push({ domain, notice });
      }
      after = rows.length < SLICE ? null : (rows.at(-1) ?? null);
    }
  return due;
}
