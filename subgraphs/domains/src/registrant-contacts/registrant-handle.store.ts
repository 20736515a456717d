import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { deleteRows, insertOnce, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { handleOf } from './contact-data';
import { RegistrantHandleRow } from './registrant-handle.entity';

/** A registrant, and whose it is. */
export interface RegistrantKey {
  readonly profileId: ProfileId;
  readonly registrantId: string;
}

/** What registries call registrants; the profile is part of every statement. */
export class RegistrantHandleStore {
  /** The handle that a registrant has, or is to have, at a registry. */
  async begin(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    registry: string,
  ): Promise<void> {
    const handle = handleOf(registrantId);
    const row = { registrantId, registry, profileId, handle, told: null, toldAt: null };
    await insertOnce(manager, RegistrantHandleRow, row);
  }

  /** The registry has confirmed what it was told. */
  async record(
    manager: EntityManager,
    of: RegistrantKey,
    { registry, told, at }: { readonly registry: string; readonly told: string; readonly at: Date },
  ): Promise<void> {
    await this.begin(manager, of, registry);
    const { profileId, registrantId } = of;
    await updateRows(
      manager,
      RegistrantHandleRow,
      { profileId, registrantId, registry },
      { told, toldAt: at },
    );
  }

  /** The handles of these registrants that belong to the profile. */
  ofRegistrants(
    manager: EntityManager,
    profileId: ProfileId,
    ids: readonly string[],
  ): Promise<RegistrantHandleRow[]> {
    const query = manager.createQueryBuilder(RegistrantHandleRow, 'handle');
    return rowsOf(query, 'handle', profileId)
      .andWhere('handle.registrantId IN (:...ids)', { ids })
      .orderBy('handle.registrantId')
      .addOrderBy('handle.registry')
      .getMany();
  }

  async forget(manager: EntityManager, { profileId, registrantId }: RegistrantKey): Promise<void> {
    await deleteRows(manager, RegistrantHandleRow, { profileId, registrantId });
  }
}
