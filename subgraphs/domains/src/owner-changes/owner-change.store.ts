import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertAllOnce, insertRow, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type DomainOutcome, isEnd, type OwnerChangeState, transitions } from './owner-change';
import {
  OwnerChangeDomainRow,
  OwnerChangeRow,
  OwnerChangeTransitionRow,
  ReceivedOwnerChangeRow,
} from './owner-change.entity';

export type Side = typeof OwnerChangeRow | typeof ReceivedOwnerChangeRow;

export interface OwnerChangeMove {
  readonly to: OwnerChangeState;
  /** Whose act it is; null for a timer. */
  readonly loginId: string | null;
  readonly at: Date;
}

/** Cases as they are changed; the profile of the side that asks is part of every statement on behalf of somebody. */
export class OwnerChangeStore {
  /** Begins a case; false, and nothing is written, when one of its domains is in an open case. */
  async insert(manager: EntityManager, row: OwnerChangeRow): Promise<boolean> {
    const { id: ownerChangeId, profileId, domains, state, loginId, startedAt } = row;
    const open = domains.map(({ domainId }) => ({
      ...{ ownerChangeId, domainId, profileId, openDomainId: domainId },
      ...{ state: 'OPEN' as const, failureCode: null, closedAt: null },
    }));
    if (!(await insertAllOnce(manager, OwnerChangeDomainRow, open))) return false;
    await insertRow(manager, OwnerChangeRow, row);
    await this.remember(manager, row, null, { to: state, loginId, at: startedAt });
    return true;
  }

  /** All cases that the profile has ever begun. */
  countGiven(manager: EntityManager, profileId: ProfileId): Promise<number> {
    return manager.countBy(OwnerChangeRow, { profileId });
  }

  find<Row extends Side>(
    manager: EntityManager,
    side: Row,
    profileId: ProfileId,
    id: string,
  ): Promise<InstanceType<Row> | null> {
    const query = manager.createQueryBuilder<InstanceType<Row>>(side, 'change');
    return rowsOf(query, 'change', profileId).andWhere('change.id = :id', { id }).getOne();
  }

  /** The same as the profile that gives has it, locked until the transaction ends; null when it is another profile's. */
  lockGiven(manager: EntityManager, profileId: ProfileId, id: string): Promise<OwnerChangeRow | null> {
    const query = manager.createQueryBuilder(OwnerChangeRow, 'change').setLock('pessimistic_write');
    return rowsOf(query, 'change', profileId).andWhere('change.id = :id', { id }).getOne();
  }

  /** Locked, for staff, timers, who holds the secret of an invitation, and a party after `ownHalf` has found it. Never by an id that a viewer gives. */
  lockAny(manager: EntityManager, id: string): Promise<OwnerChangeRow | null> {
    return manager
      .createQueryBuilder(OwnerChangeRow, 'change')
      .setLock('pessimistic_write')
      .where('change.id = :id', { id })
      .getOne();
  }

  /** The same without a lock. */
  findAny(manager: EntityManager, id: string): Promise<OwnerChangeRow | null> {
    return manager.findOneBy(OwnerChangeRow, { id });
  }

