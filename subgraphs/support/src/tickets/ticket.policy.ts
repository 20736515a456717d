import { type Permissions, within } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';

/** Who may call what and read what of tickets. */
export const ticketPermissions: Permissions = {
  fields: {
    Query: { ticket: within('tickets:read'), tickets: within('tickets:read') },
    Mutation: {
      openTicket: within('tickets:write'),
      replyToTicket: within('tickets:write'),
      closeTicket: within('tickets:write'),
    },
  },
  types: {
    Ticket: (viewer, ticket: { profileId: string }) => owns(viewer, ticket.profileId, 'tickets:read'),
    TicketMessage: 'with its parent',
    TicketConnection: 'with its parent',
    TicketEdge: 'with its parent',
    TicketRefused: 'public',
  },
};
