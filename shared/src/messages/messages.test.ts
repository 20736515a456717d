import { argumentsOf, defineCatalogue, formatMessage } from '.';

describe('a message', () => {
  it.each([
    ['{n, plural, one {# dominio} other {# domini}}', 'it', { n: 1 }, '1 dominio'],
    ['{n, plural, one {# dominio} other {# domini}}', 'it', { n: 1_200 }, '1200 domini'],
    ['{n, plural, one {# domain} other {# domains}}', 'en', { n: 0 }, '0 domains'],
    ['{total, number, cents}', 'it', { total: 1_219 }, '12,19\u00a0€'],
    ['{total, number, cents}', 'en', { total: 123_456_719 }, '€1,234,567.19'],
    // Midnight in Rome is still the day before at Greenwich.
    ['{at, date, day}', 'it', { at: new Date('2026-03-01T23:30:00Z') }, '2 marzo 2026'],
    ['{at, date, minute}', 'en', { at: new Date('2026-07-01T10:00:00Z') }, '1 July 2026 at 12:00 CEST'],
    ['{names}', 'it', { names: ['uno.it', 'due.it'] }, 'uno.it, due.it'],
    ['{number, select, none {prima} other {{number}}}', 'it', { number: null }, 'prima'],
    ['{names, select, none {tutti} empty {nessuno} other {{names}}}', 'it', { names: [] }, 'nessuno'],
    ['{names, select, none {tutti} empty {nessuno} other {{names}}}', 'it', { names: null }, 'tutti'],
    [
      'può:\n- {acts}\nSempre.',
      'it',
      { acts: [{ it: 'vedere', en: 'see' }, 'x'] },
      'può:\n- vedere\n- x\nSempre.',
    ],
    ['{device}', 'en', { device: { it: 'telefono', en: 'phone' } }, 'phone'],
    ['{on, select, true {acceso} other {spento}}', 'it', { on: false }, 'spento'],
    ["l'ordine è <b>{number}</b>", 'it', { number: '{x}' }, "l'ordine è <b>{x}</b>"],
  ] as const)('%s in %s with %o reads %s', (message, locale, facts, text) => {
    expect(formatMessage(message, locale, facts).replaceAll('\u202f', '\u00a0')).toBe(text);
  });

  it('lacking an argument throws rather than showing its name', () => {
    expect(() => formatMessage('{opensAt}', 'it', {})).toThrow('opensAt');
  });

  it('names its arguments at any depth', () => {
    const message = '{a} {n, plural, one {{b}} other {# {k, select, x {{c, date, day}} other {}}}}';
    expect([...argumentsOf(message)].sort()).toEqual(['a', 'b', 'c', 'k', 'n']);
  });

  it('is found by its key in both languages', () => {
    const catalogue = defineCatalogue({ it: { hello: 'ciao {name}' }, en: { hello: 'hello {name}' } });
    expect(catalogue.localized('hello', { name: 'Ada' })).toEqual({ it: 'ciao Ada', en: 'hello Ada' });
  });
});
