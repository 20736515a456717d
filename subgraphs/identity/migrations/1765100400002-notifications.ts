import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News of profiles, what each login has read of them, and what profiles want to be told. */
export class Notifications1765100400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notification (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     topic ${exactText(10)} NOT NULL,
     fact ${exactText(60)} NOT NULL,
     subject_id ${exactText(40)} NOT NULL,
     text_it varchar(300) NOT NULL,
     text_en varchar(300) NOT NULL,
     link varchar(300) NULL,
     created_at datetime(3) NOT NULL,
     KEY notification_profile (profile_id, id),
     KEY notification_topic (profile_id, topic, id),
     KEY notification_age (created_at)
   ) ENGINE=InnoDB`,
    );
    await runner.query(
      `CREATE TABLE notification_read (
     profile_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     notification_id ${exactText(40)} NOT NULL,
     PRIMARY KEY (profile_id, login_id, notification_id),
     KEY notification_read_of (notification_id)
   ) ENGINE=InnoDB`,
    );
    await runner.query(
      `CREATE TABLE notification_mark (
     profile_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     up_to ${exactText(40)} NOT NULL,
     PRIMARY KEY (profile_id, login_id)
   ) ENGINE=InnoDB`,
    );
    await runner.query(
      `CREATE TABLE notification_preference (
     profile_id ${exactText(40)} NOT NULL,
     topic ${exactText(10)} NOT NULL,
     channel ${exactText(10)} NOT NULL,
     is_on tinyint(1) NOT NULL,
     changed_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, topic, channel)
   ) ENGINE=InnoDB`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
