import { notFound } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { registrantOfOrder } from '../../registrants';
import type { LineKindDeps, LineReservation, PlacedLine, ReservationResult } from '../line-kind';
import type { RegistrationRequest } from './check';
import type { RegisteredDomain } from './registered-domain';
import { refusal } from './registration-failure';

/** Reserves the name for the profile; another profile may reserve it too, until one of them has paid. */
export async function reserve(
  { registrants, reservations }: LineKindDeps,
  manager: EntityManager,
  { parsed: { name, unicodeName, tld }, years, registrantId }: RegistrationRequest,
  { profileId, orderId, lineId, now, until }: LineReservation,
): Promise<ReservationResult<RegisteredDomain>> {
  if (registrantId !== null && !(await registrants.isKnown(manager, profileId, registrantId)))
    throw notFound();
  const reservation = { profileId, name, orderId, lineId, domainId: newId('dom') };
  const domainId = await reservations.reserve(manager, reservation, { now, until });
  if (domainId === null) return { ok: false, ...refusal('ALREADY_ORDERED') };
  const chosen = registrantId === null ? {} : { registrantId };
  return { ok: true, facts: { domainId, name, unicodeName, tld, years, ...chosen } };
}

export async function open(
  deps: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts }: PlacedLine<RegisteredDomain>,
  now: Date,
): Promise<void> {
  const { domainId, name, unicodeName, tld } = facts;
  const { version: policyVersion } = deps.tldRules.inForce(tld, now);
  const chosen = { chosenId: facts.registrantId ?? null, at: now };
  const registrantId = await registrantOfOrder(deps, manager, profileId, chosen);
  const ordered = { id: domainId, profileId, registrantId, name, unicodeName, tld, policyVersion, at: now };
  await deps.domains.request(manager, ordered);
  await deps.reservations.confirm(manager, { profileId, name, orderId, lineId, domainId });
}

/** The request is withdrawn; the name is free for another order. */
export async function cancel(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId, name } }: PlacedLine<RegisteredDomain>,
  { reason, now: at }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  await domains.move(manager, { profileId, domainId, from: 'REQUESTED', to: 'WITHDRAWN', reason, at });
  await reservations.release(manager, profileId, name, orderId);
}
