import type { ProfileId } from '@customer-area/shared/isolation';
import { updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { DomainRow } from '../portfolio';
import type { RegistrantKey } from './registrant-handle.store';

/** A registered name as far as its contact at the registry goes. */
export type NameOfContact = Pick<DomainRow, 'id' | 'name'>;

/** The registered names of registrants, and the handle that each has at its registry. */
export class ContactNamesStore {
  /** The extensions under which a registrant has registered names; `only` among these domains. */
  async tlds(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    only: readonly string[] | null = null,
  ): Promise<string[]> {
    const some = only === null ? '' : ` AND id IN (${only.map(() => '?').join(', ')})`;
    const rows = (await manager.query(
      `SELECT DISTINCT tld FROM domain
        WHERE registrant_id = ? AND state = 'REGISTERED' AND profile_id = ?${some} ORDER BY tld`,
      [registrantId, profileId, ...(only ?? [])],
    )) as { tld: string }[];
    return rows.map(({ tld }) => tld);
  }

  /** Those whose registry has another handle for them, or none; by id, after the last one looked at. */
  async withoutHandle(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    wanted: { readonly tlds: readonly string[]; readonly handle: string; readonly after: string },
    most: number,
  ): Promise<NameOfContact[]> {
    const { tlds, handle, after } = wanted;
    const of = { profileId, registrantId, state: 'REGISTERED', tld: In([...tlds]), id: MoreThan(after) };
    return manager
      .createQueryBuilder(DomainRow, 'domain')
      .select(['domain.id', 'domain.name'])
      .where(of)
      .andWhere('(domain.contactHandle IS NULL OR domain.contactHandle <> :handle)', { handle })
      .orderBy('domain.id')
      .take(most)
      .getMany();
  }

  /** The registry has this handle for the name. */
  async attach(manager: EntityManager, profileId: ProfileId, id: string, handle: string): Promise<void> {
    await updateRows(manager, DomainRow, { id, profileId }, { contactHandle: handle });
  }
}
