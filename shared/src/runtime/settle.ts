import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database';
import { hasUnapplied, type Subscription } from '../events';
import type { JobRunner } from '../jobs';
import { isOwnFeed } from './feeds';

const PAUSE_MS = 5;
/** A consumer that cannot apply what it was told goes on trying; whoever waits for it does not. */
const LONGEST_MS = 10_000;

/** Waits until no due job is left, nor a fact of our own that this service wants and has not applied: one may bring the other. */
export async function settle(
  database: Database,
  jobs: JobRunner,
  subscriptions: readonly Subscription[],
): Promise<void> {
  const own = subscriptions.filter(({ feed }) => isOwnFeed(feed));
  const until = Date.now() + LONGEST_MS;
  await jobs.settle();
  while (Date.now() < until && (await isAnyBehind(database, own))) {
    await sleep(PAUSE_MS);
    await jobs.settle();
  }
}

async function isAnyBehind(database: Database, own: readonly Subscription[]): Promise<boolean> {
  const behind = await Promise.all(own.map((one) => hasUnapplied(database.read, one)));
  return behind.includes(true);
}
