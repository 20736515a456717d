import Holidays from 'date-holidays';
import type { Day } from '../clock';
import { isWeekend } from './week';

const ofYear = new Map<string, ReadonlySet<Day>>();
let italian: Holidays | undefined;

/** Whether post offices and their accounts work on this day in all of Italy: a Saturday is none, and the feast of a town is not looked at. */
export function isItalianWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !isItalianHoliday(day);
}

/** Whether the whole of Italy has a holiday. */
export function isItalianHoliday(day: Day): boolean {
  return holidaysOf(day.slice(0, 4)).has(day);
}

function holidaysOf(year: string): ReadonlySet<Day> {
  const known = ofYear.get(year);
  if (known !== undefined) return known;
  italian ??= new Holidays('IT', { types: ['public'], timezone: 'Europe/Rome' });
  const found = new Set(italian.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
  ofYear.set(year, found);
  return found;
}
