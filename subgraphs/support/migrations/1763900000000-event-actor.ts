import { OPERATIONAL_TABLES_V2 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts say who made them happen. */
export class EventActor1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of OPERATIONAL_TABLES_V2) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
