import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { TicketRatingRow } from './ticket-history.entity';

/** What customers thought of how their tickets were served. */
export class TicketRatingStore {
  insert(manager: EntityManager, rating: TicketRatingRow): Promise<void> {
    return insertRow(manager, TicketRatingRow, rating);
  }
}
