import { isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { type DomainState, type DomainStatus, SERVICES_FOLLOW } from '../lifecycle';
import { DomainRow } from './domain.entity';
import type { DomainChanges } from './domain-changes';
import { DomainHoldingStore } from './domain-holding.store';
import { DomainTransitionRow } from './domain-transition.entity';
import { FIRST_STATE, transitions } from './domain-transitions';
import { PhaseStore } from './phase.store';
import { ThirdLevelStore } from './third-level.store';

/** The phase of the first state, which time does not end. */
const FIRST_PHASE: DomainStatus = 'WAITING_PAYMENT';
const NEVER = new Date('9999-12-31T23:59:59.000Z');

export interface NewDomain {
  readonly id: string;
  readonly profileId: ProfileId;
  readonly registrantId: string | null;
  /** Of a third level. */
  readonly parentId?: string;
  readonly name: string;
  readonly unicodeName: string;
  readonly tld: string;
  readonly policyVersion: number;
  /** It is to come from another registrar. */
  readonly byTransfer?: true;
  readonly at: Date;
}

export interface DomainMove {
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly from: DomainState;
  readonly to: DomainState;
  /** Why, for the history: an event type or a job kind. */
  readonly reason: string;
  readonly at: Date;
  readonly changes?: DomainChanges;
}

/** Everything that writes a domain of a profile; the profile is part of every statement. */
export class DomainStore {
  private readonly phases = new PhaseStore();
  private readonly thirdLevels = new ThirdLevelStore();
  private readonly holdings = new DomainHoldingStore();

  /** Inserts a domain that was just ordered; false when it was there already. */
  async request(manager: EntityManager, domain: NewDomain): Promise<boolean> {
    const { at: createdAt, parentId = null, ...ordered } = domain;
    try {
      await manager.insert(DomainRow, {
        ...ordered,
        parentId,
        state: FIRST_STATE,
        phase: FIRST_PHASE,
        phaseUntil: NEVER,
        createdAt,
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
    const { id: domainId, profileId } = domain;
    const first = { from: null, to: FIRST_STATE, reason: 'order.placed' } as const;
    await recordTransition(manager, { profileId, domainId, ...first, at: createdAt });
    await this.phases.begin(manager, { ...domain, parentId }, FIRST_PHASE);
    return true;
  }

  /**
   * Moves a domain to another state. False, and nothing is changed, when it is not (or no longer) in the state `from`. A
   * move that is no transition at all is a defect and throws.
   */
  async move(manager: EntityManager, move: DomainMove): Promise<boolean> {
    if (!isTransition(transitions, move.from, move.to))
      throw new Error(`a domain does not move from ${move.from} to ${move.to}`);
    const { profileId, domainId: id, from, to } = move;
    const where = { id, profileId, state: from };
    // What is deleted, or moves away, does not renew itself.
    if (from === 'REGISTERED') await this.stopRenewing(manager, { profileId, domainId: id });
    if ((await updateRows(manager, DomainRow, where, { ...move.changes, state: to })) === 0) return false;
    await recordTransition(manager, move);
    await this.phases.follow(manager, id, move.at);
    if (to === 'REGISTERED') await this.holdings.beginRegistered(manager, { id, profileId }, move.at);
    if (from !== 'REGISTERED') return true;
    await this.holdings.end(manager, profileId, [id], move.at);
    await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId: id, dueAt: move.at });
    await this.thirdLevels.leaveWith(manager, move);
    return true;
  }

  /** Changes a registered domain that stays registered: a renewal, a refresh from the registry. */
  async changeRegistered(
    manager: EntityManager,
    domain: { readonly profileId: ProfileId; readonly domainId: string; readonly at: Date },
    changes: DomainChanges,
  ): Promise<boolean> {
    const { profileId, domainId: id, at } = domain;
    const where = { id, profileId, state: 'REGISTERED' } as const;
    if (changes.autoRenew === 'OFF') await this.stopRenewing(manager, domain);
    if ((await updateRows(manager, DomainRow, where, changes)) === 0) return false;
    await this.phases.follow(manager, id, at);
    await this.thirdLevels.followParent(manager, profileId, id);
    return true;
  }

  /** Whether these domains of a profile renew themselves; the transaction holds them. */
  switchAutoRenew(
    manager: EntityManager,
    domains: readonly DomainRow[],
    autoRenew: DomainRow['autoRenew'],
  ): Promise<void> {
    return this.phases.switchAutoRenew(manager, domains, autoRenew);
  }

  /** A registered domain does not renew itself any more. */
  private async stopRenewing(
    manager: EntityManager,
    { profileId, domainId }: { readonly profileId: ProfileId; readonly domainId: string },
  ): Promise<void> {
    const domain = await this.lock(manager, profileId, domainId);
    if (domain?.state === 'REGISTERED') await this.phases.switchAutoRenew(manager, [domain], 'OFF');
  }

  /** A domain, locked until the transaction ends. */
  lock(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<DomainRow | null> {
    const query = manager.createQueryBuilder(DomainRow, 'domain').setLock('pessimistic_write');
    return rowsOf(query, 'domain', profileId).andWhere('domain.id = :domainId', { domainId }).getOne();
  }

  /** Those of these domains that are the profile's, locked until the transaction ends; in the order of their ids, so that two orders never wait for each other. */
  lockAll(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<DomainRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    const query = manager.createQueryBuilder(DomainRow, 'domain').setLock('pessimistic_write');
    return rowsOf(query, 'domain', profileId)
      .andWhere('domain.id IN (:...ids)', { ids })
      .orderBy('domain.id')
      .getMany();
  }

  /** The same without holding them. */
  ofProfile(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<DomainRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return rowsOf(manager.createQueryBuilder(DomainRow, 'domain'), 'domain', profileId)
      .andWhere('domain.id IN (:...ids)', { ids })
      .orderBy('domain.id')
      .getMany();
  }

  /** A domain whose owner is not known yet: for a timer, which carries the domain's id alone. Never for a viewer. */
  ofTimer(manager: EntityManager, domainId: string): Promise<DomainRow | null> {
    return manager
      .createQueryBuilder(DomainRow, 'domain')
      .where('domain.id = :domainId', { domainId })
      .getOne();
  }
}

async function recordTransition(
  manager: EntityManager,
  move: Omit<DomainMove, 'from' | 'changes'> & { from: DomainState | null },
): Promise<void> {
  const { profileId, domainId, from: fromState, to: toState, reason, at } = move;
  const row = { id: newId('dtr'), profileId, domainId, fromState, toState, reason, at };
  await insertRow(manager, DomainTransitionRow, row);
}
