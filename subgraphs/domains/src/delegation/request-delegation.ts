import { appendEvent } from '@customer-area/shared/events';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { dsRecordsAsked, hostRecordSet, nameServersAsked } from '../../contract';
import type { DomainRow } from '../portfolio';
import type { DsRecord, GlueHost, RegistryPort } from '../registry';
import {
  type ApprovedChangeDeps,
  approvedChange,
  type DelegationOutcome,
  type OfDomain,
} from './approved-change';
import { type BeginDelegationDeps, begin, standingChange, type ToldChange } from './begin-delegation';
import { isInside } from './delegation-rules';

export interface RequestDelegationDeps extends ApprovedChangeDeps, BeginDelegationDeps {
  readonly registry: Pick<RegistryPort, 'traitsOf'>;
}

/** Other name servers, checked as they are written. */
export function setNameServers(
  deps: RequestDelegationDeps,
  viewer: LoginViewer,
  domain: DomainRow,
  hosts: readonly string[],
) {
  return approvedChange(deps, viewer, domain, {
    wanted: { nameServers: hosts },
    obstacle: async (manager, of) => {
      const known = await deps.delegations.hostsOf(manager, of);
      const isUnknown = (host: string) => known.every((record) => record.host !== host);
      if (hosts.some((host) => isInside(host, domain.name) && isUnknown(host))) return 'GLUE_MISSING';
      return standingChange(deps, manager, of, { nameServers: hosts });
    },
    carryOut: async (manager, of, at) => {
      const outcome = await begin(deps, manager, domain, { nameServers: hosts }, at);
      if (outcome.kind !== 'begun') return outcome;
      await deps.delegations.change(manager, of, { wantedHosts: hosts, checkedAt: null, failingHost: null });
      await appendEvent(manager, nameServersAsked, {
        ...about(domain, at),
        payload: { ...named(domain), hosts: [...hosts] },
      });
      return outcome;
    },
  });
}

export function setDsRecords(
  deps: RequestDelegationDeps,
  viewer: LoginViewer,
  domain: DomainRow,
  dsRecords: readonly DsRecord[],
) {
  return approvedChange(deps, viewer, domain, {
    wanted: { dsRecords },
    obstacle: (manager, of) => standingChange(deps, manager, of, { dsRecords }),
    carryOut: async (manager, _, at) => {
      const outcome = await begin(deps, manager, domain, { dsRecords }, at);
      if (outcome.kind !== 'begun') return outcome;
      await appendEvent(manager, dsRecordsAsked, {
        ...about(domain, at),
        payload: { ...named(domain), records: dsRecords.length },
      });
      return outcome;
    },
  });
}

/**
 * The addresses of a name server inside the domain; its registry is told where it is one already, and always where registries keep
 * hosts to which no name of ours points.
 */
export function setHostRecord(
  deps: RequestDelegationDeps,
  viewer: LoginViewer,
  domain: DomainRow,
  { host, addresses }: GlueHost,
) {
  /** What a registry is told of it; null where it has nothing to be told. */
  const change = async (manager: EntityManager, of: OfDomain): Promise<ToldChange | null> => {
    const { isUsed, standing } = await useOf(deps, manager, of, host);
    if (!isUsed && !deps.registry.traitsOf(domain.name).keepsHosts) return null;
    const known = await deps.delegations.hostsOf(manager, of);
    const before = known.find((record) => record.host === host)?.addresses ?? [];
    return { nameServers: isUsed ? standing : null, host: { host, addresses, before } };
  };
  return approvedChange(deps, viewer, domain, {
    wanted: { host: { host, addresses } },
    obstacle: async (manager, of) => {
      const { isUsed } = await useOf(deps, manager, of, host);
      if (isUsed && addresses.length === 0) return 'HOST_IN_USE';
      const told = await change(manager, of);
      return told === null ? null : standingChange(deps, manager, of, told);
    },
    carryOut: async (manager, of, at) => {
      const told = await change(manager, of);
      const outcome = told === null ? UNTOLD : await begin(deps, manager, domain, told, at);
      if (outcome.kind !== 'begun') return outcome;
      await deps.delegations.putHost(manager, of, { host, addresses });
      await appendEvent(manager, hostRecordSet, {
        ...about(domain, at),
        payload: { ...named(domain), host, addresses: [...addresses] },
      });
      return outcome;
    },
  });
}

const UNTOLD: DelegationOutcome = { kind: 'begun', operationId: null };

/** Whether a host is one of the name servers of the domain, or is to be. */
async function useOf(
  { delegations }: RequestDelegationDeps,
  manager: EntityManager,
  of: OfDomain,
  host: string,
): Promise<{ readonly isUsed: boolean; readonly standing: readonly string[] }> {
  const delegation = await delegations.ofDomain(manager, of);
  const standing = delegation?.wantedHosts ?? delegation?.hosts ?? [];
  return { standing, isUsed: standing.includes(host) || delegation?.hosts?.includes(host) === true };
}

const named = ({ id: domainId, unicodeName }: DomainRow) => ({ domainId, unicodeName });
const about = ({ id: subjectId, profileId }: DomainRow, occurredAt: Date) => ({
  profileId,
  subjectId,
  occurredAt,
});
