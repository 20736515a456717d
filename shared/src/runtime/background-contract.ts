import { z } from 'zod';
import { defineOperation, instant } from '../contract';

/** Longer than any reader asks for, shorter than what stands between two services would cut. */
const LONGEST_HOLD_MS = 25_000;

const actor = z.unknown();
const recorded = z.object({
  seq: z.number().int(),
  id: z.string(),
  type: z.string(),
  profileId: z.string().nullable(),
  subjectId: z.string(),
  payload: z.unknown(),
  /** ISO 8601. */
  occurredAt: z.string(),
  actor,
});

export const readEventFeed = defineOperation('events', {
  description:
    'Facts of the log after a number, of some types or of all; held for a while when there is none.',
  input: z.object({
    after: z.number().int().min(0),
    types: z.array(z.string()).nullable().default(null),
    holdMs: z.number().int().min(0).max(LONGEST_HOLD_MS).default(2_000),
  }),
  output: z.object({ events: z.array(recorded).readonly(), upTo: z.number().int() }),
});

export const readClock = defineOperation('clock', {
  description: 'How far the business clock is ahead of the machine, in milliseconds.',
  input: z.null(),
  output: z.object({ offsetMs: z.number().int().min(0) }),
});

export const moveClock = defineOperation('move-clock', {
  description: 'Moves the business clock of the sandbox; never back. May be repeated.',
  input: z.object({ offsetMs: z.number().int().min(0) }),
  output: z.literal(true),
});

/** What went wrong, as far as it names nobody. */
const error = z.string().nullable();

export const listParkedEvents = defineOperation('parked-events', {
  description: 'The facts that could not be applied and those that wait behind them, 500 at most.',
  input: z.null(),
  output: z.array(
    z.object({
      source: z.string(),
      seq: z.number().int(),
      eventId: z.string(),
      type: z.string(),
      state: z.enum(['RETRYING', 'PARKED', 'WAITING']),
      attempts: z.number().int(),
      error,
      parkedAt: instant,
    }),
  ),
});

export const retryParkedEvents = defineOperation('retry-events', {
  description: 'Tries parked facts again: one by its id, or all. Answers how many; an unknown id is none.',
  input: z.object({ eventId: z.string().min(1).nullable() }),
  output: z.object({ retrying: z.number().int() }),
});

const jobFacts = z.object({
  id: z.string(),
  kind: z.string(),
  subjectId: z.string(),
  dueAt: instant,
  attempts: z.number().int(),
  error,
  triedAt: instant,
});

const whichParked = z.object({
  /** Of one kind; of all when null. */
  kind: z.string().min(1).max(60).nullable(),
  /** That one alone; all when null. */
  id: z.string().min(1).max(60).nullable(),
});

export const listParkedJobs = defineOperation('parked-jobs', {
  description: 'A page of the jobs that gave up and wait for a person, by when they were due.',
  input: whichParked.extend({
    /** The page goes on behind this job. */
    from: z.object({ at: instant, id: z.string() }).nullable(),
    order: z.enum(['ASC', 'DESC']),
    limit: z.number().int().min(1).max(101),
  }),
  output: z.array(jobFacts),
});

export const countParkedJobs = defineOperation('count-parked-jobs', {
  description: 'How many jobs gave up and wait for a person.',
  input: whichParked,
  output: z.object({ count: z.number().int() }),
});

export const jobsAbout = defineOperation('jobs-about', {
  description:
    'The jobs about a subject that are still known, finished ones as well, the latest 100 by when they are due.',
  input: z.object({ subjectId: z.string().min(1).max(60) }),
  output: z.array(
    jobFacts.extend({
      state: z.enum(['READY', 'PARKED', 'DONE', 'DROPPED']),
      finishedAt: instant.nullable(),
    }),
  ),
});

const oneJob = z.object({ id: z.string().min(1) });

export const retryJob = defineOperation('retry-job', {
  description: 'Tries a parked job again. May be repeated; NOT_FOUND for one that does not exist.',
  input: oneJob,
  output: z.literal(true),
});

export const dropJob = defineOperation('drop-job', {
  description:
    'Gives a parked job up for good, with what that means for its kind, and tells whose work it was. May be repeated; NOT_FOUND for one that does not exist.',
  input: oneJob.extend({
    reason: z.string().min(1).max(500),
    /** The member of staff whose act it is. */
    byLoginId: z.string().min(1).max(40),
  }),
  output: z.literal(true),
});

export const backgroundState = defineOperation('background-state', {
  description: 'How the background of the service stands, in numbers.',
  input: z.null(),
  output: z.object({
    parkedJobs: z.number().int(),
    /** Due for five minutes and not done. */
    lateJobs: z.number().int(),
    events: z.object({ RETRYING: z.number(), PARKED: z.number(), WAITING: z.number() }),
    /** Facts that have no number yet. */
    unnumbered: z.number().int(),
    lastSeq: z.number().int(),
    consumers: z.array(z.object({ source: z.string(), afterSeq: z.number().int() })),
  }),
});

const counted = z.object({ name: z.string(), count: z.number().int(), oldestAt: instant.nullable() });

export const deskCounts = defineOperation('desk-counts', {
  description:
    'What waits for staff in the service, and how its dealings with the outside stand, in numbers.',
  input: z.null(),
  output: z.array(counted),
});

export const ownDeskCounts = defineOperation('own-desk-counts', {
  description: 'What waits for one member of staff alone, in numbers; empty where nothing is given to one.',
  input: z.object({ loginId: z.string().min(1).max(40) }),
  output: z.array(counted),
});
