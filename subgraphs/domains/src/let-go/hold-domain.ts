import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { domainHeld, type domainHoldCodes, domainHoldEnded } from '../../contract';
import { type DomainDueStore, putDue } from '../due-dates';
import { deletedAt, letGoAt } from '../lifecycle';
import type { TldRules } from '../names';
import type { DomainRow, DomainStore } from '../portfolio';
import { latestLetGo } from './latest-let-go';
import type { LetGoHoldStore } from './let-go-hold.store';

export interface HoldDomainDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly dues: DomainDueStore;
  readonly tldRules: TldRules;
  readonly letGoHolds: LetGoHoldStore;
}

export type HoldRefusal = CodeOf<typeof domainHoldCodes>;

/** Until when the domain is held now; null: it is not. */
export type HoldOutcome =
  | { readonly kind: 'refused'; readonly code: HoldRefusal }
  | { readonly kind: 'done'; readonly domainId: string; readonly heldUntil: Date | null };

const LONGEST_REASON = 500;

/** Keeps a domain that nobody has paid for, as long as its registry does not charge for it for good. */
export async function holdDomain(
  deps: HoldDomainDeps,
  { domainId, reason: typed, until }: { domainId: string; reason: string; until: Date },
): Promise<HoldOutcome> {
  const reason = requiredLine('input.reason', typed, LONGEST_REASON);
  return onKeptDomain(deps, domainId, async (manager, domain, now) => {
    const policy = deps.tldRules.policyOf(domain);
    if (until <= now || until > latestLetGo(domain.paidThrough, policy))
      return { kind: 'refused', code: 'HOLD_BEYOND_GRACE' };
    const { profileId, id, unicodeName } = domain;
    const heldBy = currentActor()?.loginId ?? null;
    const hold = { domainId: id, profileId, heldUntil: until, reason, heldBy, createdAt: now };
    await deps.letGoHolds.put(manager, trustedProfileId(profileId), hold);
    const planned = letGoAt(domain.paidThrough, policy);
    await plan(deps, manager, domain, until > planned ? until : planned, now);
    await appendEvent(manager, domainHeld, {
      profileId,
      subjectId: id,
      payload: { domainId: id, unicodeName, heldUntil: until, reason },
      occurredAt: now,
    });
    return { kind: 'done', domainId: id, heldUntil: until };
  });
}

/** The domain is let go as if it had not been held. */
export async function releaseDomain(
  deps: HoldDomainDeps,
  { domainId, reason: typed }: { domainId: string; reason: string },
): Promise<HoldOutcome> {
  const reason = requiredLine('reason', typed, LONGEST_REASON);
  return onKeptDomain(deps, domainId, async (manager, domain, now) => {
    const { profileId, id, unicodeName } = domain;
    if (!(await deps.letGoHolds.remove(manager, trustedProfileId(profileId), id)))
      return { kind: 'refused', code: 'DOMAIN_NOT_HELD' };
    const planned = letGoAt(domain.paidThrough, deps.tldRules.policyOf(domain));
    await plan(deps, manager, domain, planned > now ? planned : now, now);
    await appendEvent(manager, domainHoldEnded, {
      profileId,
      subjectId: id,
      payload: { domainId: id, unicodeName, reason },
      occurredAt: now,
    });
    return { kind: 'done', domainId: id, heldUntil: null };
  });
}

type PaidDomain = DomainRow & { readonly paidThrough: Date };

/** A domain that is registered, and that its registry has not been told to delete. */
async function onKeptDomain(
  { database, clock, domains }: HoldDomainDeps,
  domainId: string,
  act: (manager: EntityManager, domain: PaidDomain, now: Date) => Promise<HoldOutcome>,
): Promise<HoldOutcome> {
  const found = isId(domainId, 'dom') ? await domains.ofTimer(database.read, domainId) : null;
  if (found === null) throw notFound();
  return database.transact(async (manager) => {
    const domain = await domains.lock(manager, trustedProfileId(found.profileId), domainId);
    // A third level is let go with the domain beneath which it stands.
    if (domain?.state !== 'REGISTERED' || domain.paidThrough === null || domain.parentId !== null)
      return { kind: 'refused', code: 'NOTHING_TO_HOLD' };
    if (domain.registryDeletedAt !== null) return { kind: 'refused', code: 'NOTHING_TO_HOLD' };
    return act(manager, { ...domain, paidThrough: domain.paidThrough }, clock.now());
  });
}

async function plan(
  deps: HoldDomainDeps,
  manager: EntityManager,
  domain: PaidDomain,
  dueAt: Date,
  now: Date,
): Promise<void> {
  const { id: domainId, profileId, paidThrough } = domain;
  const owned = { profileId: trustedProfileId(profileId), domainId, at: now };
  const moment = dueAt > paidThrough ? dueAt : paidThrough;
  await deps.domains.changeRegistered(manager, owned, deletedAt(moment, deps.tldRules.policyOf(domain)));
  await putDue(deps, manager, { domainId, profileId, kind: 'LET_GO', dueAt }, now);
}
