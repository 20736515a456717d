import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { addYears } from '../lifecycle';
import { serviceRenewals } from '../line-kinds';
import type { Operation } from '../operations';
import type { DomainRow } from '../portfolio';
import { goesOn } from '../services';
import { KEPT, type Outlook, type OutlookDeps, type WithdrawnLine } from './outlook';
import { isTakenBack } from './taken-back';

/** Of the line that has added a service: it ends at once. */
export async function addedServiceOutlook(
  { services, orderedOperations }: OutlookDeps,
  manager: EntityManager,
  about: { readonly operation: Operation; readonly domain: DomainRow; readonly serviceId: string },
  now: Date,
): Promise<Outlook> {
  const { operation, domain, serviceId } = about;
  const { profileId, id: domainId } = domain;
  const service = await services.lock(manager, trustedProfileId(profileId), serviceId);
  if (service?.state !== 'LIVE' || service.domainId !== domainId) return KEPT;
  // Another order has paid for more of its time.
  const renewed = { profileId, domainId, kinds: serviceRenewals(), since: service.createdAt };
  if (await orderedOperations.hasSucceeded(manager, renewed)) return KEPT;
  return { becomes: 'SERVICE_ENDS', operation, domain, service, endsAt: now, withDomain: false };
}

/** Of the line that has renewed a service with its domain: the time is taken back that the domain was renewed for. */
export async function renewedServiceOutlook(
  { services, operations, domains }: OutlookDeps,
  manager: EntityManager,
  { profileId, lineIds }: WithdrawnLine,
  about: {
    readonly operation: Operation;
    readonly holder: ProfileId;
    readonly serviceId: string;
    readonly withLineId: string;
  },
  now: Date,
): Promise<Outlook> {
  const { operation, holder, serviceId, withLineId } = about;
  const renewal = await operations.ofLine(manager, profileId, withLineId);
  if (renewal === null || renewal.domainId === null || operation.domainId === null) return KEPT;
  // The domain above before the third level, and a domain before its service.
  const renewed = await domains.lock(manager, holder, renewal.domainId);
  if (renewed?.state !== 'REGISTERED' || renewed.paidThrough === null) return KEPT;
  const isOwn = operation.domainId === renewed.id;
  const domain = isOwn ? renewed : await domains.lock(manager, holder, operation.domainId);
  if (domain?.state !== 'REGISTERED') return KEPT;
  const service = await services.lock(manager, holder, serviceId);
  if (service === null || !goesOn(service) || service.domainId !== domain.id) return KEPT;
  const isBack = isTakenBack(renewal);
  const before = isBack ? renewed.paidThrough : addYears(renewed.paidThrough, -(renewal.years ?? 0));
  const endsAt = before > now ? before : now;
  const becomes = before > now ? 'SERVICE_PAID_LESS_LONG' : 'SERVICE_ENDS';
  const withDomain = isBack || lineIds.includes(withLineId);
  return { becomes, operation, domain, service, endsAt, withDomain };
}
