import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that a second login said no to is rejected, as the mutation is called that does it. */
export class RejectedApprovals1764500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE approval SET state = 'REJECTED' WHERE state = 'REFUSED'");
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
