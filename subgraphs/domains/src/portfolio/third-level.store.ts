import type { ProfileId } from '@customer-area/shared/isolation';
import { columnsOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DomainRow } from './domain.entity';
import { FOLLOWED } from './followed-columns';

const columns = columnsOf(DomainRow)
  .filter(({ property }) => property in FOLLOWED)
  .map(({ name }) => name);
// Due at once: the phases of so many are worked out in slices, by whoever reads them next.
const FOLLOW = `UPDATE domain child JOIN domain parent ON parent.id = child.parent_id
   SET ${columns.map((name) => `child.${name} = parent.${name}`).join(', ')}, child.phase_until = '1970-01-02 00:00:00.000'
 WHERE child.state = 'REGISTERED' AND NOT (${columns.map((name) => `child.${name} <=> parent.${name}`).join(' AND ')})`;

/** Keeps third levels in step with the domain beneath which they stand. One statement, however many there are. */
export class ThirdLevelStore {
  /** The dates or the suspension of a domain have changed. */
  async followParent(manager: EntityManager, profileId: ProfileId, parentId: string): Promise<void> {
    await manager.query(`${FOLLOW} AND child.profile_id = ? AND child.parent_id = ?`, [profileId, parentId]);
  }

  /** The suspensions of the domains of a registrant have changed. */
  async followRegistrant(manager: EntityManager, profileId: ProfileId, registrantId: string): Promise<void> {
    await manager.query(`${FOLLOW} AND parent.profile_id = ? AND parent.registrant_id = ?`, [
      profileId,
      registrantId,
    ]);
  }

  /** Those that end when their domain does. */
  async registeredBeneath(manager: EntityManager, profileId: ProfileId, parentId: string): Promise<string[]> {
    const rows = await manager.find(DomainRow, {
      select: { id: true },
      where: { profileId, parentId, state: 'REGISTERED' },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }
}
