import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ArchivePartRow } from './archive-part.entity';

/** Parts of archives that are being fetched; the profile is part of every statement. */
export class ArchivePartStore {
  /** Keeps a part; one that is sent again is the same. */
  async keep(
    manager: EntityManager,
    { profileId, archiveId, position, directory, files, sentAt }: ArchivePartRow,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO invoice_archive_part (profile_id, archive_id, position, directory, files, sent_at)
       VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE sent_at = VALUES(sent_at)`,
      [profileId, archiveId, position, directory, files, sentAt],
    );
  }

  /** The parts of an archive in their order. */
  ofArchive(manager: EntityManager, profileId: ProfileId, archiveId: string): Promise<ArchivePartRow[]> {
    return rowsOf(manager.createQueryBuilder(ArchivePartRow, 'part'), 'part', profileId)
      .andWhere('part.archiveId = :archiveId', { archiveId })
      .orderBy('part.position')
      .getMany();
  }

  /** What nobody is fetching any more. */
  async forget(manager: EntityManager, profileId: ProfileId, sentBefore: Date): Promise<void> {
    await manager.query('DELETE FROM invoice_archive_part WHERE profile_id = ? AND sent_at < ?', [
      profileId,
      sentBefore,
    ]);
  }
}
