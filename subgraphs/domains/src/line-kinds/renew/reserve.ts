import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { SEND_NOTICES } from '../../notices';
import { apartFromAutoRenew, renewalFailure, renewalRefusal } from '../../renewal';
import type { LineKindDeps, LineReservation, PlacedLine, ReservationResult } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import type { RenewalRequest } from './check';
import { serviceLines } from './service-lines';

/** Holds the domain: one renewal at a time. */
export async function reserve(
  deps: LineKindDeps,
  manager: EntityManager,
  { domainId, years }: RenewalRequest,
  reservation: LineReservation,
): Promise<ReservationResult<NamedDomain>> {
  const { domains, holds, tldRules } = deps;
  const { profileId, orderId, lineId, automatic, now, until } = reservation;
  const domain = isId(domainId, 'dom') ? await domains.lock(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  // Switched off since it was due: to an automatic renewal it is not there, and nobody reads why.
  if (automatic && domain.autoRenew !== 'ON') throw notFound();
  // A repeated call for the same line must not be refused because of what it holds itself.
  const isOwnHold = domain.reservedLineId === lineId && domain.reservedUntil !== null;
  const held = isOwnHold ? { ...domain, reservedOrderId: null } : domain;
  const asked = automatic ? apartFromAutoRenew(held) : held;
  const refusal = renewalRefusal(asked, tldRules.policyOf(domain), years, now);
  if (refusal !== null) return { ok: false, ...renewalFailure(refusal) };
  if (!(await holds.hold(manager, { profileId, domainId, orderId, lineId }, { now, until })))
    return { ok: false, ...renewalFailure('RENEWAL_ALREADY_ORDERED') };
  const { name, unicodeName, tld } = domain;
  const renewed = await serviceLines(deps, manager, domain, years, reservation);
  return { ok: true, facts: { domainId, name, unicodeName, tld, years }, with: renewed };
}

export function open(
  { holds }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId } }: PlacedLine<NamedDomain>,
  now: Date,
): Promise<void> {
  return holds.confirm(manager, { profileId, domainId, orderId, lineId }, now);
}

/** The renewal has failed. What the customer was not reminded of while it was under way is made up for. */
export async function giveBack(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  at: Date,
): Promise<void> {
  await release(deps, manager, line);
  await enqueueJob(manager, { kind: SEND_NOTICES, subjectId: line.profileId, dueAt: at });
}

/** The domain stays as it is and may be ordered again. */
export function release(
  { holds }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId } }: PlacedLine<NamedDomain>,
): Promise<void> {
  return holds.release(manager, profileId, domainId, orderId);
}
