import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a simulated registry knows of the name servers inside a name. */
export class AddressesOfNameServers1765113100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE sim_registry_domain ADD COLUMN glue longtext NOT NULL DEFAULT '[]'");
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
