import type { CallerFault } from '../errors';
import { checkedPeriod, checkedSearchText, containing, startingWith } from '.';

const fieldOf = (check: () => unknown): unknown => {
  try {
    return check();
  } catch (fault) {
    return (fault as CallerFault).extensions.field;
  }
};

describe('the text of a filter', () => {
  it.each([
    [' Sito ', 'Sito'],
    ['  ', null],
    ['', null],
    [null, null],
    ['caffe\u0300', 'caffè'],
  ])('%j searches for %j', (typed, text) => {
    expect(checkedSearchText('filter.subjectContains', typed)).toBe(text);
  });

  it.each(['x'.repeat(101), 'a\u0000b', 'a\ud800b'])(
    'is refused when it is %j, naming the field',
    (typed) => {
      expect(fieldOf(() => checkedSearchText('filter.numberStartsWith', typed))).toBe(
        'filter.numberStartsWith',
      );
    },
  );

  it('stands for itself, wildcards and all', () => {
    expect([containing('50%_|'), startingWith('50%_|')]).toEqual(['%50|%|_||%', '50|%|_||%']);
  });
});

describe('a period', () => {
  const day = (date: number) => new Date(Date.UTC(2026, 0, date));

  it('may be open at both ends', () => {
    expect(checkedPeriod('filter.createdBefore', null, undefined)).toEqual({ from: null, before: null });
    expect(checkedPeriod('filter.createdBefore', day(1), null)).toEqual({ from: day(1), before: null });
  });

  it.each([day(1), day(2)])('is refused when it begins on the 2nd and ends before %j', (end) => {
    expect(fieldOf(() => checkedPeriod('filter.createdBefore', day(2), end))).toBe('filter.createdBefore');
  });
});
