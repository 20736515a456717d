import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJobs } from '@customer-area/shared/jobs';
import { columnsOf, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { type DomainState, SERVICES_FOLLOW } from '../lifecycle';
import { DomainRow } from './domain.entity';
import { DomainHoldingStore } from './domain-holding.store';
import { FOLLOWED } from './followed-columns';

const columns = columnsOf(DomainRow)
  .filter(({ property }) => property in FOLLOWED)
  .map(({ name }) => name);
// The phases of so many are worked out in slices, by whoever reads them next.
const DUE_AT_ONCE = new Date('1970-01-02T00:00:00.000Z');
const FOLLOW = `UPDATE domain child JOIN domain parent ON parent.id = child.parent_id
   SET ${columns.map((name) => `child.${name} = parent.${name}`).join(', ')}, child.phase_until = ?
 WHERE child.state = 'REGISTERED' AND NOT (${columns.map((name) => `child.${name} <=> parent.${name}`).join(' AND ')})`;

/** The state that the domain beneath which they stand leaves, and the one that it has come to. */
interface ParentMove {
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly from: DomainState;
  readonly to: DomainState;
  readonly reason: string;
  readonly at: Date;
}

/** Keeps third levels in step with the domain beneath which they stand. The same few statements, however many there are. */
export class ThirdLevelStore {
  private readonly holdings = new DomainHoldingStore();

  /** The dates or the suspension of a domain have changed. */
  async followParent(manager: EntityManager, profileId: ProfileId, parentId: string): Promise<void> {
    await manager.query(`${FOLLOW} AND child.profile_id = ? AND child.parent_id = ?`, [
      ...[DUE_AT_ONCE, profileId, parentId],
    ]);
  }

  /** The suspensions of the domains of a registrant have changed. */
  async followRegistrant(manager: EntityManager, profileId: ProfileId, registrantId: string): Promise<void> {
    await manager.query(`${FOLLOW} AND parent.profile_id = ? AND parent.registrant_id = ?`, [
      ...[DUE_AT_ONCE, profileId, registrantId],
    ]);
  }

  /** They end with their domain, and move away with it. The same few statements, however many there are. */
  async leaveWith(
    manager: EntityManager,
    { profileId, domainId: parentId, from, to, reason, at }: ParentMove,
  ): Promise<void> {
    const beneath = { profileId, parentId, state: from };
    const query = manager.createQueryBuilder(DomainRow, 'domain').setLock('pessimistic_write');
    const rows = await query.where(beneath).orderBy('domain.id').getMany();
    if (rows.length === 0) return;
    await updateRows(manager, DomainRow, beneath, { state: to, liveName: null, phaseUntil: DUE_AT_ONCE });
    const subjectIds = rows.map(({ id }) => id);
    await manager.query(
      'INSERT INTO domain_transition (id, profile_id, domain_id, from_state, to_state, reason, at) VALUES ?',
      [subjectIds.map((id) => [newId('dtr'), profileId, id, from, to, reason, at])],
    );
    await this.holdings.end(manager, profileId, subjectIds, at);
    await enqueueJobs(manager, { kind: SERVICES_FOLLOW, subjectIds, dueAt: at });
  }
}
