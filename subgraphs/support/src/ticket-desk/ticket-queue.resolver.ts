import type { Clock } from '@customer-area/shared/clock';
import {
  AtMost,
  type ConnectionOf,
  ForStaff,
  Page,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { TicketCategory, toTicket } from '../tickets';
import type { DeskActDeps } from './desk-act';
import { TicketQueueArguments } from './desk-inputs.graphql';
import { noteRead } from './note-read';
import { checkedCriteria } from './queue-criteria';
import { staffViewer } from './staff-viewer';
import {
  DeskTicket,
  QueuedTicket,
  QueuedTicketConnection,
  TicketQueue,
  toQueuedTicket,
} from './ticket-desk.graphql';
import type { TicketQueueStore } from './ticket-queue.store';

const QUEUES = Object.values(TicketCategory);

export interface TicketQueueDeps extends DeskActDeps {
  readonly clock: Clock;
  readonly ticketQueues: TicketQueueStore;
}

@Resolver()
export class TicketQueueResolver {
  constructor(private readonly deps: TicketQueueDeps) {}

  @Page()
  @ForStaff()
  @Query(() => QueuedTicketConnection, {
    description:
      'Staff with TICKETS_ANSWER only: tickets of one status, what is due first before the rest. It shows no words of customers.',
  })
  async ticketQueue(
    @Args() { queue, filter, ...args }: TicketQueueArguments,
  ): Promise<ConnectionOf<QueuedTicket>> {
    const { ticketQueues, clock, database } = this.deps;
    const now = clock.now();
    const criteria = checkedCriteria(queue, filter, now);
    const page = await ticketQueues.page(database.read, criteria, wantedPage(args));
    return toConnection(
      page,
      (row) => toQueuedTicket(row, now),
      () => ticketQueues.count(database.read, criteria),
    );
  }

  @AtMost(QUEUES.length)
  @ForStaff()
  @Query(() => [TicketQueue], { description: 'Staff with TICKETS_ANSWER only: what waits in each queue.' })
  async ticketQueues(): Promise<TicketQueue[]> {
    const { ticketQueues, clock, database } = this.deps;
    const counts = await ticketQueues.counts(database.read, clock.now());
    return QUEUES.map((name) => {
      const found = counts.find(({ queue }) => queue === name);
      const { open, overdue, oldestAskedAt: oldest } = found ?? { open: 0, overdue: 0, oldestAskedAt: null };
      return Object.assign(new TicketQueue(), { name, open, overdue, oldest });
    });
  }

  @ForStaff()
  @Query(() => DeskTicket, {
    nullable: true,
    description:
      'Staff with TICKETS_ANSWER only: a ticket of whichever customer; null when there is none. The customer is told once for a day of a session, with the number of the ticket as the reason.',
  })
  async deskTicket(
    @Arg('id', () => ID, { description: 'Id of the ticket, e.g. tkt_01jd….' }) id: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<DeskTicket | null> {
    const { tickets, ticketDesk, database, clock } = this.deps;
    const row = isId(id, 'tkt') ? await tickets.byIdForStaff(id) : null;
    const place = row === null ? null : await ticketDesk.byId(database.read, id);
    if (row === null || place === null) return null;
    await noteRead(this.deps, staffViewer(viewer), row);
    return Object.assign(new DeskTicket(), {
      ticket: toTicket(row),
      profileId: row.profileId,
      mergedIntoTicketId: row.mergedInto,
      place: toQueuedTicket(place, clock.now()),
    });
  }
}
