import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank lines are found by the bank's reference and by the account that paid. */
export class LinesFoundByStaff1765100700004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE bank_line ADD KEY bank_line_reference (bank_reference), ADD KEY bank_line_payer (payer_iban)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
