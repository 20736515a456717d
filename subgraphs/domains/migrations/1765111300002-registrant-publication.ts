import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What registrants have consented to have published: nothing, so far. */
export class RegistrantPublication1765111300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE registrant
      ADD COLUMN published varchar(200) NOT NULL DEFAULT '[]',
      ADD COLUMN publication_changed_at datetime(3) NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
