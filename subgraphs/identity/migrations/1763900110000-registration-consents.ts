import { newId } from '@customer-area/shared/ids';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** The only notice there has been so far: whoever registered has acknowledged this one. */
const FIRST_NOTICE = {
  version: '2025-01',
  validFrom: new Date('2025-01-01T00:00:00.000Z'),
  titleIt: 'Informativa sul trattamento dei dati personali',
  titleEn: 'Privacy notice',
  path: '/privacy/2025-01',
};
const BATCH = 500;

/** When and where persons were born; the versions of the privacy notice; every consent given or withdrawn. */
export class RegistrationConsents1763900110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const { version, validFrom, titleIt, titleEn, path } = FIRST_NOTICE;
    await runner.query(
      'INSERT INTO privacy_notice (version, valid_from, title_it, title_en, path) VALUES (?, ?, ?, ?, ?)',
      [version, validFrom, titleIt, titleEn, path],
    );
    await runner.query(
      "UPDATE registration_draft SET registration = JSON_SET(registration, '$.form.privacyNoticeVersion', ?) WHERE registration IS NOT NULL",
      [version],
    );
    await writeConsentsOfProfiles(runner);
  }

  async down(): Promise<void> {
    throw new Error('consents are evidence: restore a backup instead');
  }
}

interface ConsentsOfProfile {
  readonly id: string;
  readonly privacyAcceptedAt: Date;
  readonly marketingConsentAt: Date | null;
}

/** What profiles that are there already have consented to. By which login is no longer known. */
async function writeConsentsOfProfiles(runner: QueryRunner): Promise<void> {
  for (let after = ''; ; ) {
    const profiles = (await runner.query(
      `SELECT id, privacy_accepted_at AS privacyAcceptedAt, marketing_consent_at AS marketingConsentAt
         FROM profile WHERE id > ? ORDER BY id LIMIT ?`,
      [after, BATCH],
    )) as ConsentsOfProfile[];
    const last = profiles.at(-1);
    if (last === undefined) return;
    const rows = profiles.flatMap((profile) => [
      [profile.id, 'PRIVACY_NOTICE', profile.privacyAcceptedAt],
      ...(profile.marketingConsentAt === null ? [] : [[profile.id, 'MARKETING', profile.marketingConsentAt]]),
    ]);
    await runner.query(
      `INSERT INTO consent (id, profile_id, kind, at, login_id, granted, text_version)
       VALUES ${rows.map(() => '(?, ?, ?, ?, NULL, TRUE, ?)').join(', ')}`,
      rows.flatMap((row) => [newId('con'), ...row, FIRST_NOTICE.version]),
    );
    after = last.id;
  }
}

const TABLES = [
  // A day is no point in time: as text no time zone can move it.
  `ALTER TABLE profile
     ADD COLUMN birth_date char(10) NULL AFTER company_name,
     ADD COLUMN birth_place varchar(120) NULL AFTER birth_date,
     ADD COLUMN sex varchar(6) NULL AFTER birth_place`,
  `CREATE TABLE privacy_notice (
     version ${CODE} NOT NULL PRIMARY KEY,
     valid_from datetime(3) NOT NULL,
     title_it varchar(200) NOT NULL,
     title_en varchar(200) NOT NULL,
     path varchar(200) NOT NULL,
     UNIQUE KEY privacy_notice_from (valid_from)
   ) ENGINE=InnoDB`,
  `CREATE TABLE consent (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NULL,
     kind varchar(20) NOT NULL,
     granted boolean NOT NULL,
     text_version ${CODE} NOT NULL,
     at datetime(3) NOT NULL,
     KEY consent_profile (profile_id, at, id)
   ) ENGINE=InnoDB`,
];
