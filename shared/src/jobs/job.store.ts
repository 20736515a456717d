import type { EntityManager } from 'typeorm';
import type { Database } from '../database';

/** A job as it was claimed. */
export interface ClaimedRow {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly attempt: number;
}

/** Business time for what is due, machine time for leases and pauses. */
export interface Moment {
  readonly now: Date;
  readonly real: Date;
}

export interface NextMoments {
  /** Of kinds with jobs that are due: machine time at which the first of them may be claimed. */
  readonly claimable: readonly { readonly kind: string; readonly at: Date }[];
  /** Business time at which the next planned job is due. */
  readonly dueAt: Date | null;
}

/** When there will be something to do; one statement, however many jobs are planned. */
export async function nextMoments(
  manager: EntityManager,
  kinds: readonly string[],
  now: Date,
): Promise<NextMoments> {
  const ready = `FROM job FORCE INDEX (job_next) WHERE state = 'READY' AND kind IN (${kinds.map(() => '?').join(',')})`;
  const rows = (await manager.query(
    `/* background */ SELECT kind, MIN(GREATEST(not_before, COALESCE(leased_until, not_before))) AS at, NULL AS dueAt
         ${ready} AND due_at <= ? GROUP BY kind
       UNION ALL SELECT kind, NULL, MIN(due_at) ${ready} AND due_at > ? GROUP BY kind`,
    [...kinds, now, ...kinds, now],
  )) as { kind: string; at: Date | null; dueAt: Date | null }[];
  const due = rows.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt.getTime()]));
  return {
    claimable: rows.flatMap(({ kind, at }) => (at === null ? [] : [{ kind, at }])),
    dueAt: due.length === 0 ? null : new Date(Math.min(...due)),
  };
}

/**
 * Claims due jobs of a kind with SKIP LOCKED and a lease, so that any number of processes may do so side by side. One kind at
 * a time and in the order of its index: no row is locked, and so none is skipped by others, that is not claimed.
 */
export function claimJobs(
  database: Database,
  kind: string,
  { now, real }: Moment,
  limit: number,
  leasedUntil: Date,
): Promise<ClaimedRow[]> {
  return database.source.transaction(async (manager) => {
    const rows = (await manager.query(
      `/* background */ SELECT id, kind, subject_id AS subjectId, due_at AS dueAt, attempts + 1 AS attempt
         FROM job FORCE INDEX (job_next)
        WHERE state = 'READY' AND kind = ? AND due_at <= ? AND not_before <= ? AND (leased_until IS NULL OR leased_until <= ?)
        ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
      [kind, now, real, real],
    )) as (Omit<ClaimedRow, 'attempt'> & { attempt: string | number })[];
    if (rows.length === 0) return [];
    await manager.query(
      `/* background */ UPDATE job SET leased_until = ?, attempts = attempts + 1 WHERE id IN (${rows.map(() => '?').join(',')})`,
      [leasedUntil, ...rows.map((row) => row.id)],
    );
    return rows.map((row) => ({ ...row, attempt: Number(row.attempt) }));
  });
}

/** Prolongs the lease of a job that waited behind others; false when somebody else has it by now. */
export async function prolongLease(
  manager: EntityManager,
  id: string,
  held: Date,
  until: Date,
): Promise<boolean> {
  const result = (await manager.query(
    "/* background */ UPDATE job SET leased_until = ? WHERE id = ? AND state = 'READY' AND leased_until = ?",
    [until, id, held],
  )) as { affectedRows: number };
  return result.affectedRows > 0;
}

/** Gives claimed jobs back that were not begun. */
export async function releaseJobs(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `/* background */ UPDATE job SET leased_until = NULL, attempts = attempts - 1 WHERE id IN (${ids.map(() => '?').join(',')})`,
    [...ids],
  );
}

export async function finishJob(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    "/* background */ UPDATE job SET state = 'DONE', finished_at = ?, leased_until = NULL, last_error = NULL WHERE id = ?",
    [new Date(), id],
  );
}

/** @param notBefore machine time of the next attempt; null parks the job */
export async function failJob(
  manager: EntityManager,
  id: string,
  error: string,
  notBefore: Date | null,
): Promise<void> {
  await manager.query(
    '/* background */ UPDATE job SET state = ?, leased_until = NULL, not_before = ?, last_error = ? WHERE id = ?',
    [notBefore === null ? 'PARKED' : 'READY', notBefore ?? new Date(), error, id],
  );
}

/** Kinds of jobs that wait to be run, of whatever lane and time. */
export async function kindsThatWait(manager: EntityManager): Promise<string[]> {
  const rows = (await manager.query(
    "/* background */ SELECT DISTINCT kind FROM job WHERE state = 'READY' ORDER BY kind",
  )) as { kind: string }[];
  return rows.map(({ kind }) => kind);
}
