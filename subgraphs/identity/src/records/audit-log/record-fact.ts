import { lineFactsOf } from '@customer-area/shared/contract';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Logger } from '@customer-area/shared/logging';
import { staffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import { factOf } from '../../facts';
import { displayName } from '../../letters';
import { type ActingParty, actingParty } from './actor-kind';
import type { ActorNameStore } from './actor-name.store';
import type { AuditLogStore } from './audit-log.store';
import type { AuditLogHeadRow } from './audit-log-entry.entity';
import { AFTER_A_BREAK, BEGINNING, type LogHead, type LogSeals } from './chain';
import { type PersonOfEntry, writePerson } from './person';

export interface RecordFactDeps {
  readonly auditLog: AuditLogStore;
  readonly names: ActorNameStore;
  readonly seals: LogSeals;
  readonly logger: Logger;
}

/**
 * Writes the entry of a fact into the log of the profile it is about, in the transaction that moves the cursor of the
 * service that told it: once, whatever dies on the way. Facts about nobody make no entry.
 */
export async function recordFact(
  deps: RecordFactDeps,
  manager: EntityManager,
  source: string,
  event: RecordedEvent,
): Promise<void> {
  const { profileId } = event;
  if (profileId === null || profileId === '') return;
  const fact = factOf(event.type);
  // What the services tell each other; unless somebody is behind it.
  if (event.actor === null && fact?.log === null) return;
  const { auditLog, seals } = deps;
  const party = actingParty(event);
  const person = writePerson(await personOf(deps, manager, party, event, profileId));

  const head = await auditLog.lockHead(manager, profileId, async () => {
    // Facts without a log: it was there and is gone, with its head. Then the new one must not look like the first.
    const isGone = await auditLog.hasAppliedFacts(manager, profileId, event.id);
    return sealed(deps, {
      profileId,
      entries: 0,
      lastHash: isGone ? AFTER_A_BREAK : BEGINNING,
      movedAt: new Date(),
    });
  });
  const last = await auditLog.lastSeq(manager, profileId);
  const whole = head.seal === seals.ofHead(head) && head.entries === last;
  if (!whole)
    deps.logger.error({ profileId, entries: head.entries, last }, 'this audit log was tampered with');

  const entry = {
    profileId,
    // Beyond whatever is there: a log that somebody has broken must not hold back what others are told.
    seq: Math.max(head.entries, last) + 1,
    source,
    eventId: event.id,
    kind: event.type,
    subjectId: event.subjectId,
    at: new Date(event.occurredAt),
    actorKind: party.kind,
    actorLoginId: party.loginId,
    sessionId: party.sessionId,
    viaId: party.viaId,
    personDigest: seals.ofPerson(profileId, person),
  };
  const hash = seals.ofEntry(entry, whole ? head.lastHash : AFTER_A_BREAK);
  const next = sealed(deps, { profileId, entries: entry.seq, lastHash: hash, movedAt: new Date() });
  await auditLog.append(manager, { ...entry, person, hash }, next);
}

async function personOf(
  deps: RecordFactDeps,
  manager: EntityManager,
  party: ActingParty,
  event: RecordedEvent,
  profileId: string,
): Promise<PersonOfEntry> {
  // Our staff stay unnamed: the id tells one from another, and we know whose it is.
  const isStaff = party.kind === 'STAFF';
  const login = party.loginId === null || isStaff ? null : await deps.names.ofLogin(manager, party.loginId);
  // Whom it acts for; that is not always whose log this is: a delegate's own session ends as well.
  const principal =
    party.kind === 'DELEGATE'
      ? await deps.names.ofProfile(manager, event.actor?.profileId ?? profileId)
      : null;
  // In a support session one reason stands for everything that is looked at and done.
  const helpsBecause =
    isStaff && party.viaId !== null ? await deps.names.reasonOf(manager, party.viaId) : null;
  return {
    username: login?.username ?? null,
    displayName: login === null ? null : displayName(login),
    onBehalfOf: principal === null ? null : displayName(principal),
    keyName:
      party.kind === 'API_KEY' && party.viaId !== null ? await deps.names.ofKey(manager, party.viaId) : null,
    purpose:
      party.kind === 'DELEGATE' && party.viaId !== null
        ? await deps.names.purposeOf(manager, party.viaId)
        : null,
    ip: isStaff ? null : party.ip,
    reason: isStaff ? (helpsBecause ?? reasonIn(event.payload)) : null,
    facts: keptOf(helpsBecause === null ? event : withReason(event, helpsBecause)),
  };
}

function keptOf({ type, payload }: RecordedEvent): unknown {
  const fact = factOf(type);
  return fact === undefined ? null : lineFactsOf(fact, payload);
}

/** Whoever told of a read in a support session knew no more of its reason than the id. */
function withReason(event: RecordedEvent, reason: string): RecordedEvent {
  if (event.type !== staffRead.type) return event;
  return { ...event, payload: { ...(event.payload as object), reason } };
}

function reasonIn(payload: unknown): string | null {
  const { reason } = (payload ?? {}) as { reason?: unknown };
  return typeof reason === 'string' ? reason : null;
}

function sealed({ seals }: RecordFactDeps, head: LogHead): AuditLogHeadRow {
  return { ...head, seal: seals.ofHead(head) };
}
