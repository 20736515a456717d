import { z } from 'zod';
import type { Database } from '../database';
import { notFound } from '../errors';
import { type EventFeed, parkedEvents, releaseParked } from '../events';
import type { InternalHandlers } from '../http';
import { dropParkedJob, parkedJobs, retryParkedJob } from '../jobs';
import { checked } from './checked';

/** Longer than any reader asks for, shorter than what stands between two services would cut. */
const LONGEST_HOLD_MS = 25_000;
const LISTED = 500;

const feedQuery = z.object({
  after: z.number().int().min(0),
  types: z.array(z.string()).nullable().default(null),
  holdMs: z.number().int().min(0).max(LONGEST_HOLD_MS).default(2_000),
});
const oneJob = z.object({ id: z.string().min(1) });
const someEvents = z.object({ eventId: z.string().min(1).nullable() });

export interface BackgroundOperations {
  readonly database: Database;
  readonly feed: EventFeed;
  /** Parked jobs or events are to be tried again: look now. */
  readonly jobsReleased: () => void;
  readonly eventsReleased: () => void;
}

/** What every service answers to others about its log, and to the operator about what gave up. */
export function backgroundOperations({
  database,
  feed,
  jobsReleased,
  eventsReleased,
}: BackgroundOperations): InternalHandlers {
  return {
    events: (input) => feed.read(checked(feedQuery, input)),
    'parked-events': () => parkedEvents(database.read, LISTED),
    'retry-events': async (input) => {
      const { eventId } = checked(someEvents, input);
      const retrying = await releaseParked(database.read, eventId);
      eventsReleased();
      return { retrying };
    },
    'parked-jobs': () => parkedJobs(database.read, LISTED),
    'retry-job': async (input) => {
      if (!(await retryParkedJob(database.read, checked(oneJob, input).id))) throw notFound();
      jobsReleased();
      return true;
    },
    'drop-job': async (input) => {
      if (!(await dropParkedJob(database.read, checked(oneJob, input).id))) throw notFound();
      return true;
    },
  };
}
