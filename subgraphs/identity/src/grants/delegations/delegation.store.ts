import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DelegationRow } from './delegation.entity';
import { type StoredDelegationState, transitions } from './delegation-state';
import type { NamedDomain } from './named-domain';

export type NewDelegation = Omit<
  DelegationRow,
  'state' | 'otherProfileId' | 'acceptedBy' | 'acceptedAt' | 'endedAt'
>;

/** Which delegations stand at `:now`: offered or in force. */
const NOT_ENDED =
  "((d.state = 'INVITED' AND d.invitationExpiresAt > :now) OR (d.state = 'ACTIVE' AND d.until > :now))";

export class DelegationStore {
  /** The delegation that a link leads to, locked until the transaction ends. Its token is what entitles to ask. */
  lockByToken(manager: EntityManager, tokenHash: string): Promise<DelegationRow | null> {
    return locked(manager).where('d.token_hash = :tokenHash', { tokenHash }).getOne();
  }

  /** A delegation that the profile has given or received, locked; foreign and absent ones are null. */
  lockOfEither(manager: EntityManager, profileId: ProfileId, id: string): Promise<DelegationRow | null> {
    return locked(manager)
      .where('d.id = :id AND (d.profileId = :profileId OR d.otherProfileId = :profileId)', { id, profileId })
      .getOne();
  }

  /** One that the profile has received, locked. */
  lockReceived(manager: EntityManager, profileId: string, id: string): Promise<DelegationRow | null> {
    return locked(manager).where('d.id = :id AND d.otherProfileId = :profileId', { id, profileId }).getOne();
  }

  /** Ids of all that a profile has given or received and that has not ended. */
  async openOf(manager: EntityManager, profileId: ProfileId): Promise<string[]> {
    const rows = await manager
      .createQueryBuilder(DelegationRow, 'd')
      .where('(d.profileId = :profileId OR d.otherProfileId = :profileId)', { profileId })
      .andWhere("d.state IN ('INVITED', 'ACTIVE')")
      .orderBy('d.id')
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** The delegations that a profile has given, offered or in force. */
  standingOf(manager: EntityManager, profileId: ProfileId, now: Date): Promise<DelegationRow[]> {
    const query = manager.createQueryBuilder(DelegationRow, 'd').where(NOT_ENDED, { now }).orderBy('d.id');
    return rowsOf(query, 'd', profileId).getMany();
  }

  /** For our own work, which knows a delegation by its id alone. */
  lock(manager: EntityManager, id: string): Promise<DelegationRow | null> {
    return locked(manager).where('d.id = :id', { id }).getOne();
  }

  /** How many delegations of a profile stand. */
  countActive(manager: EntityManager, profileId: ProfileId, now: Date): Promise<number> {
    const query = manager.createQueryBuilder(DelegationRow, 'd').where(NOT_ENDED, { now });
    return rowsOf(query, 'd', profileId).getCount();
  }

  /** How many invitations a profile has sent since then. */
  countInvitations(manager: EntityManager, profileId: ProfileId, since: Date): Promise<number> {
    const query = manager.createQueryBuilder(DelegationRow, 'd').where('d.invitedAt > :since', { since });
    return rowsOf(query, 'd', profileId).getCount();
  }

  async insert(manager: EntityManager, delegation: NewDelegation): Promise<void> {
    const offered = { otherProfileId: null, acceptedBy: null, acceptedAt: null, endedAt: null };
    await insertRow(manager, DelegationRow, { ...delegation, ...offered, state: 'INVITED' });
  }

  /** The invitation is accepted. Under the row's lock, so that it still is one. */
  async accept(
    manager: EntityManager,
    id: string,
    by: { readonly profileId: string; readonly loginId: string; readonly at: Date },
  ): Promise<void> {
    const accepted = (await manager.query(
      `UPDATE delegation SET state = 'ACTIVE', delegate_profile_id = ?, accepted_by = ?, accepted_at = ?
        WHERE id = ? AND state = 'INVITED'`,
      [by.profileId, by.loginId, by.at, id],
    )) as { affectedRows: number };
    if (accepted.affectedRows !== 1) throw new Error(`the delegation ${id} is no invitation`);
  }

  /** What one that is locked may pay in a month from now on. */
  async setLimit(manager: EntityManager, id: string, cents: number): Promise<void> {
    await manager.query('UPDATE delegation SET spending_limit_cents = ? WHERE id = ?', [cents, id]);
  }

  /** The only domains that one that is locked is about from now on. */
  async narrow(
    manager: EntityManager,
    { id, profileId }: Pick<DelegationRow, 'id' | 'profileId'>,
    domains: readonly NamedDomain[],
  ): Promise<void> {
    await updateRows(manager, DelegationRow, { id, profileId }, { domains });
  }

  /** What a delegation that the profile has given may pay in a month; null when it is not in force. */
  async limitOf(manager: EntityManager, profileId: ProfileId, id: string, now: Date): Promise<number | null> {
    const query = manager
      .createQueryBuilder(DelegationRow, 'd')
      .where("d.id = :id AND d.state = 'ACTIVE' AND d.until > :now", { id, now });
    return (await rowsOf(query, 'd', profileId).getOne())?.spendingLimitCents ?? null;
  }

  /** Ends a delegation that is locked. A change that is no transition is a defect and throws. */
  async end(
    manager: EntityManager,
    { id, state }: Pick<DelegationRow, 'id' | 'state'>,
    to: StoredDelegationState,
    at: Date,
  ): Promise<void> {
    if (!isTransition(transitions, state, to))
      throw new Error(`a delegation does not go from ${state} to ${to}`);
    await manager.query('UPDATE delegation SET state = ?, ended_at = ? WHERE id = ? AND state = ?', [
      to,
      at,
      id,
      state,
    ]);
  }
}

function locked(manager: EntityManager): SelectQueryBuilder<DelegationRow> {
  return manager.createQueryBuilder(DelegationRow, 'd').setLock('pessimistic_write');
}
