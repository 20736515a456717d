import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { TldRules } from '../names';
import { isOver, type Operation, type OperationStore } from '../operations';
import type { DomainStore } from '../portfolio';
import { letGoKey } from './let-go-key';
import { isUnpaid } from './unpaid';

/** Stored with the operation from the moment on at which the deletion may be sent. */
const CLAIMED = { deleting: true } as const;

export interface ClaimDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly tldRules: TldRules;
}

export function isClaimed({ seen }: Pick<Operation, 'seen'>): boolean {
  return seen?.deleting === CLAIMED.deleting;
}

/**
 * Claims an unpaid domain for its deletion, with the domain locked: a renewal that is paid before keeps it, one that is paid
 * after waits until the deletion is recorded, and goes by what the registry shows then. False when it has been paid.
 */
export function claimForDeletion(
  { database, clock, domains, operations, tldRules }: ClaimDeps,
  about: Operation,
): Promise<boolean> {
  return database.transact(async (manager) => {
    const { domainId, profileId } = about;
    const domain = domainId === null ? null : await domains.lock(manager, profileId, domainId);
    if (domain === null) return false;
    const operation = await operations.lock(manager, about);
    if (operation === null || isOver(operation.state)) return false;
    if (!isUnpaid(domain, tldRules.policyOf(domain), clock.now(), operation)) return false;
    if (!isClaimed(operation)) await operations.change(manager, operation, { seen: CLAIMED });
    return true;
  });
}

/** Whether the deletion of a domain may be on its way to the registry. */
export async function isBeingDeleted(
  operations: OperationStore,
  manager: EntityManager,
  { profileId, domainId }: { readonly profileId: ProfileId; readonly domainId: string },
): Promise<boolean> {
  const operation = await operations.ofKey(manager, profileId, letGoKey(domainId));
  return operation !== null && !isOver(operation.state) && isClaimed(operation);
}
