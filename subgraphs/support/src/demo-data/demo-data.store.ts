import type { EntityManager } from 'typeorm';

/** What only the demonstration asks. */
export class DemoDataStore {
  async hasTickets(manager: EntityManager): Promise<boolean> {
    return ((await manager.query('SELECT id FROM ticket LIMIT 1')) as unknown[]).length > 0;
  }

  /** Only ever called on a service that had no ticket before this transaction. */
  async clearEventLog(manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM event_log WHERE seq IS NULL');
  }
}
