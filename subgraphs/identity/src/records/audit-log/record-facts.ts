import type { PageHandler } from '@customer-area/shared/events';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { type Act, actOf, personsOf } from './act';
import type { ActorNameStore } from './actor-name.store';
import type { AuditLogStore, NewEntry } from './audit-log.store';
import type { AuditLogHeadRow } from './audit-log-entry.entity';
import { AFTER_A_BREAK, BEGINNING, type LogHead, type LogSeals } from './chain';
import { type PersonOfEntry, writePerson } from './person';

export interface RecordFactsDeps {
  readonly auditLog: AuditLogStore;
  readonly names: ActorNameStore;
  readonly seals: LogSeals;
  readonly logger: Logger;
}

/**
 * Writes the entries of a page of facts into the logs of the profiles they are about, in the transaction that moves the cursor of
 * the service that told them: once, whatever dies on the way. As many statements for a page as for one fact.
 */
export function recordsFacts(deps: RecordFactsDeps, source: string): PageHandler {
  return async (manager, events) => {
    const acts = events.map(actOf).filter((act) => act !== null);
    if (acts.length === 0) return;
    const personOf = await personsOf(deps.names, manager, acts);
    const ends = await lockEnds(deps, manager, acts);
    const entries = acts.map((act) => {
      const { entry, end } = follow(deps, source, act, personOf(act), endOf(ends, act.profileId));
      ends.set(act.profileId, end);
      return entry;
    });
    await deps.auditLog.append(
      manager,
      entries,
      [...ends.values()].map(({ head }) => sealed(deps, head)),
    );
  };
}

/** Where the log of a profile ends. */
interface End {
  readonly head: LogHead;
  /** Number of the last entry that is there, whatever the head says. */
  readonly last: number;
  /** False when somebody had a hand in the log. */
  readonly isWhole: boolean;
}

async function lockEnds(
  deps: RecordFactsDeps,
  manager: EntityManager,
  acts: readonly Act[],
): Promise<Map<string, End>> {
  const { auditLog, seals, logger } = deps;
  // In reverse, so that the first one of each profile stays.
  const firstOf = new Map(acts.toReversed().map(({ profileId, event }) => [profileId, event.id]));
  const heads = await auditLog.lockHeads(manager, [...firstOf.keys()], async (profileId) => {
    // Facts without a log: it was there and is gone, with its head. Then the new one must not look like the first.
    const isGone = await auditLog.hasAppliedFacts(manager, profileId, firstOf.get(profileId) ?? null);
    const lastHash = isGone ? AFTER_A_BREAK : BEGINNING;
    return sealed(deps, { profileId, entries: 0, lastHash, movedAt: new Date() });
  });
  const lastOf = await auditLog.lastSeqs(manager, [...firstOf.keys()]);
  return new Map(
    heads.map((head) => {
      const { profileId, entries } = head;
      const last = lastOf.get(profileId) ?? 0;
      const isWhole = head.seal === seals.ofHead(head) && entries === last;
      if (!isWhole) logger.error({ profileId, entries, last }, 'this audit log was tampered with');
      return [profileId, { head, last, isWhole }];
    }),
  );
}

function follow(
  { seals }: RecordFactsDeps,
  source: string,
  { event, profileId, party }: Act,
  person: PersonOfEntry,
  { head, last, isWhole }: End,
): { readonly entry: NewEntry; readonly end: End } {
  const written = writePerson(person);
  const chained = {
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
    personDigest: seals.ofPerson(profileId, written),
  };
  const { seq } = chained;
  const hash = seals.ofEntry(chained, isWhole ? head.lastHash : AFTER_A_BREAK);
  return {
    entry: { ...chained, person: written, hash },
    end: {
      head: { profileId, entries: seq, lastHash: hash, movedAt: new Date() },
      ...{ last: seq, isWhole: true },
    },
  };
}

function endOf(ends: ReadonlyMap<string, End>, profileId: string): End {
  const end = ends.get(profileId);
  if (end === undefined) throw new Error(`the log of ${profileId} was not locked`);
  return end;
}

function sealed({ seals }: RecordFactsDeps, head: LogHead): AuditLogHeadRow {
  return { ...head, seal: seals.ofHead(head) };
}
