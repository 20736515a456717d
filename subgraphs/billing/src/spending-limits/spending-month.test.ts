import { spendingMonth } from './spending-month';

describe('the month a payment counts for', () => {
  it.each([
    ['2026-01-15T12:00:00Z', '2026-01'],
    ['2026-01-31T22:59:59Z', '2026-01'],
    ['2026-01-31T23:00:00Z', '2026-02'],
    ['2026-06-30T21:59:59Z', '2026-06'],
    ['2026-06-30T22:00:00Z', '2026-07'],
    ['2026-12-31T23:00:00Z', '2027-01'],
  ])('of %s is %s in Italy', (at, month) => {
    expect(spendingMonth(new Date(at))).toBe(month);
  });
});
