import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { ErasureRow } from './erasure.entity';

const TO_CARRY_OUT = selection(ErasureRow, 'e', ['profileId', 'renouncesCredit', 'state']);

export class ErasureStore {
  constructor(private readonly database: Database) {}

  /** A page of the profile's requests, newest first. */
  async page(profileId: ProfileId, wanted: PageWanted): Promise<Page<ErasureRow>> {
    const columns = { time: 'erasure.requestedAt', id: 'erasure.id' };
    const rows = await newestFirst(this.own(profileId), columns, wanted).getMany();
    return toPage(rows, wanted, ({ requestedAt, id }) => encodeTimeCursor({ at: requestedAt, id }));
  }

  count(profileId: ProfileId): Promise<number> {
    return ownCount(this.own(profileId), 'erasure', profileId);
  }

  /** An own request; null when absent or another profile's. */
  find(profileId: ProfileId, id: string): Promise<ErasureRow | null> {
    return this.own(profileId).andWhere('erasure.id = :id', { id }).getOne();
  }

  /** The one that waits, if there is one. */
  async openOne(manager: EntityManager, profileId: ProfileId): Promise<string | null> {
    const rows = (await manager.query(
      'SELECT id FROM erasure_request WHERE profile_id = ? AND open_slot = 1 FOR UPDATE',
      [profileId],
    )) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  async insert(
    manager: EntityManager,
    request: Omit<ErasureRow, 'state' | 'openSlot' | 'endedAt'>,
  ): Promise<void> {
    await insertRow(manager, ErasureRow, { ...request, state: 'SCHEDULED', openSlot: 1, endedAt: null });
  }

  /** For the job that carries it out, which has only been told the id; null for one that has ended. */
  async toCarryOut(
    id: string,
  ): Promise<{ profileId: string; renouncesCredit: boolean; isRunning: boolean } | null> {
    const rows = await this.database.read.query(
      `SELECT ${TO_CARRY_OUT.list} FROM erasure_request e WHERE e.id = ? AND e.state IN ('SCHEDULED', 'RUNNING')`,
      [id],
    );
    const [row] = TO_CARRY_OUT.read(rows);
    if (row === undefined) return null;
    const { profileId, renouncesCredit, state } = row;
    return { profileId, renouncesCredit, isRunning: state === 'RUNNING' };
  }

  /** From here on it cannot be taken back; false when it does not wait any more. */
  async begin(manager: EntityManager, request: { id: string; profileId: string }): Promise<boolean> {
    const result = (await manager.query(
      "UPDATE erasure_request SET state = 'RUNNING' WHERE id = ? AND profile_id = ? AND state = 'SCHEDULED'",
      [request.id, request.profileId],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** Whether the profile is being erased, or is. */
  async hasBegun(manager: EntityManager, profileId: ProfileId): Promise<boolean> {
    const rows = (await manager.query(
      "SELECT id FROM erasure_request WHERE profile_id = ? AND state IN ('RUNNING', 'DONE') LIMIT 1",
      [profileId],
    )) as unknown[];
    return rows.length > 0;
  }

  /** The profile's request, ended one way; false when it is past that, or another's. */
  async end(
    manager: EntityManager,
    request: { id: string; profileId: string },
    state: 'DONE' | 'CANCELLED' | 'BLOCKED',
    at: Date,
  ): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE erasure_request SET state = ?, open_slot = NULL, ended_at = ? WHERE id = ? AND profile_id = ? AND state = ?',
      [state, at, request.id, request.profileId, state === 'DONE' ? 'RUNNING' : 'SCHEDULED'],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  async logins(manager: EntityManager, profileId: ProfileId): Promise<string[]> {
    const rows = (await manager.query('SELECT id FROM login WHERE profile_id = ?', [profileId])) as {
      id: string;
    }[];
    return rows.map(({ id }) => id);
  }

  async openSessions(manager: EntityManager, profileId: ProfileId): Promise<string[]> {
    const rows = (await manager.query(
      'SELECT id FROM session WHERE profile_id = ? AND revoked_at IS NULL FOR UPDATE',
      [profileId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Nobody comes in any more: no password fits. */
  async closeLogins(
    manager: EntityManager,
    profileId: ProfileId,
    passwordHash: string,
    at: Date,
  ): Promise<void> {
    await manager.query(
      'UPDATE login SET disabled_at = COALESCE(disabled_at, ?), password_hash = ? WHERE profile_id = ?',
      [at, passwordHash, profileId],
    );
  }

  private own(profileId: ProfileId) {
    return rowsOf(this.database.read.createQueryBuilder(ErasureRow, 'erasure'), 'erasure', profileId);
  }
}
