import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { restoreFailure, restoreRefusal } from '../../recovery';
import type { LineKindDeps, LineReservation, ReservationResult } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { serviceLines } from '../renew/service-lines';
import type { RestoreRequest } from './check';

/** With a restoration comes a year: the term of a name that was deleted is over. */
const YEARS = 1;

/** Holds the domain, as a renewal does: one of either at a time. Its services are renewed with it. */
export async function reserve(
  deps: LineKindDeps,
  manager: EntityManager,
  { domainId }: RestoreRequest,
  reservation: LineReservation,
): Promise<ReservationResult<NamedDomain>> {
  const { domains, holds, tldRules } = deps;
  const { profileId, orderId, lineId, now, until } = reservation;
  const domain = isId(domainId, 'dom') ? await domains.lock(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  const isOwnHold = domain.reservedLineId === lineId && domain.reservedUntil !== null;
  const held = isOwnHold ? { ...domain, reservedOrderId: null } : domain;
  const refusal = restoreRefusal(held, tldRules.policyOf(domain), now);
  if (refusal !== null) return { ok: false, ...restoreFailure(refusal) };
  const hold = { profileId, orderId, lines: [{ domainId, lineId }] };
  if (!(await holds.hold(manager, hold, { now, until })))
    return { ok: false, ...restoreFailure('RESTORE_ALREADY_ORDERED') };
  const { name, unicodeName, tld } = domain;
  const services = await deps.services.paidWith(manager, profileId, [domainId]);
  const renewed = serviceLines(services, domain, YEARS, reservation);
  return { ok: true, facts: { domainId, name, unicodeName, tld, years: YEARS }, with: renewed };
}
