import { answerDueAt } from '../service-levels';
import type { TicketDeskRow } from './ticket-desk.entity';

type Place = Pick<TicketDeskRow, 'queue' | 'status' | 'priority' | 'queueAt' | 'askedAt' | 'overdueToldAt'>;

/** By when the ticket is to be answered; null when nothing waits for an answer. */
export function dueOf({ status, queueAt }: Pick<Place, 'status' | 'queueAt'>): Date | null {
  return status === 'OPEN' ? queueAt : null;
}

export function isOverdue(place: Pick<Place, 'status' | 'queueAt'>, now: Date): boolean {
  const due = dueOf(place);
  return due !== null && due <= now;
}

/** The place of a question that waits from now on. */
export function waiting({ queue, priority }: Pick<Place, 'queue' | 'priority'>, askedAt: Date) {
  const queueAt = answerDueAt({ category: queue, priority, askedAt });
  return { status: 'OPEN', askedAt, queueAt, overdueToldAt: null } as const;
}

/** The same question in another queue or with another priority: due from when it was asked, and told again if it becomes overdue again. */
export function placedAnew(
  place: Place,
  changes: Partial<Pick<Place, 'queue' | 'priority'>>,
): Pick<Place, 'queue' | 'priority'> & Partial<ReturnType<typeof waiting>> {
  const { queue, priority } = { ...place, ...changes };
  if (place.status !== 'OPEN' || place.askedAt === null) return { queue, priority };
  return { queue, priority, ...waiting({ queue, priority }, place.askedAt) };
}

/** The place of two tickets that become one, when something waits in the first: since the earlier question, and due when the earlier was; null when nothing does. */
export function joinedPlace(from: Place, into: Place) {
  if (from.status !== 'OPEN' || from.askedAt === null) return null;
  const status = 'OPEN' as const;
  const { askedAt, queueAt, overdueToldAt } = from;
  if (into.status !== status || into.askedAt === null) return { status, askedAt, queueAt, overdueToldAt };
  const first = into.queueAt < queueAt ? into : from;
  const since = into.askedAt < askedAt ? into.askedAt : askedAt;
  return { status, askedAt: since, queueAt: first.queueAt, overdueToldAt: first.overdueToldAt };
}
