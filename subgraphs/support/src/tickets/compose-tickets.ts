import type { Slice } from '@customer-area/shared/subgraph';
import { type CloseUnansweredDeps, closeUnanswered, tellClosing } from './close-unanswered';
import { toTicket } from './ticket.graphql';
import { type TicketContext, type TicketLoadersDeps, ticketLoaders } from './ticket.loader';
import { TicketResolver } from './ticket.resolver';
import { MessageFieldResolver, TicketFieldResolver } from './ticket-fields.resolver';
import { CLOSE_UNANSWERED, TELL_CLOSING } from './ticket-jobs';
import { type TicketMutationDeps, TicketMutationResolver } from './ticket-mutation.resolver';

export interface TicketsDeps extends TicketMutationDeps, CloseUnansweredDeps, TicketLoadersDeps {}

/** Tickets as customers see them. */
export function composeTickets(deps: TicketsDeps): Slice {
  return {
    resolvers: [
      new TicketResolver(deps),
      new TicketMutationResolver(deps),
      new TicketFieldResolver(deps),
      new MessageFieldResolver(),
    ],
    jobs: [
      { kind: TELL_CLOSING, run: tellClosing(deps) },
      { kind: CLOSE_UNANSWERED, run: closeUnanswered(deps) },
    ],
    references: {
      Ticket: async ({ id }, context) => {
        const { viewer, tickets } = context as TicketContext;
        if (viewer.kind !== 'login') return null;
        const row = await tickets.byId.load(id);
        return row === null ? null : toTicket(row);
      },
    },
    contextFor: (viewer) => ({ tickets: ticketLoaders(deps, viewer) }),
  };
}
