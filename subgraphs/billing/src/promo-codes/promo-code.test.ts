import { canBePromised, discountOf, normalisedCode, type PromoCode } from './promo-code';

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const promo: PromoCode = {
  id: 'prm',
  code: 'ESTATE',
  kind: 'PERCENT',
  value: 10,
  validFrom: day('2026-06-01'),
  validTo: day('2026-09-01'),
  minimumNet: 1_000,
  tlds: null,
  products: null,
  firstOrderOnly: false,
  forProfileId: null,
  disabledAt: null,
  totalLimit: null,
  profileLimit: null,
};
const order = [
  { product: 'DOMAIN', operation: 'REGISTER', key: 'it', listNet: 999 },
  { product: 'DOMAIN', operation: 'REGISTER', key: 'com', listNet: 1_299 },
];

describe('a promo code', () => {
  it.each([
    ['takes a percentage, split over the lines to the cent', {}, '2026-07-01', [100, 130]],
    ['takes an amount', { kind: 'AMOUNT' as const, value: 500 }, '2026-07-01', [217, 283]],
    ['never takes more than there is', { kind: 'AMOUNT' as const, value: 9_999 }, '2026-07-01', [999, 1_299]],
    ['may make an order free', { value: 100 }, '2026-07-01', [999, 1_299]],
    ['leaves lines of other extensions alone', { tlds: ['com'] }, '2026-07-01', [0, 130]],
    ['is valid from its first moment', {}, '2026-06-01', [100, 130]],
    ['ends with its last moment', {}, '2026-09-01', 'PROMO_CODE_EXPIRED'],
    ['does not apply below its minimum', { minimumNet: 2_299 }, '2026-07-01', 'PROMO_CODE_BELOW_MINIMUM'],
    ['applies at its minimum', { minimumNet: 2_298 }, '2026-07-01', [100, 130]],
    [
      'does not apply when no line is of its extensions',
      { tlds: ['eu'] },
      '2026-07-01',
      'PROMO_CODE_OTHER_PRODUCTS',
    ],
  ])('%s', (_, change, date, expected) => {
    const outcome = discountOf({ ...promo, ...change }, order, day(date));
    expect(outcome.ok ? outcome.discounts : outcome.code).toEqual(expected);
  });

  it('for some extensions leaves alone what is no domain, whatever its key', () => {
    const hosting = { product: 'HOSTING', operation: 'ORDER', key: 'com', listNet: 5_000 };
    expect(discountOf({ ...promo, tlds: ['com'] }, [...order, hosting], day('2026-07-01'))).toEqual({
      ok: true,
      discounts: [0, 130, 0],
    });
  });

  it.each([
    ['without limits', {}, true],
    ['with one use for each customer', { profileLimit: 1 }, true],
    ['that nobody can use', { profileLimit: 0 }, false],
    ['with so many uses for all', { totalLimit: 1_000 }, false],
  ])('%s is promised to somebody without a profile: %j', (_, limits, promised) => {
    expect(canBePromised({ ...promo, ...limits })).toBe(promised);
  });

  it.each([
    ['estate ', 'ESTATE'],
    ['Benvenuto10', 'BENVENUTO10'],
    ['', null],
    ['A\u0000B', null],
    ['x'.repeat(10_000), null],
    ["' OR 1=1", null],
  ])('is read as it was meant: %j', (typed, code) => {
    expect(normalisedCode(typed)).toBe(code);
  });
});
