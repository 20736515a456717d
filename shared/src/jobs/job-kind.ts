import type { EntityManager } from 'typeorm';

/** A kind of work that is done later, and how it is to be treated. Declared once, beside the work itself. */
export interface JobKind {
  /** Stored with every job, e.g. `registry.execute`: renaming it needs a migration. */
  readonly name: string;
  /** Jobs of one lane run one after the other; a job that hangs delays no other lane. */
  readonly lane: string;
  /** Afterwards the attempt counts as failed and its signal is aborted. */
  readonly timeoutMs: number;
  /** Pauses after the first, second, … failure, in milliseconds. After one failure more the job is parked. */
  readonly delays: readonly number[];
}

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly subjectId: string;
  readonly dueAt: Date;
  /** 1 on the first run. */
  readonly attempt: number;
}

/** May run more than once for the same job, after a time-out even at the same time, and must come to the same end. */
export type JobRun = (job: Job, signal: AbortSignal) => Promise<void>;

export interface JobHandler {
  readonly kind: JobKind;
  /** Null when this process knows the kind and cannot do it for now: its jobs wait. */
  readonly run: JobRun | null;
  /** What follows when staff give a parked job up, in the transaction that does so; nothing without it. */
  readonly dropped?: (manager: EntityManager, subjectId: string) => Promise<void>;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Eleven more tries within about twelve minutes: for work that nothing outside this system can hold up. */
export const TWELVE_MINUTES: readonly number[] = [
  0.4 * SECOND,
  0.8 * SECOND,
  1.6 * SECOND,
  3.2 * SECOND,
  6.4 * SECOND,
  13 * SECOND,
  26 * SECOND,
  51 * SECOND,
  102 * SECOND,
  205 * SECOND,
  300 * SECOND,
];

/** The same, then every hour for two days: for work that needs somebody else, who may be away over a weekend. */
export const TWO_DAYS: readonly number[] = [...TWELVE_MINUTES, ...Array<number>(48).fill(HOUR)];

/** Declares a kind with what most of them want: a lane for all that is quick, twenty seconds, twelve minutes of patience. */
export function defineJob(kind: Pick<JobKind, 'name'> & Partial<JobKind>): JobKind {
  return { lane: 'default', timeoutMs: 20 * SECOND, delays: TWELVE_MINUTES, ...kind };
}
