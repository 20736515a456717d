import { actingAs, currentActor } from '@customer-area/shared/actor';
import type { CodeOf } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { domainHandedOver, domainReceived, type handoverCodes } from '../../contract';
import type { AutomaticRenewalStore } from '../auto-renewal';
import type { OperationStore } from '../operations';
import { type ChangeProfileStore, type DomainRow, type DomainStore, statusOfRow } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import { type EndFormerAccessDeps, endFormerAccess } from '../transfer-access';

/** Why a domain cannot go to another profile now. */
export type HandoverRefusal = CodeOf<typeof handoverCodes>;

/** Offers to other profiles, of all their domains or none: they end when one of these goes. */
export interface OpenOffers {
  endWith(manager: EntityManager, profileId: ProfileId, domainId: string, at: Date): Promise<void>;
}

export interface HandOverDomainDeps extends EndFormerAccessDeps {
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly registrants: RegistrantStore;
  readonly automaticRenewals: AutomaticRenewalStore;
  readonly profileChanges: ChangeProfileStore;
  readonly openOffers: OpenOffers;
}

/** Which domain of whom, and what is no obstacle. */
export interface DomainToGive {
  readonly domainId: string;
  readonly from: ProfileId;
  /** The operation that carries it out, where there is one: it is no obstacle. */
  readonly operationId?: string;
  readonly at: Date;
}

export interface Handover extends DomainToGive {
  readonly to: ProfileId;
  /** Who holds it for the new profile: a registrant of that profile. */
  readonly registrantId: string;
  /** Its registry has been told already: only what goes on at this moment is in the way. */
  readonly isTold?: true;
}

/**
 * A domain changes its profile, in the caller's transaction: with its id, the third levels beneath it and what hangs on them. Orders,
 * operations and history stay with the profile that had it, for which it does not exist from then on. Null when it is done; else
 * nothing was changed. Throws for a caller that names a registrant of somebody else, or the profile that has it: no customer can ask so.
 */
export async function handOverDomain(
  deps: HandOverDomainDeps,
  manager: EntityManager,
  handover: Handover,
): Promise<HandoverRefusal | null> {
  const { domainId, from, to, registrantId, at } = handover;
  if (from === to) throw new Error(`${to} has the domain already`);
  const found = await familyOf(deps, manager, handover);
  if (found === null) return 'DOMAIN_NOT_FOUND';
  const [domain, ...beneath] = found;
  const obstacle =
    handover.isTold === true
      ? await workWith(deps, manager, found, handover)
      : await obstacleTo(deps, manager, found, handover);
  if (obstacle !== null) return obstacle;
  if ((await deps.registrants.lock(manager, to, registrantId)) === null)
    throw new Error(`${registrantId} is no registrant of ${to}`);

  await deps.openOffers.endWith(manager, from, domainId, at);
  await deps.automaticRenewals.endWaiting(manager, from, domainId, at);
  await deps.profileChanges.move(manager, [domain, ...beneath], { from, to, registrantId, at });
  await endFormerAccess(deps, manager, { domain, to, at });
  const { name, unicodeName, paidThrough } = domain;
  const passed = { domainId, name, unicodeName };
  const thirdLevels = beneath.map((below) => ({ domainId: below.id, unicodeName: below.unicodeName }));
  await asOwnActor(from, () =>
    appendEvent(manager, domainHandedOver, {
      ...{ profileId: from, subjectId: domainId, occurredAt: at },
      payload: { ...passed, thirdLevels },
    }),
  );
  await asOwnActor(to, () =>
    appendEvent(manager, domainReceived, {
      ...{ profileId: to, subjectId: domainId, occurredAt: at },
      payload: { ...passed, paidThrough },
    }),
  );
  return null;
}

/** Why a domain of the profile cannot go to another one now, by itself alone. */
export function ownObstacle(domain: DomainRow, now: Date): HandoverRefusal | null {
  if (domain.parentId !== null) return 'GOES_WITH_PARENT';
  if (domain.ownerChangingSince !== null) return 'OWNER_CHANGING';
  const status = statusOfRow(domain, now);
  if (status !== 'ACTIVE' && status !== 'EXPIRING') return 'DOMAIN_NOT_ACTIVE';
  const isReserved =
    domain.reservedOrderId !== null && (domain.reservedUntil === null || domain.reservedUntil > now);
  return isReserved || domain.renewingSince !== null ? 'HELD_BY_ORDER' : null;
}

