import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  oldestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertRow } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { isEnd, type RectificationState, transitions } from './rectification';
import { RectificationRow, RectificationTransitionRow } from './rectification.entity';

export interface RectificationMove {
  readonly to: RectificationState;
  /** Whose act it is; null for a timer. */
  readonly loginId: string | null;
  readonly at: Date;
  readonly rejection?: string;
}

export class RectificationStore {
  constructor(private readonly database: Database) {}

  /** A page of the profile's requests, newest first. */
  async page(profileId: ProfileId, wanted: PageWanted): Promise<Page<RectificationRow>> {
    const columns = { time: 'rectification.requestedAt', id: 'rectification.id' };
    const rows = await newestFirst(this.own(profileId), columns, wanted).getMany();
    return toPage(rows, wanted, ({ requestedAt, id }) => encodeTimeCursor({ at: requestedAt, id }));
  }

  count(profileId: ProfileId): Promise<number> {
    return ownCount(this.own(profileId), 'rectification', profileId);
  }

  /** An own request; null when absent or another profile's. */
  find(profileId: ProfileId, id: string): Promise<RectificationRow | null> {
    const query = this.database.read
      .createQueryBuilder(RectificationRow, 'rectification')
      .where('rectification.id = :id', { id });
    return rowsOf(query, 'rectification', profileId).getOne();
  }

  /** An own request, locked for a change; null when absent or another profile's. */
  lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<RectificationRow | null> {
    const query = manager
      .createQueryBuilder(RectificationRow, 'rectification')
      .setLock('pessimistic_write')
      .where('rectification.id = :id', { id });
    return rowsOf(query, 'rectification', profileId).getOne();
  }

  /** For staff, who work for all profiles, and for timers. Never for a customer. */
  lockAny(manager: EntityManager, id: string): Promise<RectificationRow | null> {
    return manager
      .createQueryBuilder(RectificationRow, 'rectification')
      .setLock('pessimistic_write')
      .where('rectification.id = :id', { id })
      .getOne();
  }

  /** For staff: a page of what waits for a decision, in the order in which it came. */
  async queue(manager: EntityManager, wanted: PageWanted): Promise<Page<RectificationRow>> {
    const columns = { time: 'rectification.submittedAt', id: 'rectification.id' };
    const rows = await oldestFirst(this.waiting(manager), columns, wanted).getMany();
    return toPage(rows, wanted, ({ submittedAt, requestedAt, id }) =>
      encodeTimeCursor({ at: submittedAt ?? requestedAt, id }),
    );
  }

  /** For staff: how much waits for a decision. */
  countQueue(): Promise<number> {
    return this.waiting(this.database.read).getCount();
  }

  /** Under the profile's lock, so that two requests at once are counted one after the other. */
  async openOne(manager: EntityManager, profileId: ProfileId): Promise<string | null> {
    const rows = (await manager.query('SELECT id FROM rectification WHERE profile_id = ? AND open_slot = 1', [
      profileId,
    ])) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  async countSince(manager: EntityManager, profileId: ProfileId, since: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COUNT(*) AS n FROM rectification WHERE profile_id = ? AND requested_at > ?',
      [profileId, since],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }

  async insert(
    manager: EntityManager,
    row: Pick<
      RectificationRow,
      'id' | 'profileId' | 'loginId' | 'corrections' | 'explanation' | 'requestedAt'
    >,
  ): Promise<void> {
    await insertRow(manager, RectificationRow, {
      ...row,
      state: 'AWAITING_DOCUMENTS',
      openSlot: 1,
      submittedAt: null,
      endedAt: null,
      rejection: null,
    });
    const move = { to: 'AWAITING_DOCUMENTS', loginId: row.loginId, at: row.requestedAt } as const;
    await this.remember(manager, row, null, move);
  }

  /** Moves a locked request to its next state. A move that is no transition is a defect and throws: callers look first. */
  async move(
    manager: EntityManager,
    row: Pick<RectificationRow, 'id' | 'profileId' | 'state'>,
    move: RectificationMove,
  ): Promise<void> {
    if (!isTransition(transitions, row.state, move.to))
      throw new Error(`no transition leads from ${row.state} to ${move.to}`);
    const ends = isEnd(move.to);
    await manager.query(
      `UPDATE rectification SET state = ?, open_slot = ?, submitted_at = COALESCE(?, submitted_at), ended_at = ?, rejection = ?
        WHERE id = ? AND profile_id = ? AND state = ?`,
      [
        move.to,
        ends ? null : 1,
        move.to === 'UNDER_REVIEW' ? move.at : null,
        ends ? move.at : null,
        move.rejection ?? null,
        row.id,
        row.profileId,
        row.state,
      ],
    );
    await this.remember(manager, row, row.state, move);
  }

  private waiting(manager: EntityManager) {
    return manager
      .createQueryBuilder(RectificationRow, 'rectification')
      .where("rectification.state = 'UNDER_REVIEW'");
  }

  private own(profileId: ProfileId) {
    const query = this.database.read.createQueryBuilder(RectificationRow, 'rectification');
    return rowsOf(query, 'rectification', profileId);
  }

  private async remember(
    manager: EntityManager,
    { id, profileId }: Pick<RectificationRow, 'id' | 'profileId'>,
    fromState: RectificationState | null,
    { to, loginId, at }: RectificationMove,
  ): Promise<void> {
    await insertRow(manager, RectificationTransitionRow, {
      id: newId('rtr'),
      profileId,
      rectificationId: id,
      fromState,
      toState: to,
      loginId,
      at,
    });
  }
}
