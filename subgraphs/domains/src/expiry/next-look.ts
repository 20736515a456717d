import { addDays } from '@customer-area/shared/clock';
import type { DomainRow } from '../portfolio';
import type { RegistryRecord } from '../registry';

/** What the registry itself ends. */
const TEMPORARY = /autoRenewPeriod|pending/;

/** While the registry shows a temporary status, it is read again after so many days. */
const TEMPORARY_STATUS_DAYS = 15;

/** When the registry is expected to show a name otherwise than now. */
export function nextLook(
  { phase, expiresAt, statuses }: Pick<RegistryRecord, 'phase' | 'expiresAt' | 'statuses'>,
  domain: Pick<DomainRow, 'registryDeletedAt' | 'redemptionUntil' | 'pendingDeleteUntil'>,
  now: Date,
): Date | null {
  if (phase === 'REDEMPTION') return domain.redemptionUntil;
  if (phase === 'PENDING_DELETE') return domain.pendingDeleteUntil;
  const isTemporary = statuses.some((status) => TEMPORARY.test(status));
  const moments = [expiresAt, domain.registryDeletedAt].flatMap((at) => (at === null || at <= now ? [] : at));
  if (isTemporary || moments.length === 0) moments.push(addDays(now, TEMPORARY_STATUS_DAYS));
  return moments.reduce((first, at) => (at < first ? at : first));
}
