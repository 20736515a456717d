import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from './event-log';

/**
 * RETRYING: failed, and is tried again by itself. PARKED: failed too often, waits for a person. WAITING: could be applied, but one
 * of the same profile before it could not.
 */
export type ParkedState = 'RETRYING' | 'PARKED' | 'WAITING';

export interface ParkedEvent {
  readonly source: string;
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly profileId: string | null;
  readonly state: ParkedState;
  readonly attempts: number;
  readonly error: string | null;
  readonly parkedAt: Date;
}

/** Puts an event aside because it failed for the first time. */
export function putAsideFailed(
  manager: EntityManager,
  source: string,
  event: RecordedEvent,
  failure: { readonly error: string; readonly nextTryAt: Date },
): Promise<void> {
  return insert(manager, source, event, ['RETRYING', 1, failure.error, new Date(), failure.nextTryAt]);
}

/** Puts an event aside because one of the same profile before it was. */
export function putAsideWaiting(manager: EntityManager, source: string, event: RecordedEvent): Promise<void> {
  return insert(manager, source, event, ['WAITING', 0, null, new Date(), null]);
}

async function insert(
  manager: EntityManager,
  source: string,
  event: RecordedEvent,
  state: readonly [ParkedState, number, string | null, Date, Date | null],
): Promise<void> {
  await manager.query(
    `/* background */ INSERT INTO parked_event
       (source, seq, event_id, type, profile_id, event, state, attempts, error, parked_at, next_try_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [source, event.seq, event.id, event.type, event.profileId || null, JSON.stringify(event), ...state],
  );
}

/** The profiles whose events have to wait, with all their events of this source. */
export async function profilesThatWait(manager: EntityManager, source: string): Promise<Set<string>> {
  const rows = (await manager.query(
    '/* background */ SELECT DISTINCT profile_id AS profileId FROM parked_event WHERE source = ? AND profile_id IS NOT NULL',
    [source],
  )) as { profileId: string }[];
  return new Set(rows.map(({ profileId }) => profileId));
}

/** The event that is to be tried again first. */
export async function nextToRetry(
  manager: EntityManager,
  sources: readonly string[],
): Promise<{ readonly source: string; readonly seq: number; readonly at: Date } | null> {
  const rows = (await manager.query(
    `/* background */ SELECT source, seq, next_try_at AS at FROM parked_event
      WHERE state = 'RETRYING' AND source IN (${sources.map(() => '?').join(',')}) ORDER BY next_try_at, seq LIMIT 1`,
    [...sources],
  )) as { source: string; seq: string; at: Date }[];
  return rows[0] === undefined ? null : { ...rows[0], seq: Number(rows[0].seq) };
}

/** Under the cursor's lock; null when another process was faster. */
export async function eventToRetry(
  manager: EntityManager,
  source: string,
  seq: number,
): Promise<{ readonly event: RecordedEvent; readonly attempts: number } | null> {
  const rows = (await manager.query(
    "/* background */ SELECT event, attempts FROM parked_event WHERE source = ? AND seq = ? AND state = 'RETRYING'",
    [source, seq],
  )) as { event: string; attempts: number }[];
  const row = rows[0];
  return row === undefined
    ? null
    : { event: JSON.parse(row.event) as RecordedEvent, attempts: Number(row.attempts) };
}

/** The event was applied; the next of the same profile is tried at once. */
export async function takeOut(manager: EntityManager, source: string, event: RecordedEvent): Promise<void> {
  await manager.query('/* background */ DELETE FROM parked_event WHERE source = ? AND seq = ?', [
    source,
    event.seq,
  ]);
  if (!event.profileId) return;
  await manager.query(
    `/* background */ UPDATE parked_event SET state = 'RETRYING', next_try_at = ?
      WHERE profile_id = ? AND source = ? AND state = 'WAITING' ORDER BY seq LIMIT 1`,
    [new Date(), event.profileId, source],
  );
}

/** Failed again. Counts once, whichever of two processes comes first. */
export async function failedAgain(
  manager: EntityManager,
  source: string,
  seq: number,
  failure: { readonly attempts: number; readonly error: string; readonly nextTryAt: Date | null },
): Promise<void> {
  await manager.query(
    `/* background */ UPDATE parked_event SET state = ?, attempts = ?, error = ?, next_try_at = ?
      WHERE source = ? AND seq = ? AND state = 'RETRYING' AND attempts = ?`,
    [
      failure.nextTryAt === null ? 'PARKED' : 'RETRYING',
      failure.attempts,
      failure.error,
      failure.nextTryAt,
      source,
      seq,
      failure.attempts - 1,
    ],
  );
}

/** What is put aside, the oldest first. */
export async function parkedEvents(manager: EntityManager, limit: number): Promise<ParkedEvent[]> {
  const rows = (await manager.query(
    `SELECT source, seq, event_id AS eventId, type, profile_id AS profileId, state, attempts, error, parked_at AS parkedAt
       FROM parked_event ORDER BY parked_at, source, seq LIMIT ?`,
    [limit],
  )) as (Omit<ParkedEvent, 'seq'> & { seq: string })[];
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** Lets parked events be tried again: one, or all; answers how many. Those that wait follow by themselves. */
export async function releaseParked(manager: EntityManager, eventId: string | null): Promise<number> {
  const one = eventId === null ? '' : 'AND event_id = ?';
  const result = (await manager.query(
    `UPDATE parked_event SET state = 'RETRYING', attempts = 0, next_try_at = ? WHERE state = 'PARKED' ${one}`,
    [new Date(), ...(eventId === null ? [] : [eventId])],
  )) as { affectedRows: number };
  return result.affectedRows;
}

/** How many are in each state. */
export async function countParked(manager: EntityManager): Promise<Readonly<Record<ParkedState, number>>> {
  const rows = (await manager.query(
    '/* background */ SELECT state, COUNT(*) AS n FROM parked_event GROUP BY state',
  )) as { state: ParkedState; n: string }[];
  const count = (state: ParkedState) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return { RETRYING: count('RETRYING'), PARKED: count('PARKED'), WAITING: count('WAITING') };
}
