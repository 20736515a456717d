import type { EntityManager, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { RowClass } from './row-columns';

/** Which rows: all conditions of one object; of several objects, those of any. */
export type RowCondition<Row extends object> = FindOptionsWhere<Row> | FindOptionsWhere<Row>[];

/** Changes the rows that a condition holds for; answers how many there were. */
export async function updateRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  row: RowClass<Row>,
  where: RowCondition<NoInfer<Row>>,
  changes: Partial<NoInfer<Row>>,
): Promise<number> {
  refuseUndefined(row, where);
  refuseUndefined(row, changes);
  const { affected } = await manager.update(row, where, changes as QueryDeepPartialEntity<Row>);
  return affected ?? 0;
}

/** Deletes the rows that a condition holds for. */
export async function deleteRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  row: RowClass<Row>,
  where: RowCondition<NoInfer<Row>>,
): Promise<void> {
  refuseUndefined(row, where);
  await manager.delete(row, where);
}

/** A condition that is undefined would be left out, and the statement reach further than it says. */
function refuseUndefined(row: RowClass<ObjectLiteral>, values: object): void {
  for (const one of [values].flat())
    for (const [property, value] of Object.entries(one))
      if (value === undefined)
        throw new Error(`${row.name}.${property} is undefined: null is written as null`);
}
