import { profileRestrictions } from '@customer-area/identity/contract';
import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { dsRecordsAsked, hostRecordSet, nameServersAsked } from '../../contract';
import { type OperationStore, requestOperation } from '../operations';
import type { DomainRow, DomainStore } from '../portfolio';
import type { DsRecord, RegistryPort } from '../registry';
import type { DelegationStore } from './delegation.store';
import { type DelegationRefusal, delegationRefusal, isInside } from './delegation-rules';
import { delegationDetails, UPDATE_DELEGATION } from './update-delegation';

export interface RequestDelegationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly delegations: DelegationStore;
  readonly registry: Pick<RegistryPort, 'traitsOf'>;
}

export type DelegationOutcome =
  | { readonly kind: 'refused'; readonly code: DelegationRefusal }
  /** Null where its registry has nothing to be told. */
  | { readonly kind: 'begun'; readonly operationId: string | null };

interface Change {
  readonly nameServers?: readonly string[] | null;
  readonly dsRecords?: readonly DsRecord[];
  /** A host inside the name, where it is to be, and where it was. */
  readonly host?: {
    readonly host: string;
    readonly addresses: readonly string[];
    readonly before: readonly string[];
  };
}

/** Other name servers, checked as they are written. */
export function setNameServers(deps: RequestDelegationDeps, domain: DomainRow, hosts: readonly string[]) {
  return onDomain(deps, domain, async (manager, of, at) => {
    const known = await deps.delegations.hostsOf(manager, of);
    const isUnknown = (host: string) => known.every((record) => record.host !== host);
    if (hosts.some((host) => isInside(host, domain.name) && isUnknown(host))) return refused('GLUE_MISSING');
    const outcome = await begin(deps, manager, domain, { nameServers: hosts }, at);
    if (outcome.kind === 'refused') return outcome;
    await deps.delegations.change(manager, of, { wantedHosts: hosts, checkedAt: null, failingHost: null });
    await appendEvent(manager, nameServersAsked, {
      ...about(domain, at),
      payload: { ...named(domain), hosts: [...hosts] },
    });
    return outcome;
  });
}

export function setDsRecords(deps: RequestDelegationDeps, domain: DomainRow, dsRecords: readonly DsRecord[]) {
  return onDomain(deps, domain, async (manager, _, at) => {
    const outcome = await begin(deps, manager, domain, { dsRecords }, at);
    if (outcome.kind === 'begun')
      await appendEvent(manager, dsRecordsAsked, {
        ...about(domain, at),
        payload: { ...named(domain), records: dsRecords.length },
      });
    return outcome;
  });
}

/**
 * The addresses of a name server inside the domain; its registry is told where it is one already, and always where registries keep
 * hosts to which no name of ours points.
 */
export function setHostRecord(
  deps: RequestDelegationDeps,
  domain: DomainRow,
  { host, addresses }: { readonly host: string; readonly addresses: readonly string[] },
) {
  return onDomain(deps, domain, async (manager, of, at) => {
    const delegation = await deps.delegations.ofDomain(manager, of);
    const standing = delegation?.wantedHosts ?? delegation?.hosts ?? [];
    const isUsed = standing.includes(host) || delegation?.hosts?.includes(host) === true;
    if (isUsed && addresses.length === 0) return refused('HOST_IN_USE');
    const known = await deps.delegations.hostsOf(manager, of);
    const before = known.find((record) => record.host === host)?.addresses ?? [];
    await deps.delegations.putHost(manager, of, { host, addresses });
    const change = { nameServers: isUsed ? standing : null, host: { host, addresses, before } };
    const isTold = isUsed || deps.registry.traitsOf(domain.name).keepsHosts;
    const outcome: DelegationOutcome = isTold
      ? await begin(deps, manager, domain, change, at)
      : { kind: 'begun', operationId: null };
    if (outcome.kind === 'refused') throw new RefusedLate(outcome.code);
    await appendEvent(manager, hostRecordSet, {
      ...about(domain, at),
      payload: { ...named(domain), host, addresses: [...addresses] },
    });
    return outcome;
  });
}

/** Nothing of what was written before stands. */
class RefusedLate extends Error {
  constructor(readonly code: DelegationRefusal) {
    super(code);
  }
}

type OfDomain = { readonly profileId: ProfileId; readonly domainId: string };

async function onDomain(
  { database, clock, identity, domains }: RequestDelegationDeps,
  { id: domainId, profileId: owner }: DomainRow,
  act: (manager: EntityManager, of: OfDomain, at: Date) => Promise<DelegationOutcome>,
): Promise<DelegationOutcome> {
  const profileId = trustedProfileId(owner);
  const { secondFactorResetUntil } = await askOperation(identity, profileRestrictions, { profileId });
  const now = clock.now();
  try {
    return await database.transact(async (manager) => {
      const domain = await domains.lock(manager, profileId, domainId);
      const code = domain === null ? 'DOMAIN_GONE' : delegationRefusal(domain, now);
      if (code !== null) return refused(code);
      if (secondFactorResetUntil !== null) return refused('SECOND_FACTOR_RESET_LATELY');
      return act(manager, { profileId, domainId }, now);
    });
  } catch (error) {
    if (error instanceof RefusedLate) return refused(error.code);
    throw error;
  }
}

/**
 * One change at a time, and one of each host that no name server of the domain is; a change that waits for name servers which do not
 * serve the name gives way to the next.
 */
async function begin(
  deps: RequestDelegationDeps,
  manager: EntityManager,
  domain: DomainRow,
  change: Change,
  at: Date,
): Promise<DelegationOutcome> {
  const profileId = trustedProfileId(domain.profileId);
  const { nameServers = null, dsRecords = null, host = null } = change;
  const isOfHost = host !== null && nameServers === null;
  const key = `${UPDATE_DELEGATION}:${domain.id}${isOfHost ? `:${payloadHash(host.host)}` : ''}`;
  const before = await deps.operations.ofKey(manager, profileId, key);
  const { nameServers: waiting = null } =
    before?.waitsFor === 'DNS_CHECK' ? delegationDetails.parse(before.details) : {};
  if (before !== null && waiting !== null && nameServers !== null)
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

const refused = (code: DelegationRefusal): DelegationOutcome => ({ kind: 'refused', code });
const named = ({ id: domainId, unicodeName }: DomainRow) => ({ domainId, unicodeName });
const about = ({ id: subjectId, profileId }: DomainRow, occurredAt: Date) => ({
  profileId,
  subjectId,
  occurredAt,
});
