import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type Actor, currentActor } from '../actor';
import type { EventDefinition, PayloadOf } from '../contract';
import { announce } from '../database';
import { newId } from '../ids';

/** A fact about something that happened, written in the transaction that made it true. */
export interface NewEvent<E extends EventDefinition> {
  /** Whose customer data it is about; null for facts about nobody (a rotated key). */
  readonly profileId: string | null;
  readonly subjectId: string;
  /** What a consumer needs without asking back, as the contract says. Never secrets. */
  readonly payload: PayloadOf<E>;
  /** Business time. */
  readonly occurredAt: Date;
}

export interface RecordedEvent {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly profileId: string | null;
  readonly subjectId: string;
  readonly payload: unknown;
  /** ISO 8601. */
  readonly occurredAt: string;
  /** Who made it happen; null when nobody did: a timer, another service's fact. */
  readonly actor: Actor | null;
}

/** Announced with every commit that added to the log: there is something to number. */
export const EVENT_APPENDED = 'event appended';

/**
 * Adds a fact of this service's contract to the log, and who made it happen. It has no number yet: the sequencer gives it one
 * after the commit.
 */
export async function appendEvent<E extends EventDefinition>(
  manager: EntityManager,
  fact: E,
  event: NewEvent<E>,
): Promise<void> {
  await appendEvents(manager, fact, [event]);
}

/** Several of one kind, in this order. */
export async function appendEvents<E extends EventDefinition>(
  manager: EntityManager,
  fact: E,
  events: readonly NewEvent<E>[],
): Promise<void> {
  if (events.length === 0) return;
  const current = currentActor();
  const actor = current === null ? null : JSON.stringify(current);
  const rows = events.map(({ profileId, subjectId, payload, occurredAt }) => [
    newId('evt'),
    fact.type,
    profileId,
    subjectId,
    JSON.stringify(told(z.encode(fact.payload, payload), payload)),
    actor,
    occurredAt,
    new Date(),
  ]);
  await manager.query(
    `INSERT INTO event_log (id, seq, type, profile_id, subject_id, payload, actor, occurred_at, recorded_at) VALUES ${rows
      .map(() => '(?, NULL, ?, ?, ?, ?, ?, ?, ?)')
      .join(', ')}`,
    rows.flat(),
  );
  announce(manager, EVENT_APPENDED);
}

/** Defaults are for readers of older facts: what was not told is not written. */
function told(encoded: object, given: object): object {
  return Object.fromEntries(Object.entries(encoded).filter(([property]) => property in given));
}

interface EventRow {
  seq: string;
  id: string;
  type: string;
  profileId: string | null;
  subjectId: string;
  payload: string;
  actor: string | null;
  occurredAt: Date;
}

/** How many numbers one read of certain types looks through at most: a long stretch of others must not hold it up. */
export const STRETCH = 10_000;

/** The next numbered events after `after`, in order, at most `limit`; with `types` only those, within a stretch. */
export async function readEvents(
  manager: EntityManager,
  after: number,
  limit = 100,
  types: readonly string[] | null = null,
): Promise<RecordedEvent[]> {
  if (types !== null && types.length === 0) return [];
  const narrowed =
    types === null ? '' : `AND seq <= ${after + STRETCH} AND type IN (${types.map(() => '?').join(',')})`;
  const rows = (await manager.query(
    `/* background */ SELECT seq, id, type, profile_id AS profileId, subject_id AS subjectId, payload, actor, occurred_at AS occurredAt
       FROM event_log WHERE seq > ? ${narrowed} ORDER BY seq LIMIT ?`,
    [after, ...(types ?? []), limit],
  )) as EventRow[];
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    payload: JSON.parse(row.payload) as unknown,
    actor: row.actor === null ? null : (JSON.parse(row.actor) as Actor),
    occurredAt: row.occurredAt.toISOString(),
  }));
}
