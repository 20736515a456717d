import { isFinal, nextLook, outcomeOfRefusals } from './automatic-charge';

const refusal = (hard: boolean) => ({ methodId: 'met_1', hard, code: 'PAYMENT_DECLINED' });

describe('an attempt to pay for a domain that renews itself', () => {
  it.each([
    [[], 'NO_METHOD'],
    [[true], 'DECLINED_HARD'],
    [[true, true], 'DECLINED_HARD'],
    [[false], 'DECLINED_SOFT'],
    [[true, false], 'DECLINED_SOFT'],
  ])('whose methods were refused (for good: %j) is %s', (hard, outcome) => {
    expect(outcomeOfRefusals(hard.map(refusal))).toBe(outcome);
  });

  it('is final once somebody can tell', () => {
    expect([null, 'UNDECIDED', 'PAID', 'NOT_RENEWABLE'].map((outcome) => isFinal(outcome as 'PAID'))).toEqual(
      [false, false, true, true],
    );
  });

  it('is looked at less and less often while nobody can', () => {
    expect([0, 1, 2, 3, 50].map((looks) => nextLook(looks) / 60_000)).toEqual([1, 10, 70, 1440, 1440]);
  });
});
