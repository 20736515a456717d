import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { Job } from '@customer-area/shared/jobs';
import { domainExpiryNotice } from '../../contract';
import type { DomainNoticeStore } from '../notices';
import { daysLeft, latestNotice, noticeAt } from '../notices';
import { type ExpiringDomainDeps, expiringDomain, noticeOf } from './expiring-domain';

export interface SendExpiryNoticeDeps extends ExpiringDomainDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly notices: DomainNoticeStore;
}

/** Reminds the customer of an expiry, unless it has moved, is being paid for, or a later reminder is due as well. */
export async function sendExpiryNotice(
  deps: SendExpiryNoticeDeps,
  timer: Pick<Job, 'subjectId' | 'dueAt'>,
): Promise<void> {
  const { database, clock, notices } = deps;
  await database.transact(async (manager) => {
    const now = clock.now();
    const domain = await expiringDomain(deps, manager, timer.subjectId, now);
    if (domain === null || domain.renewingSince !== null) return;
    const { paidThrough } = domain;
    const days = noticeAt(paidThrough, timer.dueAt);
    if (days === null || days !== latestNotice(paidThrough, now)) return;
    const left = daysLeft(paidThrough, now);
    if (!(await notices.record(manager, noticeOf(domain, `NOTICE_${days}`, now)))) return;
    await appendEvent(manager, domainExpiryNotice, {
      profileId: domain.profileId,
      subjectId: domain.id,
      payload: {
        domainId: domain.id,
        unicodeName: domain.unicodeName,
        paidThrough,
        daysLeft: left,
        isOver: left <= 0,
      },
      occurredAt: now,
    });
  });
}
