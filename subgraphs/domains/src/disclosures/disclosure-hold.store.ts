import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import { DisclosureRow } from './disclosure.entity';
import { DisclosureHoldRuleRow, HeldStaffReadRow } from './disclosure-hold.entity';

/** What keeps a customer from knowing, and what it is told once that is over. */
export class DisclosureHoldStore {
  /** The rule in force. */
  ruleAt(manager: EntityManager, at: Date): Promise<DisclosureHoldRuleRow> {
    return manager.findOneOrFail(DisclosureHoldRuleRow, {
      where: { validFrom: LessThanOrEqual(at) },
      order: { validFrom: 'DESC' },
    });
  }

  /** Those of these that are not told yet, and are not while the transaction lasts. */
  async stillHeld(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const query = manager
      .createQueryBuilder(DisclosureRow, 'disclosure')
      .setLock('pessimistic_write')
      .where({ id: In([...ids]), toldAt: IsNull() });
    return (await rowsOf(query, 'disclosure', profileId).getMany()).map(({ id }) => id);
  }

  keepRead(manager: EntityManager, row: HeldStaffReadRow): Promise<void> {
    return insertRow(manager, HeldStaffReadRow, row);
  }

  /** Looks that the customer was not told of, oldest first. */
  readsOf(manager: EntityManager, profileId: ProfileId): Promise<HeldStaffReadRow[]> {
    const query = manager
      .createQueryBuilder(HeldStaffReadRow, 'look')
      .where({ toldAt: IsNull() })
      .orderBy('look.readAt')
      .addOrderBy('look.id');
    return rowsOf(query, 'look', profileId).getMany();
  }

  /** False when the customer was told before. */
  async toldRead(
    manager: EntityManager,
    { id, profileId }: Pick<HeldStaffReadRow, 'id' | 'profileId'>,
    toldAt: Date,
  ): Promise<boolean> {
    return (await updateRows(manager, HeldStaffReadRow, { id, profileId, toldAt: IsNull() }, { toldAt })) > 0;
  }
}
