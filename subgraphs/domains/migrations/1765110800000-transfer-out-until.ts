import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list of domains says of each whether a transfer to another registrar is under way, without reading the transfers. */
export class TransferOutUntil1765110800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE domain ADD COLUMN transfer_out_until datetime(3) NULL');
    await runner.query(
      `UPDATE domain d JOIN transfer_out t ON t.domain_id = d.id AND t.profile_id = d.profile_id AND t.state = 'PENDING'
          SET d.transfer_out_until = t.due_at`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
