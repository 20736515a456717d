import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether another file has told of a movement is found without reading those of the same file. */
export class AlikeLines1765100900003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bank_line
      DROP KEY bank_line_alike,
      ADD KEY bank_line_alike (account, booked_on, cents, key_kind, statement_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
