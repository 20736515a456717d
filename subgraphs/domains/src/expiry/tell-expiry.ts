import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { domainExpired, domainExpiryNotice } from '../../contract';
import type { DomainRow, DomainStore } from '../portfolio';
import { renewalPossibleUntil } from '../renewal';
import type { DomainNoticeRow } from './domain-notice.entity';
import type { DomainNoticeStore } from './notice.store';
import { daysLeft, latestNotice, noticeAt } from './notices';

export interface TellExpiryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly notices: DomainNoticeStore;
}

interface Timer {
  readonly subjectId: string;
  readonly dueAt: Date;
}

/** Reminds the customer of an expiry, unless it has moved, is being paid for, or a later reminder is due as well. */
export async function sendExpiryNotice(deps: TellExpiryDeps, timer: Timer): Promise<void> {
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

/** Tells that the paid time is over, unless it has moved or nothing can be saved any more. */
export async function tellExpired(deps: TellExpiryDeps, timer: Timer): Promise<void> {
  const { database, clock, notices } = deps;
  await database.transact(async (manager) => {
    const now = clock.now();
    const domain = await expiringDomain(deps, manager, timer.subjectId, now);
    if (domain === null || domain.paidThrough.getTime() !== timer.dueAt.getTime()) return;
    const { name, unicodeName, paidThrough, renewableUntil } = domain;
    if (!(await notices.record(manager, noticeOf(domain, 'EXPIRED', now)))) return;
    await appendEvent(manager, domainExpired, {
      profileId: domain.profileId,
      subjectId: domain.id,
      payload: { domainId: domain.id, name, unicodeName, paidThrough, renewableUntil },
      occurredAt: now,
    });
  });
}

type ExpiringDomain = DomainRow & { readonly paidThrough: Date };

function noticeOf(domain: ExpiringDomain, notice: string, sentAt: Date): DomainNoticeRow {
  const { profileId, id: domainId, paidThrough } = domain;
  return { profileId, domainId, paidThrough, notice, sentAt };
}

/** The domain if there is still something its holder could do about the expiry. */
async function expiringDomain(
  { domains }: TellExpiryDeps,
  manager: EntityManager,
  domainId: string,
  now: Date,
): Promise<ExpiringDomain | null> {
  const domain = await domains.ofTimer(manager, domainId);
  if (domain === null || domain.paidThrough === null) return null;
  const possibleUntil = renewalPossibleUntil(domain, now);
  return possibleUntil !== null && now < possibleUntil
    ? { ...domain, paidThrough: domain.paidThrough }
    : null;
}
