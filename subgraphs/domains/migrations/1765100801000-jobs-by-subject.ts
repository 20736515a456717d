import { OPERATIONAL_TABLES_V4 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff look at the jobs about one thing. */
export class JobsBySubject1765100801000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of OPERATIONAL_TABLES_V4) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
