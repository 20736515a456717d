import { addDays, DAY_MS } from '@customer-area/shared/clock';
import fc from 'fast-check';
import { CHARGE_DAYS, chargeAfter, chargeCheckAfter, chargeFrom, riskCheckAfter } from './charge-schedule';

const EXPIRY = new Date('2026-06-30T10:00:00.000Z');
const before = (days: number) => addDays(EXPIRY, -days);

describe('the next charge of an automatic renewal', () => {
  it.each([
    ['7 days before the expiry, long before it', 200, 7],
    ['5 days before, when it is switched on later than the first one', 6, 5],
    ['5 days before, after a refusal on the first day', 7, 5],
    ['3 days before, after a refusal on the second', 5, 3],
    ['1 day before, after a refusal on the third', 3, 1],
    ['3 days before, when the first charge came so late that two moments had passed', 4, 3],
    ['none after the last one', 1, null],
    ['none at the expiry', 0, null],
    ['none after the expiry', -1, null],
  ])('is %s', (_, now, expected) => {
    expect(chargeAfter(EXPIRY, before(now))).toEqual(expected === null ? null : before(expected));
  });

  it('is the one that was missed, while it was not tried', () => {
    expect(chargeFrom(EXPIRY, before(7))).toEqual(before(7));
    expect(chargeFrom(EXPIRY, before(6))).toEqual(before(5));
    expect(chargeFrom(EXPIRY, before(0))).toBeNull();
  });

  it('is never later than a domain is looked at for it, whoever renews meanwhile', () => {
    const days = fc.integer({ min: -30, max: 500 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3 }), (day, years) => {
        const now = before(day);
        const check = chargeCheckAfter(EXPIRY, now);
        expect(check > now).toBe(true);
        const renewed = new Date(EXPIRY);
        renewed.setUTCFullYear(EXPIRY.getUTCFullYear() + years);
        const charge = chargeAfter(renewed, now);
        if (charge !== null) expect(check <= charge).toBe(true);
      }),
    );
  });

  it('comes at most four times a period and never from the expiry on, however late the service runs', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 3 * DAY_MS }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(delays, (late) => {
        let due = chargeAfter(EXPIRY, before(100));
        let charges = 0;
        for (const delay of late) {
          if (due === null) break;
          const now = new Date(due.getTime() + delay);
          if (now >= EXPIRY) break;
          charges += 1;
          due = chargeAfter(EXPIRY, now);
        }
        expect(charges).toBeGreaterThan(0);
        expect(charges).toBeLessThanOrEqual(CHARGE_DAYS.length);
      }),
    );
  });
});

describe('what might make the charge fail is looked at', () => {
  it.each([
    ['30 days before the expiry', 200, 30],
    ['at once in the last month', 20, 20],
    ['next year, once nothing more is charged', 1, 30 - 365],
  ])('%s', (_, now, expected) => {
    expect(riskCheckAfter(EXPIRY, before(now))).toEqual(before(expected));
  });
});
