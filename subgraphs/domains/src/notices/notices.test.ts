import { dayOf, daysLater, startOf } from '@customer-area/shared/clock';
import { daysUntil } from './notice-day';
import {
  expiriesFallenDue,
  expiriesOf,
  MANDATORY_DAYS,
  NOTICE_DAYS,
  type NoticeDays,
  wantedNotices,
} from './notices';

const EXPIRY = new Date('2026-12-31T10:00:00.000Z');

/** The notice of an expiry that is due so many days before it; null when none is. */
function latest(daysBefore: number, wanted: readonly NoticeDays[] = NOTICE_DAYS): number | null {
  const day = daysLater(dayOf(EXPIRY), -daysBefore);
  const due = wanted.filter((days) => {
    const { from, before } = expiriesOf(days, wanted, day);
    return (from === null || EXPIRY >= from) && EXPIRY < before;
  });
  expect(due.length).toBeLessThanOrEqual(1);
  return due[0] ?? null;
}

describe('the days of the home market', () => {
  it.each([
    ['2026-03-28', '2026-03-27T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins at %s, around the changes of the clocks', (day, start) => {
    expect(startOf(day).toISOString()).toBe(start);
    expect(dayOf(startOf(day))).toBe(day);
    expect(dayOf(new Date(startOf(day).getTime() - 1))).toBe(daysLater(day, -1));
  });

  it.each([
    ['2026-12-30T23:30:00.000Z', 1],
    ['2026-12-30T22:30:00.000Z', 0],
    ['2026-12-27T12:00:00.000Z', -3],
    ['2027-03-30T12:00:00.000Z', 90],
  ])('%s is %i days after 30 December 2026', (moment, days) => {
    expect(daysUntil(new Date(moment), '2026-12-30')).toBe(days);
  });
});

describe('reminders of an expiry', () => {
  it.each([
    [91, null],
    [90, 90],
    [89, 90],
    [30, 30],
    [1, 1],
    [0, 1],
    [-2, 1],
    [-3, -3],
    [-60, -3],
  ])('%i days before, the newest one due is %s', (days, notice) => {
    expect(latest(days)).toBe(notice);
  });

  it('are 90, 60, 30, 15, 7 and 1 days before and 3 after', () => {
    const first = [...Array(200).keys()].map((index) => latest(100 - index));
    expect(first.filter((notice, index) => notice !== first[index - 1])).toEqual([null, ...NOTICE_DAYS]);
  });

  it('that are not wanted leave the one before them the newest', () => {
    const wanted = wantedNotices([15, 60]);
    expect(latest(10, wanted)).toBe(30);
    expect(latest(45, wanted)).toBe(90);
    expect(latest(7, wanted)).toBe(7);
  });

  it('a month, a week and a day before, and after, are sent whatever is wanted', () => {
    expect(wantedNotices(NOTICE_DAYS)).toEqual(MANDATORY_DAYS);
    expect(wantedNotices([])).toEqual(NOTICE_DAYS);
  });
});

describe('the expiries that a day brings a reminder to', () => {
  const isIn = (after: string, upTo: string) =>
    expiriesFallenDue(after, upTo).some(({ from, before }) => EXPIRY >= from && EXPIRY < before);

  it('are those whose reminder falls on it, in seven spans', () => {
    const days = [...Array(120).keys()].map((index) => 100 - index);
    const told = days.filter((left) => {
      const day = daysLater('2026-12-31', -left);
      return isIn(daysLater(day, -1), day);
    });
    expect(told).toEqual([...NOTICE_DAYS]);
    expect(expiriesFallenDue('2026-06-01', '2026-06-02')).toHaveLength(7);
  });

  it('are found once after a jump of the clock, in fewer spans', () => {
    const spans = expiriesFallenDue('2026-06-01', '2026-07-11');
    expect(spans).toHaveLength(1);
    expect(spans[0]?.from).toEqual(startOf(daysLater('2026-06-01', -2)));
    expect(spans[0]?.before).toEqual(startOf(daysLater('2026-07-11', 91)));
    expect(isIn('2026-08-01', '2026-12-30')).toBe(true);
    expect(isIn('2026-10-02', '2026-10-31')).toBe(false);
  });

  it('are none when no day has passed', () => {
    expect(expiriesFallenDue('2026-06-01', '2026-06-01').every(({ from, before }) => from >= before)).toBe(
      true,
    );
  });
});
