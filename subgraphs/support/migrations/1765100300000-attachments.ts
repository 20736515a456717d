import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of tickets, and where their bytes are kept when no other storage is configured. */
export class Attachments1765100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE ticket_attachment (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     ticket_id ${exactText(40)} NULL,
     message_id ${exactText(40)} NULL,
     file_name varchar(255) NOT NULL,
     media_type varchar(60) NULL,
     size int NOT NULL,
     status varchar(10) NOT NULL,
     sent_digest ${exactText(64)} NULL,
     stored_digest ${exactText(64)} NULL,
     announced_at datetime(3) NOT NULL,
     stored_at datetime(3) NULL,
     KEY ticket_attachment_message (profile_id, message_id, id),
     KEY ticket_attachment_draft (profile_id, login_id, message_id, status)
   ) ENGINE=InnoDB`,
    );
    await runner.query(
      `CREATE TABLE file_chunk (
     profile_id ${exactText(40)} NOT NULL,
     file_id ${exactText(40)} NOT NULL,
     position int NOT NULL,
     content mediumblob NOT NULL,
     PRIMARY KEY (profile_id, file_id, position)
   ) ENGINE=InnoDB`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
