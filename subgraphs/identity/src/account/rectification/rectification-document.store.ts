import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { RectificationDocumentRow } from './rectification.entity';

const CONTENT = selection(RectificationDocumentRow, 'd', ['fileName', 'mediaType', 'sealed']);
const ANNOUNCED = selection(RectificationDocumentRow, 'd', [
  'id',
  'profileId',
  'rectificationId',
  'fileName',
  'mediaType',
  'size',
  'digest',
]);

/** What the gateway's file routes ask for. */
export type StoredDocument = Pick<RectificationDocumentRow, 'fileName' | 'mediaType' | 'sealed'>;
type AnnouncedDocument = Pick<
  RectificationDocumentRow,
  'id' | 'profileId' | 'rectificationId' | 'fileName' | 'mediaType' | 'size' | 'digest'
>;

export class RectificationDocumentStore {
  constructor(private readonly database: Database) {}

  /** The documents that have arrived, of several own requests. One statement. */
  findOf(profileId: ProfileId, rectificationIds: readonly string[]): Promise<RectificationDocumentRow[]> {
    return rowsOf(this.arrived(this.database.read, rectificationIds), 'document', profileId).getMany();
  }

  /** The same for staff, who work for all profiles. Never for a customer. */
  findAny(manager: EntityManager, rectificationIds: readonly string[]): Promise<RectificationDocumentRow[]> {
    return this.arrived(manager, rectificationIds).getMany();
  }

  /** Under the request's lock. Announced ones count, unless their link has expired without a file. */
  async countOf(
    manager: EntityManager,
    request: { profileId: string; id: string },
    announcedAfter: Date,
  ): Promise<{ arrived: number; awaited: number }> {
    const rows = (await manager.query(
      `SELECT COALESCE(SUM(uploaded_at IS NOT NULL), 0) AS arrived,
              COALESCE(SUM(uploaded_at IS NULL AND announced_at > ?), 0) AS awaited
         FROM rectification_document WHERE profile_id = ? AND rectification_id = ?`,
      [announcedAfter, request.profileId, request.id],
    )) as { arrived: string; awaited: string }[];
    return { arrived: Number(rows[0]?.arrived ?? 0), awaited: Number(rows[0]?.awaited ?? 0) };
  }

  async insert(
    manager: EntityManager,
    document: Omit<RectificationDocumentRow, 'uploadedAt' | 'digest' | 'sealed'>,
  ): Promise<void> {
    await insertRow(manager, RectificationDocumentRow, {
      ...document,
      uploadedAt: null,
      digest: null,
      sealed: null,
    });
  }

  /** A document as the gateway's file routes name it: by the id in a link that this service has signed. */
  async announced(manager: EntityManager, id: string): Promise<AnnouncedDocument | null> {
    const rows = await manager.query(
      `SELECT ${ANNOUNCED.list} FROM rectification_document d WHERE d.id = ?`,
      [id],
    );
    return ANNOUNCED.read(rows)[0] ?? null;
  }

  /** Under the request's lock. */
  async keep(
    manager: EntityManager,
    id: string,
    content: Pick<RectificationDocumentRow, 'fileName' | 'mediaType' | 'size'> & {
      readonly sealed: Buffer;
      readonly digest: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await manager.query(
      `UPDATE rectification_document
          SET file_name = ?, media_type = ?, size = ?, sealed = ?, digest = ?, uploaded_at = ? WHERE id = ?`,
      [content.fileName, content.mediaType, content.size, content.sealed, content.digest, content.at, id],
    );
  }

  /** Null when there is none, or it has been forgotten. */
  async content(id: string): Promise<StoredDocument | null> {
    const rows = await this.database.read.query(
      `SELECT ${CONTENT.list} FROM rectification_document d WHERE d.id = ?`,
      [id],
    );
    return CONTENT.read(rows)[0] ?? null;
  }

  /** The bytes go; that there were documents stays. */
  async forget(manager: EntityManager, request: { profileId: string; id: string }): Promise<void> {
    await manager.query(
      'UPDATE rectification_document SET sealed = NULL WHERE profile_id = ? AND rectification_id = ?',
      [request.profileId, request.id],
    );
  }

  private arrived(manager: EntityManager, rectificationIds: readonly string[]) {
    return manager
      .createQueryBuilder(RectificationDocumentRow, 'document')
      .where('document.rectificationId IN (:...rectificationIds) AND document.uploadedAt IS NOT NULL', {
        rectificationIds,
      })
      .orderBy('document.id');
  }
}
