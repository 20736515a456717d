import { payloadHash } from '@customer-area/shared/idempotency';
import type { DomainChanges, DomainRow } from '../portfolio';
import type { RegistryRecord } from '../registry';

/** What can differ between a domain as it is stored and as its registry shows it. */
export const DIFFERENCES = {
  registryExpiresAt: 'REGISTRY_EXPIRY',
  registryStatus: 'REGISTRY_STATUS',
  registryDeletedAt: 'DELETED_AT',
  renewableUntil: 'RENEWABLE_UNTIL',
  redemptionUntil: 'REDEMPTION_UNTIL',
  pendingDeleteUntil: 'PENDING_DELETE_UNTIL',
  autoRenew: 'AUTO_RENEW',
} as const satisfies Partial<Record<keyof DomainRow, string>>;

type Column = keyof typeof DIFFERENCES;
export type DifferenceCode = (typeof DIFFERENCES)[Column] | 'PRESENCE';

export interface Difference {
  readonly code: DifferenceCode;
  readonly stored: string | null;
  readonly atRegistry: string | null;
}

/** The domain is not at its registry any more. */
export const GONE: readonly Difference[] = [{ code: 'PRESENCE', stored: 'REGISTERED', atRegistry: null }];

/** What would be stored otherwise. */
export function differencesOf(domain: DomainRow, changes: DomainChanges): Difference[] {
  return (Object.keys(DIFFERENCES) as Column[]).flatMap((column) => {
    const wanted = changes[column];
    if (wanted === undefined) return [];
    const [stored, atRegistry] = [inWords(domain[column]), inWords(wanted)];
    return stored === atRegistry ? [] : [{ code: DIFFERENCES[column], stored, atRegistry }];
  });
}

/** What a member of staff has seen before it confirms: another one as soon as either side is different. */
export function confirmationOf(domain: DomainRow, record: RegistryRecord | null): string {
  const stored = (Object.keys(DIFFERENCES) as Column[]).map((column) => inWords(domain[column]));
  const shown = record && [record.expiresAt, record.createdAt, record.deletedAt].map(inWords);
  const rest = record && [record.phase, record.isOurs, ...record.statuses];
  return payloadHash({ domainId: domain.id, paidThrough: inWords(domain.paidThrough), stored, shown, rest });
}

function inWords(value: Date | string | null): string | null {
  return value instanceof Date ? value.toISOString() : value;
}
