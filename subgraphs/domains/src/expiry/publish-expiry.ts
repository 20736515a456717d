import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { Job } from '@customer-area/shared/jobs';
import { domainExpired } from '../../contract';
import type { DomainNoticeStore } from '../notices';
import { type ExpiringDomainDeps, expiringDomain, expiryTold } from './expiring-domain';

export interface PublishExpiryDeps extends ExpiringDomainDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly notices: DomainNoticeStore;
}

/** Appends `domain.expired` once, unless the expiry has moved or the domain cannot be renewed any more. */
export async function publishExpiry(
  deps: PublishExpiryDeps,
  timer: Pick<Job, 'subjectId' | 'dueAt'>,
): Promise<void> {
  const { database, clock, notices } = deps;
  await database.transact(async (manager) => {
    const now = clock.now();
    const domain = await expiringDomain(deps, manager, timer.subjectId, now);
    if (domain === null || domain.paidThrough.getTime() !== timer.dueAt.getTime()) return;
    const { name, unicodeName, paidThrough, renewableUntil } = domain;
    if (!(await notices.record(manager, expiryTold(domain, now)))) return;
    await appendEvent(manager, domainExpired, {
      profileId: domain.profileId,
      subjectId: domain.id,
      payload: { domainId: domain.id, name, unicodeName, paidThrough, renewableUntil },
      occurredAt: now,
    });
  });
}
