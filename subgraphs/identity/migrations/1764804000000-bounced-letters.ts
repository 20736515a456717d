import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters whose address nobody has. */
export class BouncedLetters1764804000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter ADD COLUMN bounced_at datetime(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter DROP COLUMN bounced_at');
  }
}
