import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { WeeklyHours } from './opening-hours';

/** Hours as they are written beside a telephone number: days with the same hours stand together, e.g. `lun–ven 08:30–18:00`. */
export function hoursInWords(hours: readonly WeeklyHours[], locale: Locale): string[] {
  const ofDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours
      .filter((one) => one.weekday === weekday)
      .map(({ opens, closes }) => `${opens}–${closes}`)
      .sort()
      .join(', '),
  );
  const lines: string[] = [];
  for (let first = 0; first < 7; ) {
    let last = first;
    while (last < 6 && ofDay[last + 1] === ofDay[first]) last++;
    if (ofDay[first] !== '') lines.push(`${daysInWords(first + 1, last + 1, locale)} ${ofDay[first]}`);
    first = last + 1;
  }
  return lines;
}

function daysInWords(first: number, last: number, locale: Locale): string {
  const word = (weekday: number) =>
    messages.text(locale, 'supportChannel.weekday', { weekday: String(weekday) });
  return first === last ? word(first) : `${word(first)}–${word(last)}`;
}
