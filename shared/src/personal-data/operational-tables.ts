import { ERASURE_OF_FACTS, type PersonalTable } from './personal-table';

/** What every service keeps about a profile beside its own tables. */
export const operationalTables: readonly PersonalTable[] = [
  {
    table: 'event_log',
    section: 'events',
    key: ['id'],
    copied: { not: 'repeats what the other records say' },
    erasure: ERASURE_OF_FACTS,
  },
  {
    table: 'parked_event',
    section: 'parked-events',
    key: ['source', 'seq'],
    copied: { not: 'repeats what the service says that told it' },
    // As with facts: what has just arrived may still be applied; it goes when the erasure is repeated, a day later.
    erasure: { act: 'delete', unless: 'parked_at > UTC_TIMESTAMP(3) - INTERVAL 1 HOUR' },
  },
  {
    table: 'idempotency',
    section: 'requests',
    key: ['operation', 'idempotency_key'],
    copied: { not: 'keys of repeated requests say nothing about anybody' },
    erasure: { act: 'delete' },
  },
];
