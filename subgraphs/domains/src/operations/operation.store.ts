import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { insertAllOnce, insertOnce, insertRow, insertRows, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import { type EntityManager, In } from 'typeorm';
import { OperationRow } from './operation.entity';
import { OperationTransitionRow } from './operation-transition.entity';
import { isOver, OPEN_STATES, type OperationState, transitions } from './operation-transitions';

export type Operation = Readonly<Omit<OperationRow, 'profileId'>> & { readonly profileId: ProfileId };

/** What is said of an operation when it begins; the rest is nothing yet. */
export type NewOperation = Pick<Operation, 'profileId' | 'domainId' | 'kind' | 'details' | 'state'> &
  Partial<
    Pick<
      Operation,
      | 'orderId'
      | 'lineId'
      | 'years'
      | 'waitsFor'
      | 'askedBy'
      | 'askedByLogin'
      | 'policyVersion'
      | 'dedupeKey'
      | 'dedupeWhileOpen'
    >
  >;

/** Why and when an operation moves, and what changes with it. */
export interface OperationStep {
  readonly at: Date;
  /** For its history: an event type, a command, or a code. */
  readonly reason: string;
  readonly changes?: OperationChanges;
}

export type OperationChanges = Partial<
  Pick<
    OperationRow,
    'seen' | 'sentAt' | 'registryReference' | 'waitsFor' | 'asks' | 'failureCode' | 'failureMessage'
  >
>;

/** What writes operations, and reads them for the service itself. Never for a viewer. */
export class OperationStore {
  /** Inserts an operation; null when the line or the key has one already. */
  async begin(manager: EntityManager, begun: NewOperation, step: OperationStep): Promise<Operation | null> {
    const operation = begunAt(begun, step);
    if (!(await insertOnce(manager, OperationRow, operation))) return null;
    await recordTransition(manager, operation, null, operation.state, step);
    return operation;
  }

  /** Begins many, in two statements while none of them is there. Answers those that were not. */
  async beginAll(
    manager: EntityManager,
    begun: readonly NewOperation[],
    step: OperationStep,
  ): Promise<Operation[]> {
    const operations = begun.map((one) => begunAt(one, step));
    if (await insertAllOnce(manager, OperationRow, operations)) {
      const steps = operations.map((one) => transitionRow(one, null, one.state, step));
      await insertRows(manager, OperationTransitionRow, steps);
      return operations;
    }
    const fresh: Operation[] = [];
    for (const one of begun)
      fresh.push(...[await this.begin(manager, one, step)].filter((op) => op !== null));
    return fresh;
  }

  /** The operation of an order line of this profile. */
  async ofLine(manager: EntityManager, profileId: ProfileId, lineId: string): Promise<Operation | null> {
    return owned(await manager.findOneBy(OperationRow, { lineId, profileId }));
  }

  /** The operation that was begun with this key. */
  async ofKey(manager: EntityManager, profileId: ProfileId, dedupeKey: string): Promise<Operation | null> {
    return owned(await manager.findOneBy(OperationRow, { dedupeKey, profileId }));
  }

  /** The operation a job names. */
  async ofJob(manager: EntityManager, id: string): Promise<Operation | null> {
    return owned(await manager.findOneBy(OperationRow, { id }));
  }

  /** The operation that the registry calls so. */
  async ofReference(manager: EntityManager, registryReference: string): Promise<Operation | null> {
    return owned(await manager.findOneBy(OperationRow, { registryReference }));
  }

  /** What goes on with these domains of a profile. The transaction holds the domains. */
  openOf(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<Pick<OperationRow, 'id' | 'orderId' | 'kind' | 'waitsFor' | 'details'>[]> {
    const select = { id: true, orderId: true, kind: true, waitsFor: true, details: true };
    const where = { profileId, domainId: In([...domainIds]), state: In([...OPEN_STATES]) };
    return manager.find(OperationRow, { select, where });
  }

  /** Whether any line of an order still goes on, or waits for its payment. */
  isOrderOpen(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<boolean> {
    return manager.existsBy(OperationRow, { profileId, orderId, state: In([...OPEN_STATES]) });
  }

  /** An operation as it stands, locked until the transaction ends. */
  async lock(
    manager: EntityManager,
    { id, profileId }: Pick<Operation, 'id' | 'profileId'>,
  ): Promise<Operation | null> {
    const query = manager
      .createQueryBuilder(OperationRow, 'operation')
      .setLock('pessimistic_write')
      .where('operation.id = :id AND operation.profileId = :profileId', { id, profileId });
    return owned(await query.getOne());
  }

  /** Moves an operation to another state. False when it is no longer in the state in which it was read. */
  async move(
    manager: EntityManager,
    operation: Operation,
    to: OperationState,
    step: OperationStep,
  ): Promise<boolean> {
    const { id, profileId, state: from, dedupeKey, dedupeWhileOpen } = operation;
    if (!isTransition(transitions, from, to))
      throw new Error(`an operation does not move from ${from} to ${to}`);
    const over = isOver(to);
    const changes = {
      waitsFor: null,
      ...step.changes,
      state: to,
      finishedAt: over ? step.at : null,
      dedupeKey: over && dedupeWhileOpen ? null : dedupeKey,
    };
    if ((await updateRows(manager, OperationRow, { id, profileId, state: from }, changes)) === 0)
      return false;
    await recordTransition(manager, operation, from, to, step);
    return true;
  }

  /** Changes an operation that stays in its state. */
  async change(
    manager: EntityManager,
    { id, profileId, state }: Operation,
    changes: OperationChanges,
  ): Promise<void> {
    await updateRows(manager, OperationRow, { id, profileId, state }, changes);
  }
}

const NOTHING_YET = {
  orderId: null,
  lineId: null,
  years: null,
  askedBy: null,
  askedByLogin: null,
  policyVersion: null,
  seen: null,
  sentAt: null,
  registryReference: null,
  waitsFor: null,
  asks: 0,
  dedupeKey: null,
  dedupeWhileOpen: false,
  failureCode: null,
  failureMessage: null,
  finishedAt: null,
};

function begunAt(begun: NewOperation, { at: createdAt }: OperationStep): Operation {
  return { ...NOTHING_YET, ...begun, id: newId('opr'), createdAt };
}

function transitionRow(
  { id: operationId, profileId }: Operation,
  fromState: OperationState | null,
  toState: OperationState,
  { reason, at }: OperationStep,
): OperationTransitionRow {
  return { id: newId('otr'), profileId, operationId, fromState, toState, reason, at };
}

async function recordTransition(
  manager: EntityManager,
  operation: Operation,
  fromState: OperationState | null,
  toState: OperationState,
  step: OperationStep,
): Promise<void> {
  await insertRow(manager, OperationTransitionRow, transitionRow(operation, fromState, toState, step));
}

function owned(row: OperationRow | null): Operation | null {
  return row === null ? null : { ...row, profileId: trustedProfileId(row.profileId) };
}
