import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { planExpiry } from '../expiry';
import { boundariesOf, HOLDS_FOLLOW } from '../lifecycle';
import { type DomainRow, paidThroughColumns, registryColumns } from '../portfolio';
import type { OwnRecord } from '../registry';
import { beginsSuspended } from '../verification';
import type { LineKindDeps, PlacedLine } from './line-kind';
import type { NamedDomain } from './named-domain';

/** How a name came to be ours. */
export interface RegisteredName {
  readonly record: OwnRecord;
  readonly paidThrough: Date;
  /** The handle that its registry has for its registrant, where it was told one of ours. */
  readonly contactHandle?: string | null;
  /** Null where its registry has a holder that is no registrant of ours; that of its request when it is not given. */
  readonly registrantId?: null;
  /** For its history. */
  readonly reason: string;
  readonly at: Date;
}

export interface RegisteredDomainRow
  extends Pick<DomainRow, 'name' | 'unicodeName' | 'tld' | 'registrantId'> {
  readonly suspended: boolean;
}

/** A name that was ordered is registered with us: what time does to it begins. */
export async function recordRegistered(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<Pick<NamedDomain, 'domainId'>>,
  { record, paidThrough, contactHandle = null, registrantId: other, reason, at }: RegisteredName,
): Promise<RegisteredDomainRow> {
  const { profileId, orderId, lineId } = line;
  const { domainId } = line.facts;
  const domain = await deps.domains.lock(manager, profileId, domainId);
  if (domain === null) throw new Error(`line ${lineId} has no domain`);
  const registrantId = other === undefined ? domain.registrantId : other;
  const policy = deps.tldRules.policyOf(domain);
  const boundaries = boundariesOf(paidThrough, policy);
  const suspended = await beginsSuspended(deps, manager, { profileId, registrantId }, policy);
  const moved = await deps.domains.move(manager, {
    ...{ profileId, domainId, reason, at },
    from: 'REGISTERING',
    to: 'REGISTERED',
    changes: {
      registeredAt: record.createdAt,
      ...registryColumns(record),
      ...{ contactHandle, registrantId },
      suspendedAt: suspended ? at : null,
      ...paidThroughColumns(paidThrough, boundaries),
    },
  });
  if (!moved) throw new Error(`${domainId} was registered but is ${domain.state}`);
  if (suspended && registrantId !== null)
    await enqueueJob(manager, { kind: HOLDS_FOLLOW, subjectId: registrantId, dueAt: at });
  await deps.reservations.release(manager, profileId, domain.name, orderId);
  const { expiresAt: registryExpiresAt } = record;
  await planExpiry(deps, manager, { domainId, profileId, boundaries, policy, registryExpiresAt, now: at });
  const { name, unicodeName, tld } = domain;
  return { name, unicodeName, tld, registrantId, suspended };
}
