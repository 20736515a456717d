import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { DelegationStore } from '../delegation';
import { type DomainDueStore, putDue } from '../due-dates';
import type { TldRules } from '../names';
import {
  type DomainChanges,
  type DomainRow,
  type DomainStore,
  deletionColumns,
  registryColumns,
} from '../portfolio';
import { isHidden, type RegistryRecord } from '../registry';
import type { RegistryMessageStore } from '../registry-queue';
import { type Departure, isMovedAway, type RecordTransferredDeps, recordTransferred } from '../transfers-out';
import { nextLook } from './next-look';
import { recordGone } from './record-gone';

export interface FollowRecordDeps extends RecordTransferredDeps {
  readonly delegations: DelegationStore;
  readonly database: Database;
  readonly domains: DomainStore;
  readonly dues: DomainDueStore;
  readonly tldRules: TldRules;
  readonly registryMessages: Pick<RegistryMessageStore, 'gainingRegistrarOf'>;
}

/** What has become of a domain after its registry was asked. */
export type Followed =
  | { readonly kind: 'copied'; readonly lookAt: Date | null }
  | { readonly kind: 'gone' }
  /** It is with another registrar now. */
  | { readonly kind: 'transferred' }
  /** A renewal is being carried out: what is not there may come. */
  | { readonly kind: 'renewing' }
  /** It is paid and should be there: somebody has to look into it. */
  | { readonly kind: 'missing' }
  /** Its registry does not show it, and has told who got it, or nobody pays for it: it ends if that is so at the next look. */
  | { readonly kind: 'unseen'; readonly lookAt: Date }
  /** It has changed, or ended, while its registry was asked. */
  | { readonly kind: 'moved' };

/** What is written in the same transaction; `lookAt` says when the registry is to be asked again. */
type Beside = (manager: EntityManager, lookAt: Date | null) => Promise<void>;

/**
 * Follows what the registry shows of a domain, which changes without a command of ours: it renews itself, and deletes what was let go.
 * `paidThrough` stays as it is.
 */
export async function followRecord(
  deps: FollowRecordDeps,
  domain: DomainRow,
  record: RegistryRecord | null,
  now: Date,
  beside?: Beside,
): Promise<Followed> {
  const departure = await departureOf(deps, domain, record);
  const isShown = record !== null && !isHidden(record);
  if (departure !== null && !isShown) {
    const lookAt = await lookOnce(deps, domain, now);
    if (lookAt !== null) return { kind: 'unseen', lookAt };
  }
  if (departure !== null) {
    const isRecorded = await deps.database.transact((manager) =>
      recordTransferred(deps, manager, domain, departure, now),
    );
    return { kind: isRecorded ? 'transferred' : 'moved' };
  }
  if (isShown && isThere(record, domain)) return copy(deps, domain, record, now, beside);
  if (domain.renewingSince !== null) return { kind: 'renewing' };
  if (domain.registryDeletedAt === null && domain.paidThrough !== null && domain.paidThrough > now)
    return { kind: 'missing' };
  // What its registry has deleted is expected to go, and staff who confirm it have looked.
  if (domain.registryDeletedAt === null && beside === undefined) {
    const lookAt = await lookOnce(deps, domain, now);
    if (lookAt !== null) return { kind: 'unseen', lookAt };
  }
  const isRecorded = await recordGone(deps, domain, now, (manager) => beside?.(manager, null));
  return { kind: isRecorded ? 'gone' : 'moved' };
}

/** Another registrar has the domain: the registry shows that, or shows the name to us no more and has told who got it. */
async function departureOf(
  { database, registryMessages }: FollowRecordDeps,
  domain: DomainRow,
  record: RegistryRecord | null,
): Promise<Departure | null> {
  if (record !== null && record.sponsor !== null) {
    const { sponsor: gainingRegistrar, transferredAt } = record;
    return isMovedAway(record, domain) ? { gainingRegistrar, transferredAt } : null;
  }
  if (domain.registryDeletedAt !== null) return null;
  // An earlier domain of this name may have gone, and come back as this one.
  const told = await registryMessages.gainingRegistrarOf(database.read, domain.name, domain.createdAt);
  return told === null ? null : { gainingRegistrar: told, transferredAt: null };
}

/** A registry that is being mended may not show a name for hours. */
const UNSEEN_DAYS = 0.25;

/** When to look once more before a domain is ended that its registry does not show; null when that was long enough ago. */
async function lookOnce(
  { database, domains }: FollowRecordDeps,
  { id: domainId, profileId: owner, unseenSince }: DomainRow,
  now: Date,
): Promise<Date | null> {
  if (unseenSince !== null) {
    const lookAt = addDays(unseenSince, UNSEEN_DAYS);
    return lookAt <= now ? null : lookAt;
  }
  const of = { profileId: trustedProfileId(owner), domainId, at: now };
  await database.transact(async (manager) => {
    if ((await domains.lock(manager, of.profileId, domainId)) !== null)
      await domains.changeRegistered(manager, of, { unseenSince: now });
  });
  return addDays(now, UNSEEN_DAYS);
}

/** Whether the registry has this domain; it has not where somebody has registered the name since it was let go. */
export function isThere(
  record: RegistryRecord | null,
  { registryDeletedAt, registeredAt }: DomainRow,
): record is RegistryRecord {
  if (record === null) return false;
  if (registryDeletedAt === null) return true;
  return record.isOurs && (registeredAt === null || record.createdAt <= registryDeletedAt);
}

/** What is stored otherwise once a domain follows its registry. */
export function columnsToFollow(
  { tldRules }: Pick<FollowRecordDeps, 'tldRules'>,
  record: RegistryRecord,
  domain: DomainRow,
  now: Date,
): DomainChanges {
  const deletion = deletionColumns(record, domain, tldRules.policyOf(domain), now);
  return { ...registryColumns(record), ...deletion, unseenSince: null };
}

/** Whether something that the registry's answer depends on was recorded since a domain was read. */
function hasMoved(read: DomainRow, current: DomainRow): boolean {
  return (['paidThrough', 'renewingSince', 'registryDeletedAt'] as const).some(
    (key) => read[key]?.getTime() !== current[key]?.getTime(),
  );
}

async function copy(
  deps: FollowRecordDeps,
  domain: DomainRow,
  record: RegistryRecord,
  now: Date,
  beside: Beside | undefined,
): Promise<Followed> {
  const { id: domainId, profileId } = domain;
  const changes = columnsToFollow(deps, record, domain, now);
  return deps.database.transact(async (manager) => {
    const owned = { profileId: trustedProfileId(profileId), domainId, at: now };
    const current = await deps.domains.lock(manager, owned.profileId, domainId);
    // What was read at the registry is older than what was recorded meanwhile, e.g. by a renewal.
    if (current === null || hasMoved(domain, current)) return { kind: 'moved' };
    if (!(await deps.domains.changeRegistered(manager, owned, changes)))
      return { kind: 'copied', lookAt: null };
    await deps.delegations.show(manager, owned, record);
    // It was told to be deleted, or deleted, and is there: whether it is unpaid is looked at again.
    if (changes.registryDeletedAt === null)
      await putDue(deps, manager, { domainId, profileId, kind: 'LET_GO', dueAt: now }, now);
    const lookAt = nextLook(record, { ...domain, ...changes }, now);
    await beside?.(manager, lookAt);
    return { kind: 'copied', lookAt };
  });
}
