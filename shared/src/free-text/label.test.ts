import { LONGEST_LABEL, label } from './label';

describe('the name that a customer gives to a thing', () => {
  it.each([
    ['  Gestionale  ', 'Gestionale'],
    ['Caffe\u0300', 'Caffè'],
    ['👩‍💻 backup', '👩‍💻 backup'],
    ['   ', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j is kept as %j', (raw, kept) => {
    expect(label('name', raw)).toBe(kept);
  });

  it('is as long as its limit, counted in characters that people see', () => {
    expect(label('name', '😀'.repeat(LONGEST_LABEL))).toHaveLength(2 * LONGEST_LABEL);
  });

  it.each([
    ['too long', 'x'.repeat(LONGEST_LABEL + 1)],
    ['endless', 'x'.repeat(100_000)],
    ['two lines', 'a\r\nb'],
    ['a NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800'],
    ['text turned around', 'a\u202eb'],
  ])('is refused when it is %s, by its field', (_, raw) => {
    expect(() => label('name', raw)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'name' } }),
    );
  });
});
