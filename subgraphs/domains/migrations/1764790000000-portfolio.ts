import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEVER = "TIMESTAMP'9999-12-31 23:59:59'";

const SHAPE = [
  // A row that nobody has worked out yet is due at once.
  `ALTER TABLE domain
     ADD COLUMN phase ${exactText(20)} NULL,
     ADD COLUMN phase_until datetime(3) NOT NULL DEFAULT '1970-01-02 00:00:00.000',
     ADD KEY domain_by_phase_name (profile_id, phase, name, id),
     ADD KEY domain_by_phase_paid (profile_id, phase, paid_through_order, id),
     ADD KEY domain_by_tld_phase_name (profile_id, tld, phase, name, id),
     ADD KEY domain_by_tld_phase_paid (profile_id, tld, phase, paid_through_order, id),
     ADD KEY domain_by_tld_paid (profile_id, tld, paid_through_order, id),
     ADD KEY domain_due (profile_id, phase_until)`,
  `CREATE TABLE domain_count (
     profile_id ${exactText(40)} NOT NULL,
     tld ${exactText(63)} NOT NULL,
     phase ${exactText(20)} NOT NULL,
     n int NOT NULL,
     PRIMARY KEY (profile_id, tld, phase)
   ) ENGINE=InnoDB`,
  `CREATE TABLE domain_gram (
     profile_id ${exactText(40)} NOT NULL,
     gram ${exactText(3)} NOT NULL,
     name ${exactText(253)} NOT NULL,
     domain_id ${exactText(40)} NOT NULL,
     PRIMARY KEY (profile_id, gram, name, domain_id)
   ) ENGINE=InnoDB`,
];

/** Works the new columns and tables out for every domain that has no phase. */
export const BACKFILL = [
  `UPDATE domain SET
     phase = CASE
       WHEN state = 'REQUESTED' THEN 'WAITING_PAYMENT'
       WHEN state IN ('REGISTERING', 'TRANSFERRED') THEN state
       WHEN state <> 'REGISTERED' THEN 'DELETED'
       WHEN paid_through <= UTC_TIMESTAMP(3) THEN CASE
         WHEN renewable_until > UTC_TIMESTAMP(3) THEN 'EXPIRED_RENEWABLE'
         WHEN redemption_until > UTC_TIMESTAMP(3) THEN 'REDEMPTION'
         WHEN pending_delete_until > UTC_TIMESTAMP(3) THEN 'PENDING_DELETE'
         ELSE 'DELETED' END
       WHEN suspended_at IS NOT NULL THEN 'SUSPENDED'
       WHEN expiring_from <= UTC_TIMESTAMP(3) THEN 'EXPIRING'
       ELSE 'ACTIVE' END,
     phase_until = COALESCE(CASE phase
       WHEN 'ACTIVE' THEN expiring_from
       WHEN 'EXPIRING' THEN paid_through
       WHEN 'SUSPENDED' THEN paid_through
       WHEN 'EXPIRED_RENEWABLE' THEN renewable_until
       WHEN 'REDEMPTION' THEN redemption_until
       WHEN 'PENDING_DELETE' THEN pending_delete_until END, ${NEVER})
   WHERE phase IS NULL`,
  `REPLACE INTO domain_count (profile_id, tld, phase, n)
     SELECT profile_id, tld, phase, COUNT(*) FROM domain GROUP BY profile_id, tld, phase`,
  // Three letters from each place on; at the end of a name two, then one, so that a short text finds them too.
  ...['name', 'unicode_name'].map(
    (form) => `INSERT IGNORE INTO domain_gram (profile_id, gram, name, domain_id)
     SELECT profile_id, SUBSTRING(${form}, place.seq, 3), name, id
       FROM domain JOIN seq_1_to_253 place ON place.seq <= CHAR_LENGTH(${form})
      ${form === 'name' ? '' : 'WHERE unicode_name <> name'}
      ORDER BY 1, 2, 3, 4`,
  ),
];

/** What lists of domains are filtered, counted and searched by. */
export class Portfolio1764790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SHAPE, ...BACKFILL]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
