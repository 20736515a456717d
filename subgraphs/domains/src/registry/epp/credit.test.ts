import { centsOf } from './credit';

describe('credit', () => {
  it.each([
    ['1234.56', 123_456],
    ['999.000', 99_900],
    ['7', 700],
    ['0.5', 50],
    ['-12.30', -1_230],
    ['1,5', null],
    ['', null],
    [null, null],
  ])('%s is %s cents', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });
});
