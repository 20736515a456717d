import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every ticket has a place at the desk of our staff, with what they note about it. */
export class TicketDesk1765100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, MERGED, ...DATA]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

/** The keys that do not begin with the profile are those of queues, which staff read over all profiles. */
const TABLES = [
  `CREATE TABLE ticket_desk (
     ticket_id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     queue varchar(20) NOT NULL,
     status varchar(10) NOT NULL,
     priority varchar(10) NOT NULL,
     queue_at datetime(3) NOT NULL,
     asked_at datetime(3) NULL,
     assigned_to ${exactText(40)} NOT NULL DEFAULT '',
     lease_by ${exactText(40)} NULL,
     lease_until datetime(3) NULL,
     overdue_told_at datetime(3) NULL,
     KEY ticket_desk_profile (profile_id, ticket_id),
     KEY ticket_desk_queue (queue, status, queue_at, ticket_id),
     KEY ticket_desk_status (status, queue_at, ticket_id),
     KEY ticket_desk_assigned (assigned_to, status, queue_at, ticket_id),
     KEY ticket_desk_counts (status, queue, asked_at, queue_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE ticket_note (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     ticket_id ${exactText(40)} NOT NULL,
     profile_id ${exactText(40)} NOT NULL,
     written_by ${exactText(40)} NOT NULL,
     text text NOT NULL,
     created_at datetime(3) NOT NULL,
     KEY ticket_note_ticket (profile_id, ticket_id, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE ticket_tag (
     ticket_id ${exactText(40)} NOT NULL,
     tag ${exactText(30)} NOT NULL,
     profile_id ${exactText(40)} NOT NULL,
     status varchar(10) NOT NULL,
     queue_at datetime(3) NOT NULL,
     PRIMARY KEY (ticket_id, tag),
     KEY ticket_tag_profile (profile_id, ticket_id),
     KEY ticket_tag_list (tag, status, queue_at, ticket_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE ticket_desk_read (
     session_id ${exactText(40)} NOT NULL,
     ticket_id ${exactText(40)} NOT NULL,
     day char(10) NOT NULL,
     profile_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     PRIMARY KEY (session_id, ticket_id, day),
     KEY ticket_desk_read_profile (profile_id, ticket_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE answer_template (
     id ${exactText(40)} NOT NULL,
     version int NOT NULL,
     title_it varchar(100) NOT NULL,
     title_en varchar(100) NOT NULL,
     text_it text NOT NULL,
     text_en text NOT NULL,
     created_by ${exactText(40)} NULL,
     created_at datetime(3) NOT NULL,
     ended_at datetime(3) NULL,
     PRIMARY KEY (id, version),
     KEY answer_template_in_use (ended_at)
   ) ENGINE=InnoDB`,
];

/** A ticket that was joined with another one leads to it. */
const MERGED = `ALTER TABLE ticket ADD COLUMN merged_into ${exactText(40)} NULL`;

/** What waits for an answer from before there was a desk is due since it was opened. */
const DATA = [
  `INSERT INTO ticket_desk (ticket_id, profile_id, queue, status, priority, queue_at, asked_at)
     SELECT id, profile_id, category, status, 'NORMAL',
            IF(status = 'CLOSED', COALESCE(closed_at, created_at), created_at),
            IF(status = 'OPEN', created_at, NULL)
       FROM ticket`,
];
