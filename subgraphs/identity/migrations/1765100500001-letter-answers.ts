import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter may say where answers to it go. */
export class LetterAnswers1765100500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter ADD COLUMN reply_to varchar(254) NULL AFTER recipient');
    await runner.query('ALTER TABLE sandbox_mail ADD COLUMN reply_to varchar(254) NULL AFTER recipient');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sandbox_mail DROP COLUMN reply_to');
    await runner.query('ALTER TABLE letter DROP COLUMN reply_to');
  }
}
