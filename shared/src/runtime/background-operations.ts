import type { Database } from '../database';
import { notFound } from '../errors';
import { type EventFeed, parkedEvents, releaseParked } from '../events';
import { answerOperation, type InternalHandlers } from '../http';
import { dropParkedJob, parkedJobs, retryParkedJob } from '../jobs';
import {
  dropJob,
  listParkedEvents,
  listParkedJobs,
  readEventFeed,
  retryJob,
  retryParkedEvents,
} from './background-contract';

const LISTED = 500;

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
    ...answerOperation(readEventFeed, (query) => feed.read(query)),
    ...answerOperation(listParkedEvents, async () => plain(await parkedEvents(database.read, LISTED))),
    ...answerOperation(retryParkedEvents, async ({ eventId }) => {
      const retrying = await releaseParked(database.read, eventId);
      eventsReleased();
      return { retrying };
    }),
    ...answerOperation(listParkedJobs, async () => plain(await parkedJobs(database.read, LISTED))),
    ...answerOperation(retryJob, async ({ id }) => {
      if (!(await retryParkedJob(database.read, id))) throw notFound();
      jobsReleased();
      return true as const;
    }),
    ...answerOperation(dropJob, async ({ id }) => {
      if (!(await dropParkedJob(database.read, id))) throw notFound();
      return true as const;
    }),
  };
}

const plain = (rows: readonly object[]) => rows.map((row) => ({ ...row }));
