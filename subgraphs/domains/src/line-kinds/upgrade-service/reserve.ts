import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { monthsLeft, servicedDomain, serviceFailure, upgradeRefusal } from '../../services';
import type {
  LineFailure,
  LineKindDeps,
  LineReservation,
  PaidTimes,
  PlacedLine,
  ReservationResult,
} from '../line-kind';
import type { UpgradedService, UpgradeRequest } from './check';

/** Holds nothing: of two upgrades of one service, the first to be paid is carried out. */
export async function reserve(
  { domains, services }: LineKindDeps,
  manager: EntityManager,
  { serviceId, plan }: UpgradeRequest,
  { profileId, now }: LineReservation,
): Promise<ReservationResult<UpgradedService>> {
  const service = isId(serviceId, 'svc') ? await services.byId(manager, profileId, serviceId) : null;
  const domain = service === null ? null : await domains.lock(manager, profileId, service.domainId);
  if (service === null || domain === null) throw notFound();
  const refusal = upgradeRefusal(service, plan, servicedDomain(domain, now), now);
  if (refusal !== null) return { ok: false, ...serviceFailure(refusal) };
  const { id: domainId, name, unicodeName, tld, paidThrough } = domain;
  const months = monthsLeft(paidThrough ?? now, now);
  const { kind, plan: previous } = service;
  const about = { domainId, name, unicodeName, tld, serviceId, service: kind } as UpgradedService;
  return {
    ok: true,
    facts: { ...about, years: null, plan, previous: previous as UpgradedService['previous'], months },
  };
}

/** From its payment on the service counts as larger, so that a second payment is not taken for the same. */
export async function start(
  { domains, services }: LineKindDeps,
  manager: EntityManager,
  { profileId, facts: { domainId, serviceId, plan, months } }: PlacedLine<UpgradedService>,
  { paidAt, now }: PaidTimes,
): Promise<LineFailure | null> {
  const domain = await domains.lock(manager, profileId, domainId);
  const service = await services.lock(manager, profileId, serviceId);
  if (domain === null || service === null) return serviceFailure('SERVICE_ENDED');
  const refused = (at: Date) => upgradeRefusal(service, plan, servicedDomain(domain, at), at);
  const refusal = refused(now) && refused(paidAt);
  if (refusal !== null) return serviceFailure(refusal);
  // The domain was renewed since the order: the months that were charged do not reach its expiry.
  if (monthsLeft(domain.paidThrough ?? now, paidAt) > months)
    return serviceFailure('SERVICE_DOMAIN_RENEWING');
  await services.change(manager, service, { plan });
  return null;
}
