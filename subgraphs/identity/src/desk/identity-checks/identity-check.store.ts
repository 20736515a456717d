import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { IdentityCheckRow } from './identity-check.entity';

/** As many as a customer is shown with. */
export const LISTED_CHECKS = 20;

export class IdentityCheckStore {
  constructor(private readonly database: Database) {}

  /** The newest checks of a profile, newest first. */
  of(profileId: ProfileId): Promise<IdentityCheckRow[]> {
    const query = this.database.read
      .createQueryBuilder(IdentityCheckRow, 'proof')
      .where('1 = 1')
      .orderBy('proof.checkedAt', 'DESC')
      .addOrderBy('proof.id', 'DESC')
      .limit(LISTED_CHECKS);
    return rowsOf(query, 'proof', profileId).getMany();
  }

  /** What the last check that still counts has found; null without one. */
  async latest(manager: EntityManager, profileId: ProfileId, now: Date): Promise<IdentityCheckRow | null> {
    const query = manager
      .createQueryBuilder(IdentityCheckRow, 'proof')
      .where('proof.expiresAt > :now', { now })
      .orderBy('proof.checkedAt', 'DESC')
      .addOrderBy('proof.id', 'DESC')
      .limit(1);
    return rowsOf(query, 'proof', profileId).getOne();
  }

  async insert(manager: EntityManager, check: IdentityCheckRow): Promise<void> {
    await insertRow(manager, IdentityCheckRow, check);
  }
}
