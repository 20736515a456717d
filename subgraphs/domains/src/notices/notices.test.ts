import { addDays } from '@customer-area/shared/clock';
import { daysLeft, latestNotice, noticeAt, noticeMoment, noticesAhead } from './notices';

const EXPIRY = new Date('2026-12-31T10:00:00.000Z');
const before = (days: number) => addDays(EXPIRY, -days);

describe('reminders of an expiry', () => {
  it.each([
    [100, null],
    [90, 90],
    [89, 90],
    [30, 30],
    [1, 1],
    [0, 1],
    [-2, 1],
    [-3, -3],
    [-60, -3],
  ])('%i days before, the newest one due is %s', (days, notice) => {
    expect(latestNotice(EXPIRY, before(days))).toBe(notice);
  });

  it('are planned for 90, 60, 30, 15, 7 and 1 days before and 3 after', () => {
    expect(noticesAhead(EXPIRY, before(300))).toEqual([90, 60, 30, 15, 7, 1, -3].map(before));
  });

  it('are not planned when they are more than a day late', () => {
    expect(noticesAhead(EXPIRY, before(89))).toHaveLength(7);
    expect(noticesAhead(EXPIRY, new Date(before(89).getTime() + 1))).toHaveLength(6);
  });

  it('are recognised by their moment, and not for another expiry', () => {
    expect(noticeAt(EXPIRY, noticeMoment(EXPIRY, 15))).toBe(15);
    expect(noticeAt(addDays(EXPIRY, 365), noticeMoment(EXPIRY, 15))).toBeNull();
  });

  it.each([
    [30, 30],
    [29.999, 30],
    [0.001, 1],
    [0, 0],
    [-3, -3],
  ])('count %d days before as %i days left', (days, left) => {
    expect(daysLeft(EXPIRY, before(days))).toBe(left);
  });
});
