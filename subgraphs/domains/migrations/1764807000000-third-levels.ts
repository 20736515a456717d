import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names beneath the domain of a customer. */
export class ThirdLevels1764807000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE domain
         ADD COLUMN parent_id ${exactText(40)} NULL AFTER registrant_id,
         ADD KEY domain_by_parent (parent_id, name, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
