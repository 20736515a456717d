import { notFound } from '@customer-area/shared/errors';
import { isId, newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { annuitiesOf } from '../../services';
import { addRefusal, isReservedLabel, thirdLevelFailure } from '../../third-levels';
import type { LineKindDeps, LineReservation, PlacedLine, ReservationResult } from '../line-kind';
import { type AddedThirdLevel, nameBelow, type ThirdLevelRequest } from './check';

/** Reserves the name. Its domain is locked: of two clicks the second finds it reserved. */
export async function reserve(
  { domains, liveNames, reservations, tldRules }: LineKindDeps,
  manager: EntityManager,
  request: ThirdLevelRequest,
  { profileId, orderId, lineId, now, until }: LineReservation,
): Promise<ReservationResult<AddedThirdLevel>> {
  const { domainId } = request;
  const domain = isId(domainId, 'dom') ? await domains.lock(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  const refusal = addRefusal(domain, now);
  if (refusal !== null) return { ok: false, ...thirdLevelFailure(refusal) };
  const { name, unicodeName } = nameBelow(request, domain, tldRules.policyOf(domain));
  const [label = ''] = name.split('.');
  if (isReservedLabel(label)) return { ok: false, ...thirdLevelFailure('LABEL_RESERVED') };
  const isLive = (await liveNames.among(manager, [name])).has(name);
  const reservation = { profileId, name, orderId, lineId, domainId: newId('dom') };
  const childId = isLive ? null : await reservations.reserve(manager, reservation, { now, until });
  if (childId === null) return { ok: false, ...thirdLevelFailure('THIRD_LEVEL_TAKEN') };
  const parent = { domainId, name: domain.name, unicodeName: domain.unicodeName, tld: domain.tld };
  const years = annuitiesOf(domain, now);
  return { ok: true, facts: { ...parent, years, childId, childName: name, childUnicodeName: unicodeName } };
}

export async function open(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts }: PlacedLine<AddedThirdLevel>,
  at: Date,
): Promise<void> {
  const { domainId: parentId, childId: id, childName: name, childUnicodeName: unicodeName, tld } = facts;
  const parent = await domains.lock(manager, profileId, parentId);
  // It went to another profile between the reservation and the order, which then cannot be carried out.
  if (parent === null) return;
  const { policyVersion } = parent;
  const ordered = { id, profileId, registrantId: null, parentId, name, unicodeName, tld, policyVersion, at };
  await domains.request(manager, ordered);
  await reservations.confirm(manager, { profileId, name, orderId, lineId, domainId: id });
}

/** The order ended unpaid: the label is free again. */
export async function cancel(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { childId: domainId, childName } }: PlacedLine<AddedThirdLevel>,
  { reason, now: at }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  await domains.move(manager, { profileId, domainId, from: 'REQUESTED', to: 'WITHDRAWN', reason, at });
  await reservations.release(manager, profileId, childName, orderId);
}
