import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { placedLine } from '../line-kinds';
import type { OperationStore } from '../operations';
import type { DomainRow, DomainStore } from '../portfolio';

export interface OutlookDeps {
  readonly operations: OperationStore;
  readonly domains: DomainStore;
}

/** What becomes of a line from which its customer withdraws. */
export type Outlook =
  /** The domain is not paid any more from this moment, or paid less long. */
  | {
      readonly becomes: 'NOT_PAID_ANY_MORE' | 'PAID_LESS_LONG';
      readonly domain: DomainRow;
      readonly paidThrough: Date;
    }
  /** Nothing can be taken back: of a service, a name that is gone, one that is being renewed. */
  | { readonly becomes: 'KEPT' };

const KEPT: Outlook = { becomes: 'KEPT' };

/**
 * No registry undoes a registration or a renewal; what we take back is that it is paid. The domain then goes the way of every
 * name that nobody pays for, and can be renewed meanwhile.
 */
export async function outlookOf(
  { operations, domains }: OutlookDeps,
  manager: EntityManager,
  profileId: ProfileId,
  lineId: string,
  now: Date,
): Promise<Outlook> {
  const operation = await operations.ofLine(manager, profileId, lineId);
  if (operation?.state !== 'SUCCEEDED' || operation.domainId === null) return KEPT;
  const placed = placedLine(operation);
  if (placed?.kind.paidWithout === undefined) return KEPT;
  const domain = await domains.lock(manager, profileId, operation.domainId);
  if (domain?.state !== 'REGISTERED' || domain.paidThrough === null || domain.parentId !== null) return KEPT;
  if (domain.renewingSince !== null || domain.registryDeletedAt !== null) return KEPT;
  // What other orders paid stays paid, also when it is the registration that goes.
  const before = placed.kind.paidWithout(placed.line.facts, domain.paidThrough);
  if (domain.paidThrough <= now) return KEPT;
  return before <= now
    ? { becomes: 'NOT_PAID_ANY_MORE', domain, paidThrough: now }
    : { becomes: 'PAID_LESS_LONG', domain, paidThrough: before };
}
