import { badInput, faultText } from '@customer-area/shared/errors';
import { checkedTag } from './tag-ticket';
import { NOBODY } from './ticket-desk.entity';
import type { QueueCriteria } from './ticket-queue.store';

/** A filter as it was typed. */
export interface TypedQueueFilter {
  readonly status: QueueCriteria['status'] | null;
  readonly assigneeLoginId: string | null;
  readonly isUnassigned: boolean | null;
  readonly isOverdue: boolean | null;
  readonly tag: string | null;
}

/** The tickets that are asked for. BAD_USER_INPUT for what has no meaning together. */
export function checkedCriteria(
  queue: string | null,
  filter: TypedQueueFilter | null,
  now: Date,
): QueueCriteria {
  const status = filter?.status ?? 'OPEN';
  const assignee = filter?.assigneeLoginId ?? null;
  const isUnassigned = filter?.isUnassigned === true;
  const isOverdue = filter?.isOverdue === true;
  if (isUnassigned && assignee !== null) throw badInput('filter.isUnassigned', faultText('input.invalid'));
  if (isOverdue && status !== 'OPEN') throw badInput('filter.isOverdue', faultText('input.invalid'));
  // An empty login would be everybody's: nobody has it.
  if (assignee === NOBODY) throw badInput('filter.assigneeLoginId', faultText('input.id'));
  const tag = filter?.tag ?? null;
  return {
    status,
    queue,
    assignedTo: isUnassigned ? NOBODY : assignee,
    tag: tag === null ? null : checkedTag('filter.tag', tag),
    dueBefore: isOverdue ? now : null,
  };
}
