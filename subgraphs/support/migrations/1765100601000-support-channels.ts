import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How our support is reached and when, and the days on which nobody answers besides those of the law. */
export class SupportChannels1765100601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const channel of FIRST)
      await runner.query(
        `INSERT INTO support_channel (id, version, kind, value, hours, valid_from) VALUES (?, 1, ?, ?, ?, '2026-01-01')`,
        [...channel],
      );
    // Of the last weeks it is counted how long a first answer took.
    await runner.query('ALTER TABLE ticket ADD KEY ticket_opened (created_at, category)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  `CREATE TABLE support_channel (
     id ${exactText(40)} NOT NULL,
     version int NOT NULL,
     kind varchar(20) NOT NULL,
     value varchar(254) NOT NULL,
     hours longtext NOT NULL,
     valid_from datetime(3) NOT NULL,
     valid_until datetime(3) NULL,
     created_by ${exactText(40)} NULL,
     PRIMARY KEY (id, version)
   ) ENGINE=InnoDB`,
  `CREATE TABLE support_closing (
     day char(10) NOT NULL PRIMARY KEY,
     reason_it varchar(200) NOT NULL,
     reason_en varchar(200) NOT NULL,
     created_by ${exactText(40)} NULL,
     created_at datetime(3) NOT NULL
   ) ENGINE=InnoDB`,
];

const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '18:00' }));

/** What an installation begins with: tickets at all hours, and a telephone. Staff publish their own. */
const FIRST = [
  ['sch_01kb0channe100000000000001', 'TICKET', 'tickets', '[]'],
  ['sch_01kb0channe100000000000002', 'TELEPHONE', '+39 0575 0505', JSON.stringify(WORKDAYS)],
] as const;
