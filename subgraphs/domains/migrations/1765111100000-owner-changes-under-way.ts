import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A domain says by itself that its owner is being changed, and until when it may not leave after that: whoever locks it sees both. */
export class OwnerChangesUnderWay1765111100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE domain ADD COLUMN owner_changing_since datetime(3) NULL, ADD COLUMN transfer_locked_until datetime(3) NULL',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
