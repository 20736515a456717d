import type { EntityManager } from 'typeorm';

/** Whether the demonstration has been written. */
export class DemoDataStore {
  async hasDomains(manager: EntityManager): Promise<boolean> {
    return ((await manager.query('SELECT id FROM domain LIMIT 1')) as unknown[]).length > 0;
  }
}
