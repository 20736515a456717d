import { deleteRows, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { DomainDueRow, type DueKind } from './domain-due.entity';

/** What time does to domains next. */
export class DomainDueStore {
  /** Sets when a domain is due next, in place of what was set before. */
  async put(manager: EntityManager, { domainId, kind, profileId, dueAt }: DomainDueRow): Promise<void> {
    await manager.query(
      `INSERT INTO domain_due (domain_id, kind, profile_id, due_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)`,
      [domainId, kind, profileId, dueAt],
    );
  }

  /** The domains that have been due for longest, of all profiles. */
  due(manager: EntityManager, kind: DueKind, now: Date, most: number): Promise<DomainDueRow[]> {
    return manager.find(DomainDueRow, {
      where: { kind, dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC', domainId: 'ASC' },
      take: most,
    });
  }

  /** When the next domain is due. */
  async next(manager: EntityManager, kind: DueKind): Promise<Date | null> {
    const row = await manager.findOne(DomainDueRow, {
      where: { kind },
      order: { dueAt: 'ASC', domainId: 'ASC' },
    });
    return row?.dueAt ?? null;
  }

  /** Moves what was swept to its next date, or ends it. What was set anew meanwhile stays. */
  async swept(
    manager: EntityManager,
    { domainId, kind, profileId, dueAt }: DomainDueRow,
    next: Date | null,
  ): Promise<void> {
    const where = { domainId, kind, profileId, dueAt };
    if (next === null) await deleteRows(manager, DomainDueRow, where);
    else await updateRows(manager, DomainDueRow, where, { dueAt: next });
  }
}
