import { conditionsIn } from './conditions';

describe('what a client asks for of a file', () => {
  it.each([
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=100-', { first: 100, last: null }],
    ['Bytes=-5', { final: 5 }],
    ['bytes=-0', { final: 0 }],
  ])('%s is one range', (range, expected) => {
    expect(conditionsIn({ range }).range).toEqual(expected);
  });

  it.each([
    'bytes=0-1,3-4',
    'bytes=5-4',
    'bytes=-',
    'bytes=a-b',
    'lines=1-2',
    `bytes=0-${'9'.repeat(16)}`,
    '0-1',
  ])('%s is the whole file', (range) => {
    expect(conditionsIn({ range }).range).toBeNull();
  });

  it.each([
    ['"a"', ['"a"']],
    ['W/"a", "b"', ['"a"', '"b"']],
    ['*', ['*']],
    ['a', []],
    [`"${'x'.repeat(300)}", "b"`, ['"b"']],
  ])('%s names what it has', (given, known) => {
    expect(conditionsIn({ 'if-none-match': given }).known).toEqual(known);
  });
});
