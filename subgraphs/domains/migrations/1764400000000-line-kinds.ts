import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

const STATEMENTS = [
  `ALTER TABLE operation ADD COLUMN details longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '{}' AFTER years,
     MODIFY COLUMN domain_id ${ID} NULL, MODIFY COLUMN years int NULL`,
  `UPDATE operation o JOIN domain d ON d.id = o.domain_id
      SET o.kind = LOWER(o.kind), o.details = JSON_OBJECT('name', d.name, 'unicodeName', d.unicode_name, 'tld', d.tld)`,
  'ALTER TABLE operation ALTER COLUMN details DROP DEFAULT',
];

/** An operation has a kind, and whatever its kind knows of the line as details; it need not be about a domain or a term. */
export class LineKinds1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('operations of other kinds have no place in the old columns: restore a backup instead');
  }
}
