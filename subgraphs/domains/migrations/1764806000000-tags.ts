import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const FOLDED = exactText(100);

/** What customers write on their domains, and how many domains each tag and each registrant has. */
export class Tags1764806000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // How a profile spells a tag, and how many domains have it.
    await runner.query(`CREATE TABLE profile_tag (
      profile_id ${ID} NOT NULL,
      folded ${FOLDED} NOT NULL,
      text ${exactText(32)} NOT NULL,
      n int NOT NULL,
      PRIMARY KEY (profile_id, folded),
      KEY profile_tag_by_number (profile_id, n, folded)
    ) ENGINE=InnoDB`);
    // Name and order of the domain are here again: the domains with a tag are read in the order of a list.
    await runner.query(`CREATE TABLE domain_tag (
      profile_id ${ID} NOT NULL,
      domain_id ${ID} NOT NULL,
      folded ${FOLDED} NOT NULL,
      name ${exactText(253)} NOT NULL,
      paid_through_order datetime(3) NOT NULL,
      PRIMARY KEY (profile_id, domain_id, folded),
      KEY domain_tag_by_name (profile_id, folded, name, domain_id),
      KEY domain_tag_by_paid_through (profile_id, folded, paid_through_order, domain_id)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE domain_group_count (
      profile_id ${ID} NOT NULL,
      kind ${exactText(20)} NOT NULL,
      member ${FOLDED} NOT NULL,
      tld ${exactText(63)} NOT NULL,
      phase ${exactText(20)} NOT NULL,
      n int NOT NULL,
      PRIMARY KEY (profile_id, kind, member, tld, phase)
    ) ENGINE=InnoDB`);
    await runner.query(`ALTER TABLE domain
      ADD KEY domain_by_registrant_name (profile_id, registrant_id, tld, name, id),
      ADD KEY domain_by_registrant_paid (profile_id, registrant_id, tld, paid_through_order, id)`);
    await runner.query(`INSERT INTO domain_group_count (profile_id, kind, member, tld, phase, n)
      SELECT profile_id, 'REGISTRANT', registrant_id, tld, phase, COUNT(*) FROM domain
       WHERE registrant_id IS NOT NULL AND phase IS NOT NULL GROUP BY profile_id, registrant_id, tld, phase`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