  /** The open cases of these domains of the profile, by domain. One statement. */
  async openCasesOf(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<ReadonlyMap<string, OwnerChangeRow>> {
    const held = await manager
      .createQueryBuilder(OwnerChangeRow, 'change')
      .innerJoin(OwnerChangeDomainRow, 'held', 'held.ownerChangeId = change.id')
      .where('change.profileId = :profileId', { profileId })
      .andWhere('held.openDomainId IN (:...domainIds)', { domainIds })
      .getMany();
    const wanted = new Set(domainIds);
    return new Map(
      held.flatMap((change) =>
        change.domains
          .filter(({ domainId }) => wanted.has(domainId))
          .map(({ domainId }) => [domainId, change] as const),
      ),
    );
  }

  /** The domains of a case that is locked, with what has become of each. */
  domainsOf(
    manager: EntityManager,
    { id: ownerChangeId, profileId }: Pick<OwnerChangeRow, 'id' | 'profileId'>,
  ): Promise<OwnerChangeDomainRow[]> {
    return manager.find(OwnerChangeDomainRow, {
      where: { profileId, ownerChangeId },
      order: { domainId: 'ASC' },
    });
  }

  /** The same of several cases, whichever side shows them. One statement. */
  domainsOfCases(manager: EntityManager, ownerChangeIds: readonly string[]): Promise<OwnerChangeDomainRow[]> {
    return manager.findBy(OwnerChangeDomainRow, { ownerChangeId: In([...ownerChangeIds]) });
  }

  /** How a case went on, oldest step first. */
  stepsOf(
    manager: EntityManager,
    { id: ownerChangeId, profileId }: Pick<OwnerChangeRow, 'id' | 'profileId'>,
  ): Promise<OwnerChangeTransitionRow[]> {
    return manager.find(OwnerChangeTransitionRow, {
      where: { profileId, ownerChangeId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** Says what has become of one domain: the case does not hold it any more. False when that was said before. */
  async closeDomain(
    manager: EntityManager,
    { id: ownerChangeId, profileId }: Pick<OwnerChangeRow, 'id' | 'profileId'>,
    domainId: string,
    { state, failureCode, at }: { state: DomainOutcome; failureCode: string | null; at: Date },
  ): Promise<boolean> {
    const open = { ownerChangeId, profileId, domainId, state: 'OPEN' as const };
    const closed = { state, failureCode, openDomainId: null, closedAt: at };
    return (await updateRows(manager, OwnerChangeDomainRow, open, closed)) > 0;
  }

  /** Makes a profile the receiver of a locked case. False when somebody is it already. */
  async accept(
    manager: EntityManager,
    { id }: Pick<OwnerChangeRow, 'id'>,
    by: Pick<ReceivedOwnerChangeRow, 'profileId' | 'loginId' | 'registrantId'>,
    acceptedAt: Date,
  ): Promise<boolean> {
    const free = { id, acceptedAt: IsNull() };
    return (await updateRows(manager, ReceivedOwnerChangeRow, free, { ...by, acceptedAt })) > 0;
  }

  /** Moves a locked case to its next state. A move that is no transition is a defect and throws: callers look first. */
  async move(manager: EntityManager, row: OwnerChangeRow, move: OwnerChangeMove): Promise<void> {
    if (!isTransition(transitions, row.state, move.to))
      throw new Error(`no transition leads from ${row.state} to ${move.to}`);
    const { id, profileId, state } = row;
    const ends = isEnd(move.to);
    await updateRows(
      manager,
      OwnerChangeRow,
      { id, profileId, state },
      {
        state: move.to,
        ...(move.to === 'READY' ? { readyAt: move.at } : {}),
        ...(ends ? { closedAt: move.at, reviewSince: null } : {}),
      },
    );
    if (ends)
      await updateRows(
        manager,
        OwnerChangeDomainRow,
        { ownerChangeId: id, profileId, state: 'OPEN' },
        { state: 'ENDED', openDomainId: null, closedAt: move.at },
      );
    await this.remember(manager, row, state, move);
  }

  /** Since when a document of a locked case waits for staff. */
  async waitsSince(
    manager: EntityManager,
    { id, profileId }: Pick<OwnerChangeRow, 'id' | 'profileId'>,
    reviewSince: Date | null,
  ): Promise<void> {
    await updateRows(manager, OwnerChangeRow, { id, profileId }, { reviewSince });
  }

  /** Whether any of these domains is in an open case, whoever has it. */
  isInOpenCase(manager: EntityManager, domainIds: readonly string[]): Promise<boolean> {
    return manager.existsBy(OwnerChangeDomainRow, { openDomainId: In([...domainIds]) });
  }

  /** Those of these domains whose case is carried out: it can be called off no more. */
  async inProgress(manager: EntityManager, domainIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (domainIds.length === 0) return new Set();
    const held = await manager
      .createQueryBuilder(OwnerChangeDomainRow, 'held')
      .innerJoin(OwnerChangeRow, 'change', 'change.id = held.ownerChangeId')
      .where('held.openDomainId IN (:...domainIds)', { domainIds })
      .andWhere('change.state = :state', { state: 'IN_PROGRESS' })
      .getMany();
    return new Set(held.map(({ domainId }) => domainId));
  }

  private async remember(
    manager: EntityManager,
    { id: ownerChangeId, profileId }: Pick<OwnerChangeRow, 'id' | 'profileId'>,
    fromState: OwnerChangeState | null,
    { to: toState, loginId, at }: OwnerChangeMove,
  ): Promise<void> {
    await insertRow(manager, OwnerChangeTransitionRow, {
      id: newId('oct'),
      ...{ profileId, ownerChangeId, fromState, toState, loginId, at },
    });
  }
}
