import { actingForStaff } from '../actor';
import type { Clock } from '../clock';
import type { Database } from '../database';
import { errorWithoutPersons, notFound } from '../errors';
import { countParked, type EventFeed, logState, parkedEvents, releaseParked } from '../events';
import { answerOperation, type InternalHandlers } from '../http';
import {
  countLateJobs,
  countParkedJobs,
  dropParkedJob,
  type JobHandler,
  jobsAbout,
  parkedJobs,
  retryParkedJob,
} from '../jobs';
import {
  backgroundState,
  countParkedJobs as countParkedJobsWanted,
  dropJob,
  jobsAbout as jobsAboutSubject,
  listParkedEvents,
  listParkedJobs,
  readEventFeed,
  retryJob,
  retryParkedEvents,
} from './background-contract';

const LISTED = 500;
const HISTORY = 100;
const LATE_MS = 5 * 60_000;

export interface BackgroundOperations {
  readonly database: Database;
  readonly clock: Clock;
  readonly handlers: readonly JobHandler[];
  readonly feed: EventFeed;
  /** Parked jobs or events are to be tried again: look now. */
  readonly jobsReleased: () => void;
  readonly eventsReleased: () => void;
}

/** What every service answers to others about its log, and to the operator about what gave up. */
export function backgroundOperations({
  database,
  clock,
  handlers,
  feed,
  jobsReleased,
  eventsReleased,
}: BackgroundOperations): InternalHandlers {
  return {
    ...answerOperation(readEventFeed, (query) => feed.read(query)),
    ...answerOperation(listParkedEvents, async () => {
      const events = await parkedEvents(database.read, LISTED);
      return events.map(({ profileId: _, ...event }) => withoutPersons(event));
    }),
    ...answerOperation(retryParkedEvents, async ({ eventId }) => {
      const retrying = await releaseParked(database.read, eventId);
      eventsReleased();
      return { retrying };
    }),
    ...answerOperation(listParkedJobs, async (wanted) =>
      (await parkedJobs(database.read, wanted)).map(withoutPersons),
    ),
    ...answerOperation(countParkedJobsWanted, async (wanted) => ({
      count: await countParkedJobs(database.read, wanted),
    })),
    ...answerOperation(jobsAboutSubject, async ({ subjectId }) =>
      (await jobsAbout(database.read, subjectId, HISTORY)).map(withoutPersons),
    ),
    ...answerOperation(retryJob, async ({ id }) => {
      if (!(await retryParkedJob(database.read, id))) throw notFound();
      jobsReleased();
      return true as const;
    }),
    ...answerOperation(dropJob, async ({ id, reason, byLoginId }) => {
      const decision = { id, reason, at: clock.now() };
      const drop = () => database.transact((manager) => dropParkedJob(manager, decision, handlers));
      if (!(await actingForStaff(byLoginId, drop))) throw notFound();
      return true as const;
    }),
    ...answerOperation(backgroundState, async () => ({
      parkedJobs: await countParkedJobs(database.read),
      lateJobs: await countLateJobs(database.read, new Date(clock.now().getTime() - LATE_MS)),
      events: await countParked(database.read),
      ...(await logState(database.read)),
    })),
  };
}

/** A copy whose error names nobody. */
function withoutPersons<Row extends { readonly error: string | null }>(row: Row): Row {
  return { ...row, error: row.error === null ? null : errorWithoutPersons(row.error) };
}
