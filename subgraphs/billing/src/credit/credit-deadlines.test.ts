import { nextDeadline, reminderDue } from './credit-deadlines';

const EXPIRES = new Date('2027-03-01T12:30:00Z');
const grant = (remindedDays: number | null) => ({
  ...{ id: 'crd_1', remaining: 500, grantedAt: new Date('2026-03-01T12:30:00Z') },
  ...{ expiresAt: EXPIRES, remindedDays },
});

describe('when the holder of credit is told that it expires', () => {
  it.each([
    ['61 days ahead', '2026-12-30T12:30:00Z', null, null],
    ['a moment before 60 days', '2026-12-31T12:29:59Z', null, null],
    ['60 days ahead', '2026-12-31T12:30:00Z', null, 60],
    ['60 days ahead, told', '2026-12-31T13:00:00Z', 60, null],
    ['30 days ahead, told of 60', '2027-01-30T12:30:00Z', 60, 30],
    ['20 days ahead, never told', '2027-02-09T12:30:00Z', null, 30],
    ['7 days ahead, told of 30', '2027-02-22T12:30:00Z', 30, 7],
    ['7 days ahead, told', '2027-02-22T12:30:00Z', 7, null],
    ['a moment ahead, told of 30', '2027-03-01T12:29:59Z', 30, 7],
    ['when it is over', '2027-03-01T12:30:00Z', null, null],
  ])('%s', (_, now, told, days) => {
    expect(reminderDue(grant(told), new Date(now))).toBe(days);
  });

  it.each([
    ['when it was given', '2026-03-01T12:30:00Z', '2026-12-31T13:00:00Z'],
    ['60 days ahead', '2026-12-31T13:00:00Z', '2027-01-30T13:00:00Z'],
    ['30 days ahead', '2027-01-30T13:00:00Z', '2027-02-22T13:00:00Z'],
    ['7 days ahead', '2027-02-22T13:00:00Z', '2027-03-01T13:00:00Z'],
    ['when it has expired', '2027-03-01T13:00:00Z', null],
  ])('is looked after next, at the full hour: %s', (_, now, next) => {
    expect(nextDeadline([grant(null)], new Date(now))).toEqual(next === null ? null : new Date(next));
  });

  it('is looked after when the first of several is due', () => {
    const later = { ...grant(null), expiresAt: new Date('2028-01-01T00:00:00Z') };
    const next = nextDeadline([later, grant(null)], new Date('2027-02-22T13:00:00Z'));
    expect(next).toEqual(new Date('2027-03-01T13:00:00Z'));
    expect(nextDeadline([], new Date())).toBeNull();
  });
});
