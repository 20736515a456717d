import { isItalianWorkingDay } from '@customer-area/shared/calendars';
import { type Day, startOf } from '@customer-area/shared/clock';

/** When the desk answers tickets, on each working day of Italy from `validFrom` on. Whole hours of the Italian day. */
interface DeskHours {
  readonly validFrom: Day;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** The newest first. */
const DESK_HOURS: readonly DeskHours[] = [{ validFrom: '2024-01-01', opensAt: 9, closesAt: 18 }];

/** A stretch of time in which the desk answers. */
export interface OpenTime {
  readonly from: Date;
  readonly until: Date;
}

const HOUR_MS = 3_600_000;

/** When the desk answers on a day; null when it does not. */
export function openTimeOn(day: Day): OpenTime | null {
  const hours = DESK_HOURS.find(({ validFrom }) => validFrom <= day);
  if (hours === undefined || !isItalianWorkingDay(day)) return null;
  // Clocks are changed on Sundays, when the desk is closed: a working day has 24 hours.
  const midnight = startOf(day).getTime();
  return {
    from: new Date(midnight + hours.opensAt * HOUR_MS),
    until: new Date(midnight + hours.closesAt * HOUR_MS),
  };
}
