import { type Permissions, within } from '@customer-area/shared/graphql';
import { isStaff, owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import type { Ticket } from './ticket.graphql';

/**
 * Whether the viewer is shown a ticket: a login of its profile; who is limited to some domains, when it is about one of those.
 * Staff who answer tickets are shown it where they come to it by the desk, which tells the customer.
 */
export function mayReadTicket(viewer: Viewer, { row }: Ticket): boolean {
  if (isStaff(viewer)) return viewer.secondFactor && viewer.permissions.includes('tickets:answer');
  const about = row.aboutKind === 'DOMAIN' && row.aboutId !== null ? [row.aboutId] : [];
  return owns(viewer, row.profileId, 'tickets:read', about);
}

/** Who may call what and read what of tickets. */
export const ticketPermissions: Permissions = {
  fields: {
    Query: { ticket: within('tickets:read'), tickets: within('tickets:read') },
    Mutation: {
      openTicket: within('tickets:write'),
      replyToTicket: within('tickets:write'),
      closeTicket: within('tickets:write'),
      reopenTicket: within('tickets:write'),
      rateTicket: within('tickets:write'),
    },
  },
  types: {
    Ticket: mayReadTicket,
    TicketAbout: 'with its parent',
    AttachmentConnection: 'with its parent',
    AttachmentEdge: 'with its parent',
    TicketMessage: 'with its parent',
    TicketMessageConnection: 'with its parent',
    TicketMessageEdge: 'with its parent',
    TicketConnection: 'with its parent',
    TicketEdge: 'with its parent',
    TicketRefused: 'public',
  },
};
