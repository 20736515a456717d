import type { ProfileId } from '@customer-area/shared/isolation';
import { type EntityManager, MoreThan } from 'typeorm';
import { DomainRow } from '../portfolio';

/** The names whose hold at the registry is not what their suspension asks for. */
export class HeldNamesStore {
  /** By id, after the last one that was looked at. */
  async unsettled(
    manager: EntityManager,
    { profileId, registrantId }: { readonly profileId: ProfileId; readonly registrantId: string },
    after: string,
    most: number,
  ): Promise<string[]> {
    const rows = await manager
      .createQueryBuilder(DomainRow, 'domain')
      .select(['domain.id'])
      .where({ profileId, registrantId, state: 'REGISTERED', id: MoreThan(after) })
      .andWhere('(domain.suspendedAt IS NULL) <> (domain.heldAt IS NULL)')
      .orderBy('domain.id')
      .take(most)
      .getMany();
    return rows.map(({ id }) => id);
  }
}
