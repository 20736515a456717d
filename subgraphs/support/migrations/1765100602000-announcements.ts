import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we tell everybody: incidents, maintenance, news. */
export class Announcements1765100602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE announcement (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     kind varchar(20) NOT NULL,
     title_it varchar(150) NOT NULL,
     title_en varchar(150) NOT NULL,
     text_it text NOT NULL,
     text_en text NOT NULL,
     services longtext NOT NULL,
     tlds longtext NOT NULL,
     updates longtext NOT NULL,
     starts_at datetime(3) NOT NULL,
     ends_at datetime(3) NULL,
     created_by ${exactText(40)} NULL,
     created_at datetime(3) NOT NULL,
     KEY announcement_ends (ends_at, starts_at)
   ) ENGINE=InnoDB`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
