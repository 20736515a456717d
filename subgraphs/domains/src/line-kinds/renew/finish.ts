import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { domainRenewed } from '../../../contract';
import { planExpiry } from '../../expiry';
import { endLetGo } from '../../let-go';
import { boundariesOf, HOLDS_FOLLOW } from '../../lifecycle';
import { paidThroughColumns, RELEASED, registryColumns } from '../../portfolio';
import type { OwnRecord } from '../../registry';
import { paidThroughAfterRenewal } from '../../renewal';
import type { FinishedLine, LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { endUnpaidServices } from './end-unpaid-services';
import { settleServices } from './settle-services';

/** The registry has renewed: what was paid through moves by the years bought, counted from the old expiry. */
export async function finish(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  record: OwnRecord,
  at: Date,
): Promise<FinishedLine> {
  const { domains, tldRules } = deps;
  const { profileId, facts } = line;
  const { domainId, years } = facts;
  const domain = await domains.lock(manager, profileId, domainId);
  if (domain === null || domain.state !== 'REGISTERED' || domain.paidThrough === null)
    throw new Error(`${domainId} was renewed but is ${domain?.state ?? 'absent'}`);
  const paidThrough = paidThroughAfterRenewal(domain.paidThrough, years);
  // From now on it is sold under the rules of today.
  const policy = tldRules.inForce(domain.tld, at);
  const boundaries = boundariesOf(paidThrough, policy);
  await domains.changeRegistered(
    manager,
    { profileId, domainId, at },
    {
      ...paidThroughColumns(paidThrough, boundaries),
      ...registryColumns(record),
      lastRenewedAt: at,
      policyVersion: policy.version,
      ...RELEASED,
    },
  );
  const registryExpiresAt = record.expiresAt;
  await planExpiry(deps, manager, { domainId, profileId, boundaries, policy, registryExpiresAt, now: at });
  await endLetGo(deps, manager, { profileId, domainId, at });
  const { name, unicodeName, registrantId } = domain;
  // While a name is being deleted its hold cannot be changed; it is back now.
  if (registrantId !== null && (domain.suspendedAt === null) !== (domain.heldAt === null))
    await enqueueJob(manager, { kind: HOLDS_FOLLOW, subjectId: registrantId, dueAt: at });
  await endUnpaidServices(deps, manager, line, domain.paidThrough, at);
  await settleServices(deps, manager, line, at);
  return {
    facts: { paidThrough },
    appendEvent: () =>
      appendEvent(manager, domainRenewed, {
        profileId,
        subjectId: domainId,
        payload: { domainId, name, unicodeName, paidThrough },
        occurredAt: at,
      }),
  };
}
