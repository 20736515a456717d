import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { assignments, tableOf } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import type { DomainState } from '../lifecycle';
import { DomainRow } from './domain.entity';
import type { DomainChanges } from './domain-changes';
import { FIRST_STATE, transitions } from './domain-transitions';

export interface NewDomain {
  readonly id: string;
  readonly profileId: ProfileId;
  readonly name: string;
  readonly unicodeName: string;
  readonly tld: string;
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

interface Written {
  readonly affectedRows: number;
}

/** Everything that writes a domain of a profile; the profile is part of every statement. */
export class DomainStore {
  /** Notes a domain that was just ordered. Doing so twice is once; false when it was there already. */
  async request(manager: EntityManager, domain: NewDomain): Promise<boolean> {
    const { id, profileId, name, unicodeName, tld, at } = domain;
    const written = (await manager.query(
      'INSERT IGNORE INTO domain (id, profile_id, name, unicode_name, tld, state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [id, profileId, name, unicodeName, tld, FIRST_STATE, at],
    )) as Written;
    if (written.affectedRows === 0) return false;
    await remember(manager, {
      profileId,
      domainId: id,
      from: null,
      to: FIRST_STATE,
      reason: 'order.placed',
      at,
    });
    return true;
  }

  /**
   * Moves a domain to another state. False when it is not (or no longer) in the state `from`: somebody else was faster, and
   * nothing was changed. A move that is no transition at all is a defect and throws.
   */
  async move(manager: EntityManager, move: DomainMove): Promise<boolean> {
    if (!isTransition(transitions, move.from, move.to))
      throw new Error(`a domain does not move from ${move.from} to ${move.to}`);
    const { sql, values } = assignments(DomainRow, { state: move.to, ...move.changes });
    const written = (await manager.query(
      `UPDATE ${tableOf(DomainRow)} SET ${sql} WHERE id = ? AND profile_id = ? AND state = ?`,
      [...values, move.domainId, move.profileId, move.from],
    )) as Written;
    if (written.affectedRows === 0) return false;
    await remember(manager, move);
    return true;
  }

  /** Changes a registered domain that stays registered: a renewal, a look at the registry. */
  async changeRegistered(
    manager: EntityManager,
    domain: { readonly profileId: ProfileId; readonly domainId: string },
    changes: DomainChanges,
  ): Promise<boolean> {
    const { sql, values } = assignments(DomainRow, changes);
    const written = (await manager.query(
      `UPDATE ${tableOf(DomainRow)} SET ${sql} WHERE id = ? AND profile_id = ? AND state = 'REGISTERED'`,
      [...values, domain.domainId, domain.profileId],
    )) as Written;
    return written.affectedRows > 0;
  }

  /** A domain for the rest of this transaction: nobody else changes it meanwhile. */
  lock(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<DomainRow | null> {
    const query = manager.createQueryBuilder(DomainRow, 'domain').setLock('pessimistic_write');
    return rowsOf(query, 'domain', profileId).andWhere('domain.id = :domainId', { domainId }).getOne();
  }

  /** A domain whose owner is not known yet: for a timer, which carries the domain's id alone. Never for a viewer. */
  ofTimer(manager: EntityManager, domainId: string): Promise<DomainRow | null> {
    return manager
      .createQueryBuilder(DomainRow, 'domain')
      .where('domain.id = :domainId', { domainId })
      .getOne();
  }
}

async function remember(
  manager: EntityManager,
  move: Omit<DomainMove, 'from' | 'changes'> & { from: DomainState | null },
): Promise<void> {
  await manager.query(
    'INSERT INTO domain_transition (id, profile_id, domain_id, from_state, to_state, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [newId('dtr'), move.profileId, move.domainId, move.from, move.to, move.reason, move.at],
  );
}
