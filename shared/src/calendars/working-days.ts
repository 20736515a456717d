import { type Day, daysLater } from '../clock';
import { isItalianWorkingDay } from './italian-days';
import { isTargetDay } from './target-days';

/** Whose working days count. */
export type Calendar = 'TARGET' | 'ITALY';

const WORKS: Readonly<Record<Calendar, (day: Day) => boolean>> = {
  TARGET: isTargetDay,
  ITALY: isItalianWorkingDay,
};

/** The working day that comes `days` after this one; with 0 the day itself, or the next one that works. */
export function addWorkingDays(day: Day, days: number, calendar: Calendar): Day {
  let reached = days === 0 ? day : daysLater(day, 1);
  for (let left = days; ; reached = daysLater(reached, 1)) {
    if (!WORKS[calendar](reached)) continue;
    if (left <= 1) return reached;
    left -= 1;
  }
}
