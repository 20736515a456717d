import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { SEND_NOTICES } from '../../notices';
import type { DomainRow } from '../../portfolio';
import { apartFromAutoRenew, type RenewalRefusal, renewalFailure, renewalRefusal } from '../../renewal';
import type { LineHold } from '../../reservations';
import type {
  LineKindDeps,
  LineReservation,
  LineToReserve,
  OrderReservation,
  PlacedLine,
  ReservationResult,
} from '../line-kind';
import type { NamedDomain } from '../named-domain';
import type { RenewalRequest } from './check';
import { serviceLines } from './service-lines';

/** Holds the domains: one renewal of each at a time. An order has hundreds: as many statements for all of them as for one. */
export async function reserve(
  deps: LineKindDeps,
  manager: EntityManager,
  lines: readonly LineToReserve<RenewalRequest>[],
  reservation: OrderReservation,
): Promise<ReservationResult<NamedDomain>[]> {
  const { profileId, orderId, now, until } = reservation;
  const ids = [...new Set(lines.map(({ request }) => request.domainId))].filter((id) => isId(id, 'dom'));
  const domains = new Map((await deps.domains.lockAll(manager, profileId, ids)).map((row) => [row.id, row]));
  const services = await deps.services.paidWith(manager, profileId, ids);
  const toHold: LineHold[] = [];
  const results = lines.map(({ lineId, request: { domainId, years } }): ReservationResult<NamedDomain> => {
    const domain = domains.get(domainId);
    if (domain === undefined) throw notFound();
    const refusal = refusalOf(deps, domain, years, { ...reservation, lineId });
    if (refusal !== null) return { ok: false, ...renewalFailure(refusal) };
    // The next line about it finds it held.
    const held = { reservedOrderId: orderId, reservedLineId: lineId, reservedUntil: until };
    domains.set(domainId, { ...domain, ...held });
    toHold.push({ domainId, lineId });
    const { name, unicodeName, tld } = domain;
    const renewed = serviceLines(services, domain, years, { lineId, now });
    return { ok: true, facts: { domainId, name, unicodeName, tld, years }, with: renewed };
  });
  // All of them were free a moment ago, and are locked.
  if (!(await deps.holds.hold(manager, { profileId, orderId, lines: toHold }, { now, until })))
    throw new Error(`order ${orderId} cannot hold what it has locked`);
  return results;
}

function refusalOf(
  { tldRules }: LineKindDeps,
  domain: DomainRow,
  years: number,
  { lineId, automatic, now }: LineReservation,
): RenewalRefusal | null {
  // Switched off since it was due: to an automatic renewal it is not there, and nobody reads why.
  if (automatic && domain.autoRenew !== 'ON') throw notFound();
  // A repeated call for the same line must not be refused because of what it holds itself.
  const isOwnHold = domain.reservedLineId === lineId && domain.reservedUntil !== null;
  const held = isOwnHold ? { ...domain, reservedOrderId: null } : domain;
  const asked = automatic ? apartFromAutoRenew(held) : held;
  return renewalRefusal(asked, tldRules.policyOf(domain), years, now);
}

/** All lines are of one order. */
export function open(
  { holds }: LineKindDeps,
  manager: EntityManager,
  placed: readonly PlacedLine<NamedDomain>[],
  now: Date,
): Promise<void> {
  const [first] = placed;
  if (first === undefined) return Promise.resolve();
  const { profileId, orderId } = first;
  const lines = placed.map(({ lineId, facts: { domainId } }) => ({ domainId, lineId }));
  return holds.confirm(manager, { profileId, orderId, lines }, now);
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
