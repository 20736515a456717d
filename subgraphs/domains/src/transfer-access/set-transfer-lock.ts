import { profileRestrictions } from '@customer-area/identity/contract';
import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { transferLockAsked, transferUnlockAsked } from '../../contract';
import type { TldRules } from '../names';
import { isOver, type Operation, type OperationStore, requestOperation } from '../operations';
import type { DomainRow, DomainStore } from '../portfolio';
import { lockRefusal, type TransferLockRefusal } from './access-rules';
import { awaitedApproval } from './approvals';
import { isOwnerChanging, type OwnersChanging } from './owners-changing';
import type { TransferAccessRow } from './transfer-access.entity';
import type { TransferAccessStore } from './transfer-access.store';
import { TRANSFER_LOCK, transferLockDetails } from './transfer-lock';

export interface SetTransferLockDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly tldRules: TldRules;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly transferAccess: TransferAccessStore;
  readonly ownerChanges: OwnersChanging;
}

/** A domain that the viewer reaches; `lockedUntil` after a change of its registrant. */
export interface DomainToLock {
  readonly domain: DomainRow;
  readonly lockedUntil: Date | null;
}

export type LockOutcome =
  | { readonly kind: 'refused'; readonly code: TransferLockRefusal }
  | { readonly kind: 'waiting'; readonly approvalId: string }
  | { readonly kind: 'begun'; readonly operationId: string };

type Outcomes = Map<string, LockOutcome>;

/** Locks domains against transfers, or unlocks them, each for itself: answers by their ids. */
export async function setTransferLock(
  deps: SetTransferLockDeps,
  viewer: LoginViewer,
  { asked, locked }: { readonly asked: readonly DomainToLock[]; readonly locked: boolean },
): Promise<ReadonlyMap<string, LockOutcome>> {
  const outcomes: Outcomes = new Map();
  const now = deps.clock.now();
  const ids = asked.map(({ domain }) => domain.id);
  const changing = locked ? NONE : await deps.ownerChanges.inProgress(deps.database.read, ids);
  for (const one of asked) {
    const code = refusalOf(deps, one, { locked, changing }, now);
    if (code !== null) outcomes.set(one.domain.id, { kind: 'refused', code });
  }
  const open = asked.map(({ domain }) => domain).filter(({ id }) => !outcomes.has(id));
  const [first] = open;
  if (first === undefined) return outcomes;
  const profileId = trustedProfileId(first.profileId);
  const before = locked ? [] : await askToUnlock(deps, viewer, profileId, open, outcomes);
  const unlocking = new Map(before.map((access) => [access.domainId, access]));
  const granted = open.filter(({ id }) => !outcomes.has(id)).map(({ id }) => id);
  await deps.database.transact(async (manager) => {
    for (const domain of await deps.domains.lockAll(manager, profileId, granted))
      outcomes.set(
        domain.id,
        await begin(deps, manager, { domain, profileId, unlocking: unlocking.get(domain.id) ?? null }, now),
      );
  });
  return outcomes;
}

/** Locking a domain that somebody else gets is no harm. */
const NONE: ReadonlySet<string> = new Set();

function refusalOf(
  { tldRules }: SetTransferLockDeps,
  { domain, lockedUntil }: DomainToLock,
  { locked, changing }: { readonly locked: boolean; readonly changing: ReadonlySet<string> },
  now: Date,
): TransferLockRefusal | null {
  const code = lockRefusal(domain, tldRules.policyOf(domain), now);
  if (code !== null) return code;
  if (domain.registryStatus?.includes('pendingTransfer')) return 'TRANSFER_UNDER_WAY';
  if (locked) return null;
  if (domain.ownerChangingSince !== null || changing.has(domain.id)) return 'OWNER_CHANGING';
  return lockedUntil === null ? null : 'OWNER_CHANGED_LATELY';
}

/** Peers are asked about so many domains at once. */
const AT_ONCE = 10;

/** What lifting a lock takes beside the rules: nobody who has talked staff into a reset, and another login where that was chosen. Answers how often each was unlocked. */
async function askToUnlock(
  { database, identity, transferAccess }: SetTransferLockDeps,
  viewer: LoginViewer,
  profileId: ProfileId,
  domains: readonly DomainRow[],
  outcomes: Outcomes,
): Promise<readonly TransferAccessRow[]> {
  const restrictions = await askOperation(identity, profileRestrictions, { profileId }, viewer.requestId);
  if (restrictions.secondFactorResetUntil !== null) {
    for (const { id } of domains) outcomes.set(id, { kind: 'refused', code: 'SECOND_FACTOR_RESET_LATELY' });
    return [];
  }
  const ids = domains.map(({ id }) => id);
  const before = await transferAccess.ofDomains(database.read, profileId, ids);
  for (let from = 0; from < domains.length; from += AT_ONCE) {
    await Promise.all(
      domains.slice(from, from + AT_ONCE).map(async (domain, place) => {
        const useKey = `unlock ${domain.id} ${before[from + place]?.unlocks ?? 0}`;
        const approvalId = await awaitedApproval(identity, viewer, {
          action: 'UNLOCK_DOMAIN',
          domain,
          useKey,
        });
        if (approvalId !== null) outcomes.set(domain.id, { kind: 'waiting', approvalId });
      }),
    );
  }
  return before;
}

interface ToBegin {
  readonly domain: DomainRow;
  readonly profileId: ProfileId;
  /** What its approval was for; null to lock it. */
  readonly unlocking: TransferAccessRow | null;
}

async function begin(
  deps: SetTransferLockDeps,
  manager: EntityManager,
  { domain, profileId, unlocking }: ToBegin,
  at: Date,
): Promise<LockOutcome> {
  const { id: domainId, unicodeName } = domain;
  const locked = unlocking === null;
  const dedupeKey = `${TRANSFER_LOCK}:${domainId}`;
  // An approval is for one of them, whatever comes of it.
  if (!locked && !(await deps.transferAccess.count(manager, unlocking, 'unlocks'))) {
    const under = await deps.operations.ofKey(manager, profileId, dedupeKey);
    if (under !== null && !isOver(under.state)) return isSame(under, locked);
    return { kind: 'refused', code: 'TRANSFER_LOCK_CHANGING' };
  }
  if (domain.state !== 'REGISTERED') return { kind: 'refused', code: 'DOMAIN_GONE' };
  if (!locked && (await isOwnerChanging(deps, manager, domain)))
    return { kind: 'refused', code: 'OWNER_CHANGING' };
  const { operation, begun } = await requestOperation(deps, manager, {
    profileId,
    domainId,
    kind: TRANSFER_LOCK,
    details: { locked },
    actor: currentActor(),
    policyVersion: domain.policyVersion,
    dedupe: { key: dedupeKey, while: 'OPEN' },
    at,
  });
  if (!begun) return isSame(operation, locked);
  await appendEvent(manager, locked ? transferLockAsked : transferUnlockAsked, {
    profileId,
    subjectId: domainId,
    payload: { domainId, unicodeName },
    occurredAt: at,
  });
  return { kind: 'begun', operationId: operation.id };
}

function isSame({ id: operationId, details }: Operation, locked: boolean): LockOutcome {
  return transferLockDetails.parse(details).locked === locked
    ? { kind: 'begun', operationId }
    : { kind: 'refused', code: 'TRANSFER_LOCK_CHANGING' };
}
