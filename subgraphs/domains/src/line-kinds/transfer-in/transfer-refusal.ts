import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { TldPolicy } from '../../names';
import type { RegistryRecord } from '../../registry';
import type { OrderRefusalCode } from './transfer-failures';

const LOCKS: ReadonlySet<string> = new Set(['clientTransferProhibited', 'serverTransferProhibited']);

/** What of the policy in force counts for a transfer. */
type Rules = Pick<TldPolicy, 'transferAgeDays' | 'transferYears' | 'maxYears'>;

/** Why a name cannot come to us, by what its registry shows of it; null when that speaks against nothing. */
export function transferRefusal(
  record: RegistryRecord | null,
  rules: Rules,
  now: Date,
): OrderRefusalCode | null {
  if (record === null) return 'NAME_NOT_REGISTERED';
  if (record.isOurs) return 'NAME_ALREADY_HERE';
  if (record.phase !== 'REGISTERED') return 'NAME_BEING_DELETED';
  if (record.statuses.includes('pendingTransfer')) return 'NAME_BEING_TRANSFERRED';
  if (record.statuses.some((status) => LOCKS.has(status))) return 'NAME_TRANSFER_LOCKED';
  // Registries do not show everybody when a name began: then the other registrar says it.
  const since = [record.createdAt, record.transferredAt].flatMap((at) => at ?? []);
  if (since.some((at) => addDays(at, rules.transferAgeDays) > now)) return 'TOO_YOUNG_TO_TRANSFER';
  const fitsFrom = record.expiresAt === null ? null : yearFitsFrom(record.expiresAt, rules);
  return fitsFrom !== null && fitsFrom > now ? 'TRANSFER_TERM_FULL' : null;
}

/** From when on the year that a transfer adds is added whole; null where none is added. Registries charge it, and cut it before. */
export function yearFitsFrom(
  expiresAt: Date,
  { transferYears, maxYears }: Pick<Rules, 'transferYears' | 'maxYears'>,
): Date | null {
  return transferYears === 0 ? null : addYears(expiresAt, transferYears - maxYears);
}
