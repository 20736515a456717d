import { exactText } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const HASH = exactText(64);
const AT_ONCE = 500;

/**
 * Registrants are entities of their own: every profile that has domains gets one, whose data a job asks identity for. What was
 * known by profile (verifications, the last change of its address) is known by registrant from now on.
 */
export class Registrants1764730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await insertRegistrants(runner);
    for (const statement of MOVES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

async function insertRegistrants(runner: QueryRunner): Promise<void> {
  const profiles = (await runner.query(
    `SELECT d.profile_id AS profileId, MIN(d.created_at) AS createdAt, c.email_fingerprint AS email, c.changed_at AS changedAt
       FROM domain d LEFT JOIN registrant_contact c ON c.profile_id = d.profile_id GROUP BY d.profile_id`,
  )) as { profileId: string; createdAt: Date; email: string | null; changedAt: Date | null }[];
  for (let from = 0; from < profiles.length; from += AT_ONCE) {
    const some = profiles.slice(from, from + AT_ONCE).map((profile) => ({ ...profile, id: newId('rgt') }));
    await runner.query(
      `INSERT INTO registrant (id, profile_id, default_of, email_fingerprint, changed_at, handles, version, created_at)
         VALUES ${some.map(() => "(?, ?, ?, ?, ?, '{}', 1, ?)").join(', ')}`,
      some.flatMap(({ id, profileId, email, changedAt, createdAt }) => [
        id,
        profileId,
        profileId,
        email,
        changedAt,
        createdAt,
      ]),
    );
    await runner.query(
      `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
         VALUES ${some.map(() => "(?, 'registrant.data', ?, UTC_TIMESTAMP(3), 'READY', 0, '1970-01-01')").join(', ')}`,
      some.flatMap(({ id }) => [newId('job'), id]),
    );
  }
}

const TABLES = [
  // `default_of` is the profile while new domains of it get this registrant: one at a time.
  `CREATE TABLE registrant (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     default_of ${ID} NULL,
     subject_type varchar(40) NULL,
     first_name varchar(100) NULL,
     last_name varchar(100) NULL,
     company_name varchar(200) NULL,
     fiscal_code varchar(40) NULL,
     vat_number varchar(40) NULL,
     office_code varchar(10) NULL,
     street varchar(200) NULL,
     postal_code varchar(20) NULL,
     city varchar(100) NULL,
     province varchar(100) NULL,
     country char(2) NULL,
     email varchar(254) NULL,
     email_fingerprint ${HASH} NULL,
     phone varchar(20) NULL,
     locale varchar(10) NULL,
     handles longtext NOT NULL,
     version int NOT NULL,
     changed_at datetime(3) NULL,
     known_at datetime(3) NULL,
     created_at datetime(3) NOT NULL,
     UNIQUE KEY registrant_default (default_of),
     KEY registrant_of (profile_id, created_at, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE confirmed_address (
     profile_id ${ID} NOT NULL,
     email_fingerprint ${HASH} NOT NULL,
     confirmed_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, email_fingerprint)
   ) ENGINE=InnoDB`,
  `CREATE TABLE verification_link (
     token_hash ${HASH} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     verification_id ${ID} NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     used_at datetime(3) NULL,
     KEY verification_link_of (profile_id, verification_id)
   ) ENGINE=InnoDB`,
  `ALTER TABLE domain
     ADD COLUMN registrant_id ${ID} NULL,
     ADD KEY domain_of_registrant (registrant_id, state, tld)`,
  `ALTER TABLE verification
     ADD COLUMN registrant_id ${ID} NULL AFTER profile_id,
     ADD COLUMN sent_at datetime(3) NULL,
     ADD COLUMN resends int NOT NULL DEFAULT 0,
     ADD COLUMN resends_since datetime(3) NULL`,
];

const MOVES = [
  'UPDATE domain d JOIN registrant r ON r.profile_id = d.profile_id SET d.registrant_id = r.id',
  'UPDATE verification v JOIN registrant r ON r.profile_id = v.profile_id SET v.registrant_id = r.id',
  `INSERT INTO confirmed_address (profile_id, email_fingerprint, confirmed_at)
     SELECT profile_id, email_fingerprint, COALESCE(verified_at, UTC_TIMESTAMP(3)) FROM verification WHERE state = 'VERIFIED'`,
  // Of a profile without domains nothing but a confirmed address was known, and that is kept above.
  'DELETE t FROM verification_transition t JOIN verification v ON v.id = t.verification_id WHERE v.registrant_id IS NULL',
  'DELETE FROM verification WHERE registrant_id IS NULL',
  'UPDATE verification SET sent_at = asked_at',
  `ALTER TABLE verification
     MODIFY COLUMN registrant_id ${ID} NOT NULL,
     DROP KEY verification_of_address,
     ADD UNIQUE KEY verification_of_registrant (registrant_id, email_fingerprint),
     ADD KEY verification_of (profile_id, id)`,
  'DROP TABLE registrant_contact',
];
