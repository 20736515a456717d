import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { domainRegistered } from '../../../contract';
import { planExpiry } from '../../expiry';
import { addYears, boundariesOf, HOLDS_FOLLOW } from '../../lifecycle';
import { paidThroughColumns, registryColumns } from '../../portfolio';
import { beginsSuspended, requestVerification } from '../../verification';
import type { FinishedLine, LineFailure, LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import type { CreatedName } from './execute';
import { recordHolder } from './record-holder';

/** The registry has created the name: the domain is registered, and paid through from the registry's creation date. */
export async function finish(
  deps: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId, years } }: PlacedLine<NamedDomain>,
  { record, holder }: CreatedName,
  at: Date,
): Promise<FinishedLine> {
  const domain = await deps.domains.lock(manager, profileId, domainId);
  if (domain === null) throw new Error(`line ${lineId} has no domain`);
  const paidThrough = addYears(record.createdAt, years);
  const policy = deps.tldRules.policyOf(domain);
  const boundaries = boundariesOf(paidThrough, policy);
  const { registrantId } = domain;
  const suspended = await beginsSuspended(deps, manager, { profileId, registrantId }, policy);
  const moved = await deps.domains.move(manager, {
    profileId,
    domainId,
    from: 'REGISTERING',
    to: 'REGISTERED',
    reason: 'registry.create',
    at,
    changes: {
      registeredAt: record.createdAt,
      ...registryColumns(record),
      contactHandle: record.registrant,
      suspendedAt: suspended ? at : null,
      ...paidThroughColumns(paidThrough, boundaries),
    },
  });
  if (!moved) throw new Error(`${domainId} was registered but is ${domain.state}`);
  if (suspended && registrantId !== null)
    await enqueueJob(manager, { kind: HOLDS_FOLLOW, subjectId: registrantId, dueAt: at });
  await deps.reservations.release(manager, profileId, domain.name, orderId);
  const registryExpiresAt = record.expiresAt;
  await planExpiry(deps, manager, { domainId, profileId, boundaries, policy, registryExpiresAt, now: at });
  const { name, unicodeName, tld } = domain;
  if (registrantId !== null && holder !== null)
    await recordHolder(deps, manager, { profileId, registrantId }, { tld, holder, at });
  return {
    facts: { paidThrough },
    appendEvent: async () => {
      await appendEvent(manager, domainRegistered, {
        profileId,
        subjectId: domainId,
        payload: { domainId, name, unicodeName, paidThrough, suspended },
        occurredAt: at,
      });
      if (registrantId === null) return;
      const asked = { profileId, registrantId, reason: 'domain.registered' };
      await requestVerification(deps, manager, asked, at);
    },
  };
}

/** The registry refuses the name: the request ends, and the name can be ordered again. */
export async function fail(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId } }: PlacedLine<NamedDomain>,
  { code }: LineFailure,
  at: Date,
): Promise<void> {
  const domain = await domains.lock(manager, profileId, domainId);
  if (domain === null) throw new Error(`line ${lineId} has no domain`);
  await domains.move(manager, {
    profileId,
    domainId,
    from: 'REGISTERING',
    to: 'REQUEST_FAILED',
    reason: code,
    at,
    changes: { liveName: null },
  });
  await reservations.release(manager, profileId, domain.name, orderId);
}
