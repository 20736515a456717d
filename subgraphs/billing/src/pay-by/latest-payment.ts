import { dayOf, daysLater, startOf } from '@customer-area/shared/clock';
import { arrivesBy, type SlowMeans } from './means-timing';

const MINUTE_MS = 60_000;
/** More days than any means takes, with all holidays. */
const MOST_DAYS = 40;

/** The last minute in which somebody can pay so that money is here before this moment; `worst`: however long it takes. */
export function latestPayment(means: SlowMeans, before: Date, worst: boolean): Date {
  const boundary = dayOf(before);
  for (let back = 0; back < MOST_DAYS; back += 1) {
    const day = daysLater(boundary, -back);
    // A day is as good as its first moment: only the working days after it count.
    if (arrivesBy(means, startOf(day), worst) <= before)
      return new Date(startOf(daysLater(day, 1)).getTime() - MINUTE_MS);
  }
  throw new Error(`no day is early enough for ${means}`);
}

/** What is charged at once is here within the minute. */
export const latestCharge = (before: Date) => new Date(before.getTime() - MINUTE_MS);
