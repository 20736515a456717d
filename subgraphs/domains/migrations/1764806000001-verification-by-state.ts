import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of domains are filtered by how the verification of their registrants stands. */
export class VerificationByState1764806000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE verification ADD KEY verification_by_state (profile_id, state, registrant_id, email_fingerprint)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
