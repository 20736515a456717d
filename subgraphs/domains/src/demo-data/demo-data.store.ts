import type { EntityManager } from 'typeorm';

export async function hasDomains(manager: EntityManager): Promise<boolean> {
  return ((await manager.query('SELECT id FROM domain LIMIT 1')) as unknown[]).length > 0;
}
