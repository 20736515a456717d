import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DataExportFileRow, DataExportRow } from './data-export.entity';

const TO_PREPARE = selection(DataExportRow, 'copy', ['profileId', 'requestedAt']);

export class DataExportStore {
  constructor(private readonly database: Database) {}

  /** A page of the profile's copies, newest first. */
  async page(profileId: ProfileId, wanted: PageWanted): Promise<Page<DataExportRow>> {
    const columns = { time: 'copy.requestedAt', id: 'copy.id' };
    const rows = await newestFirst(this.own(profileId), columns, wanted).getMany();
    return toPage(rows, wanted, ({ requestedAt, id }) => encodeTimeCursor({ at: requestedAt, id }));
  }

  count(profileId: ProfileId): Promise<number> {
    return ownCount(this.own(profileId), 'copy', profileId);
  }

  /** An own copy; null when absent or another profile's. */
  find(profileId: ProfileId, id: string): Promise<DataExportRow | null> {
    return this.own(profileId).andWhere('copy.id = :id', { id }).getOne();
  }

  /** Files of several copies, without their bytes. One statement. */
  filesOf(profileId: ProfileId, exportIds: readonly string[]): Promise<DataExportFileRow[]> {
    const query = this.database.read
      .createQueryBuilder(DataExportFileRow, 'file')
      .where('file.exportId IN (:...exportIds)', { exportIds })
      .orderBy('file.position');
    return rowsOf(query, 'file', profileId).getMany();
  }

  /** The copy that is being prepared for the profile, if there is one. Locked. */
  async openOne(manager: EntityManager, profileId: ProfileId): Promise<string | null> {
    const rows = (await manager.query(
      'SELECT id FROM data_export WHERE profile_id = ? AND open_slot = 1 FOR UPDATE',
      [profileId],
    )) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  async countSince(manager: EntityManager, profileId: ProfileId, since: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COUNT(*) AS n FROM data_export WHERE profile_id = ? AND requested_at > ?',
      [profileId, since],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }

  async insert(
    manager: EntityManager,
    copy: Pick<DataExportRow, 'id' | 'profileId' | 'loginId' | 'requestedAt'>,
  ): Promise<void> {
    const preparing = { state: 'PREPARING', openSlot: 1, readyAt: null, expiresAt: null };
    await insertRow(manager, DataExportRow, { ...copy, ...preparing });
  }

  /** For the job that prepares it, which has only been told the id. */
  async toPrepare(id: string): Promise<{ profileId: string; requestedAt: Date } | null> {
    const rows = await this.database.read.query(
      `SELECT ${TO_PREPARE.list} FROM data_export copy WHERE copy.id = ? AND copy.state = 'PREPARING'`,
      [id],
    );
    return TO_PREPARE.read(rows)[0] ?? null;
  }

  /** True for the one run that finishes it. */
  async markReady(manager: EntityManager, id: string, at: Date, expiresAt: Date): Promise<boolean> {
    const result = (await manager.query(
      "UPDATE data_export SET state = 'READY', open_slot = NULL, ready_at = ?, expires_at = ? WHERE id = ? AND state = 'PREPARING'",
      [at, expiresAt, id],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  async insertFile(manager: EntityManager, file: DataExportFileRow): Promise<void> {
    await insertRow(manager, DataExportFileRow, file);
  }

  /** The bytes go, the fact that there was a copy stays. */
  async expire(manager: EntityManager, id: string): Promise<void> {
    await manager.query("UPDATE data_export SET state = 'EXPIRED' WHERE id = ? AND state = 'READY'", [id]);
    await manager.query('DELETE FROM data_export_file WHERE export_id = ?', [id]);
  }

  /** A file as the gateway asks for it: by the id in a link that this service has signed. */
  async fileContent(manager: EntityManager, fileId: string): Promise<DataExportFileRow | null> {
    return manager
      .createQueryBuilder(DataExportFileRow, 'file')
      .addSelect('file.sealed')
      .where('file.id = :fileId', { fileId })
      .getOne();
  }

  private own(profileId: ProfileId) {
    return rowsOf(this.database.read.createQueryBuilder(DataExportRow, 'copy'), 'copy', profileId);
  }
}
