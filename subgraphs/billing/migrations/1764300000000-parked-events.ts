import { OPERATIONAL_TABLES_V3 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that cannot be applied are parked; what has been kept long enough can be found and deleted. */
export class ParkedEvents1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of OPERATIONAL_TABLES_V3) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
