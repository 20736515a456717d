import type { Database } from '@customer-area/shared/database';
import {
  type CountedOwners,
  type DataScope,
  OwnRows,
  ownerIn,
  refuseForeignOwners,
  rowsOf,
  rowsWithin,
  withOwners,
} from '@customer-area/shared/isolation';
import { type PageWanted, positionOf, walkOf } from '@customer-area/shared/pagination';
import { selection } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { OPEN_STATES, OperationRow, OperationTransitionRow } from '../operations';

/** What of an operation is shown. */
const SHOWN = selection(OperationRow, 'o', [
  'id',
  'profileId',
  'domainId',
  'orderId',
  'kind',
  'state',
  'askedBy',
  'askedByLogin',
  'policyVersion',
  'registryReference',
  'waitsFor',
  'failureCode',
  'failureMessage',
  'createdAt',
  'finishedAt',
]);
export type ShownOperation = ReturnType<typeof SHOWN.read>[number];

const STEP = selection(OperationTransitionRow, 't', ['operationId', 'fromState', 'toState', 'reason', 'at']);
export type ShownTransition = ReturnType<typeof STEP.read>[number];

/** Only those that go on, or only those that are over; null for all. */
export type OpenWanted = boolean | null;

/** Which operations exist for a viewer that is limited to some domains. */
const IS_ALLOWED = 'operation.domainId IN (:...allowedDomainIds)';
const IS_OPEN = `operation.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Reads the operations of a profile that the viewer may see. */
export class ShownOperationStore {
  private readonly manager: EntityManager;
  private readonly ownRows: OwnRows;

  constructor(database: Pick<Database, 'read' | 'rows'>) {
    this.manager = database.read;
    this.ownRows = new OwnRows(database);
  }

  async byIds(dataScope: DataScope, ids: readonly string[]): Promise<ShownOperation[]> {
    const text = () => {
      const own = this.own(dataScope).select('operation.id', 'id').andWhere('operation.id IN (:...ids)');
      return `SELECT ${SHOWN.list} FROM (${own.getQuery()}) own JOIN operation o ON o.id = own.id`;
    };
    return SHOWN.read(await this.ownRows.read(dataScope, 'operations by id', text, { ids }));
  }

  /**
   * A page of the operations of each of these domains, newest first and one more than asked for, in one statement: they are
   * ranked inside their domain on an index that has what the ranking needs, then the few that stay are read whole.
   */
  async ofDomains(
    dataScope: DataScope,
    domainIds: readonly string[],
    open: OpenWanted,
    wanted: PageWanted,
  ): Promise<ShownOperation[]> {
    const from = positionOf(wanted);
    const shape = `operations of domains ${open} ${wanted.direction} ${from === null ? 'first' : 'next'}`;
    const text = () => this.textOf(dataScope, open, wanted);
    const parameters = { domainIds, most: wanted.size + 1, ...from };
    return SHOWN.read(await this.ownRows.read(dataScope, shape, text, parameters));
  }

  async countOfDomains(
    dataScope: DataScope,
    domainIds: readonly string[],
    open: OpenWanted,
  ): Promise<ReadonlyMap<string, number>> {
    const query = narrowed(this.own(dataScope), open)
      .select('operation.domainId', 'domainId')
      .addSelect('COUNT(*)', 'operations')
      .andWhere('operation.domainId IN (:...domainIds)', { domainIds })
      .groupBy('operation.domainId');
    const rows = await withOwners(query, 'operation', dataScope, IS_ALLOWED).getRawMany<
      { domainId: string; operations: string } & CountedOwners
    >();
    for (const row of rows) refuseForeignOwners(row, dataScope);
    return new Map(rows.map((row) => [row.domainId, Number(row.operations)]));
  }

  /** The history of each of these operations, which the viewer was shown, in order. */
  async historyOf(dataScope: DataScope, operationIds: readonly string[]): Promise<ShownTransition[]> {
    const text = () => {
      const query = this.manager.createQueryBuilder(OperationTransitionRow, 'step').select('step.id', 'id');
      const own = rowsOf(query, 'step', ownerIn(dataScope)).andWhere(
        'step.operationId IN (:...operationIds)',
      );
      return `SELECT ${STEP.list} FROM (${own.getQuery()}) own JOIN operation_transition t ON t.id = own.id
               ORDER BY t.operation_id, t.at, t.id`;
    };
    return STEP.read(
      await this.ownRows.read(ownerIn(dataScope), 'steps of operations', text, { operationIds }),
    );
  }

  private textOf(dataScope: DataScope, open: OpenWanted, wanted: PageWanted): string {
    const { order, beyond } = walkOf(wanted, 'DESC');
    const ranked = narrowed(this.own(dataScope), open)
      .select('operation.domainId', 'domainId')
      .addSelect('operation.id', 'id')
      .addSelect(
        `ROW_NUMBER() OVER (PARTITION BY operation.domain_id ORDER BY operation.created_at ${order}, operation.id ${order})`,
        'place',
      )
      .andWhere('operation.domainId IN (:...domainIds)');
    if (wanted.cursor !== null)
      ranked.andWhere(
        `(operation.createdAt ${beyond} :at OR (operation.createdAt = :at AND operation.id ${beyond} :id))`,
      );
    return `SELECT ${SHOWN.list} FROM (${ranked.getQuery()}) ranked JOIN operation o ON o.id = ranked.id
             WHERE ranked.place <= :most ORDER BY ranked.domainId, ranked.place`;
  }

  private own(dataScope: DataScope): SelectQueryBuilder<OperationRow> {
    const query = this.manager.createQueryBuilder(OperationRow, 'operation');
    return rowsWithin(query, 'operation', dataScope, IS_ALLOWED);
  }
}

function narrowed(
  query: SelectQueryBuilder<OperationRow>,
  open: OpenWanted,
): SelectQueryBuilder<OperationRow> {
  if (open === null) return query;
  return query.andWhere(open ? IS_OPEN : `NOT (${IS_OPEN})`);
}
