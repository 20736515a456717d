import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { placedLine, serviceRenewals } from '../line-kinds';
import type { OperationStore } from '../operations';
import type { DomainRow, DomainStore } from '../portfolio';
import type { ServiceRow, ServiceStore } from '../services';

export interface OutlookDeps {
  readonly operations: OperationStore;
  readonly domains: DomainStore;
  readonly services: ServiceStore;
}

/** What becomes of a line from which its customer withdraws. */
export type Outlook =
  /** The domain is not paid any more from this moment, or paid less long. */
  | {
      readonly becomes: 'NOT_PAID_ANY_MORE' | 'PAID_LESS_LONG';
      readonly domain: DomainRow;
      readonly paidThrough: Date;
    }
  /** The service ends at once. */
  | { readonly becomes: 'SERVICE_ENDS'; readonly domain: DomainRow; readonly service: ServiceRow }
  /** Nothing can be taken back: of the renewal of a service, a name that is gone, one that is being renewed. */
  | { readonly becomes: 'KEPT' };

const KEPT: Outlook = { becomes: 'KEPT' };

/**
 * No registry undoes a registration or a renewal; what we take back is that it is paid. The domain then goes the way of every
 * name that nobody pays for, and can be renewed meanwhile. A service that was added ends.
 */
export async function outlookOf(
  deps: OutlookDeps,
  manager: EntityManager,
  profileId: ProfileId,
  lineId: string,
  now: Date,
): Promise<Outlook> {
  const operation = await deps.operations.ofLine(manager, profileId, lineId);
  if (operation?.state !== 'SUCCEEDED' || operation.domainId === null) return KEPT;
  const placed = placedLine(operation);
  if (placed === null) return KEPT;
  const { kind, line } = placed;
  if (kind.serviceOf === undefined && kind.paidWithout === undefined) return KEPT;
  const domain = await deps.domains.lock(manager, profileId, operation.domainId);
  if (domain?.state !== 'REGISTERED') return KEPT;
  if (kind.serviceOf !== undefined) return serviceOutlook(deps, manager, domain, kind.serviceOf(line.facts));
  if (kind.paidWithout === undefined || domain.paidThrough === null || domain.parentId !== null) return KEPT;
  if (domain.renewingSince !== null || domain.registryDeletedAt !== null) return KEPT;
  // What other orders paid stays paid, also when it is the registration that goes.
  const before = kind.paidWithout(line.facts, domain.paidThrough);
  if (domain.paidThrough <= now) return KEPT;
  return before <= now
    ? { becomes: 'NOT_PAID_ANY_MORE', domain, paidThrough: now }
    : { becomes: 'PAID_LESS_LONG', domain, paidThrough: before };
}

async function serviceOutlook(
  { services, operations }: OutlookDeps,
  manager: EntityManager,
  domain: DomainRow,
  serviceId: string,
): Promise<Outlook> {
  const { profileId, id: domainId } = domain;
  const service = await services.lock(manager, trustedProfileId(profileId), serviceId);
  if (service?.state !== 'LIVE' || service.domainId !== domainId) return KEPT;
  // Another order has paid for more of its time.
  const renewed = { profileId, domainId, kinds: serviceRenewals(), since: service.createdAt };
  if (await operations.hasSucceeded(manager, renewed)) return KEPT;
  return { becomes: 'SERVICE_ENDS', domain, service };
}
