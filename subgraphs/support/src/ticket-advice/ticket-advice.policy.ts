import { anyone, type Permissions } from '@customer-area/shared/graphql';

export const ticketAdvicePermissions: Permissions = {
  fields: { Query: { ticketAdvice: anyone } },
  types: { TicketAdvice: 'with its parent' },
};
