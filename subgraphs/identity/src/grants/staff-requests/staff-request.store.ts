import type { Database } from '@customer-area/shared/database';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { SecondStaffAct } from '../../../contract';
import type { StaffRequestState } from './staff-request';
import { StaffRequestRow } from './staff-request.entity';

/** What exactly a request is for: by whom, what, and with which content. */
export type AskedStaffAct = Pick<StaffRequestRow, 'askedBy' | 'act' | 'subjectId' | 'inputDigest'>;

interface ListedRequests {
  readonly acts: readonly SecondStaffAct[];
  readonly state: StaffRequestState | null;
  readonly now: Date;
}

/** Requests of staff for staff, about any profile. Never for a customer. */
export class StaffRequestStore {
  constructor(private readonly database: Database) {}

  /** A page of them, newest first. */
  async page(listed: ListedRequests, wanted: PageWanted): Promise<Page<StaffRequestRow>> {
    const columns = { time: 'request.askedAt', id: 'request.id' };
    const rows = await newestFirst(this.listed(listed), columns, wanted).getMany();
    return toPage(rows, wanted, ({ askedAt, id }) => encodeTimeCursor({ at: askedAt, id }));
  }

  count(listed: ListedRequests): Promise<number> {
    return this.listed(listed).getCount();
  }

  lock(manager: EntityManager, id: string): Promise<StaffRequestRow | null> {
    return requests(manager).setLock('pessimistic_write').where('request.id = :id', { id }).getOne();
  }

  /** The member of staff who asks, locked: who asks twice at once makes one request, and one approval is used once. */
  async lockAsker(manager: EntityManager, loginId: string): Promise<void> {
    await manager.query('SELECT login_id FROM staff_member WHERE login_id = ? FOR UPDATE', [loginId]);
  }

  /** The request for exactly this act that has not expired. */
  open(manager: EntityManager, wanted: AskedStaffAct, now: Date): Promise<StaffRequestRow | null> {
    return exactly(manager, wanted)
      .andWhere("request.state IN ('WAITING', 'APPROVED') AND request.expiresAt > :now", { now })
      .orderBy('request.id', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The approval of exactly this act that this very carrying-out has used up already, while it can be used. */
  usedBy(
    manager: EntityManager,
    wanted: AskedStaffAct,
    useKey: string,
    now: Date,
  ): Promise<StaffRequestRow | null> {
    return exactly(manager, wanted)
      .andWhere("request.state = 'USED' AND request.useKey = :useKey AND request.expiresAt > :now", {
        useKey,
        now,
      })
      .limit(1)
      .getOne();
  }

  async insert(manager: EntityManager, row: StaffRequestRow): Promise<void> {
    await insertRow(manager, StaffRequestRow, row);
  }

  /** Changes the state of a request; false when it has changed meanwhile. */
  async move(
    manager: EntityManager,
    request: Pick<StaffRequestRow, 'id' | 'state'>,
    to: StaffRequestState,
    changes: Partial<
      Pick<StaffRequestRow, 'decidedBy' | 'decidedAt' | 'decisionReason' | 'usedAt' | 'useKey'>
    >,
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(StaffRequestRow)
      .set({ ...changes, state: to })
      .where('id = :id AND state = :state', request)
      .execute();
    return result.affected === 1;
  }

  /** Open ones past their deadline are shown as expired, and found as such. */
  private listed({ acts, state, now }: ListedRequests) {
    // Who may decide nothing is shown nothing.
    const query = requests(this.database.read).where(
      acts.length === 0 ? '1 = 0' : 'request.act IN (:...acts)',
      {
        acts,
      },
    );
    if (state === 'EXPIRED')
      return query.andWhere("request.state IN ('WAITING', 'APPROVED') AND request.expiresAt <= :now", {
        now,
      });
    if (state === null) return query;
    query.andWhere('request.state = :state', { state });
    return state === 'WAITING' || state === 'APPROVED'
      ? query.andWhere('request.expiresAt > :now', { now })
      : query;
  }
}

function requests(manager: EntityManager) {
  return manager.createQueryBuilder(StaffRequestRow, 'request');
}

function exactly(manager: EntityManager, wanted: AskedStaffAct) {
  return requests(manager)
    .where('request.askedBy = :askedBy AND request.act = :act', wanted)
    .andWhere('request.subjectId = :subjectId AND request.inputDigest = :inputDigest', wanted);
}
