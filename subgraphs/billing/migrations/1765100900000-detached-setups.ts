import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A set-up that came to no end is forgotten by its provider as a method is. */
export class DetachedSetups1765100900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE detached_method ADD COLUMN setup_id ${exactText(40)} NULL AFTER token`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
