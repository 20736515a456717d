import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';

/** Whether the demonstration has been written. */
export class DemoDataStore {
  hasDomains(manager: EntityManager): Promise<boolean> {
    return manager.exists(DomainRow);
  }
}
