import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transfer that was known of a domain's former profile is another one for the profile that has it now. */
export class TransfersByProfile1765110900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE transfer_out
      DROP KEY transfer_out_once,
      ADD UNIQUE KEY transfer_out_once (domain_id, profile_id, requested_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
