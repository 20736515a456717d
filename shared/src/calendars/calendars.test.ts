import fc from 'fast-check';
import { dayOf, daysLater, startOf } from '../clock';
import { easterSunday } from './easter';
import { isItalianWorkingDay } from './italian-days';
import { isTargetDay } from './target-days';
import { addWorkingDays, type Calendar } from './working-days';

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [2038, '2038-04-25'],
])('Easter of %d is on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

// European Central Bank, TARGET closing days; Law 151/2025 for San Francesco.
it.each([
  ['2026-01-01', false, false, 'New Year'],
  ['2026-01-06', true, false, 'Epiphany'],
  ['2026-04-03', false, true, 'Good Friday'],
  ['2026-04-06', false, false, 'Easter Monday'],
  ['2025-04-25', true, false, 'Liberation Day'],
  ['2026-05-01', false, false, 'Labour Day'],
  ['2026-06-02', true, false, 'Republic Day'],
  ['2028-08-15', true, false, 'Assumption'],
  ['2024-10-04', true, true, 'San Francesco, before it was a holiday'],
  ['2027-10-04', true, false, 'San Francesco'],
  ['2028-11-01', true, false, 'All Saints'],
  ['2026-12-08', true, false, 'Immaculate Conception'],
  ['2026-12-24', true, true, 'the day before Christmas'],
  ['2026-12-25', false, false, 'Christmas'],
  ['2029-12-26', false, false, 'Saint Stephen'],
  ['2026-11-28', false, false, 'a Saturday'],
  ['2026-11-29', false, false, 'a Sunday'],
  ['2026-11-30', true, true, 'a Monday'],
])('%s settles transfers: %s, and slips: %s (%s)', (day, target, italy) => {
  expect([isTargetDay(day), isItalianWorkingDay(day)]).toEqual([target, italy]);
});

it.each([
  ['2026-04-02', 1, 'TARGET', '2026-04-07'],
  ['2026-04-02', 1, 'ITALY', '2026-04-03'],
  ['2026-04-03', 0, 'TARGET', '2026-04-07'],
  ['2026-11-27', 0, 'ITALY', '2026-11-27'],
  ['2026-11-28', 1, 'ITALY', '2026-11-30'],
  ['2026-12-23', 3, 'TARGET', '2026-12-29'],
  ['2026-12-23', 3, 'ITALY', '2026-12-29'],
  ['2026-12-30', 7, 'ITALY', '2027-01-12'],
] as const)('from %s it is %d working days of %s to %s', (day, days, calendar, reached) => {
  expect(addWorkingDays(day, days, calendar)).toBe(reached);
});

const day = fc.integer({ min: 0, max: 2_190 }).map((days) => daysLater('2025-01-01', days));
const calendar = fc.constantFrom<Calendar>('TARGET', 'ITALY');

it('one day more is never earlier, and so is a later start', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 12 }), calendar, (from, days, of) => {
      expect(addWorkingDays(from, days + 1, of) >= addWorkingDays(from, days, of)).toBe(true);
      expect(addWorkingDays(daysLater(from, 1), days, of) >= addWorkingDays(from, days, of)).toBe(true);
    }),
  );
});

it('a day begins in Rome, also when clocks are changed', () => {
  fc.assert(
    fc.property(day, (from) => {
      expect(dayOf(startOf(from))).toBe(from);
      expect(dayOf(new Date(startOf(from).getTime() - 1))).toBe(daysLater(from, -1));
    }),
  );
});
