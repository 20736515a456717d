import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff send files with their answers too: whose message a file is for is kept. */
export class FilesOfStaff1765110500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE ticket_attachment ADD COLUMN author varchar(10) NOT NULL DEFAULT 'CUSTOMER' AFTER profile_id",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
