import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { lockedDomain } from '../../portfolio';
import { renewalFailure, renewalRefusal } from '../../renewal';
import { confirmDomain, holdDomain, releaseDomain } from '../../reservations';
import type { Holding, PlacedLine, Reserved } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import type { AskedRenewal } from './check';

/** Holds the domain: one renewal at a time. */
export async function reserve(
  manager: EntityManager,
  { domainId, years }: AskedRenewal,
  { profileId, orderId, lineId, now, until }: Holding,
): Promise<Reserved<NamedDomain>> {
  const domain = isId(domainId, 'dom') ? await lockedDomain(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  // A repeated call for the same line must not be refused because of what it holds itself.
  const isOwnHold = domain.reservedLineId === lineId && domain.reservedUntil !== null;
  const refusal = renewalRefusal(isOwnHold ? { ...domain, reservedOrderId: null } : domain, years, now);
  if (refusal !== null) return { ok: false, ...renewalFailure(refusal) };
  if (!(await holdDomain(manager, { profileId, domainId, orderId, lineId }, { now, until })))
    return { ok: false, ...renewalFailure('RENEWAL_ALREADY_ORDERED') };
  const { name, unicodeName, tld } = domain;
  return { ok: true, facts: { domainId, name, unicodeName, tld, years } };
}

export function open(
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId } }: PlacedLine<NamedDomain>,
  now: Date,
): Promise<void> {
  return confirmDomain(manager, { profileId, domainId, orderId, lineId }, now);
}

/** The domain stays as it is and may be ordered again. */
export function release(
  manager: EntityManager,
  { profileId, orderId, facts: { domainId } }: PlacedLine<NamedDomain>,
): Promise<void> {
  return releaseDomain(manager, profileId, domainId, orderId);
}
