import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';
import { RegistryMessageRow } from './registry-message.entity';

/** The messages of registries. */
export class RegistryMessageStore {
  /** False when it was recorded before: it is only to be acknowledged. */
  record(manager: EntityManager, message: RegistryMessageRow): Promise<boolean> {
    return insertOnce(manager, RegistryMessageRow, message);
  }

  /** Whose domain a message is about, of all profiles: registries name nobody. */
  domainOf(manager: EntityManager, name: string): Promise<Pick<DomainRow, 'id' | 'profileId'> | null> {
    return manager.findOne(DomainRow, {
      select: { id: true, profileId: true },
      where: { liveName: name, state: 'REGISTERED' },
    });
  }
}
