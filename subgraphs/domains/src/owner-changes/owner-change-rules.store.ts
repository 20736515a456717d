import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
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

  /** The same of several cases, by version. One statement. */
  async policies(
    manager: EntityManager,
    versions: readonly number[],
  ): Promise<ReadonlyMap<number, OwnerChangePolicyRow>> {
    const rows = await manager.findBy(OwnerChangePolicyRow, { version: In([...versions]) });
    return new Map(rows.map((row) => [row.version, row]));
  }

  itemsOf(manager: EntityManager, registry: string): Promise<OwnerChangeItemRow[]> {
    return manager.find(OwnerChangeItemRow, { where: { registry }, order: { item: 'ASC' } });
  }
}
