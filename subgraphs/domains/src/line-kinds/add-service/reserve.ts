import { notFound } from '@customer-area/shared/errors';
import { isId, newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import {
  addRefusal,
  annuitiesOf,
  lateFrom,
  SERVICE_LATE,
  servicedDomain,
  serviceFailure,
} from '../../services';
import type {
  LineFailure,
  LineKindDeps,
  LineReservation,
  PaidTimes,
  PlacedLine,
  ReservationResult,
} from '../line-kind';
import type { AddedService, AddServiceRequest } from './check';

/** Holds nothing: the domain has one service of a kind from the moment the order is placed. */
export async function reserve(
  { domains, services }: LineKindDeps,
  manager: EntityManager,
  { domainId, service, plan }: AddServiceRequest,
  { profileId, now }: LineReservation,
): Promise<ReservationResult<AddedService>> {
  const domain = isId(domainId, 'dom') ? await domains.lock(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  const kinds = await services.kindsOf(manager, profileId, domainId);
  const refusal = addRefusal(servicedDomain(domain, now), { kind: service, plan }, kinds);
  if (refusal !== null) return { ok: false, ...serviceFailure(refusal) };
  const { name, unicodeName, tld } = domain;
  const years = annuitiesOf(domain, now);
  const serviceId = newId('svc');
  return { ok: true, facts: { domainId, years, name, unicodeName, tld, service, plan, serviceId } };
}

export async function open(
  { domains, services }: LineKindDeps,
  manager: EntityManager,
  { profileId, facts: { domainId, serviceId, service, plan } }: PlacedLine<AddedService>,
  at: Date,
): Promise<void> {
  // It went to another profile since the order was asked for: its place is not taken there.
  if ((await domains.lock(manager, profileId, domainId)) === null) return;
  const ordered = { id: serviceId, profileId, domainId, kind: service, plan };
  await services.order(manager, ordered, { at, reason: 'order.placed' });
}

/** What could be added when it was paid for is added, however late the event arrives. */
export async function start(
  { domains, services }: LineKindDeps,
  manager: EntityManager,
  { commandId, profileId, facts: { domainId, serviceId, service: kind } }: PlacedLine<AddedService>,
  { paidAt, now }: PaidTimes,
): Promise<LineFailure | null> {
  const domain = await domains.lock(manager, profileId, domainId);
  if (domain === null) return serviceFailure('SERVICE_NEEDS_ACTIVE_DOMAIN');
  const service = await services.lock(manager, profileId, serviceId);
  // Another order of the same service was placed a moment before.
  if (service === null || service.state !== 'ORDERED') return serviceFailure('SERVICE_ALREADY_THERE');
  const refused = (at: Date) => addRefusal(servicedDomain(domain, at), service, []);
  const refusal = refused(now) && refused(paidAt);
  if (refusal !== null) {
    await services.move(manager, service, 'ENDED', { at: now, reason: refusal });
    return serviceFailure(refusal);
  }
  await services.move(manager, service, 'PROVISIONING', {
    at: now,
    reason: 'order.paid',
    changes: { operationId: commandId },
  });
  await enqueueJob(manager, { kind: SERVICE_LATE, subjectId: serviceId, dueAt: lateFrom(kind, now) });
  return null;
}

/** The order ended unpaid. */
export async function cancel(
  { services }: LineKindDeps,
  manager: EntityManager,
  { profileId, facts: { serviceId } }: PlacedLine<AddedService>,
  { reason, now: at }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  const service = await services.lock(manager, profileId, serviceId);
  if (service?.state === 'ORDERED') await services.move(manager, service, 'ENDED', { at, reason });
}
