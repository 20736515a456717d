import { addDays } from '@customer-area/shared/clock';
import fc from 'fast-check';
import { arrivesBy, isSlowMeans, surelyArrivesBy } from '../pay-by';
import { type Boundary, type Deadline, deadlinesOf } from './deadlines';

const MINUTE_MS = 60_000;
const boundary = (event: string, at: Date): Boundary => ({ event, at, domainName: null, consequence: '' });
const now = new Date('2026-11-27T11:00:00Z');
const ask = (ofDomains: Boundary[], days = 30, slowMeansOnly = false) =>
  deadlinesOf({ orderExpires: boundary('ORDER', addDays(now, days)), ofDomains, slowMeansOnly, now });
const brief = (rows: Deadline[], event: string) =>
  rows
    .filter((row) => row.boundary.event === event)
    .map(({ means, confidence, latest }) => `${means} ${confidence} ${latest?.toISOString().slice(0, 16)}`);

describe('by when to pay', () => {
  it('each means has its own day, for what happens to a domain', () => {
    const rows = ask([boundary('EXPIRED', new Date('2026-12-10T11:00:00Z'))]);
    expect(brief(rows, 'EXPIRED')).toEqual([
      'CARD PROMISED 2026-12-10T10:59',
      'PAYPAL PROMISED 2026-12-10T10:59',
      'CREDIT PROMISED 2026-12-10T10:59',
      'BANK_TRANSFER PROMISED 2026-12-06T22:59',
      'POSTAL_SLIP PROMISED 2026-11-29T22:59',
      'PRE_FILLED_SLIP PROMISED 2026-12-08T22:59',
    ]);
  });

  it('what is late when it is slow may be in time when it is quick, and says so', () => {
    const rows = ask([boundary('EXPIRED', new Date('2026-12-01T11:00:00Z'))]);
    expect(brief(rows, 'EXPIRED').slice(3)).toEqual([
      'BANK_TRANSFER POSSIBLE 2026-11-30T22:59',
      'POSTAL_SLIP TOO_LATE undefined',
      'PRE_FILLED_SLIP PROMISED 2026-11-29T22:59',
    ]);
  });

  it('until the order expires with every means, as announced money is waited for', () => {
    expect(new Set(ask([]).map(({ latest }) => latest?.getTime()))).toEqual(
      new Set([addDays(now, 30).getTime() - MINUTE_MS]),
    );
  });

  it('never after the order has expired', () => {
    const rows = ask([boundary('LET_GO', addDays(now, 6))], 2);
    const end = addDays(now, 2).getTime();
    expect(rows.every(({ latest }) => latest === null || latest.getTime() < end)).toBe(true);
    expect(brief(rows, 'LET_GO')).toHaveLength(6);
    expect(brief(ask([boundary('LET_GO', addDays(now, 60))], 2), 'LET_GO')).toEqual([]);
  });

  it('what may have to become credit is paid by slow means only', () => {
    expect(ask([], 30, true).map(({ means }) => means)).toEqual([
      'BANK_TRANSFER',
      'POSTAL_SLIP',
      'PRE_FILLED_SLIP',
    ]);
  });

  it('from 2025 to 2030: paid at the latest moment is in time under the worst timing, a minute later is not promised', () => {
    const moment = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS));
    const minutes = fc.integer({ min: 1, max: 50 * 1_440 });
    fc.assert(
      fc.property(moment, minutes, minutes, (at, toBoundary, toExpiry) => {
        const before = new Date(at.getTime() + toBoundary * MINUTE_MS);
        const expiresAt = new Date(at.getTime() + toExpiry * MINUTE_MS);
        const rows = deadlinesOf({
          orderExpires: boundary('ORDER', expiresAt),
          ofDomains: [boundary('EXPIRED', before)],
          slowMeansOnly: false,
          now: at,
        });
        for (const { means, latest, confidence, boundary: what } of rows) {
          if (confidence !== 'PROMISED' || latest === null) continue;
          const minuteLater = new Date(latest.getTime() + MINUTE_MS);
          // What the order itself waits for: money that was announced in time.
          const inTime = (paidAt: Date) =>
            paidAt < expiresAt &&
            (isSlowMeans(means)
              ? surelyArrivesBy(means, paidAt) <=
                (what.event === 'ORDER' ? surelyArrivesBy(means, expiresAt) : what.at)
              : paidAt < what.at);
          expect(inTime(latest)).toBe(true);
          expect(inTime(minuteLater)).toBe(false);
        }
        for (const { means, latest, confidence } of rows)
          if (confidence === 'POSSIBLE' && latest !== null && isSlowMeans(means))
            expect(arrivesBy(means, latest, false) <= before).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
