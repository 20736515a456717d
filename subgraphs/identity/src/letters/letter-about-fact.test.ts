import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { letterOf } from './letter-about-fact';

const both = (text: string) => ({ it: text, en: text });
const closed = defineEvent('thing.closed', {
  description: 'A thing was closed.',
  payload: z.object({
    number: z.string(),
    thingId: z.string(),
    path: z.string().nullable(),
    answers: z.string().nullable(),
    means: z.string(),
    at: instant.nullable(),
    lines: z.array(z.object({ label: z.string(), cents: z.number(), means: z.string() })),
  }),
  log: null,
  terms: { means: { CARD: { it: 'carta', en: 'card' } } },
  letter: {
    subject: both('{number}'),
    body: both('fatto.'),
    table: [
      { each: 'lines', label: both('{label} ({means})'), value: both('{cents, number, cents}') },
      { label: both('Come'), value: both('{means}') },
      { label: both('Quando'), value: both('{at, select, none {} other {{at, date, day}}}') },
    ],
    button: { label: both('Apri {number}'), link: 'path' },
    why: both('Perché {number} è tuo.'),
    replyTo: 'answers',
  },
});
const PAYLOAD = {
  number: '7',
  thingId: 'thg/1',
  path: '/things/7',
  answers: 'thing@mail.example',
  means: 'CARD',
  at: '2026-12-01T12:00:00.000Z',
  lines: [
    { label: 'uno', cents: 1_000, means: 'CARD' },
    { label: 'due', cents: 2, means: 'CASH' },
  ],
};

const letter = (changes: object = {}, words: Partial<typeof closed.letter> = {}) =>
  letterOf(
    { ...closed, letter: { ...closed.letter, ...words } } as typeof closed,
    {
      id: 'evt_1',
      type: 'thing.closed',
      occurredAt: '2026-12-01T12:00:00.000Z',
      payload: { ...PAYLOAD, ...changes },
    } as never,
  )?.content('it');

describe('the letter about a fact', () => {
  it('has the table, the button, the reason and the address for answers that the words of the fact name', () => {
    const { table, buttons, why, replyTo } = letter() ?? {};
    expect(table?.rows.map((row) => row.join(' | ').replaceAll(/\s/g, ' '))).toEqual([
      'uno (carta) | 10,00 €',
      'due (CASH) | 0,02 €',
      'Come | carta',
      'Quando | 1 dicembre 2026',
    ]);
    expect(buttons).toEqual([{ label: 'Apri 7', link: '/things/7' }]);
    expect(why).toBe('Perché 7 è tuo.');
    expect(replyTo).toBe('thing@mail.example');
  });

  it('leaves out a row without a value, and a button that leads nowhere', () => {
    const { table, buttons, replyTo } = letter({ path: null, answers: null, at: null, lines: [] }) ?? {};
    expect(table?.rows).toEqual([['Come', 'carta']]);
    expect(buttons).toBeUndefined();
    expect(replyTo).toBeNull();
  });

  it('writes what the payload holds into a path, and never more than one part of it', () => {
    const button = { label: both('Apri'), link: '/things/{thingId}' };
    expect(letter({}, { button } as never)?.buttons).toEqual([{ label: 'Apri', link: '/things/thg%2F1' }]);
    const unknown = { label: both('Apri'), link: '/things/{other}' };
    expect(letter({}, { button: unknown } as never)?.buttons).toBeUndefined();
  });

  it('is not written of a payload that is not what its words tell', () => {
    expect(() => letter({ lines: 'none' })).toThrow('is not what its letter tells');
  });
});
