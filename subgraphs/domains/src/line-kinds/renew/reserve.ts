import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { apartFromAutoRenew, renewalFailure, renewalRefusal } from '../../renewal';
import type { LineKindDeps, LineReservation, PlacedLine, ReservationResult } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import type { RenewalRequest } from './check';

/** Holds the domain: one renewal at a time. */
export async function reserve(
  { domains, holds, tldRules }: LineKindDeps,
  manager: EntityManager,
  { domainId, years }: RenewalRequest,
  { profileId, orderId, lineId, automatic, now, until }: LineReservation,
): Promise<ReservationResult<NamedDomain>> {
  const domain = isId(domainId, 'dom') ? await domains.lock(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  // A repeated call for the same line must not be refused because of what it holds itself.
  const isOwnHold = domain.reservedLineId === lineId && domain.reservedUntil !== null;
  const held = isOwnHold ? { ...domain, reservedOrderId: null } : domain;
  const asked = automatic ? apartFromAutoRenew(held) : held;
  const refusal = renewalRefusal(asked, tldRules.policyOf(domain), years, now);
  if (refusal !== null) return { ok: false, ...renewalFailure(refusal) };
  if (!(await holds.hold(manager, { profileId, domainId, orderId, lineId }, { now, until })))
    return { ok: false, ...renewalFailure('RENEWAL_ALREADY_ORDERED') };
  const { name, unicodeName, tld } = domain;
  return { ok: true, facts: { domainId, name, unicodeName, tld, years } };
}

export function open(
  { holds }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId } }: PlacedLine<NamedDomain>,
  now: Date,
): Promise<void> {
  return holds.confirm(manager, { profileId, domainId, orderId, lineId }, now);
}

/** The domain stays as it is and may be ordered again. */
export function release(
  { holds }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId } }: PlacedLine<NamedDomain>,
): Promise<void> {
  return holds.release(manager, profileId, domainId, orderId);
}
