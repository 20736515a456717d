import type { ProfileId } from '@customer-area/shared/isolation';
import { ERASURE_OF_FACTS, type PersonalTable } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';

/** What this service knows about a profile. */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'ticket',
    section: 'tickets',
    key: ['id'],
    copied: ['id', 'category', 'subject', 'domain_id', 'order_id', 'state', 'opened_at', 'closed_at'],
    erasure: { act: 'delete' },
  },
  {
    table: 'ticket_message',
    section: 'ticketMessages',
    key: ['id'],
    copied: ['id', 'ticket_id', 'author', 'text', 'written_at'],
    erasure: { act: 'delete' },
  },
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
