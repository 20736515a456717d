import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import type { ApprovalState } from './approval';
import { ApprovalRow } from './approval.entity';
import type { GuardedAct } from './guarded-act';

/** What exactly an approval is asked for: by whom, what, and with which content. */
export interface ApprovedAct {
  readonly profileId: ProfileId;
  readonly askedBy: string;
  readonly act: GuardedAct;
  readonly subjectId: string;
  readonly payloadHash: string;
}

/** Requests of a profile, all or those in one state as it is at a moment. */
interface ListedApprovals {
  readonly profileId: ProfileId;
  readonly state: ApprovalState | null;
  readonly now: Date;
}

export class ApprovalStore {
  constructor(private readonly database: Database) {}

  /** A page of them, newest first. */
  async page(listed: ListedApprovals, wanted: PageWanted): Promise<Page<ApprovalRow>> {
    const columns = { time: 'approval.askedAt', id: 'approval.id' };
    const rows = await newestFirst(this.listed(listed), columns, wanted).getMany();
    return toPage(rows, wanted, ({ askedAt, id }) => encodeTimeCursor({ at: askedAt, id }));
  }

  count(listed: ListedApprovals): Promise<number> {
    return ownCount(this.listed(listed), 'approval', listed.profileId);
  }

  /** The own request, locked until the transaction ends; null when absent or another profile's. */
  lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<ApprovalRow | null> {
    const query = manager
      .createQueryBuilder(ApprovalRow, 'approval')
      .setLock('pessimistic_write')
      .where('approval.id = :id', { id });
    return rowsOf(query, 'approval', profileId).getOne();
  }

  /** For the timer, which knows no more than the id. */
  find(manager: EntityManager, id: string): Promise<ApprovalRow | null> {
    return manager.createQueryBuilder(ApprovalRow, 'approval').where('approval.id = :id', { id }).getOne();
  }

  /** The request for exactly this act that has not expired. */
  open(manager: EntityManager, wanted: ApprovedAct, now: Date): Promise<ApprovalRow | null> {
    return this.exactly(manager, wanted)
      .andWhere("approval.state IN ('WAITING', 'APPROVED') AND approval.expiresAt > :now", { now })
      .orderBy('approval.id', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The approval of exactly this act that this very carrying-out has used up already. */
  usedBy(manager: EntityManager, wanted: ApprovedAct, useKey: string): Promise<ApprovalRow | null> {
    return this.exactly(manager, wanted)
      .andWhere("approval.state = 'USED' AND approval.useKey = :useKey", { useKey })
      .limit(1)
      .getOne();
  }

  /** Open ones past their deadline are shown as expired, and found as such. */
  private listed({ profileId, state, now }: ListedApprovals) {
    const every = this.database.read.createQueryBuilder(ApprovalRow, 'approval');
    const query = rowsOf(every, 'approval', profileId);
    const open = "approval.state IN ('WAITING', 'APPROVED')";
    if (state === 'EXPIRED')
      query.andWhere(`(approval.state = 'EXPIRED' OR (${open} AND approval.expiresAt <= :now))`, { now });
    else if (state !== null) {
      query.andWhere('approval.state = :state', { state });
      if (state === 'WAITING' || state === 'APPROVED') query.andWhere('approval.expiresAt > :now', { now });
    }
    return query;
  }

  private exactly(manager: EntityManager, wanted: ApprovedAct) {
    const query = manager
      .createQueryBuilder(ApprovalRow, 'approval')
      .where('approval.askedBy = :askedBy AND approval.act = :act', wanted)
      .andWhere('approval.subjectId = :subjectId AND approval.payloadHash = :payloadHash', wanted);
    return rowsOf(query, 'approval', wanted.profileId);
  }

  async countWaiting(manager: EntityManager, profileId: ProfileId, now: Date): Promise<number> {
    const rows = (await manager.query(
      "SELECT COUNT(*) AS n FROM approval WHERE profile_id = ? AND state = 'WAITING' AND expires_at > ?",
      [profileId, now],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }

  async insert(manager: EntityManager, approval: ApprovalRow): Promise<void> {
    await manager.createQueryBuilder().insert().into(ApprovalRow).values(approval).execute();
  }

  /** Changes the state of a request; false when it has changed meanwhile. */
  async move(
    manager: EntityManager,
    approval: Pick<ApprovalRow, 'id' | 'profileId' | 'state'>,
    to: ApprovalState,
    changes: Partial<
      Pick<ApprovalRow, 'decidedBy' | 'decidedAt' | 'reason' | 'usedAt' | 'useKey' | 'expiresAt'>
    >,
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ApprovalRow)
      .set({ ...changes, state: to })
      .where('id = :id AND profile_id = :profileId AND state = :state', approval)
      .execute();
    return result.affected === 1;
  }

  /** A login of the profile that can sign in and sees all that the profile has; null for any other. */
  async enabledLogin(
    manager: EntityManager,
    profileId: ProfileId,
    loginId: string,
  ): Promise<{ readonly id: string; readonly username: string; readonly createdAt: Date } | null> {
    const rows = (await manager.query(
      `SELECT id, username, created_at AS createdAt FROM login
        WHERE id = ? AND profile_id = ? AND disabled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM third_level_login t WHERE t.login_id = login.id)`,
      [loginId, profileId],
    )) as { id: string; username: string; createdAt: Date }[];
    return rows[0] ?? null;
  }

  async countEnabledLogins(manager: EntityManager, profileId: ProfileId): Promise<number> {
    const rows = (await manager.query(
      `SELECT COUNT(*) AS n FROM login WHERE profile_id = ? AND disabled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM third_level_login t WHERE t.login_id = login.id)`,
      [profileId],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }
}
