import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { type DomainNeed, needOf, type OwnerChangeRow } from '../../owner-changes';
import { type ChangedOwnerRefusal, changedOwnerFailure, concludeDomain } from '../../owner-handover';
import type { DomainRow } from '../../portfolio';
import type { LineKindDeps, LineReservation, ReservationResult } from '../line-kind';
import type { ChangedOwner, ChangeRequest } from './check';
import { isUnderWay } from './under-way';

/** A line for each domain of the case. Nothing is held: of two orders for one case the first to be paid is carried out. */
export async function reserve(
  deps: LineKindDeps,
  manager: EntityManager,
  { ownerChangeId }: ChangeRequest,
  reservation: LineReservation,
): Promise<ReservationResult<ChangedOwner>> {
  const { domains, ownerChanges } = deps;
  const { profileId, orderId, now } = reservation;
  const change = isId(ownerChangeId, 'ocg')
    ? await ownerChanges.lockGiven(manager, profileId, ownerChangeId)
    : null;
  if (change === null) throw notFound();
  const ids = (await ownerChanges.domainsOf(manager, change)).flatMap(({ domainId, state }) =>
    state === 'OPEN' ? [domainId] : [],
  );
  const refusal =
    standing(change, now) ??
    ((await isUnderWay(deps, manager, profileId, { ownerChangeId, domainIds: ids }))
      ? 'CHANGE_ORDERED'
      : null);
  if (refusal !== null) return { ok: false, ...changedOwnerFailure(refusal) };
  const given = (await domains.lockAll(manager, profileId, ids)).filter(
    ({ state }) => state === 'REGISTERED',
  );
  const needs = given.flatMap((domain) => needBeside(domain, orderId, now) ?? []);
  if (needs.length > 0)
    return {
      ok: false,
      ...changedOwnerFailure(needs.includes('RENEWAL') ? 'CHANGE_NEEDS_RENEWAL' : 'CHANGE_DOMAIN_NOT_ACTIVE'),
    };
  const [first, ...others] = given.map((domain) => lineOf(domain, { ownerChangeId, orderId, now }));
  const gone = changedOwnerFailure('CHANGE_DOMAIN_GONE');
  if (first === undefined) return { ok: false, ...gone };
  const here = new Set(given.map(({ id }) => id));
  // The case goes on with the others.
  for (const domainId of ids.filter((id) => !here.has(id)))
    await concludeDomain(deps, manager, change, { domainId, failureCode: gone.code }, now);
  return { ok: true, facts: first, with: others.map((facts) => ({ kind: 'change-owner', facts })) };
}

function standing({ state, dueAt }: OwnerChangeRow, now: Date): ChangedOwnerRefusal | null {
  switch (state) {
    case 'AWAITING_PAYMENT':
      return now < dueAt ? null : 'CHANGE_OVER';
    case 'WAITING_NEW_OWNER':
    case 'DOCUMENTS':
    case 'IN_REVIEW':
    case 'READY':
    case 'OBJECTED':
      return 'CHANGE_NOT_PASSED';
    case 'IN_PROGRESS':
      return 'CHANGE_ORDERED';
    case 'DONE':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'FAILED':
      return 'CHANGE_OVER';
  }
}

/** What a domain needs that the same order does not bring: its registry is not told before, and nobody pays for waiting. */
function needBeside(domain: DomainRow, orderId: string, now: Date): DomainNeed | null {
  const need = needOf(domain, now);
  const isBroughtBack = domain.reservedOrderId === orderId;
  return need !== 'VERIFICATION' && isBroughtBack ? null : need;
}

/** What the order renews it holds already: renewals are reserved first. */
function lineOf(
  { id: domainId, name, unicodeName, tld, reservedOrderId, reservedUntil }: DomainRow,
  { ownerChangeId, orderId, now }: { ownerChangeId: string; orderId: string; now: Date },
): ChangedOwner {
  const isHeld = reservedUntil === null || reservedUntil > now;
  const withRenewal = reservedOrderId === orderId && isHeld;
  return { domainId, name, unicodeName, tld, years: null, ownerChangeId, withRenewal };
}
