import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { planExpiry } from '../expiry';
import { boundariesOf } from '../lifecycle';
import { changeRegistered, lockedDomain, paidThroughColumns, RELEASED } from '../portfolio';
import type { RegistryRecord, RegistryRefusal } from '../registry';
import { paidThroughAfterRenewal, policyOf } from '../renewal';
import { releaseDomain } from '../reservations';
import { lineFailed, lineFulfilled } from './line-events';
import type { Operation } from './operation.store';

/** The registry has renewed: what was paid through moves by the years bought, counted from the old expiry. */
export async function finishRenewal(
  manager: EntityManager,
  operation: Operation,
  record: RegistryRecord,
  at: Date,
): Promise<void> {
  const { profileId, domainId } = operation;
  const domain = await lockedDomain(manager, profileId, domainId);
  if (domain === null || domain.state !== 'REGISTERED' || domain.paidThrough === null)
    throw new Error(`${domainId} was renewed but is ${domain?.state ?? 'absent'}`);
  const paidThrough = paidThroughAfterRenewal(domain.paidThrough, operation.years);
  const boundaries = boundariesOf(paidThrough, policyOf(domain.tld, at));
  await changeRegistered(
    manager,
    { profileId, domainId },
    {
      ...paidThroughColumns(paidThrough, boundaries),
      registryExpiresAt: record.expiresAt,
      registryStatus: record.status,
      lastRenewedAt: at,
      ...RELEASED,
    },
  );
  await planExpiry(manager, { domainId, boundaries, registryExpiresAt: record.expiresAt, now: at });
  await lineFulfilled(manager, operation, paidThrough, at);
  const { name, unicodeName } = domain;
  await appendEvent(manager, {
    type: 'domain.renewed',
    profileId,
    subjectId: domainId,
    payload: { domainId, name, unicodeName, paidThrough },
    occurredAt: at,
  });
}

/** The registry did not renew: the domain stays as it is and may be ordered again. */
export async function refuseRenewal(
  manager: EntityManager,
  operation: Operation,
  code: RegistryRefusal,
  at: Date,
): Promise<void> {
  await releaseDomain(manager, operation.profileId, operation.domainId, operation.orderId);
  await lineFailed(manager, operation, code, at);
}
