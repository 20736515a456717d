import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_GUIDES } from '../src/messages/guides';

/** Guides that answer before somebody asks. A new installation has a first set of them. */
export class Guides1765100600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const { id, topic, title, text } of FIRST_GUIDES)
      await runner.query(
        `INSERT INTO guide (id, version, topic, title_it, title_en, text_it, text_en, valid_from)
         VALUES (?, 1, ?, ?, ?, ?, ?, '2026-01-01')`,
        [id, topic, title.it, title.en, text.it, text.en],
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  `CREATE TABLE guide (
     id ${exactText(40)} NOT NULL,
     version int NOT NULL,
     topic varchar(20) NOT NULL,
     title_it varchar(150) NOT NULL,
     title_en varchar(150) NOT NULL,
     text_it text NOT NULL,
     text_en text NOT NULL,
     valid_from datetime(3) NOT NULL,
     valid_until datetime(3) NULL,
     created_by ${exactText(40)} NULL,
     PRIMARY KEY (id, version),
     FULLTEXT KEY guide_words_it (title_it, text_it),
     FULLTEXT KEY guide_words_en (title_en, text_en)
   ) ENGINE=InnoDB`,
  `CREATE TABLE guide_rating (
     guide_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     profile_id ${exactText(40)} NOT NULL,
     helpful tinyint NOT NULL,
     rated_at datetime(3) NOT NULL,
     PRIMARY KEY (guide_id, login_id),
     KEY guide_rating_profile (profile_id, guide_id)
   ) ENGINE=InnoDB`,
];
