import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { ConsentRow } from './consent.entity';

export class ConsentStore {
  constructor(private readonly database: Database) {}

  /** A page of what a profile consented to, newest first. */
  async page(profileId: ProfileId, wanted: PageWanted): Promise<Page<ConsentRow>> {
    const query = newestFirst(this.own(profileId), { time: 'consent.at', id: 'consent.id' }, wanted);
    return toPage(await query.getMany(), wanted, encodeTimeCursor);
  }

  count(profileId: ProfileId): Promise<number> {
    return ownCount(this.own(profileId), 'consent', profileId);
  }

  async insert(manager: EntityManager, consent: ConsentRow): Promise<void> {
    await manager.createQueryBuilder().insert().into(ConsentRow).values(consent).execute();
  }

  private own(profileId: ProfileId) {
    return rowsOf(this.database.read.createQueryBuilder(ConsentRow, 'consent'), 'consent', profileId);
  }
}
