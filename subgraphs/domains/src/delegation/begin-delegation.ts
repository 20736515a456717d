import { currentActor } from '@customer-area/shared/actor';
import { payloadHash } from '@customer-area/shared/idempotency';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { isOver, type Operation, type OperationStore, requestOperation } from '../operations';
import type { DomainRow } from '../portfolio';
import type { DsRecord, GlueHost } from '../registry';
import { type DelegationOutcome, type OfDomain, refused } from './approved-change';
import type { DelegationRefusal } from './delegation-rules';
import { delegationDetails, UPDATE_DELEGATION } from './update-delegation';

export interface BeginDelegationDeps {
  readonly operations: OperationStore;
}

/** What a registry is told of where a name leads. */
export interface ToldChange {
  readonly nameServers?: readonly string[] | null;
  readonly dsRecords?: readonly DsRecord[];
  /** A host inside the name, where it is to be, and where it was. */
  readonly host?: (GlueHost & { readonly before: readonly string[] }) | null;
}

/** One change at a time, and one of each host that no name server of the domain is. */
function keyOf(domainId: string, { nameServers = null, host = null }: ToldChange): string {
  const isOfHost = host !== null && nameServers === null;
  return `${UPDATE_DELEGATION}:${domainId}${isOfHost ? `:${payloadHash(host.host)}` : ''}`;
}

/** A change that waits for name servers which do not serve the name gives way to the next ones. */
function givesWay(standing: Operation, { nameServers = null }: ToldChange): boolean {
  if (standing.waitsFor !== 'DNS_CHECK' || nameServers === null) return false;
  return delegationDetails.parse(standing.details).nameServers !== null;
}

/** Why a change waits for the one before; null when it need not. */
export async function standingChange(
  { operations }: BeginDelegationDeps,
  manager: EntityManager,
  { profileId, domainId }: OfDomain,
  change: ToldChange,
): Promise<DelegationRefusal | null> {
  const standing = await operations.ofKey(manager, profileId, keyOf(domainId, change));
  if (standing === null || isOver(standing.state) || givesWay(standing, change)) return null;
  return 'DELEGATION_CHANGING';
}

/** The domain is locked, and nothing stands in the way. */
export async function begin(
  deps: BeginDelegationDeps,
  manager: EntityManager,
  domain: DomainRow,
  change: ToldChange,
  at: Date,
): Promise<DelegationOutcome> {
  const profileId = trustedProfileId(domain.profileId);
  const { nameServers = null, dsRecords = null, host = null } = change;
  const key = keyOf(domain.id, change);
  const before = await deps.operations.ofKey(manager, profileId, key);
  if (before !== null && !isOver(before.state) && givesWay(before, change))
    await deps.operations.move(manager, before, 'CANCELLED', { at, reason: 'name-servers.asked' });
  const { operation, begun } = await requestOperation(deps, manager, {
    profileId,
    domainId: domain.id,
    kind: UPDATE_DELEGATION,
    details: { nameServers, dsRecords, host },
    actor: currentActor(),
    policyVersion: domain.policyVersion,
    dedupe: { key, while: 'OPEN' },
    at,
  });
  return begun ? { kind: 'begun', operationId: operation.id } : refused('DELEGATION_CHANGING');
}
