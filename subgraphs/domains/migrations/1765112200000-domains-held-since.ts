import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A domain says by itself since when the profile has it that got it from another one: what had changed before has not changed for it. */
export class DomainsHeldSince1765112200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE domain ADD COLUMN held_since datetime(3) NULL');
    await runner.query(
      `UPDATE domain_holding holding
         JOIN domain_holding former ON former.domain_id = holding.domain_id AND former.held_until = holding.held_from
         JOIN domain ON domain.id = holding.domain_id AND domain.profile_id = holding.profile_id
          SET domain.held_since = holding.held_from
        WHERE holding.held_now = 1`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
