import { notFound } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { registrantOfOrder } from '../../registrants';
import { FORGET_CODE, forgetCodeAt } from '../../transfers-in';
import type { LineKindDeps, LineReservation, PlacedLine, ReservationResult } from '../line-kind';
import { refusal as registrationRefusal } from '../register/registration-failure';
import type { TransferRequest } from './check';
import { refusal } from './transfer-failures';
import type { TransferredDomain } from './transferred-domain';

/** Reserves the name for the profile, and seals its code; another profile may order it too, until one of them has paid. */
export async function reserve(
  { registrants, reservations, transfersIn, tldRules, authCodes }: LineKindDeps,
  manager: EntityManager,
  { parsed: { name, unicodeName, tld }, authCode, registrantId }: TransferRequest,
  { profileId, orderId, lineId, now, until }: LineReservation,
): Promise<ReservationResult<TransferredDomain>> {
  if (authCode === null) return { ok: false, ...refusal('AUTH_CODE_NEEDED') };
  if (registrantId !== null && !(await registrants.isKnown(manager, profileId, registrantId)))
    throw notFound();
  const wanted = { profileId, name, orderId, lineId, domainId: newId('dom') };
  const domainId = await reservations.reserve(manager, wanted, { now, until });
  if (domainId === null) return { ok: false, ...registrationRefusal('ALREADY_ORDERED') };
  const sealedCode = authCodes.seal(authCode);
  await transfersIn.reserve(manager, {
    ...{ profileId, domainId, orderId, lineId, name },
    sealedCode,
    reservedUntil: until,
  });
  await enqueueJob(manager, { kind: FORGET_CODE, subjectId: domainId, dueAt: forgetCodeAt(until) });
  const { transferYears } = tldRules.inForce(tld, now);
  const years = transferYears === 0 ? null : transferYears;
  const chosen = registrantId === null ? {} : { registrantId };
  return { ok: true, facts: { domainId, name, unicodeName, tld, years, ...chosen } };
}

export async function open(
  deps: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts }: PlacedLine<TransferredDomain>,
  now: Date,
): Promise<void> {
  const { domainId, name, unicodeName, tld } = facts;
  const { version: policyVersion } = deps.tldRules.inForce(tld, now);
  const chosen = { chosenId: facts.registrantId ?? null, at: now };
  const registrantId = await registrantOfOrder(deps, manager, profileId, chosen);
  const ordered = {
    id: domainId,
    profileId,
    registrantId,
    name,
    unicodeName,
    tld,
    policyVersion,
    byTransfer: true,
    at: now,
  } as const;
  await deps.domains.request(manager, ordered);
  await deps.reservations.confirm(manager, { profileId, name, orderId, lineId, domainId });
  await deps.transfersIn.confirm(manager, { profileId, domainId });
}

/** The order ended unpaid: nobody needs the code any more. */
export async function cancel(
  { domains, reservations, transfersIn }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId, name } }: PlacedLine<TransferredDomain>,
  { reason, now: at }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  await domains.move(manager, { profileId, domainId, from: 'REQUESTED', to: 'WITHDRAWN', reason, at });
  await reservations.release(manager, profileId, name, orderId);
  await transfersIn.close(manager, { profileId, domainId }, 'CANCELLED', at);
}
