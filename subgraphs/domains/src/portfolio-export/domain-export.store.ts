import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DomainExportRow } from './domain-export.entity';

const { list, read } = selection(DomainExportRow, 'wanted');

/** Lists of domains that were asked for as files. */
export class DomainExportStore {
  async insert(manager: EntityManager, row: DomainExportRow): Promise<void> {
    await insertRow(manager, DomainExportRow, row);
  }

  /** How many this asker has asked for since; its next request waits until the transaction ends. */
  async lockCount(
    manager: EntityManager,
    { profileId, askedBy }: { readonly profileId: ProfileId; readonly askedBy: string },
    { since, now }: { readonly since: Date; readonly now: Date },
  ): Promise<number> {
    await manager.query(
      `INSERT INTO domain_export_asker (profile_id, asked_by, last_asked_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE last_asked_at = VALUES(last_asked_at)`,
      [profileId, askedBy, now],
    );
    const [row] = await manager.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM domain_export WHERE profile_id = ? AND asked_by = ? AND created_at > ?',
      [profileId, askedBy, since],
    );
    return Number(row?.n ?? 0);
  }

  /** By the id in a link that this service has signed. */
  async find(manager: EntityManager, id: string): Promise<DomainExportRow | null> {
    const rows = await manager.query(`SELECT ${list} FROM domain_export wanted WHERE wanted.id = ?`, [id]);
    return read(rows)[0] ?? null;
  }

  /** Counts one more download; false when there were that many already. */
  async countDownload(manager: EntityManager, id: string, most: number): Promise<boolean> {
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      'UPDATE domain_export SET downloads = downloads + 1 WHERE id = ? AND downloads < ?',
      [id, most],
    );
    return affectedRows === 1;
  }

  async forget(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM domain_export WHERE id = ?', [id]);
  }
}
