import { z } from 'zod';
import { defineOperation } from '../contract';

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

const parked = z.record(z.string(), z.unknown());

export const listParkedEvents = defineOperation('parked-events', {
  description: 'The facts that could not be applied and those that wait behind them, 500 at most.',
  input: z.null(),
  output: z.array(parked),
});

export const retryParkedEvents = defineOperation('retry-events', {
  description: 'Tries parked facts again: one by its id, or all. Answers how many; an unknown id is none.',
  input: z.object({ eventId: z.string().min(1).nullable() }),
  output: z.object({ retrying: z.number().int() }),
});

export const listParkedJobs = defineOperation('parked-jobs', {
  description: 'The jobs that gave up and wait for a person, 500 at most.',
  input: z.null(),
  output: z.array(parked),
});

const oneJob = z.object({ id: z.string().min(1) });

export const retryJob = defineOperation('retry-job', {
  description: 'Tries a parked job again. May be repeated; NOT_FOUND for one that does not exist.',
  input: oneJob,
  output: z.literal(true),
});

export const dropJob = defineOperation('drop-job', {
  description: 'Gives a parked job up for good. May be repeated; NOT_FOUND for one that does not exist.',
  input: oneJob,
  output: z.literal(true),
});
