import { AtMost, ForStaff } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MAX_NOTES } from './internal-note';
import { DeskTicket, QueuedTicket, TicketAgent, TicketNote, toNote } from './ticket-desk.graphql';
import type { TicketDeskContext } from './ticket-desk.loader';
import type { TicketDeskStore } from './ticket-desk.store';

@Resolver(() => QueuedTicket)
export class QueuedTicketResolver {
  @FieldResolver(() => String, { description: 'The number of the ticket, for people, e.g. T2026000000142.' })
  async number(
    @Root() { ticketId }: QueuedTicket,
    @Ctx() { ticketDesk }: TicketDeskContext,
  ): Promise<string> {
    const ticket = await ticketDesk.ticketById.load(ticketId);
    if (ticket === null) throw new Error(`${ticketId} has a place at the desk and is no ticket`);
    return ticket.number;
  }

  @FieldResolver(() => [String], { description: 'Words by which staff have sorted it, 10 at most.' })
  async tags(
    @Root() { ticketId }: QueuedTicket,
    @Ctx() { ticketDesk }: TicketDeskContext,
  ): Promise<string[]> {
    return [...(await ticketDesk.tags.load(ticketId))];
  }
}

@Resolver(() => TicketAgent)
export class TicketAgentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name; null when it cannot be told just now.',
  })
  name(@Root() { loginId }: TicketAgent, @Ctx() { ticketDesk }: TicketDeskContext): Promise<string | null> {
    return ticketDesk.agentName.load(loginId);
  }
}

@Resolver(() => DeskTicket)
export class DeskTicketResolver {
  constructor(private readonly deps: { readonly ticketDesk: TicketDeskStore }) {}

  @AtMost(MAX_NOTES)
  @ForStaff()
  @FieldResolver(() => [TicketNote], { description: 'What staff have noted about it, the oldest first.' })
  async notes(@Root() { place, profileId }: DeskTicket): Promise<TicketNote[]> {
    return (await this.deps.ticketDesk.notesOf({ ticketId: place.ticketId, profileId })).map(toNote);
  }
}
