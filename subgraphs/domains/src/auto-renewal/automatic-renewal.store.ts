import { newId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn, type ProfileId, rowsOf, rowsWithin } from '@customer-area/shared/isolation';
import { insertOnce, insertRow, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { AutomaticRenewalAttemptRow, AutomaticRenewalRow } from './automatic-renewal.entity';
import { type AutomaticRenewalState, transitions } from './automatic-renewal-states';

const IS_ALLOWED = 'period.domainId IN (:...allowedDomainIds)';

export interface PeriodOfDomain {
  readonly domainId: string;
  readonly profileId: string;
  readonly periodFrom: Date;
}

/** A period with its attempts so far, the first one first. */
export interface RenewalPeriod extends AutomaticRenewalRow {
  readonly tries: readonly AutomaticRenewalAttemptRow[];
}

/** The periods that domains were, or are being, renewed for by themselves. */
export class AutomaticRenewalStore {
  /** The period of a domain that begins with an expiry; the transaction holds the domain. */
  ofPeriod(
    manager: EntityManager,
    { domainId, profileId, periodFrom }: PeriodOfDomain,
  ): Promise<AutomaticRenewalRow | null> {
    return manager.findOneBy(AutomaticRenewalRow, { domainId, profileId, periodFrom });
  }

  async lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<AutomaticRenewalRow | null> {
    const query = manager.createQueryBuilder(AutomaticRenewalRow, 'period').setLock('pessimistic_write');
    return rowsOf(query, 'period', profileId).andWhere('period.id = :id', { id }).getOne();
  }

  /** Begins an attempt: the first one begins the period. Null when another process was faster. */
  async begin(
    manager: EntityManager,
    period: AutomaticRenewalRow | null,
    begun: PeriodOfDomain & { readonly years: number },
    at: Date,
  ): Promise<AutomaticRenewalRow | null> {
    const attempts = (period?.attempts ?? 0) + 1;
    const first = { id: newId('arn'), orderId: null, startedAt: at, endedAt: null };
    const row: AutomaticRenewalRow = { ...first, ...period, ...begun, state: 'CHARGING', attempts };
    if (period === null) {
      if (!(await insertOnce(manager, AutomaticRenewalRow, row))) return null;
    } else if (!(await this.move(manager, period, 'CHARGING', { attempts, years: begun.years }))) return null;
    await insertRow(manager, AutomaticRenewalAttemptRow, {
      automaticRenewalId: row.id,
      attempt: attempts,
      profileId: row.profileId,
      triedAt: at,
      outcome: null,
      refusals: null,
      totalCents: null,
    });
    return row;
  }

  /** Moves a period on. False, and nothing is changed, when it is not, or no longer, in the state in which it was read. */
  async move(
    manager: EntityManager,
    { id, profileId, state }: Pick<AutomaticRenewalRow, 'id' | 'profileId' | 'state'>,
    to: AutomaticRenewalState,
    changes: Partial<Pick<AutomaticRenewalRow, 'attempts' | 'years' | 'endedAt'>> = {},
  ): Promise<boolean> {
    if (!isTransition(transitions, state, to))
      throw new Error(`an automatic renewal does not move from ${state} to ${to}`);
    const where = { id, profileId, state };
    return (await updateRows(manager, AutomaticRenewalRow, where, { ...changes, state: to })) > 0;
  }

  async recordOrder(
    manager: EntityManager,
    { id, profileId }: Pick<AutomaticRenewalRow, 'id' | 'profileId'>,
    orderId: string,
  ): Promise<void> {
    await updateRows(manager, AutomaticRenewalRow, { id, profileId }, { orderId });
  }

  /** Whether a domain of the profile is being charged for right now. */
  isCharging(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<boolean> {
    return manager.existsBy(AutomaticRenewalRow, { profileId, domainId, state: 'CHARGING' });
  }

  /** The profile has the domain no longer: what it would have been charged for once more is over. */
  async endWaiting(
    manager: EntityManager,
    profileId: ProfileId,
    domainId: string,
    endedAt: Date,
  ): Promise<void> {
    const where = { profileId, domainId, state: 'WAITING' } as const;
    await updateRows(manager, AutomaticRenewalRow, where, { state: 'FAILED', endedAt });
  }

  attempt(
    manager: EntityManager,
    { id, profileId }: Pick<AutomaticRenewalRow, 'id' | 'profileId'>,
    attempt: number,
  ): Promise<AutomaticRenewalAttemptRow | null> {
    return manager.findOneBy(AutomaticRenewalAttemptRow, { automaticRenewalId: id, profileId, attempt });
  }

  async recordOutcome(
    manager: EntityManager,
    { automaticRenewalId, profileId, attempt }: AutomaticRenewalAttemptRow,
    told: Pick<AutomaticRenewalAttemptRow, 'outcome' | 'refusals' | 'totalCents'>,
  ): Promise<void> {
    await updateRows(manager, AutomaticRenewalAttemptRow, { automaticRenewalId, profileId, attempt }, told);
  }

  /** The periods of domains that the viewer reaches, the newest first, with their attempts. Two statements. */
  async ofDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<RenewalPeriod[]> {
    const periods = await rowsWithin(
      manager.createQueryBuilder(AutomaticRenewalRow, 'period'),
      'period',
      dataScope,
      IS_ALLOWED,
    )
      .andWhere('period.domainId IN (:...domainIds)', { domainIds })
      .orderBy('period.periodFrom', 'DESC')
      .getMany();
    if (periods.length === 0) return [];
    const attempts = manager.createQueryBuilder(AutomaticRenewalAttemptRow, 'attempt');
    const tries = await rowsOf(attempts, 'attempt', ownerIn(dataScope))
      .andWhere('attempt.automaticRenewalId IN (:...ids)', { ids: periods.map(({ id }) => id) })
      .orderBy('attempt.attempt')
      .getMany();
    return periods.map((period) => ({
      ...period,
      tries: tries.filter(({ automaticRenewalId }) => automaticRenewalId === period.id),
    }));
  }
}
