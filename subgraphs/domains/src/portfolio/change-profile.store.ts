import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { DomainRow } from './domain.entity';
import { DomainHoldingStore } from './domain-holding.store';
import { HANGING_TABLES, type OnHandover } from './hanging-tables';
import { PhaseStore } from './phase.store';

/** What has statements of its own here: it is keyed by more than the domain. */
const OWN_STATEMENTS: ReadonlySet<string> = new Set(['domain', 'domain_gram', 'domain_holding']);

export interface ProfileChange {
  readonly from: ProfileId;
  readonly to: ProfileId;
  /** Who holds it for the new profile: a registrant of that profile. */
  readonly registrantId: string;
  readonly at: Date;
}

/** Moves a domain, the third levels beneath it and all rows that hang on them from one profile to another. */
export class ChangeProfileStore {
  private readonly phases = new PhaseStore();
  private readonly holdings = new DomainHoldingStore();

  /** The third levels that stand beneath a domain now, locked; those that ended before stay with whoever had them. */
  lockBeneath(manager: EntityManager, profileId: ProfileId, parentId: string): Promise<DomainRow[]> {
    return manager
      .createQueryBuilder(DomainRow, 'domain')
      .setLock('pessimistic_write')
      .where({ profileId, parentId, state: 'REGISTERED' })
      .orderBy('domain.id')
      .getMany();
  }

  /** Whether an order has names beneath it reserved: of third levels that are about to be added. */
  async hasReservedBeneath(
    manager: EntityManager,
    { profileId, name }: Pick<DomainRow, 'profileId' | 'name'>,
    now: Date,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM name_reservation
        WHERE profile_id = ? AND RIGHT(name, ?) = ? AND (lapses_at IS NULL OR lapses_at > ?) LIMIT 1`,
      [profileId, name.length + 1, `.${name}`, now],
    );
    return rows.length > 0;
  }

  /** Whether another registrar has asked for the domain, and its registry has not decided. */
  async isAskedForElsewhere(
    manager: EntityManager,
    { id, profileId }: Pick<DomainRow, 'id' | 'profileId'>,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      "SELECT 1 FROM transfer_out WHERE profile_id = ? AND domain_id = ? AND state = 'PENDING' LIMIT 1",
      [profileId, id],
    );
    return rows.length > 0;
  }

  /**
   * The same statements, however many third levels there are. The domain and those beneath it are locked, and nothing of them goes on.
   *
   * @param family the domain first
   */
  async move(manager: EntityManager, family: readonly DomainRow[], change: ProfileChange): Promise<void> {
    const { from, to, registrantId, at } = change;
    const [domain] = family;
    if (domain === undefined) return;
    const ids = family.map(({ id }) => id);
    await this.phases.leave(manager, family);
    await forgetTags(manager, from, ids);
    for (const table of tablesThat('ENDS'))
      await manager.query(`DELETE FROM ${table} WHERE domain_id IN (?) AND profile_id = ?`, [ids, from]);
    for (const table of tablesThat('FOLLOWS'))
      await manager.query(`UPDATE ${table} SET profile_id = ? WHERE domain_id IN (?) AND profile_id = ?`, [
        ...[to, ids, from],
      ]);
    const moved = await manager.query<{ affectedRows: number }>(
      `UPDATE domain SET profile_id = ?, registrant_id = IF(id = ?, ?, registrant_id), auto_renew = 'OFF', auto_renew_over_for = NULL,
              reserved_order_id = NULL, reserved_line_id = NULL, reserved_until = NULL, owner_changing_since = NULL, held_since = ?
        WHERE id IN (?) AND profile_id = ? AND state = 'REGISTERED'`,
      [to, domain.id, registrantId, at, ids, from],
    );
    if (moved.affectedRows !== ids.length)
      throw new Error(`${domain.id} did not change its profile as a whole`);
    await this.holdings.end(manager, from, ids, at);
    const held = family.map((row) => ({ ...row, profileId: to as string }));
    await this.holdings.begin(manager, held, at);
    await this.phases.arrive(
      manager,
      held.map((row) => ({
        ...row,
        autoRenew: 'OFF' as const,
        registrantId: row.id === domain.id ? registrantId : row.registrantId,
      })),
    );
  }
}

function tablesThat(on: OnHandover): string[] {
  return Object.entries(HANGING_TABLES)
    .filter(([table, what]) => what === on && !OWN_STATEMENTS.has(table))
    .map(([table]) => table);
}

/** A profile counts how many of its domains have a tag. */
async function forgetTags(manager: EntityManager, from: ProfileId, ids: readonly string[]): Promise<void> {
  const tags = await manager.query<{ folded: string }[]>(
    'SELECT folded FROM domain_tag WHERE profile_id = ? AND domain_id IN (?) ORDER BY folded',
    [from, ids],
  );
  if (tags.length === 0) return;
  await manager.query(
    `UPDATE profile_tag tag
        SET n = n - (SELECT COUNT(*) FROM domain_tag t WHERE t.profile_id = tag.profile_id AND t.folded = tag.folded AND t.domain_id IN (?))
      WHERE tag.profile_id = ? AND tag.folded IN (?)`,
    [ids, from, tags.map(({ folded }) => folded)],
  );
  await manager.query('DELETE FROM profile_tag WHERE profile_id = ? AND folded IN (?) AND n <= 0', [
    from,
    tags.map(({ folded }) => folded),
  ]);
}
