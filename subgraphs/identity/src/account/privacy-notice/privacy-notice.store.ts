import type { Database } from '@customer-area/shared/database';
import type { LocalizedText } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';

/** One version of the privacy notice. */
export interface PrivacyNoticeRow {
  readonly version: string;
  readonly validFrom: Date;
  readonly title: LocalizedText;
  /** Below the customer area's origin. */
  readonly path: string;
}

/** The versions of the privacy notice, each in force until the next one. A new version is a new row. */
export class PrivacyNoticeStore {
  constructor(private readonly database: Database) {}

  async inForce(at: Date, manager: EntityManager = this.database.read): Promise<PrivacyNoticeRow> {
    const rows = (await manager.query(
      `SELECT version, valid_from AS validFrom, title_it AS titleIt, title_en AS titleEn, path
         FROM privacy_notice WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1`,
      [at],
    )) as { version: string; validFrom: Date; titleIt: string; titleEn: string; path: string }[];
    const row = rows[0];
    if (row === undefined) throw new Error(`no privacy notice is in force on ${at.toISOString()}`);
    return { ...row, title: { it: row.titleIt, en: row.titleEn } };
  }
}
