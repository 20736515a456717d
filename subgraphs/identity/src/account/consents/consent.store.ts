import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ConsentRow } from './consent.entity';

export class ConsentStore {
  constructor(private readonly database: Database) {}

  /** The newest consents of a profile, newest first. */
  findNewest(profileId: ProfileId, limit: number): Promise<ConsentRow[]> {
    const query = this.database.read
      .createQueryBuilder(ConsentRow, 'consent')
      .orderBy('consent.at', 'DESC')
      .addOrderBy('consent.id', 'DESC')
      .limit(limit);
    return rowsOf(query, 'consent', profileId).getMany();
  }

  async insert(manager: EntityManager, consent: ConsentRow): Promise<void> {
    await manager.createQueryBuilder().insert().into(ConsentRow).values(consent).execute();
  }
}
