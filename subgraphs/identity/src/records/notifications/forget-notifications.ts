import { addDays, type Clock, DAY_MS } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { NotificationStore } from './notification.store';

export interface ForgetNotificationsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly notifications: NotificationStore;
}

export const FORGET_NOTIFICATIONS = defineJob({
  name: 'notification.forget-old',
  lane: 'retention',
  timeoutMs: 60_000,
});
/** There is one such job; a job needs something it is about. */
const ALL = 'all';
const KEPT_DAYS = 365;
/** Small enough that nobody waits for its locks. */
const SLICE = 1_000;
/** After so many slices others have their turn, and the rest comes a minute later. */
const SLICES = 50;
const REST_MS = 60_000;

/** Once a day, forgets what is older than a year. */
export async function forgetNotifications(
  { database, clock, notifications }: ForgetNotificationsDeps,
  signal: AbortSignal,
): Promise<void> {
  const before = addDays(clock.now(), -KEPT_DAYS);
  let isDone = false;
  for (let n = 0; n < SLICES && !isDone && !signal.aborted; n++)
    isDone =
      (await database.transact((manager) => notifications.forgetBefore(manager, before, SLICE))) < SLICE;
  const now = clock.now().getTime();
  const dueAt = new Date(isDone ? (Math.floor(now / DAY_MS) + 1) * DAY_MS : now + REST_MS);
  await database.transact((manager) =>
    enqueueJob(manager, { kind: FORGET_NOTIFICATIONS, subjectId: ALL, dueAt }),
  );
}

/** Plans the first one; those that follow plan each other. Any number of processes may start at the same time. */
export async function planForgettingNotifications(database: Database): Promise<void> {
  await database.transact((manager) =>
    enqueueJob(manager, { kind: FORGET_NOTIFICATIONS, subjectId: ALL, dueAt: new Date(0) }),
  );
}
