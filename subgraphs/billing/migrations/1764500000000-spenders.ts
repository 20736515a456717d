import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Delegations have a spending limit like API keys: who spends is an API key or a delegation, told by its id. */
export class Spenders1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('RENAME TABLE api_key_spending TO spending');
    await runner.query('ALTER TABLE spending RENAME COLUMN api_key_id TO spender_id');
    await runner.query('ALTER TABLE payment_attempt RENAME COLUMN api_key_id TO spender_id');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
