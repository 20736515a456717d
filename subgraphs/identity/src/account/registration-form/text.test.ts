import fc from 'fast-check';
import { checkOptionalText, checkText } from './text';

describe('text fields', () => {
  test.each([
    ['  Mario ', 'Mario'],
    ['Nicolo\u0300', 'Nicolò'],
    ["D'Angelo", "D'Angelo"],
    ['東京 株式会社', '東京 株式会社'],
    ['=HYPERLINK("x")<b>', '=HYPERLINK("x")<b>'], // stored inert; whoever prints it escapes it
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['😀'.repeat(10), '😀'.repeat(10)],
  ])('accepts %j', (raw, value) => {
    expect(checkText(raw, 20)).toEqual({ ok: true, value });
  });

  test.each([null, undefined, '', '   ', '\u00a0'])('%j is a missing text', (raw) => {
    expect(checkText(raw, 20)).toEqual({ ok: false, code: 'REQUIRED' });
    expect(checkOptionalText(raw, 20)).toEqual({ ok: true, value: null });
  });

  test.each([
    'a\u0000b',
    'a\rb',
    'a\nb',
    'a\r\nBcc: all@example.com',
    'a\tb',
    'a\u0085b',
    'a\u001bb',
    '\ud800',
    'a\udc00b',
    'a\u2028b',
    'a\u202eb',
    'a\u200bb',
    '\ufeffa',
    'Mario\n',
  ])('refuses %j', (raw) => {
    expect(checkText(raw, 20)).toEqual({ ok: false, code: 'FORBIDDEN_CHARACTER' });
  });

  test('counts code points and never cuts', () => {
    expect(checkText('😀'.repeat(20), 20)).toMatchObject({ ok: true });
    expect(checkText('😀'.repeat(21), 20)).toEqual({ ok: false, code: 'TOO_LONG' });
    expect(checkText('a'.repeat(10_000), 20)).toEqual({ ok: false, code: 'TOO_LONG' });
    expect(checkText(' '.repeat(10_000), 20)).toEqual({ ok: false, code: 'TOO_LONG' });
  });

  test('what is accepted is stable, within the limit and free of controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const checked = checkText(raw, 20);
        if (!checked.ok) return;
        expect(checkText(checked.value, 20)).toEqual(checked);
        expect([...checked.value].length).toBeLessThanOrEqual(20);
        expect(checked.value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 500 },
    );
  });
});
