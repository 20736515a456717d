import { type Billing, openBilling } from '../testing/open-billing';
import { CatalogueStore } from './catalogue.store';

describe('the catalogue', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const ask = (input: unknown) =>
    billing.subgraph.internal['registration-prices']?.(input, {
      kind: 'service',
      service: 'domains',
      requestId: 'test',
    });
  const all = ['com', 'net', 'org', 'info', 'biz', 'it', 'eu', 'online', 'shop'];

  it('tells other services what a registration costs, and leaves out what is not sold', async () => {
    expect(await ask({ tlds: ['it', 'zz', 'com'], years: 1 })).toEqual({
      prices: [
        { tld: 'it', cents: 999, currency: 'EUR' },
        { tld: 'com', cents: 1_299, currency: 'EUR' },
      ],
    });
    expect(await ask({ tlds: [], years: 1 })).toEqual({ prices: [] });
  });

  it.each([[{ tlds: 'it', years: 1 }], [{ tlds: ['it'], years: 0 }], [{ tlds: ['it'], years: 11 }], [null]])(
    'does not answer %j',
    async (input) => {
      await expect(ask(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );

  it('sells registrations for 1 to 10 years and renewals for 1 to 5, longer ones for more', async () => {
    for (const tld of all)
      for (const [operation, most] of [
        ['REGISTER', 10],
        ['RENEW', 5],
      ] as const) {
        const sales = Array.from({ length: 11 }, (_, i) => ({
          product: 'DOMAIN',
          operation,
          key: tld,
          term: i + 1,
        }));
        const prices = await new CatalogueStore().pricesAt(billing.database.read, sales, new Date());
        expect(prices.filter((price) => price !== null)).toHaveLength(most);
        for (let i = 1; i < most; i++) expect(prices[i] ?? 0).toBeGreaterThan(prices[i - 1] ?? 0);
      }
  });

  it('knows a price from the day it is valid, and the old one before', async () => {
    const from = new Date('2030-01-01T00:00:00Z');
    await billing.sql(
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'REGISTER', 'it', 1, ?, 1299)",
      [from],
    );
    const price = (at: Date) =>
      new CatalogueStore().pricesAt(
        billing.database.read,
        [{ product: 'DOMAIN', operation: 'REGISTER', key: 'it', term: 1 }],
        at,
      );
    expect(await price(new Date(from.getTime() - 1))).toEqual([999]);
    expect(await price(from)).toEqual([1_299]);
    expect(await price(new Date('2019-12-31T00:00:00Z'))).toEqual([null]);
  });

  it('is asked once, however many things an order consists of', async () => {
    const renewals = Array.from({ length: 500 }, (_, i) => all[i % all.length] ?? 'it').map((key) => {
      return { product: 'DOMAIN', operation: 'RENEW', key, term: 1 };
    });
    const asked = jest.spyOn(billing.database.read, 'query');
    const prices = await new CatalogueStore().pricesAt(billing.database.read, renewals, new Date());
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    expect(prices).toHaveLength(500);
    expect(prices).not.toContain(null);
  });
});
