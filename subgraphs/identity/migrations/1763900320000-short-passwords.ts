import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords that are long enough only beside a second factor are known as such: it cannot be taken away from under them. */
export class ShortPasswords1763900320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE login ADD COLUMN password_short tinyint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE login DROP COLUMN password_short');
  }
}
