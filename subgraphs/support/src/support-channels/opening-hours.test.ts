import { expectedAnswer } from './expected-answer';
import { hoursInWords } from './hours-in-words';
import { openingAt, type WeeklyHours } from './opening-hours';

const WEEK: WeeklyHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '18:00' }));
const SPLIT: WeeklyHours[] = [
  { weekday: 6, opens: '14:00', closes: '16:00' },
  { weekday: 6, opens: '09:00', closes: '12:00' },
];
const CLOSED = new Set(['2026-12-24', '2026-12-25']);

it.each([
  // Italian time is one hour later than Greenwich in winter, two in summer.
  ['in the middle of a Friday', WEEK, '2026-11-27T10:00:00Z', true, null],
  ['a minute before it opens', WEEK, '2026-11-27T07:29:00Z', false, '2026-11-27T07:30:00.000Z'],
  ['to the minute in which it opens', WEEK, '2026-11-27T07:30:00Z', true, null],
  [
    'to the minute in which it closes on a Friday',
    WEEK,
    '2026-11-27T17:00:00Z',
    false,
    '2026-11-30T07:30:00.000Z',
  ],
  ['in summer', WEEK, '2026-07-01T06:31:00Z', true, null],
  [
    'on a closed Thursday, before a closed Friday',
    WEEK,
    '2026-12-24T10:00:00Z',
    false,
    '2026-12-28T07:30:00.000Z',
  ],
  ['between two stretches of a day', SPLIT, '2026-11-28T12:00:00Z', false, '2026-11-28T13:00:00.000Z'],
  ['before the first of them', SPLIT, '2026-11-28T07:00:00Z', false, '2026-11-28T08:00:00.000Z'],
  [
    'on the day on which clocks go forward',
    [{ weekday: 7, opens: '09:00', closes: '12:00' }],
    '2026-03-29T06:00:00Z',
    false,
    '2026-03-29T07:00:00.000Z',
  ],
  ['without any hours', [], '2026-12-25T03:00:00Z', true, null],
])('a channel %s', (_, hours, now, openNow, opensAt) => {
  const opening = openingAt(hours, new Date(now), (day) => CLOSED.has(day));
  expect(opening).toEqual({ openNow, opensAt: opensAt === null ? null : new Date(opensAt) });
});

it('a channel that is closed for good never opens', () => {
  expect(openingAt(WEEK, new Date('2026-11-27T10:00:00Z'), () => true)).toEqual({
    openNow: false,
    opensAt: null,
  });
});

it.each([
  ['it', WEEK, ['lun–ven 08:30–18:00']],
  ['en', [...WEEK, ...SPLIT], ['Mon–Fri 08:30–18:00', 'Sat 09:00–12:00, 14:00–16:00']],
  ['it', [{ weekday: 7, opens: '10:00', closes: '12:00' }], ['dom 10:00–12:00']],
  ['en', [], []],
] as const)('hours read in %s as they are written', (locale, hours, lines) => {
  expect(hoursInWords(hours, locale)).toEqual(lines);
});

it('the expected answer is what four of five waited for, of the category', () => {
  const answers = [10, 20, 30, 40, 500].map((minutes) => ({ category: 'BILLING', minutes }));
  expect(expectedAnswer(answers, 'BILLING')).toBe(40);
  expect(expectedAnswer(answers, null)).toBe(40);
  expect(expectedAnswer(answers, 'DOMAINS')).toBeNull();
  expect(expectedAnswer(answers.slice(1), null)).toBeNull();
});
