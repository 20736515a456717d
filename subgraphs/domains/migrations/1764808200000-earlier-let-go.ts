import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Some registries have to be told a day before the end of a term that it is the last one; the dates were taken from the end itself.
 * Looked at a day early, every domain is given its right date.
 */
export class EarlierLetGo1764808200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE domain_due SET due_at = due_at - INTERVAL 1 DAY WHERE kind = 'LET_GO'");
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
