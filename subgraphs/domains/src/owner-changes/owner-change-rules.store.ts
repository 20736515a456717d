import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { OwnerChangeItemRow, OwnerChangePolicyRow } from './owner-change-rules.entity';

/** Reads the dated tables of what a change of owner needs. */
export class OwnerChangeRulesStore {
  /** The rules of a registry that are in force. */
  policyAt(manager: EntityManager, registry: string, at: Date): Promise<OwnerChangePolicyRow | null> {
    return manager.findOne(OwnerChangePolicyRow, {
      where: { registry, validFrom: LessThanOrEqual(at) },
      order: { validFrom: 'DESC' },
    });
  }

  /** The rules that a case began under. */
  policy(manager: EntityManager, version: number): Promise<OwnerChangePolicyRow> {
    return manager.findOneByOrFail(OwnerChangePolicyRow, { version });
  }

  itemsOf(manager: EntityManager, registry: string): Promise<OwnerChangeItemRow[]> {
    return manager.find(OwnerChangeItemRow, { where: { registry }, order: { item: 'ASC' } });
  }
}
