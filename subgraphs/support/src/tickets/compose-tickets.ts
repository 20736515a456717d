import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Slice } from '@customer-area/shared/subgraph';
import { toTicket } from './ticket.graphql';
import { type TicketContext, ticketLoaders } from './ticket.loader';
import { TicketConnectionResolver, TicketFieldResolver, TicketResolver } from './ticket.resolver';
import type { TicketStore } from './ticket.store';

export interface TicketsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

/** Tickets as customers see them. */
export function composeTickets(deps: TicketsDeps): Slice {
  return {
    resolvers: [new TicketResolver(deps), new TicketFieldResolver(), new TicketConnectionResolver()],
    references: {
      Ticket: async ({ id }, context) => {
        const { viewer, tickets } = context as TicketContext;
        if (viewer.kind !== 'login') return null;
        const row = await tickets.byId.load(id);
        return row === null ? null : toTicket(row);
      },
    },
    contextFor: (viewer) => ({ tickets: ticketLoaders(deps.tickets, viewer) }),
  };
}
