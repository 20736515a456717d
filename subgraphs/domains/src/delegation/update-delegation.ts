import { addDays, type Clock, DAY_MS } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { DnsCheck } from '../dns-check';
import { messages } from '../messages';
import type { TldRules } from '../names';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
  type OperationOutcome,
} from '../operations';
import { type DomainRow, type DomainStore, registryColumns } from '../portfolio';
import type { GlueHost, RegistryPort, RegistryRecord, RegistryRefusal } from '../registry';
import type { HostRecordRow } from './delegation.entity';
import type { DelegationStore } from './delegation.store';

/** The kind of operation that changes name servers and DS records at a registry. */
export const UPDATE_DELEGATION = 'update-delegation';
addOperationKindValue(
  UPDATE_DELEGATION,
  'The name servers or DS records of a domain are changed at its registry.',
);

/** What is to be there; null stays as it is. */
export const delegationDetails = z.object({
  nameServers: z.array(z.string()).nullable(),
  dsRecords: z
    .array(
      z.object({ keyTag: z.number(), algorithm: z.number(), digestType: z.number(), digest: z.string() }),
    )
    .nullable(),
  /** A host inside the name that is told where it is; `before`: its addresses until then. */
  host: z
    .object({ host: z.string(), addresses: z.array(z.string()), before: z.array(z.string()) })
    .nullable()
    .default(null),
});

export interface UpdateDelegationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: RegistryPort;
  readonly domains: DomainStore;
  readonly delegations: DelegationStore;
  readonly dnsCheck: DnsCheck;
  readonly tldRules: TldRules;
}

type Outcome = OperationOutcome<RegistryRecord>;

/**
 * Changes what a registry has. Where it asks the name servers first (.it), they are asked before it is told, for as long as it takes:
 * until they serve the name, the old delegation stands, and a name without any stays `inactive/dnsHold`.
 */
export function updateDelegation(deps: UpdateDelegationDeps): OperationKind {
  const { database, registry, domains, delegations } = deps;
  return defineOperationKind<RegistryRecord>({
    name: UPDATE_DELEGATION,
    execute: async (operation): Promise<Outcome> => {
      const { id: commandId, domainId, profileId } = operation;
      const domain = domainId === null ? null : await domains.ofTimer(database.read, domainId);
      if (domain?.state !== 'REGISTERED') return { kind: 'unwanted', reason: 'domain.gone' };
      const { nameServers, dsRecords, host: told } = delegationDetails.parse(operation.details);
      const records = await delegations.hostsOf(database.read, { profileId, domainId: domain.id });
      const glue = glueOf(records, nameServers, told);
      if (nameServers !== null) {
        const hosts = nameServers.map((host) => ({
          host,
          addresses: glue.find((record) => record.host === host)?.addresses ?? [],
        }));
        const waiting = await unserved(deps, operation, domain, hosts);
        if (waiting !== null) return waiting;
      }
      const outcome = await registry.update({
        commandId,
        name: domain.name,
        ...(nameServers === null ? {} : { nameServers }),
        ...(dsRecords === null ? {} : { dsRecords }),
        ...(glue.length === 0 ? {} : { glue }),
      });
      if (outcome.kind === 'done') return { kind: 'done', result: outcome.record };
      if (outcome.kind === 'refused') return refusedFor(outcome.code);
      return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
    },
    finish: async (manager, { profileId, domainId, details }, record, at) => {
      const of = { profileId: trustedProfileId(profileId), domainId: domainId ?? '' };
      await domains.changeRegistered(manager, { ...of, at }, registryColumns(record));
      await delegations.show(manager, of, record);
      const { nameServers } = delegationDetails.parse(details);
      if (nameServers !== null) await delegations.change(manager, of, { wantedHosts: null });
    },
    // What was wanted is not to be had: what there is stays.
    fail: async (manager, { profileId, domainId, details }) => {
      const of = { profileId: trustedProfileId(profileId), domainId: domainId ?? '' };
      const { nameServers, host } = delegationDetails.parse(details);
      if (nameServers !== null) await delegations.change(manager, of, { wantedHosts: null });
      if (host !== null) await takeBack(delegations, manager, of, host);
    },
  });
}

/**
 * Where the hosts inside the name are that this is about: as it is wanted now, since a change that was asked for later may have been
 * carried out before this one is tried again.
 */
function glueOf(
  records: readonly HostRecordRow[],
  nameServers: readonly string[] | null,
  told: GlueHost | null,
): GlueHost[] {
  const meant = records.filter(({ host }) => nameServers?.includes(host) === true || host === told?.host);
  const isForgotten = told !== null && meant.every(({ host }) => host !== told.host);
  const glue = meant.map(({ host, addresses }) => ({ host, addresses }));
  return isForgotten ? [...glue, { host: told.host, addresses: [] }] : glue;
}

/** The host is where it was, unless something else was asked for since. */
async function takeBack(
  delegations: DelegationStore,
  manager: EntityManager,
  of: { readonly profileId: ProfileId; readonly domainId: string },
  { host, addresses, before }: GlueHost & { readonly before: readonly string[] },
): Promise<void> {
  const standing = (await delegations.hostsOf(manager, of)).find((record) => record.host === host);
  if (String(standing?.addresses ?? []) !== String(addresses)) return;
  await delegations.putHost(manager, of, { host, addresses: before });
}

function refusedFor(refusal: RegistryRefusal): Outcome {
  const failure =
    refusal === 'HOST_IN_USE'
      ? {
          code: 'HOST_IN_USE_ELSEWHERE',
          message: messages.localized('delegationFailure.HOST_IN_USE_ELSEWHERE'),
        }
      : { code: 'REFUSED_BY_POLICY', message: messages.localized('registry.REFUSED_BY_POLICY') };
  return { kind: 'refused', failure };
}

/** What the operation waits for while a name server does not serve the name; null when all of them do, or nobody asks. */
async function unserved(
  { database, clock, delegations, dnsCheck, tldRules }: UpdateDelegationDeps,
  { profileId, createdAt }: Operation,
  domain: DomainRow,
  hosts: readonly { readonly host: string; readonly addresses: readonly string[] }[],
): Promise<Outcome | null> {
  if (tldRules.policyOf(domain).registry !== 'it') return null;
  const failingHost = await dnsCheck.failing(domain.name, hosts);
  const at = clock.now();
  const of = { profileId, domainId: domain.id };
  await delegations.change(database.read, of, { checkedAt: at, failingHost });
  if (failingHost === null) return null;
  return { kind: 'pending', reference: null, waitsFor: 'DNS_CHECK', askAt: nextCheck(createdAt, at) };
}

const MINUTES = 1 / (24 * 60);

/** A quarter of an hour later on the first day, and every six hours from then on, without an end. */
function nextCheck(since: Date, at: Date): Date {
  const isFirstDay = at.getTime() - since.getTime() < DAY_MS;
  return addDays(at, isFirstDay ? 15 * MINUTES : 0.25);
}
