import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { RectificationDocumentRow } from './rectification.entity';

/** What the gateway's file routes ask for. */
export interface StoredDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sealed: Buffer | null;
}

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

  async insert(manager: EntityManager, document: RectificationDocumentRow): Promise<void> {
    await manager.createQueryBuilder().insert().into(RectificationDocumentRow).values(document).execute();
  }

  /** A document as the gateway's file routes name it: by the id in a link that this service has signed. */
  async announced(
    manager: EntityManager,
    id: string,
  ): Promise<(RectificationDocumentRow & { digest: string | null }) | null> {
    const rows = (await manager.query(
      `SELECT id, profile_id AS profileId, rectification_id AS rectificationId, file_name AS fileName,
              media_type AS mediaType, size, announced_at AS announcedAt, uploaded_at AS uploadedAt, digest
         FROM rectification_document WHERE id = ?`,
      [id],
    )) as (RectificationDocumentRow & { digest: string | null })[];
    return rows[0] ?? null;
  }

  /** Under the request's lock. */
  async keep(
    manager: EntityManager,
    id: string,
    content: { sealed: Buffer; digest: string; at: Date },
  ): Promise<void> {
    await manager.query(
      'UPDATE rectification_document SET sealed = ?, digest = ?, uploaded_at = ? WHERE id = ?',
      [content.sealed, content.digest, content.at, id],
    );
  }

  /** Null when there is none, or it has been forgotten. */
  async content(id: string): Promise<StoredDocument | null> {
    const rows = (await this.database.read.query(
      'SELECT file_name AS fileName, media_type AS mediaType, sealed FROM rectification_document WHERE id = ?',
      [id],
    )) as StoredDocument[];
    return rows[0] ?? null;
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