/** Why a domain cannot go to another profile now; nothing is changed, and the domain stays locked until the transaction ends. */
export async function handoverObstacle(
  deps: HandOverDomainDeps,
  manager: EntityManager,
  given: DomainToGive,
): Promise<HandoverRefusal | null> {
  const family = await familyOf(deps, manager, given);
  return family === null ? 'DOMAIN_NOT_FOUND' : obstacleTo(deps, manager, family, given);
}

/** A domain and the third levels beneath it. */
type Family = readonly [DomainRow, ...DomainRow[]];

/** Locks a domain of the profile and what stands beneath it. */
async function familyOf(
  { domains, profileChanges }: HandOverDomainDeps,
  manager: EntityManager,
  { domainId, from }: DomainToGive,
): Promise<Family | null> {
  const domain = await domains.lock(manager, from, domainId);
  if (domain === null) return null;
  return [domain, ...(await profileChanges.lockBeneath(manager, from, domainId))];
}

async function obstacleTo(
  deps: HandOverDomainDeps,
  manager: EntityManager,
  family: Family,
  given: DomainToGive,
): Promise<HandoverRefusal | null> {
  const [domain] = family;
  const { from, operationId, at } = given;
  // Two of them at once have two operations, and the other one is found below.
  const own = ownObstacle(operationId === undefined ? domain : { ...domain, ownerChangingSince: null }, at);
  if (own !== null) return own;
  if (await deps.profileChanges.hasReservedBeneath(manager, domain, at)) return 'HELD_BY_ORDER';
  const ids = family.map(({ id }) => id);
  // Of two orders for its new owner the other one is paid in vain: nothing of it is waited for.
  const open = (await deps.operations.openOf(manager, from, ids)).filter(
    ({ id, details, waitsFor }) =>
      id !== operationId &&
      !(operationId !== undefined && details.ownerChangeId !== undefined && waitsFor === 'PAYMENT'),
  );
  if (open.some(({ orderId }) => orderId !== null)) return 'HELD_BY_ORDER';
  // What its registry shows may be known here before the transfer is.
  const isLeaving =
    domain.registryStatus?.includes('pendingTransfer') === true ||
    (await deps.profileChanges.isAskedForElsewhere(manager, domain));
  if (open.length > 0 || isLeaving) return 'OPERATION_OPEN';
  const registrant =
    domain.registrantId === null ? null : await deps.registrants.lock(manager, from, domain.registrantId);
  // A change of the registrant is told to registries for all its domains.
  if (registrant !== null && registrant.updateId !== null) return 'OPERATION_OPEN';
  const isCharging = await deps.automaticRenewals.isCharging(manager, from, domain.id);
  return isCharging ? 'PAYMENT_UNDER_WAY' : null;
}

/**
 * What still goes on with a domain whose registry knows the new holder: it has to end first. What only waits for its payment is not
 * waited for: its order finds no domain when it is paid, and its money becomes credit.
 */
async function workWith(
  { operations, automaticRenewals }: HandOverDomainDeps,
  manager: EntityManager,
  family: Family,
  { from, operationId }: DomainToGive,
): Promise<HandoverRefusal | null> {
  const [domain] = family;
  if (domain.state !== 'REGISTERED') return 'DOMAIN_NOT_ACTIVE';
  if (domain.renewingSince !== null) return 'HELD_BY_ORDER';
  const ids = family.map(({ id }) => id);
  const open = (await operations.openOf(manager, from, ids)).filter(
    ({ id, waitsFor }) => id !== operationId && waitsFor !== 'PAYMENT',
  );
  if (open.length > 0) return 'OPERATION_OPEN';
  return (await automaticRenewals.isCharging(manager, from, domain.id)) ? 'PAYMENT_UNDER_WAY' : null;
}

/** Whoever acts for one profile is nobody in the log of the other. */
export function asOwnActor<T>(profileId: string, tell: () => Promise<T>): Promise<T> {
  const actor = currentActor();
  return actor === null || actor.profileId === profileId || actor.role === 'staff'
    ? tell()
    : actingAs(null, tell);
}
