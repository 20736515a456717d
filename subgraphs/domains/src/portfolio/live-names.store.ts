import { type EntityManager, In } from 'typeorm';
import { DomainRow } from './domain.entity';

/** The names that somebody has through us. */
export class LiveNameStore {
  /**
   * Which of these names somebody holds or is registering through us, whoever it is: the one question here that is asked
   * about all profiles, and its answer is public knowledge at the registry anyway.
   */
  async among(manager: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
    if (names.length === 0) return new Set();
    const select = { id: true, liveName: true } as const;
    const rows = await manager.find(DomainRow, { select, where: { liveName: In(names) } });
    return new Set(rows.flatMap(({ liveName }) => liveName ?? []));
  }
}
