import { type DatedPrice, priceInForce } from './price-in-force';

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const ONE_YEAR = { product: 'DOMAIN', operation: 'REGISTER', key: 'it', term: 1 };
const price = (change: Partial<DatedPrice>, from: string, cents: number): DatedPrice => {
  return { ...ONE_YEAR, ...change, validFrom: day(from), cents };
};
const PRICES = [
  price({}, '2027-01-01', 1_299),
  price({}, '2020-01-01', 999),
  price({}, '2026-06-01', 1_099),
  price({ term: 2 }, '2020-01-01', 2_098),
  price({ key: 'com' }, '2020-01-01', 1_399),
  price({ operation: 'RENEW' }, '2020-01-01', 1_100),
  price({ product: 'HOSTING', key: 'it' }, '2020-01-01', 4_900),
  price({ product: 'MAILBOX', operation: 'ADD', key: 'PACK_5', term: 0 }, '2020-01-01', 1_000),
];

describe('the price in force', () => {
  it.each([
    ['before the first', {}, '2019-12-31', null],
    ['from the first day of the first', {}, '2020-01-01', 999],
    ['up to the last moment of it', {}, '2026-05-31', 999],
    ['from the first day of the next', {}, '2026-06-01', 1_099],
    ['long after the last began', {}, '2099-01-01', 1_299],
    ['of another term', { term: 2 }, '2099-01-01', 2_098],
    ['of a term that nobody sells', { term: 3 }, '2099-01-01', null],
    ['of another key', { key: 'com' }, '2099-01-01', 1_399],
    ['of another operation', { operation: 'RENEW' }, '2099-01-01', 1_100],
    ['of another product', { product: 'HOSTING' }, '2099-01-01', 4_900],
    ['without a term', { product: 'MAILBOX', operation: 'ADD', key: 'PACK_5', term: 0 }, '2099-01-01', 1_000],
  ])('%s', (_, change, date, cents) => {
    expect(priceInForce(PRICES, { ...ONE_YEAR, ...change }, day(date))?.cents ?? null).toBe(cents);
  });

  it('changes at its moment, not a millisecond earlier', () => {
    const from = day('2026-06-01');
    expect(priceInForce(PRICES, ONE_YEAR, new Date(from.getTime() - 1))?.cents).toBe(999);
    expect(priceInForce(PRICES, ONE_YEAR, from)?.cents).toBe(1_099);
  });
});
