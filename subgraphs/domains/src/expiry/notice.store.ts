import type { EntityManager } from 'typeorm';
import type { DomainRow } from '../portfolio';

/** What customers were told about the dates of their domains. */
export class DomainNoticeStore {
  /** Notes that the customer is being told; false when that was noted before, so that nobody is told twice. */
  async record(
    manager: EntityManager,
    domain: Pick<DomainRow, 'id' | 'profileId' | 'paidThrough'>,
    notice: string,
    at: Date,
  ): Promise<boolean> {
    const written = (await manager.query(
      'INSERT IGNORE INTO domain_notice (profile_id, domain_id, paid_through, notice, sent_at) VALUES (?, ?, ?, ?, ?)',
      [domain.profileId, domain.id, domain.paidThrough, notice, at],
    )) as { affectedRows: number };
    return written.affectedRows > 0;
  }
}
