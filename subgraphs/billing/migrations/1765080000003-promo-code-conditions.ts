import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE promo_code
     ADD COLUMN products varchar(200) NULL AFTER tlds,
     ADD COLUMN first_order_only tinyint NOT NULL DEFAULT 0 AFTER products,
     ADD COLUMN for_profile_id ${exactText(40)} NULL AFTER first_order_only,
     ADD COLUMN created_at datetime(3) NULL,
     ADD COLUMN disabled_at datetime(3) NULL`,
  // When those that are there were made is not known: they count from when they were valid.
  'UPDATE promo_code SET created_at = valid_from',
  // Codes may also be rows of a migration, which say what is theirs alone.
  `ALTER TABLE promo_code MODIFY COLUMN created_at datetime(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3)),
     ADD KEY promo_code_newest (created_at, id)`,
  // One discount for a first order, whichever codes a profile has and however many orders it places at once.
  `ALTER TABLE promo_redemption
     ADD COLUMN first_order_of ${exactText(40)} NULL,
     ADD UNIQUE KEY promo_redemption_first (first_order_of)`,
];

/** Codes for some products, for first orders, for one profile; codes that staff have switched off. */
export class PromoCodeConditions1765080000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
