import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Told } from '../holder-at-registry';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
  requestOperation,
} from '../operations';
import type { OwnerChangeRow } from '../owner-changes';
import { type GiveDomainDeps, giveDomain, keepDomain, lateRefusal } from './give-domain';
import { type GivenDomain, tellRegistry } from './tell-registry';

/** The kind of operation that gives a domain to its new owner where that costs nothing; else an order line does. */
export const FREE_OWNER_CHANGE = 'change-owner-free';
addOperationKindValue(FREE_OWNER_CHANGE, 'A domain gets another owner, where that costs nothing.');

const details = z.object({ ownerChangeId: z.string() });

export function freeOwnerChange(deps: GiveDomainDeps): OperationKind {
  return defineOperationKind<Told>({
    name: FREE_OWNER_CHANGE,
    keepsTrying: true,
    execute: (operation) => tellRegistry(deps, givenBy(operation)),
    lateRefusal: (manager, operation) => lateRefusal(deps, manager, givenBy(operation)),
    finish: (manager, operation, told, at) => giveDomain(deps, manager, givenBy(operation), told, at),
    fail: (manager, operation, failure, at) => keepDomain(deps, manager, givenBy(operation), failure, at),
  });
}

function givenBy({ id, profileId, domainId, details: about }: Operation): GivenDomain {
  if (domainId === null) throw new Error(`${id} is about no domain`);
  return { operationId: id, profileId, domainId, ownerChangeId: details.parse(about).ownerChangeId };
}

export type BeginFreeDeps = Pick<GiveDomainDeps, 'operations' | 'ownerChanges'>;

/** Gives all domains of a locked case to their new owner. */
export async function beginFreeChange(
  deps: BeginFreeDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  at: Date,
): Promise<void> {
  const { id: ownerChangeId } = change;
  const profileId = trustedProfileId(change.profileId);
  await deps.ownerChanges.move(manager, change, { to: 'IN_PROGRESS', loginId: null, at });
  for (const { domainId } of change.domains)
    await requestOperation(deps, manager, {
      ...{ profileId, domainId, kind: FREE_OWNER_CHANGE, details: { ownerChangeId }, actor: null, at },
      dedupe: { key: `${FREE_OWNER_CHANGE}:${ownerChangeId}:${domainId}`, while: 'EVER' },
    });
}
