import { type Day, dayOf, daysLater, startOf } from '@customer-area/shared/clock';

/** A stretch of a weekday, 1 for Monday to 7 for Sunday, in Italian time: `08:30` to `18:00`. */
export interface WeeklyHours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

export interface Opening {
  readonly openNow: boolean;
  /** When it opens next; null while it is open, and when it never does. */
  readonly opensAt: Date | null;
}

/** Longest stretch of closed days that is looked across. */
const DAYS_AHEAD = 60;
const MINUTE_MS = 60_000;

/** Whether a channel answers at a moment, and when it does next. Without any hours it answers always. */
export function openingAt(
  hours: readonly WeeklyHours[],
  now: Date,
  isClosedOn: (day: Day) => boolean,
): Opening {
  if (hours.length === 0) return { openNow: true, opensAt: null };
  const today = dayOf(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = daysLater(today, ahead);
    if (isClosedOn(day)) continue;
    for (const { from, until } of stretchesOn(hours, day)) {
      if (from <= now && now < until) return { openNow: true, opensAt: null };
      if (from > now) return { openNow: false, opensAt: from };
    }
  }
  return { openNow: false, opensAt: null };
}

function stretchesOn(
  hours: readonly WeeklyHours[],
  day: Day,
): { readonly from: Date; readonly until: Date }[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return hours
    .filter((one) => one.weekday === weekday)
    .map(({ opens, closes }) => ({ from: momentOf(day, opens), until: momentOf(day, closes) }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** A time of the Italian day. On the Sundays on which clocks are changed it is that of the clock afterwards. */
function momentOf(day: Day, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const offsetAtNoon = startOf(daysLater(day, 1)).getTime() - 24 * 60 * MINUTE_MS;
  return new Date(offsetAtNoon + (hour * 60 + minute) * MINUTE_MS);
}
