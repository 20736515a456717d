import { addDays, DAY_MS } from '@customer-area/shared/clock';
import { defineJob } from '@customer-area/shared/jobs';

/** A lane of its own: the customer waits for the result. */
export const EXECUTE_OPERATION = defineJob({ name: 'registry.execute', lane: 'operations' });

const MINUTE = 1 / (24 * 60);
const HOUR = 60 * MINUTE;

/** Pauses before an undecided operation is asked about again, in days: about two weeks in all. */
const PAUSES: readonly number[] = [
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  ...Array<number>(26).fill(12 * HOUR),
];

/** When to ask next how an undecided operation stands; null when it has been asked about for long enough. */
export function nextAsk(asks: number, at: Date): Date | null {
  const pause = PAUSES[asks];
  return pause === undefined ? null : addDays(at, pause);
}

/**
 * When to try an operation again that gave up and that nobody has to decide: every hour for two days, then every day. Counted from
 * its beginning, so that several runs of its job plan the same one.
 */
export function nextTry(begunAt: Date, at: Date): Date {
  const age = at.getTime() - begunAt.getTime();
  const pause = age < 2 * DAY_MS ? DAY_MS / 24 : DAY_MS;
  return new Date(begunAt.getTime() + (Math.floor(age / pause) + 1) * pause);
}
