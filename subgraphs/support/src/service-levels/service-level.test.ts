import fc from 'fast-check';
import { answerDueAt, PRIORITIES } from './service-level';
import { afterWorkingTime } from './working-time';

const HOUR_MS = 3_600_000;

it.each([
  // Italian time: one hour later than Greenwich in winter, two in summer.
  ['2026-11-27T10:00:00Z', 'TECHNICAL', 'NORMAL', '2026-11-30T09:00:00Z', 'Friday at 11 to Monday morning'],
  [
    '2026-11-25T09:00:00Z',
    'TECHNICAL',
    'NORMAL',
    '2026-11-25T17:00:00Z',
    'to the minute in which the desk closes',
  ],
  ['2026-11-25T09:00:00Z', 'TECHNICAL', 'URGENT', '2026-11-25T10:00:00Z', 'the same day'],
  ['2026-11-28T12:00:00Z', 'DOMAINS', 'HIGH', '2026-11-30T12:00:00Z', 'a Saturday counts from Monday at 9'],
  [
    '2026-11-25T20:00:00Z',
    'DOMAINS',
    'URGENT',
    '2026-11-26T09:00:00Z',
    'the evening counts from the next morning',
  ],
  ['2026-11-25T04:00:00Z', 'DOMAINS', 'URGENT', '2026-11-25T09:00:00Z', 'the night counts from the morning'],
  [
    '2026-12-07T16:00:00Z',
    'BILLING',
    'URGENT',
    '2026-12-09T09:00:00Z',
    'the Immaculate Conception is a holiday',
  ],
  ['2026-04-03T15:30:00Z', 'TECHNICAL', 'URGENT', '2026-04-07T07:30:00Z', 'Easter Monday is a holiday'],
  [
    '2026-07-01T07:00:00Z',
    'TECHNICAL',
    'URGENT',
    '2026-07-01T08:00:00Z',
    'in summer the desk opens at 7 in Greenwich',
  ],
  [
    '2026-10-23T15:30:00Z',
    'TECHNICAL',
    'URGENT',
    '2026-10-26T08:30:00Z',
    'clocks are changed at the weekend',
  ],
  ['2026-11-26T17:00:00Z', 'OTHER', 'NORMAL', '2026-12-01T17:00:00Z', 'three whole days over a weekend'],
] as const)('%s, %s, %s is answered by %s: %s', (askedAt, category, priority, due, _why) => {
  expect(answerDueAt({ category, priority, askedAt: new Date(askedAt) })).toEqual(new Date(due));
});

it('a category without a service level is a mistake, not a ticket that is never due', () => {
  expect(() => answerDueAt({ category: 'LEGAL', priority: 'NORMAL', askedAt: new Date() })).toThrow('LEGAL');
});

const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

it('whoever asks later is never answered earlier, and more time is never over sooner', () => {
  fc.assert(
    fc.property(moment, fc.nat(100 * HOUR_MS), fc.nat(40), (from, later, hours) => {
      const ms = hours * HOUR_MS;
      const due = afterWorkingTime(from, ms);
      expect(due.getTime()).toBeGreaterThanOrEqual(from.getTime() + ms);
      expect(afterWorkingTime(new Date(from.getTime() + later), ms).getTime()).toBeGreaterThanOrEqual(
        due.getTime(),
      );
      expect(afterWorkingTime(from, ms + later).getTime()).toBeGreaterThanOrEqual(due.getTime());
    }),
  );
});

it('a higher priority is never due later', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom('TECHNICAL', 'DOMAINS', 'BILLING', 'OTHER'), (askedAt, category) => {
      const due = PRIORITIES.map((priority) => answerDueAt({ category, priority, askedAt }).getTime());
      expect(due).toEqual([...due].sort((one, other) => one - other));
    }),
  );
});
