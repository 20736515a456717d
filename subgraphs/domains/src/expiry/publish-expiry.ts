import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { domainExpired } from '../../contract';
import type { DomainDueRow } from '../due-dates';
import type { DomainNoticeStore } from '../notices';
import type { DomainStore } from '../portfolio';

export interface PublishExpiryDeps {
  readonly database: Database;
  readonly domains: DomainStore;
  readonly notices: DomainNoticeStore;
}

/** A renewal that is being carried out moves the expiry; whether it did is seen so many days later. */
const RENEWING_DAYS = 1;

/** Appends `domain.expired` once, however late, unless the expiry has moved or is about to. */
export async function publishExpiry(
  { database, domains, notices }: PublishExpiryDeps,
  { domainId }: Pick<DomainDueRow, 'domainId'>,
  now: Date,
): Promise<Date | null> {
  return database.transact(async (manager) => {
    const domain = await domains.ofTimer(manager, domainId);
    if (domain?.state !== 'REGISTERED' || domain.paidThrough === null) return null;
    const { name, unicodeName, profileId, paidThrough, renewableUntil } = domain;
    if (paidThrough > now) return paidThrough;
    if (domain.renewingSince !== null) return addDays(now, RENEWING_DAYS);
    const about = { profileId, domainId, paidThrough };
    if (!(await notices.record(manager, { ...about, notice: 'EXPIRED', letterId: null, sentAt: now })))
      return null;
    await appendEvent(manager, domainExpired, {
      profileId,
      subjectId: domainId,
      payload: { domainId, name, unicodeName, paidThrough, renewableUntil },
      occurredAt: now,
    });
    return null;
  });
}
