import type { EntityManager } from 'typeorm';
import { announce } from '../database';
import { jobPlanned } from './enqueue-job';
import type { JobKind } from './job-kind';

/** A job that gave up and waits for a person. */
export interface ParkedJob {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly error: string | null;
  /** When it was to be tried last: another moment each time that it is parked. */
  readonly triedAt: Date;
}

/** A job however far it is. */
export interface KnownJob extends ParkedJob {
  readonly state: 'READY' | 'PARKED' | 'DONE' | 'DROPPED';
  readonly finishedAt: Date | null;
}

const FACTS =
  'id, kind, subject_id AS subjectId, due_at AS dueAt, attempts, last_error AS error, not_before AS triedAt';

/** The oldest first, of one kind or of all. */
export async function parkedJobs(
  manager: EntityManager,
  limit: number,
  kind: string | null = null,
): Promise<ParkedJob[]> {
  const ofKind = kind === null ? '' : 'AND kind = ?';
  return (await manager.query(
    `SELECT ${FACTS} FROM job WHERE state = 'PARKED' ${ofKind} ORDER BY due_at, id LIMIT ?`,
    [...(kind === null ? [] : [kind]), limit],
  )) as ParkedJob[];
}

/** All about a subject that are still known, the latest first. */
export async function jobsAbout(
  manager: EntityManager,
  subjectId: string,
  limit: number,
): Promise<KnownJob[]> {
  return (await manager.query(
    `SELECT ${FACTS}, state, finished_at AS finishedAt FROM job
      WHERE subject_id = ? ORDER BY due_at DESC, id DESC LIMIT ?`,
    [subjectId, limit],
  )) as KnownJob[];
}

/** How many are due since before a moment and not done. */
export async function countLateJobs(manager: EntityManager, dueBefore: Date): Promise<number> {
  const rows = (await manager.query("SELECT COUNT(*) AS n FROM job WHERE state = 'READY' AND due_at < ?", [
    dueBefore,
  ])) as { n: string }[];
  return Number(rows[0]?.n ?? 0);
}

export async function countParkedJobs(manager: EntityManager): Promise<number> {
  const rows = (await manager.query(
    "/* background */ SELECT COUNT(*) AS n FROM job WHERE state = 'PARKED'",
  )) as { n: string }[];
  return Number(rows[0]?.n ?? 0);
}

/** Lets a parked job run again, with all its patience; false when there is no such job. Twice is once. */
export async function retryParkedJob(manager: EntityManager, id: string): Promise<boolean> {
  const moved = await move(
    manager,
    "UPDATE job SET state = 'READY', attempts = 0, not_before = ? WHERE id = ? AND state = 'PARKED'",
    [new Date(), id],
  );
  return moved || (await isIn(manager, id, ['READY', 'DONE']));
}

/** Whether a job of this kind about this subject gave up and waits for a person. */
export async function isParked(manager: EntityManager, kind: JobKind, subjectId: string): Promise<boolean> {
  return (await parkedOf(manager, kind, subjectId)).length > 0;
}

/** Whether a job of this kind about this subject is to run anyway. */
export async function isPlanned(
  manager: EntityManager,
  { name }: JobKind,
  subjectId: string,
): Promise<boolean> {
  const rows = (await manager.query(
    "SELECT id FROM job WHERE kind = ? AND subject_id = ? AND state = 'READY' LIMIT 1",
    [name, subjectId],
  )) as unknown[];
  return rows.length > 0;
}

/** Lets the parked jobs of this kind about this subject run again: there is a new reason to. False when there is none. */
export async function retryParkedJobsOf(
  manager: EntityManager,
  kind: JobKind,
  subjectId: string,
): Promise<boolean> {
  const parked = await parkedOf(manager, kind, subjectId);
  for (const { id, dueAt } of parked) {
    await retryParkedJob(manager, id);
    announce(manager, jobPlanned(kind.lane), dueAt);
  }
  return parked.length > 0;
}

/** A job that was given up. */
export type DroppedJob = Pick<ParkedJob, 'kind' | 'subjectId'>;

/** Marks a parked job as given up; null when no such job is parked. */
export async function markDropped(manager: EntityManager, id: string): Promise<DroppedJob | null> {
  const moved = await move(
    manager,
    "UPDATE job SET state = 'DROPPED', finished_at = ? WHERE id = ? AND state = 'PARKED'",
    [new Date(), id],
  );
  if (!moved) return null;
  const rows = (await manager.query('SELECT kind, subject_id AS subjectId FROM job WHERE id = ?', [
    id,
  ])) as DroppedJob[];
  return rows[0] ?? null;
}

export function isDropped(manager: EntityManager, id: string): Promise<boolean> {
  return isIn(manager, id, ['DROPPED']);
}

async function parkedOf(
  manager: EntityManager,
  { name }: JobKind,
  subjectId: string,
): Promise<Pick<ParkedJob, 'id' | 'dueAt'>[]> {
  return (await manager.query(
    "SELECT id, due_at AS dueAt FROM job WHERE kind = ? AND subject_id = ? AND state = 'PARKED' ORDER BY due_at",
    [name, subjectId],
  )) as Pick<ParkedJob, 'id' | 'dueAt'>[];
}

async function move(manager: EntityManager, sql: string, values: unknown[]): Promise<boolean> {
  return ((await manager.query(sql, values)) as { affectedRows: number }).affectedRows > 0;
}

async function isIn(manager: EntityManager, id: string, states: readonly string[]): Promise<boolean> {
  const rows = (await manager.query('SELECT state FROM job WHERE id = ?', [id])) as { state: string }[];
  return rows[0] !== undefined && states.includes(rows[0].state);
}
