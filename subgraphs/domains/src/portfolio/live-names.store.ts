import { type EntityManager, In } from 'typeorm';
import { DomainRow } from './domain.entity';

/** The names that are being or have been registered here, whatever the profile. */
export class LiveNameStore {
  /**
   * Those of these names that a profile holds or is registering: the one statement here about all profiles; its answer is
   * public at the registry anyway.
   */
  async among(manager: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
    if (names.length === 0) return new Set();
    const select = { id: true, liveName: true } as const;
    const rows = await manager.find(DomainRow, { select, where: { liveName: In(names) } });
    return new Set(rows.flatMap(({ liveName }) => liveName ?? []));
  }
}
