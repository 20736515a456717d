import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the bytes of documents are kept when no other storage is configured. */
export class FileChunks1765111000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE file_chunk (
    profile_id ${exactText(40)} NOT NULL,
    file_id ${exactText(120)} NOT NULL,
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
