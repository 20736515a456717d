import type { ProfileId } from '@customer-area/shared/isolation';
import { operationalTables, type PersonalTable, personalTableOf } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';
import { RegistrantContactRow, VerificationRow } from '../verification';

/** What this service knows about a profile. Holders' names are identity's; here is which names they held, and when. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(DomainRow, {
    section: 'domains',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  {
    table: 'domain_transition',
    section: 'domainHistory',
    key: ['domain_id', 'id'],
    copied: ['domain_id', 'from_state', 'to_state', 'reason', 'at'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  },
  {
    table: 'operation',
    section: 'registryOperations',
    key: ['domain_id', 'id'],
    copied: ['id', 'domain_id', 'order_id', 'kind', 'years', 'details', 'state', 'created_at', 'finished_at'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  },
  {
    table: 'name_reservation',
    section: 'reservations',
    key: ['name'],
    copied: ['name', 'order_id', 'lapses_at'],
    erasure: { act: 'delete' },
  },
  personalTableOf(RegistrantContactRow, {
    section: 'verifications',
    key: ['profileId'],
    notCopied: 'a fingerprint of the address in the profile',
    erasure: { act: 'delete' },
  }),
  personalTableOf(VerificationRow, { section: 'verifications', key: ['id'], erasure: { act: 'delete' } }),
  {
    table: 'verification_transition',
    section: 'verificationHistory',
    key: ['verification_id', 'id'],
    copied: ['verification_id', 'from_state', 'to_state', 'reason', 'at'],
    erasure: { act: 'delete' },
  },
  {
    table: 'domain_notice',
    section: 'notices',
    key: ['domain_id', 'paid_through', 'notice'],
    copied: { not: 'the letters themselves are in the copy' },
    erasure: { act: 'delete' },
  },
  ...operationalTables,
];

/** A name that is held needs a holder. */
export async function obstaclesToErasure(manager: EntityManager, profileId: ProfileId) {
  const rows = (await manager.query(
    "SELECT COUNT(*) AS n FROM domain WHERE profile_id = ? AND state IN ('REQUESTED', 'REGISTERING', 'REGISTERED')",
    [profileId],
  )) as { n: string }[];
  return [{ code: 'DOMAINS_HELD', count: Number(rows[0]?.n ?? 0) }];
}
