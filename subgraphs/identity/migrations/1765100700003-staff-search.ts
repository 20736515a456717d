import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What staff find customers by. These indexes do not begin with a profile: it is the profile that is looked for, and no customer
 * is answered by them.
 */
export class StaffSearch1765100700003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE profile
      ADD KEY profile_found_by_name (last_name, first_name),
      ADD KEY profile_found_by_company (company_name),
      ADD KEY profile_found_by_fiscal_code (fiscal_code),
      ADD KEY profile_found_by_vat_number (vat_number),
      ADD KEY profile_found_by_email (email),
      ADD KEY profile_found_by_phone (phone)`);
    await runner.query(
      'ALTER TABLE profile ADD FULLTEXT KEY profile_found_by_word (first_name, last_name, company_name)',
    );
    await runner.query('ALTER TABLE api_key ADD KEY api_key_found_by_tail (last_four)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
