import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { CustomerNoteRow } from './customer-note.entity';

/** Older notes than these are in nobody's way. */
export const LISTED_NOTES = 50;

export class CustomerNoteStore {
  constructor(private readonly database: Database) {}

  /** The newest notes about a profile, newest first. */
  of(profileId: ProfileId): Promise<CustomerNoteRow[]> {
    const query = this.database.read
      .createQueryBuilder(CustomerNoteRow, 'note')
      .where('1 = 1')
      .orderBy('note.writtenAt', 'DESC')
      .addOrderBy('note.id', 'DESC')
      .limit(LISTED_NOTES);
    return rowsOf(query, 'note', profileId).getMany();
  }

  async insert(manager: EntityManager, note: CustomerNoteRow): Promise<void> {
    await insertRow(manager, CustomerNoteRow, note);
  }
}
