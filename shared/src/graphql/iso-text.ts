const DAY_MS = 86_400_000;
/** 13 years: a page shows as many days as it has dates, and the next page the same ones. */
const MOST_DAYS = 5_000;

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const threeDigits = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, '0'));
/** `2026-11-28T`, by the number of the day. */
const days = new Map<number, string>();

/** What `toISOString` answers, for less: each date of a page is written once in its service, and that prints number by number. */
export function isoText(date: Date): string {
  const at = date.getTime();
  const day = Math.floor(at / DAY_MS);
  let text = days.get(day);
  if (text === undefined) {
    const whole = date.toISOString();
    text = whole.slice(0, whole.indexOf('T') + 1);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, text);
  }
  const ms = at - day * DAY_MS;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hour = twoDigits[Math.floor(minutes / 60)];
  return `${text}${hour}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}.${threeDigits[ms % 1_000]}Z`;
}
