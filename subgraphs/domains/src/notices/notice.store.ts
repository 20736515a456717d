import type { ProfileId } from '@customer-area/shared/isolation';
import { insertOnce, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';
import { DomainNoticeRow } from './domain-notice.entity';
import { type NoticeDays, nameOf, type Span } from './notices';

const DOMAIN = selection(DomainRow, 'domain');

/** Where a reader of domains, the soonest expiry first, has got to. */
export interface ExpiryPlace {
  readonly paidThrough: Date;
  readonly domainId: string;
}

export type ExpiringRow = DomainRow & { readonly paidThrough: Date };

/** The notices that customers were sent about the dates of their domains. */
export class DomainNoticeStore {
  /** Records a notice; false when it was recorded before: no notice is sent twice. */
  record(manager: EntityManager, notice: DomainNoticeRow): Promise<boolean> {
    return insertOnce(manager, DomainNoticeRow, notice);
  }

  /** Records that a letter has these notices, none of which was sent before. One statement. */
  async recordAll(
    manager: EntityManager,
    { letterId, at }: { readonly letterId: string; readonly at: Date },
    notices: readonly { readonly domain: ExpiringRow; readonly notice: NoticeDays }[],
  ): Promise<void> {
    const rows = notices.map(({ domain: { profileId, id, paidThrough }, notice }) => [
      ...[profileId, id, paidThrough, nameOf(notice)],
      ...[letterId, at],
    ]);
    if (rows.length === 0) return;
    await manager.query(
      '/* background */ INSERT INTO domain_notice (profile_id, domain_id, paid_through, notice, letter_id, sent_at) VALUES ?',
      [rows],
    );
  }

  /**
   * Registered domains of a profile with an expiry in a span that were not sent this notice of it, the soonest first. A third
   * level is told of with its domain.
   */
  async unsent(
    manager: EntityManager,
    profileId: ProfileId,
    notice: NoticeDays,
    { from, before }: Span,
    { after, limit }: { readonly after: ExpiryPlace | null; readonly limit: number },
  ): Promise<ExpiringRow[]> {
    const since = after?.paidThrough ?? from ?? new Date(0);
    const rows = await manager.query(
      `/* background */ SELECT ${DOMAIN.list} FROM domain FORCE INDEX (domain_by_state)
        WHERE domain.profile_id = ? AND domain.state = 'REGISTERED' AND domain.paid_through >= ? AND domain.paid_through < ?
          AND (domain.paid_through > ? OR domain.id > ?) AND domain.renewing_since IS NULL AND domain.parent_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM domain_notice sent WHERE sent.profile_id = domain.profile_id
            AND sent.domain_id = domain.id AND sent.paid_through = domain.paid_through AND sent.notice = ?)
        ORDER BY domain.paid_through, domain.id LIMIT ?`,
      [profileId, since, before, since, after?.domainId ?? '', nameOf(notice), limit],
    );
    return DOMAIN.read(rows) as ExpiringRow[];
  }

  /**
   * The domains of a letter, the soonest expiry first: those that nobody has renewed since. What is being renewed stays: the
   * renewal may fail, and this notice is not sent again.
   */
  async ofLetter(
    manager: EntityManager,
    { profileId, letterId }: { readonly profileId: ProfileId; readonly letterId: string },
    { after, limit }: { readonly after: ExpiryPlace | null; readonly limit: number },
  ): Promise<ExpiringRow[]> {
    const since = after?.paidThrough ?? new Date(0);
    const rows = await manager.query(
      `SELECT ${DOMAIN.list} FROM domain_notice sent
         JOIN domain ON domain.id = sent.domain_id AND domain.profile_id = sent.profile_id
          AND domain.paid_through = sent.paid_through
        WHERE sent.profile_id = ? AND sent.letter_id = ? AND sent.paid_through >= ?
          AND (sent.paid_through > ? OR sent.domain_id > ?)
          AND domain.state = 'REGISTERED'
        ORDER BY sent.paid_through, sent.domain_id LIMIT ?`,
      [profileId, letterId, since, since, after?.domainId ?? '', limit],
    );
    return DOMAIN.read(rows) as ExpiringRow[];
  }
}
