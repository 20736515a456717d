import { nextSettlement } from './next-settlement';

const MINUTES = 60_000;
const DAYS = 86_400_000;

describe('a charge whose end is not known is asked for again', () => {
  it.each([
    [1, 5 * MINUTES],
    [2, 60 * MINUTES],
    [3, 1 * DAYS],
    [4, 1 * DAYS],
    [9, 1 * DAYS],
    [10, null],
    [11, null],
  ])('after %d askings in vain: in %p ms', (timesAsked, delay) => {
    expect(nextSettlement(timesAsked)).toBe(delay);
  });

  it('for seven days after the first hour', () => {
    let sum = 0;
    for (let asked = 1; ; asked++) {
      const delay = nextSettlement(asked);
      if (delay === null) break;
      sum += delay;
    }
    expect(sum).toBe(7 * DAYS + 65 * MINUTES);
  });
});
