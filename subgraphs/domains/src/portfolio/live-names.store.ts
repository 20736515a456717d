import type { EntityManager } from 'typeorm';

/** The names that somebody has through us. */
export class LiveNameStore {
  /**
   * Which of these names somebody holds or is registering through us, whoever it is: the one question here that is asked
   * about all profiles, and its answer is public knowledge at the registry anyway.
   */
  async among(manager: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
    if (names.length === 0) return new Set();
    const rows = (await manager.query('SELECT live_name AS name FROM domain WHERE live_name IN (?)', [
      [...names],
    ])) as { name: string }[];
    return new Set(rows.map((row) => row.name));
  }
}
