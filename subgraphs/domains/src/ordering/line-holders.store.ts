import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';
import { RegistrantRow } from '../registrants';

/** Reads who holds what orders are about; the profile is part of every statement. */
export class LineHoldersStore {
  /** The registrant of each of these domains that the profile holds. */
  async ofDomains(
    manager: EntityManager,
    profileId: ProfileId,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> {
    if (ids.length === 0) return new Map();
    const query = manager
      .createQueryBuilder(DomainRow, 'domain')
      .select(['domain.id', 'domain.profileId', 'domain.registrantId']);
    const rows = await rowsOf(query, 'domain', profileId)
      .andWhere('domain.id IN (:...ids)', { ids })
      .getMany();
    return new Map(rows.map(({ id, registrantId }) => [id, registrantId]));
  }

  /** Those of these whose data is here, and the one that new domains get. */
  known(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<RegistrantRow[]> {
    return rowsOf(manager.createQueryBuilder(RegistrantRow, 'registrant'), 'registrant', profileId)
      .andWhere('registrant.knownAt IS NOT NULL')
      .andWhere('(registrant.defaultOf = :profileId OR registrant.id IN (:...ids))', {
        profileId,
        ids: ids.length === 0 ? [''] : ids,
      })
      .orderBy('registrant.id')
      .getMany();
  }
}
