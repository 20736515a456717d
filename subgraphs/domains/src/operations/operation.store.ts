import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { insertOnce, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { OperationRow } from './operation.entity';
import { isOver, type OperationState, transitions } from './operation-transitions';

export type Operation = Readonly<Omit<OperationRow, 'profileId'>> & { readonly profileId: ProfileId };

/** What of an operation its order line says. */
export type OpenedLine = Pick<
  Operation,
  'profileId' | 'domainId' | 'orderId' | 'lineId' | 'kind' | 'years' | 'details'
>;

/** The only statements about operations. */
export class OperationStore {
  /** Inserts the operation of an order line; null when it was there already. */
  async open(manager: EntityManager, line: OpenedLine, at: Date): Promise<Operation | null> {
    const operation = {
      ...line,
      id: newId('opr'),
      state: 'WAITING_PAYMENT',
      failureCode: null,
      createdAt: at,
      finishedAt: null,
    } as const;
    return (await insertOnce(manager, OperationRow, operation)) ? operation : null;
  }

  /** The operation of an order line of this profile. */
  async ofLine(manager: EntityManager, profileId: ProfileId, lineId: string): Promise<Operation | null> {
    return owned(await manager.findOneBy(OperationRow, { lineId, profileId }));
  }

  /** The operation a job names. Never for a viewer. */
  async ofJob(manager: EntityManager, id: string): Promise<Operation | null> {
    return owned(await manager.findOneBy(OperationRow, { id }));
  }

  /** Moves an operation to another state. False when it is no longer in the state `from`. */
  async move(
    manager: EntityManager,
    { id, profileId }: Pick<Operation, 'id' | 'profileId'>,
    from: OperationState,
    to: OperationState,
    facts: { readonly at: Date; readonly failureCode?: string },
  ): Promise<boolean> {
    if (!isTransition(transitions, from, to))
      throw new Error(`an operation does not move from ${from} to ${to}`);
    const finishedAt = isOver(to) ? facts.at : null;
    const changes = { state: to, failureCode: facts.failureCode ?? null, finishedAt };
    return (await updateRows(manager, OperationRow, { id, profileId, state: from }, changes)) > 0;
  }
}

function owned(row: OperationRow | null): Operation | null {
  return row === null ? null : { ...row, profileId: trustedProfileId(row.profileId) };
}
