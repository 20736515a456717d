import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name may get an ending that says what the file is; bytes are kept under what they are. */
export class AttachmentNames1765100309100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket_attachment MODIFY file_name varchar(260) NOT NULL');
    await runner.query(`ALTER TABLE file_chunk MODIFY file_id ${exactText(100)} NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
