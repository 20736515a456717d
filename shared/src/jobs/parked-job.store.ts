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

/** Which parked jobs: of one kind, one by its id; all where both are null. */
interface WhichParked {
  readonly kind: string | null;
  readonly id: string | null;
}

interface ParkedPage extends WhichParked {
  readonly from: { readonly at: Date; readonly id: string } | null;
  readonly order: 'ASC' | 'DESC';
  readonly limit: number;
}

/** A page of them by when they were due. */
export async function parkedJobs(
  manager: EntityManager,
  { from, order, limit, ...which }: ParkedPage,
): Promise<ParkedJob[]> {
  const { sql, values } = parkedOnly(which);
  const beyond = order === 'ASC' ? '>' : '<';
  const behind = from === null ? '' : `AND due_at ${beyond}= ? AND (due_at ${beyond} ? OR id ${beyond} ?)`;
  return (await manager.query(
    `SELECT ${FACTS} FROM job WHERE ${sql} ${behind} ORDER BY due_at ${order}, id ${order} LIMIT ?`,
    [...values, ...(from === null ? [] : [from.at, from.at, from.id]), limit],
  )) as ParkedJob[];
}

function parkedOnly({ kind, id }: WhichParked): { readonly sql: string; readonly values: string[] } {
  const given = Object.entries({ kind, id }).filter((one): one is [string, string] => one[1] !== null);
  return {
    sql: ["state = 'PARKED'", ...given.map(([column]) => `${column} = ?`)].join(' AND '),
    values: given.map(([, value]) => value),
  };
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

export async function countParkedJobs(
  manager: EntityManager,
  which: WhichParked = { kind: null, id: null },
): Promise<number> {
  const { sql, values } = parkedOnly(which);
  const rows = (await manager.query(
    `/* background */ SELECT COUNT(*) AS n FROM job WHERE ${sql}`,
    values,
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
