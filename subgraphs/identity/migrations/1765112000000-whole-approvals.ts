import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request names all of what is approved: twenty domains and who is to get them. */
export class WholeApprovals1765112000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval MODIFY COLUMN subject_label text NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
