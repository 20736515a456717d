import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters get an HTML part; those that were written before go out as text only. */
export class LettersInHtml1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter ADD COLUMN html longtext NULL AFTER text');
    await runner.query('ALTER TABLE sandbox_mail ADD COLUMN html longtext NULL AFTER text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sandbox_mail DROP COLUMN html');
    await runner.query('ALTER TABLE letter DROP COLUMN html');
  }
}
