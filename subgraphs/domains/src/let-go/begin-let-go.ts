import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { DomainDueRow } from '../due-dates';
import { letGoAt } from '../lifecycle';
import type { TldRules } from '../names';
import { EXECUTE_OPERATION, type OperationStore, requestOperation } from '../operations';
import type { DomainStore } from '../portfolio';
import type { LetGoHoldStore } from './let-go-hold.store';
import { LET_GO, letGoKey } from './let-go-key';
import { isUnpaid } from './unpaid';

export interface BeginLetGoDeps {
  readonly database: Database;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly letGoHolds: LetGoHoldStore;
  readonly tldRules: TldRules;
}

/** A renewal that is being carried out is looked at again after so many days. */
const RENEWING_DAYS = 1 / 24;

/** Begins to let a domain go that nobody has paid for, and sees to it each day until that is done. */
export async function beginLetGo(
  { database, domains, operations, tldRules, letGoHolds }: BeginLetGoDeps,
  { domainId }: DomainDueRow,
  now: Date,
): Promise<Date | null> {
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.state !== 'REGISTERED' || domain.paidThrough === null || domain.parentId !== null) return null;
  const policy = tldRules.policyOf(domain);
  const at = letGoAt(domain.paidThrough, policy);
  if (at > now) return at;
  if (domain.registryDeletedAt !== null) return null;
  if (domain.renewingSince !== null) return addDays(now, RENEWING_DAYS);
  if (!isUnpaid(domain, policy, now)) return null;
  const hold = await letGoHolds.ofDomain(database.read, trustedProfileId(domain.profileId), domainId);
  if (hold !== null && hold.heldUntil > now) return hold.heldUntil;
  await database.transact(async (manager) => {
    const { operation, begun } = await requestOperation({ operations }, manager, {
      profileId: trustedProfileId(domain.profileId),
      domainId,
      kind: LET_GO,
      details: {},
      actor: null,
      policyVersion: domain.policyVersion,
      dedupe: { key: letGoKey(domainId), while: 'OPEN' },
      at: now,
    });
    if (!begun) await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: now });
  });
  return addDays(now, 1);
}
