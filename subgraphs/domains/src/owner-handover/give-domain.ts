import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { handOverDomain } from '../handover';
import type { Told } from '../holder-at-registry';
import type { OperationFailure } from '../operations';
import type { OwnerChangeRow } from '../owner-changes';
import { type ContactNamesStore, handleOf, type RegistrantHandleStore } from '../registrant-contacts';
import { type RequestVerificationDeps, requestVerification } from '../verification';
import { type ConcludeDomainDeps, concludeDomain } from './conclude-domain';
import { changedOwnerFailure } from './owner-to-give';
import type { GivenDomain, TellRegistryDeps } from './tell-registry';

export interface GiveDomainDeps extends TellRegistryDeps, ConcludeDomainDeps, RequestVerificationDeps {
  readonly registrantHandles: RegistrantHandleStore;
  readonly contactNames: ContactNamesStore;
}

/** Something is still carried out that began before the registry was told: the operation is tried again. */
export class StillUnderWay extends Error {}

/** Why the domain cannot be given although its registry has been told: there is none any more. */
export async function lateRefusal(
  { domains }: GiveDomainDeps,
  manager: EntityManager,
  { profileId, domainId }: GivenDomain,
): Promise<OperationFailure | null> {
  const domain = await domains.lock(manager, profileId, domainId);
  return domain?.state === 'REGISTERED' ? null : changedOwnerFailure('CHANGE_DOMAIN_GONE');
}

/** The registry knows the new owner: in one transaction the domain is the new owner's here too, with all that follows from that. */
export async function giveDomain(
  deps: GiveDomainDeps,
  manager: EntityManager,
  given: GivenDomain,
  told: Told,
  at: Date,
): Promise<void> {
  const { profileId: from, domainId, operationId, ownerChangeId } = given;
  const change = await deps.ownerChanges.lockGiven(manager, from, ownerChangeId);
  if (change === null || change.otherProfileId === null || change.registrantId === null)
    throw new Error(`${ownerChangeId} gives ${domainId} to nobody`);
  const to = trustedProfileId(change.otherProfileId);
  const { registrantId } = change;
  const code = await handOverDomain(deps, manager, {
    ...{ domainId, from, to, registrantId, operationId, isTold: true, at },
  });
  if (code !== null) throw new StillUnderWay(`${domainId} cannot be given yet: ${code}`);
  await settle(deps, manager, change, { domainId, told }, at);
  await concludeDomain(deps, manager, change, { domainId, failureCode: null }, at);
}

/** What is stored of a domain that has just come to its new owner. */
async function settle(
  deps: GiveDomainDeps,
  manager: EntityManager,
  { otherProfileId, registrantId, withoutLock }: OwnerChangeRow,
  { domainId, told }: { readonly domainId: string; readonly told: Told },
  at: Date,
): Promise<void> {
  const profileId = trustedProfileId(otherProfileId ?? '');
  const of = { profileId, registrantId: registrantId ?? '' };
  const domain = await deps.domains.lock(manager, profileId, domainId);
  if (domain === null) throw new Error(`${domainId} has not come to ${profileId}`);
  // The rules of today, not those that it was sold under: the lock is to be abolished.
  const { transferLockDays } = deps.tldRules.inForce(domain.tld, at);
  if (withoutLock !== 1 && transferLockDays > 0) {
    const transferLockedUntil = addDays(at, transferLockDays);
    await deps.domains.changeRegistered(manager, { profileId, domainId, at }, { transferLockedUntil });
  }
  const registry = deps.registry.registryOf(domain.tld);
  await deps.registrantHandles.record(manager, of, { registry, told, at });
  await deps.contactNames.attach(manager, profileId, domainId, handleOf(of.registrantId));
  await requestVerification(deps, manager, { ...of, reason: 'domain.received' }, at);
}

/** The domain stays where it is; its money, where there was any, becomes credit. */
export async function keepDomain(
  deps: GiveDomainDeps,
  manager: EntityManager,
  { profileId, domainId, ownerChangeId }: GivenDomain,
  { code: failureCode }: OperationFailure,
  at: Date,
): Promise<void> {
  const change = await deps.ownerChanges.lockGiven(manager, profileId, ownerChangeId);
  await deps.domains.changeRegistered(manager, { profileId, domainId, at }, { ownerChangingSince: null });
  // It failed because the case had ended: there is nothing to conclude.
  if (change?.state !== 'IN_PROGRESS') return;
  await concludeDomain(deps, manager, change, { domainId, failureCode }, at);
}
