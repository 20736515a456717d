import {
  encodeTimeCursor,
  oldestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { TicketDeskRow, TicketTagRow } from './ticket-desk.entity';

/** Which tickets are listed: of one status, so that each list is read along an index. */
export interface QueueCriteria {
  readonly status: TicketDeskRow['status'];
  /** Null for all queues. */
  readonly queue: string | null;
  /** A login, NOBODY, or null for whoever has it. */
  readonly assignedTo: string | null;
  readonly tag: string | null;
  /** Those alone that were due before; null for all. */
  readonly dueBefore: Date | null;
}

/** What waits in a queue. */
export interface QueueCounts {
  readonly queue: string;
  readonly open: number;
  readonly overdue: number;
  /** When the customer wrote that has waited longest; null when nobody waits. */
  readonly oldestAskedAt: Date | null;
}

/** Lists of tickets at the desk, over all profiles. */
export class TicketQueueStore {
  /** A page of a queue: what is due first stands first. One statement. */
  async page(
    manager: EntityManager,
    criteria: QueueCriteria,
    wanted: PageWanted,
  ): Promise<Page<TicketDeskRow>> {
    const query = narrowed(manager, criteria);
    // A list by tag is walked along the copy of the place that stands beside each tag.
    const walked = criteria.tag === null ? 'place' : 'tag';
    const columns = { time: `${walked}.queueAt`, id: `${walked}.ticketId` };
    const rows = await oldestFirst(query, columns, wanted).getMany();
    return toPage(rows, wanted, ({ queueAt, ticketId }) => encodeTimeCursor({ at: queueAt, id: ticketId }));
  }

  count(manager: EntityManager, criteria: QueueCriteria): Promise<number> {
    return narrowed(manager, criteria).getCount();
  }

  /** What waits in each queue that has something, read along an index of what is open. One statement. */
  async counts(manager: EntityManager, now: Date): Promise<QueueCounts[]> {
    const rows = (await manager.query(
      `SELECT queue, COUNT(*) AS open, SUM(queue_at <= ?) AS overdue, MIN(asked_at) AS oldestAskedAt
         FROM ticket_desk FORCE INDEX (ticket_desk_counts) WHERE status = 'OPEN' GROUP BY queue`,
      [now],
    )) as { queue: string; open: string; overdue: string; oldestAskedAt: Date | null }[];
    return rows.map((row) => ({ ...row, open: Number(row.open), overdue: Number(row.overdue) }));
  }

  /** How many questions were not answered in time and still wait. */
  countOverdue(manager: EntityManager, now: Date): Promise<number> {
    const criteria = { status: 'OPEN', queue: null, assignedTo: null, tag: null, dueBefore: now } as const;
    return this.count(manager, criteria);
  }
}

function narrowed(
  manager: EntityManager,
  { status, queue, assignedTo, tag, dueBefore }: QueueCriteria,
): SelectQueryBuilder<TicketDeskRow> {
  const query = manager.createQueryBuilder(TicketDeskRow, 'place');
  if (tag === null) query.where('place.status = :status', { status });
  else
    query
      .innerJoin(TicketTagRow, 'tag', 'tag.ticketId = place.ticketId')
      .where('tag.tag = :tag AND tag.status = :status', { tag, status });
  if (queue !== null) query.andWhere('place.queue = :queue', { queue });
  if (assignedTo !== null) query.andWhere('place.assignedTo = :assignedTo', { assignedTo });
  const walked = tag === null ? 'place' : 'tag';
  if (dueBefore !== null) query.andWhere(`${walked}.queueAt <= :dueBefore`, { dueBefore });
  return query;
}
