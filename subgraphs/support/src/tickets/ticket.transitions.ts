import type { Transitions } from '@customer-area/shared/transitions';

export type TicketStatus = 'OPEN' | 'ANSWERED' | 'CLOSED';

/** OPEN waits for us, ANSWERED for the customer. */
export const transitions: Transitions<TicketStatus> = {
  OPEN: ['ANSWERED', 'CLOSED'],
  ANSWERED: ['OPEN', 'CLOSED'],
  CLOSED: ['OPEN'],
};

/** Who has moved a ticket; TIME for what happens by itself. */
export type TicketMover = 'CUSTOMER' | 'STAFF' | 'TIME';
