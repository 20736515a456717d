import { anonymous, type Billing, openBilling } from '../testing/open-billing';

const PRICES = `query ($operation: PriceOperation, $tld: String, $service: ServiceKind, $at: DateTime, $first: Int, $skip: Int) {
  prices(operation: $operation, tld: $tld, service: $service, at: $at, first: $first, skip: $skip) {
    operation tld service plan years months net { amount } validFrom validUntil } }`;

describe('the price list', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const prices = async (asked: Record<string, unknown>) => {
    const answer = await billing.run(anonymous, PRICES, asked);
    if (answer.errors !== undefined)
      throw new Error(JSON.stringify(answer.errors) + String(billing.lastMasked()));
    return answer.data.prices;
  };

  it('has for everybody what an operation costs under an extension, by its years', async () => {
    const list = await prices({ operation: 'REGISTER', tld: 'IT' });
    expect(list).toHaveLength(10);
    expect(list[1]).toEqual({
      ...{ operation: 'REGISTER', tld: 'it', service: null, plan: null, years: 2, months: null },
      ...{ net: { amount: 2_098 }, validFrom: '2020-01-01T00:00:00.000Z', validUntil: null },
    });
    expect(await prices({ tld: 'it', service: 'HOSTING' })).toEqual([]);
    expect(await prices({ tld: 'nonesiste' })).toEqual([]);
  });

  it('has services by size, and a larger size by months', async () => {
    const added = await prices({ operation: 'ADD', service: 'HOSTING' });
    expect(new Set(added.map(({ plan }: { plan: string }) => plan))).toEqual(new Set(['BASIC', 'PLUS']));
    const [month] = await prices({ operation: 'UPGRADE', service: 'HOSTING', first: 1 });
    expect(month).toMatchObject({ plan: 'PLUS', years: null, months: 1 });
  });

  it('is that of any moment, and says when another price follows', async () => {
    await billing.sql(
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'RESTORE', 'com', 0, '2031-01-01', 9900)",
    );
    const at = (moment: string | null) => prices({ operation: 'RESTORE', tld: 'com', at: moment });
    const [now] = await at(null);
    expect(now).toMatchObject({ years: null, validUntil: '2031-01-01T00:00:00.000Z' });
    expect(await at('2030-12-31T23:59:59.999Z')).toEqual([now]);
    expect(await at('2031-01-01T00:00:00.000Z')).toEqual([
      expect.objectContaining({ net: { amount: 9_900 }, validUntil: null }),
    ]);
    expect(await at('2019-12-31T00:00:00.000Z')).toEqual([]);
  });

  it('is read part by part, all of it once', async () => {
    const all: unknown[] = [];
    for (;;) {
      const part = await prices({ first: 100, skip: all.length });
      all.push(...part);
      if (part.length < 100) break;
    }
    expect(all.length).toBeGreaterThan(500);
    expect(new Set(all.map((price) => JSON.stringify(price))).size).toBe(all.length);
  });
});
