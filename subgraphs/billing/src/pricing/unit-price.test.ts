import { unitPriceOf } from './unit-price';

describe('the price of a unit', () => {
  it.each([
    ['a year of several', 3_297, 3, 1_099],
    ['rounded to the cent', 2_099, 2, 1_050],
    ['the whole without a term', 500, null, 500],
    ['nothing of what is free', 0, 2, 0],
  ])('is %s', (_, listNet, years, price) => {
    expect(unitPriceOf({ listNet, years })).toBe(price);
  });
});
