import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { type DomainDueRow, type DomainDueStore, putDue } from '../due-dates';
import type { TldRules } from '../names';
import { type DomainRow, type DomainStore, deletionColumns, registryColumns } from '../portfolio';
import { answered, type RegistryPort, type RegistryRecord } from '../registry';
import { nextLook } from './next-look';
import { recordGone } from './record-gone';

export interface LookAtRegistryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly dues: DomainDueStore;
  readonly registry: RegistryPort;
  readonly tldRules: TldRules;
  readonly logger: Logger;
}

/** A domain that has changed while its registry was asked is looked at again so much later. */
const SOON_DAYS = 1 / (24 * 60);

/** A renewal that is being carried out, and a name that should be there and is not, are looked at again so much later. */
const LATER_DAYS = 1;

/**
 * Copies how the registry has a name, which changes without a command of ours: it renews itself, and deletes what was let go.
 * `paidThrough` stays as it is. Answers when to look again.
 */
export async function lookAtRegistry(
  deps: LookAtRegistryDeps,
  { domainId }: Pick<DomainDueRow, 'domainId'>,
  now: Date,
): Promise<Date | null> {
  const { database, domains, registry, logger } = deps;
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.state !== 'REGISTERED') return null;
  const record = answered(await registry.info(domain.name), `info ${domain.name}`);
  if (record !== null && !isAnotherOne(record, domain)) return copy(deps, domain, record, now);
  if (domain.renewingSince !== null) return addDays(now, LATER_DAYS);
  if (domain.registryDeletedAt === null && domain.paidThrough !== null && domain.paidThrough > now) {
    logger.error({ domainId, name: domain.name }, 'a domain that is paid is not at its registry');
    return addDays(now, LATER_DAYS);
  }
  await recordGone(deps, domain, now);
  return null;
}

/** Somebody has registered the name since it was let go. */
function isAnotherOne(
  { createdAt, isOurs }: RegistryRecord,
  { registryDeletedAt, registeredAt }: DomainRow,
): boolean {
  if (registryDeletedAt === null) return false;
  return !isOurs || (registeredAt !== null && createdAt > registryDeletedAt);
}

/** Whether something that the registry's answer depends on was recorded since a domain was read. */
function hasMoved(read: DomainRow, current: DomainRow): boolean {
  return (['paidThrough', 'renewingSince', 'registryDeletedAt'] as const).some(
    (key) => read[key]?.getTime() !== current[key]?.getTime(),
  );
}

async function copy(
  deps: LookAtRegistryDeps,
  domain: DomainRow,
  record: RegistryRecord,
  now: Date,
): Promise<Date | null> {
  const { id: domainId, profileId } = domain;
  const deletion = deletionColumns(record, domain, deps.tldRules.policyOf(domain), now);
  const changes = { ...registryColumns(record), ...deletion };
  return deps.database.transact(async (manager) => {
    const owned = { profileId: trustedProfileId(profileId), domainId, at: now };
    const current = await deps.domains.lock(manager, owned.profileId, domainId);
    // What was read at the registry is older than what was recorded meanwhile, e.g. by a renewal.
    if (current === null || hasMoved(domain, current)) return addDays(now, SOON_DAYS);
    if (!(await deps.domains.changeRegistered(manager, owned, changes))) return null;
    // It was told to be deleted, or deleted, and is there: whether it is unpaid is looked at again.
    if (changes.registryDeletedAt === null)
      await putDue(deps, manager, { domainId, profileId, kind: 'LET_GO', dueAt: now }, now);
    return nextLook(record, { ...domain, ...changes }, now);
  });
}
