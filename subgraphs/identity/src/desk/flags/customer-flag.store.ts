import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { CustomerFlag } from './customer-flag';
import { CustomerFlagRow } from './customer-flag.entity';

/** As many as a customer is shown with, lifted ones as well. */
export const LISTED_FLAGS = 20;

export class CustomerFlagStore {
  constructor(private readonly database: Database) {}

  /** The flags of a profile, those that stand first, then the newest. */
  of(profileId: ProfileId): Promise<CustomerFlagRow[]> {
    const query = this.database.read
      .createQueryBuilder(CustomerFlagRow, 'flag')
      .where('1 = 1')
      .orderBy('flag.openSlot', 'DESC')
      .addOrderBy('flag.raisedAt', 'DESC')
      .limit(LISTED_FLAGS);
    return rowsOf(query, 'flag', profileId).getMany();
  }

  /** The flag that stands, if it does. */
  open(manager: EntityManager, profileId: string, flag: CustomerFlag): Promise<CustomerFlagRow | null> {
    return manager
      .createQueryBuilder(CustomerFlagRow, 'flag')
      .where('flag.profileId = :profileId AND flag.flag = :flag AND flag.openSlot = 1', { profileId, flag })
      .getOne();
  }

  /** Which flags of a profile stand. */
  async standing(
    profileId: string,
    manager: EntityManager = this.database.read,
  ): Promise<ReadonlySet<CustomerFlag>> {
    const rows = (await manager.query(
      'SELECT flag FROM customer_flag WHERE profile_id = ? AND open_slot = 1',
      [profileId],
    )) as { flag: CustomerFlag }[];
    return new Set(rows.map(({ flag }) => flag));
  }

  /** Whether services have begun to erase the profile. */
  async erasureRunning(manager: EntityManager, profileId: string): Promise<boolean> {
    const rows = (await manager.query(
      "SELECT 1 FROM erasure_request WHERE profile_id = ? AND state = 'RUNNING'",
      [profileId],
    )) as unknown[];
    return rows.length > 0;
  }

  async insert(
    manager: EntityManager,
    flag: Omit<CustomerFlagRow, 'liftedBy' | 'liftedWith' | 'liftedAt' | 'openSlot'>,
  ): Promise<CustomerFlagRow> {
    const row = { ...flag, liftedBy: null, liftedWith: null, liftedAt: null, openSlot: 1 };
    await insertRow(manager, CustomerFlagRow, row);
    return row;
  }

  async lift(
    manager: EntityManager,
    flag: Pick<CustomerFlagRow, 'id' | 'profileId'>,
    lifted: Pick<CustomerFlagRow, 'liftedBy' | 'liftedWith' | 'liftedAt'>,
  ): Promise<void> {
    await manager.query(
      'UPDATE customer_flag SET open_slot = NULL, lifted_by = ?, lifted_with = ?, lifted_at = ? WHERE id = ? AND profile_id = ?',
      [lifted.liftedBy, lifted.liftedWith, lifted.liftedAt, flag.id, flag.profileId],
    );
  }
}
