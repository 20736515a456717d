import { addDays } from '@customer-area/shared/clock';
import fc from 'fast-check';
import { latestPayment } from './latest-payment';
import { arrivesBy, MEANS_TIMING, SLOW_MEANS, timingOf } from './means-timing';

const MINUTE_MS = 60_000;

it.each([
  // Known by the end of Thursday, before Friday noon: paid on Monday at the latest.
  ['BANK_TRANSFER', '2026-11-27T11:00:00Z', '2026-11-23T22:59:00Z'],
  // Good Friday and Easter Monday settle nothing.
  ['BANK_TRANSFER', '2026-04-08T10:00:00Z', '2026-03-31T21:59:00Z'],
  ['POSTAL_SLIP', '2026-12-31T23:00:00Z', '2026-12-21T22:59:00Z'],
  ['PRE_FILLED_SLIP', '2026-11-27T23:00:00Z', '2026-11-26T22:59:00Z'],
] as const)('%s for %s is paid by %s', (means, before, latest) => {
  expect(latestPayment(means, new Date(before), true).toISOString()).toBe(new Date(latest).toISOString());
});

describe('from 2025 to 2030, whatever the means', () => {
  const means = fc.constantFrom(...SLOW_MEANS);
  const boundary = fc
    .date({ min: new Date('2025-02-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS));

  it('what is paid at the latest moment is in time when it takes longest, and a minute later it is not', () => {
    fc.assert(
      fc.property(means, boundary, (by, before) => {
        const latest = latestPayment(by, before, true);
        expect(arrivesBy(by, latest, true) <= before).toBe(true);
        expect(arrivesBy(by, new Date(latest.getTime() + MINUTE_MS), true) <= before).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('nothing that is paid earlier arrives later', () => {
    fc.assert(
      fc.property(means, boundary, fc.integer({ min: 0, max: 20 }), (by, paidAt, days) => {
        const later = arrivesBy(by, addDays(paidAt, days), true);
        expect(arrivesBy(by, paidAt, true) <= later).toBe(true);
        expect(arrivesBy(by, paidAt, false) <= arrivesBy(by, paidAt, true)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('rows of a means are in force from their day on, oldest first', () => {
  expect(timingOf('BANK_TRANSFER', '2025-10-08').shortestDays).toBe(1);
  expect(timingOf('BANK_TRANSFER', '2025-10-09').shortestDays).toBe(0);
  for (const means of SLOW_MEANS) {
    const days = MEANS_TIMING.filter((row) => row.means === means).map(({ validFrom }) => validFrom);
    expect(days).toEqual([...days].sort());
  }
});
