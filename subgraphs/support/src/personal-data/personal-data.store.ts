import type { ProfileId } from '@customer-area/shared/isolation';
import { ERASURE_OF_FACTS, type PersonalTable, personalTableOf } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';
import { TicketMessageRow, TicketRow } from '../tickets';

/** What this service knows about a profile. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(TicketRow, { section: 'tickets', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(TicketMessageRow, { section: 'ticketMessages', key: ['id'], erasure: { act: 'delete' } }),
  {
    table: 'event_log',
    section: 'events',
    key: ['id'],
    copied: { not: 'repeats what the other records say' },
    erasure: ERASURE_OF_FACTS,
  },
  {
    table: 'idempotency',
    section: 'requests',
    key: ['operation', 'idempotency_key'],
    copied: { not: 'keys of repeated requests say nothing about anybody' },
    erasure: { act: 'delete' },
  },
];

/** Nothing here stands in the way: what was asked of support goes with who asked. */
export async function obstaclesToErasure(_manager: EntityManager, _profileId: ProfileId): Promise<[]> {
  return [];
}
