import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import type { LineKindDeps, LineReservation, PlacedLine, ReservationResult } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import type { RegistrationRequest } from './check';
import { refusal } from './registration-failure';

/** Reserves the name for the profile; another profile may reserve it too, until one of them has paid. */
export async function reserve(
  { reservations }: LineKindDeps,
  manager: EntityManager,
  { parsed: { name, unicodeName, tld }, years }: RegistrationRequest,
  { profileId, orderId, lineId, now, until }: LineReservation,
): Promise<ReservationResult<NamedDomain>> {
  const reservation = { profileId, name, orderId, lineId, domainId: newId('dom') };
  const domainId = await reservations.reserve(manager, reservation, { now, until });
  if (domainId === null) return { ok: false, ...refusal('ALREADY_ORDERED') };
  return { ok: true, facts: { domainId, name, unicodeName, tld, years } };
}

export async function open(
  { domains, reservations, tldRules }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId, name, unicodeName, tld } }: PlacedLine<NamedDomain>,
  now: Date,
): Promise<void> {
  const { version: policyVersion } = tldRules.inForce(tld, now);
  const ordered = { id: domainId, profileId, name, unicodeName, tld, policyVersion, at: now };
  await domains.request(manager, ordered);
  await reservations.confirm(manager, { profileId, name, orderId, lineId, domainId });
}

/** The request is withdrawn; the name is free for another order. */
export async function cancel(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId, name } }: PlacedLine<NamedDomain>,
  { reason, now: at }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  await domains.move(manager, { profileId, domainId, from: 'REQUESTED', to: 'WITHDRAWN', reason, at });
  await reservations.release(manager, profileId, name, orderId);
}
