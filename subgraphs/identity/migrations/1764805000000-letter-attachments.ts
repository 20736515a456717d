import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter may have a table as a file beside its words. */
export class LetterAttachments1764805000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter ADD COLUMN attachment longtext NULL AFTER html');
    await runner.query('ALTER TABLE sandbox_mail ADD COLUMN attachment longtext NULL AFTER html');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sandbox_mail DROP COLUMN attachment');
    await runner.query('ALTER TABLE letter DROP COLUMN attachment');
  }
}
