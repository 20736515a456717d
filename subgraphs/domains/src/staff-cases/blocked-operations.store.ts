import { selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { OperationRow, OperationTransitionRow } from '../operations';

const OPERATION = selection(OperationRow, 'operation', [
  'id',
  'profileId',
  'domainId',
  'orderId',
  'createdAt',
]);

export type BlockedOperation = Pick<OperationRow, 'id' | 'profileId' | 'domainId' | 'orderId' | 'createdAt'>;

/** Operations of all profiles that go on only when staff have looked into them, the oldest first. */
export class BlockedOperationStore {
  async list(manager: EntityManager, limit: number): Promise<BlockedOperation[]> {
    const rows = await manager.query(
      `SELECT ${OPERATION.list} FROM ${tableOf(OperationRow)} operation WHERE state = 'BLOCKED' ORDER BY created_at, id LIMIT ?`,
      [limit],
    );
    return OPERATION.read(rows);
  }

  /** Whether an operation waits for staff, or did once. */
  async hasBeen(
    manager: EntityManager,
    { id: operationId, profileId }: Pick<OperationRow, 'id' | 'profileId'>,
  ): Promise<boolean> {
    return manager.existsBy(OperationTransitionRow, { profileId, operationId, toState: 'BLOCKED' });
  }
}
