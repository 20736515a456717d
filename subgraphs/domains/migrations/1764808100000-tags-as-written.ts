import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a tag is written on a domain: who is limited to some domains reads it, and not how the profile spelled it elsewhere. */
export class TagsAsWritten1764808100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE domain_tag ADD COLUMN text ${exactText(32)} NOT NULL DEFAULT '' AFTER folded`,
    );
    // How it was written on each is known no more.
    await runner.query(`UPDATE domain_tag tag
      JOIN profile_tag spelled ON spelled.profile_id = tag.profile_id AND spelled.folded = tag.folded
       SET tag.text = spelled.text`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
