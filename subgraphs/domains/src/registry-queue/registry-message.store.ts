import { insertOnce } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { DomainRow } from '../portfolio';
import { RegistryMessageRow } from './registry-message.entity';

/** The messages of registries. */
export class RegistryMessageStore {
  /** False when it was recorded before: it is only to be acknowledged. */
  record(manager: EntityManager, message: RegistryMessageRow): Promise<boolean> {
    return insertOnce(manager, RegistryMessageRow, message);
  }

  /** The registrar that has got a name since, as its registry told; null: it told of none. */
  async gainingRegistrarOf(manager: EntityManager, name: string, since: Date): Promise<string | null> {
    const told = await manager.findOne(RegistryMessageRow, {
      where: { name, at: MoreThan(since), kind: 'TRANSFER_APPROVED', gainingRegistrar: Not(IsNull()) },
      order: { at: 'DESC' },
    });
    return told?.gainingRegistrar ?? null;
  }

  /** Whose domain a message is about, of all profiles: registries name nobody. */
  domainOf(manager: EntityManager, name: string): Promise<Pick<DomainRow, 'id' | 'profileId'> | null> {
    return manager.findOne(DomainRow, {
      select: { id: true, profileId: true },
      where: { liveName: name, state: 'REGISTERED' },
    });
  }
}
