import type { TicketQueueDeps } from './ticket-queue.resolver';

interface Counted {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** What waits in all queues. */
export async function openTickets({ database, clock, ticketQueues }: TicketQueueDeps): Promise<Counted> {
  const queues = await ticketQueues.counts(database.read, clock.now());
  const times = queues.flatMap(({ oldestAskedAt }) =>
    oldestAskedAt === null ? [] : [oldestAskedAt.getTime()],
  );
  return {
    count: queues.reduce((total, { open }) => total + open, 0),
    oldestAt: times.length === 0 ? null : new Date(Math.min(...times)),
  };
}

/** What a member of staff has taken and not answered. */
export async function ownTickets(
  { database, ticketQueues }: TicketQueueDeps,
  loginId: string,
): Promise<Counted> {
  const criteria = { status: 'OPEN', queue: null, assignedTo: loginId, tag: null, dueBefore: null } as const;
  return { count: await ticketQueues.count(database.read, criteria), oldestAt: null };
}
