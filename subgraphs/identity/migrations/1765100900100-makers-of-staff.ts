import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Who made a login of staff and set its permissions: that one's requests it does not approve. */
export class MakersOfStaff1765100900100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE staff_member ADD COLUMN created_by ${ID} NULL, ADD COLUMN permissions_set_by ${ID} NULL,
         ADD COLUMN permissions_set_at datetime(3) NULL`,
    );
    // Those that are there: as far as the facts tell.
    await runner.query(
      `UPDATE staff_member m JOIN event_log e ON e.subject_id = m.login_id AND e.type = 'staff.login-created'
          SET m.created_by = JSON_VALUE(e.actor, '$.loginId')`,
    );
    await runner.query(
      `UPDATE staff_member m
         JOIN (SELECT MAX(seq) AS seq FROM event_log WHERE type = 'staff.permissions-changed' GROUP BY subject_id) last
         JOIN event_log e ON e.seq = last.seq AND e.subject_id = m.login_id
          SET m.permissions_set_by = JSON_VALUE(e.actor, '$.loginId'), m.permissions_set_at = e.occurred_at`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
