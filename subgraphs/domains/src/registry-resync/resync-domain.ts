import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import { domainResynced, type resyncCodes } from '../../contract';
import { putDue } from '../due-dates';
import { columnsToFollow, type FollowRecordDeps, followRecord, isThere } from '../expiry';
import type { DomainRow } from '../portfolio';
import type { RegistryPort, RegistryRecord } from '../registry';
import { confirmationOf, type Difference, differencesOf, GONE } from './differences';

export interface ResyncDomainDeps extends FollowRecordDeps {
  readonly clock: Clock;
  readonly registry: RegistryPort;
}

export interface ResyncDomain {
  readonly domainId: string;
  readonly reason: string;
  /** What the differences were shown with; null to be shown them. */
  readonly confirmation: string | null;
}

export type ResyncRefusal = CodeOf<typeof resyncCodes>;

export type ResyncOutcome =
  | { readonly kind: 'refused'; readonly code: ResyncRefusal }
  | {
      readonly kind: 'compared';
      readonly domainId: string;
      readonly differences: readonly Difference[];
      readonly confirmation: string | null;
    }
  | { readonly kind: 'done'; readonly domainId: string };

const LONGEST_REASON = 500;

/** Shows how a domain differs from what its registry has, and follows the registry once exactly that is confirmed. */
export async function resyncDomain(
  deps: ResyncDomainDeps,
  { domainId, reason: typed, confirmation }: ResyncDomain,
): Promise<ResyncOutcome> {
  const reason = requiredLine('input.reason', typed, LONGEST_REASON);
  const { database, domains, registry, clock } = deps;
  const domain = isId(domainId, 'dom') ? await domains.ofTimer(database.read, domainId) : null;
  if (domain === null) throw notFound();
  // A third level is not at the registry: it follows the domain beneath which it stands.
  if (domain.state !== 'REGISTERED' || domain.parentId !== null) return refused('NOTHING_TO_RESYNC');
  const answer = await registry.info(domain.name);
  if (answer.kind === 'unavailable') return refused('REGISTRY_SILENT');
  const record = answer.value;
  const now = clock.now();
  const code = whyNot(domain, record, now);
  if (code !== null) return refused(code);
  const differences = isThere(record, domain)
    ? differencesOf(domain, columnsToFollow(deps, record, domain, now))
    : GONE;
  const seen = differences.length === 0 ? null : confirmationOf(domain, record);
  if (confirmation !== null)
    return seen === confirmation ? follow(deps, domain, record, reason, now) : refused('DIFFERENCES_CHANGED');
  const { profileId } = domain;
  await database.transact((manager) =>
    tellStaffRead(manager, { profileId, section: 'DOMAINS', reason, at: now }),
  );
  return { kind: 'compared', domainId, differences, confirmation: seen };
}

/** What no look at the registry decides by itself. */
function whyNot(domain: DomainRow, record: RegistryRecord | null, now: Date): ResyncRefusal | null {
  if (isThere(record, domain)) return record.isOurs ? null : 'SPONSORED_ELSEWHERE';
  if (domain.renewingSince !== null) return 'RENEWAL_RUNNING';
  const isPaid = domain.paidThrough !== null && domain.paidThrough > now;
  return isPaid && domain.registryDeletedAt === null ? 'PAID_NAME_MISSING' : null;
}

async function follow(
  deps: ResyncDomainDeps,
  domain: DomainRow,
  record: RegistryRecord | null,
  reason: string,
  now: Date,
): Promise<ResyncOutcome> {
  const { id: domainId, profileId, unicodeName } = domain;
  let isWritten = false;
  await followRecord(deps, domain, record, now, async (manager, lookAt) => {
    if (lookAt !== null) {
      await putDue(deps, manager, { domainId, profileId, kind: 'LOOK', dueAt: lookAt }, now);
    }
    await appendEvent(manager, domainResynced, {
      profileId,
      subjectId: domainId,
      payload: { domainId, unicodeName, reason },
      occurredAt: now,
    });
    isWritten = true;
  });
  return isWritten ? { kind: 'done', domainId } : refused('DIFFERENCES_CHANGED');
}

const refused = (code: ResyncRefusal): ResyncOutcome => ({ kind: 'refused', code });
