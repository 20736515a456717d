import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import { memoryCounters } from '@customer-area/shared/rate-limits';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { composeStores, entities } from '../compose-stores';
import type { OrderLineInput } from '../line-kinds';
import { OrderNumbers } from '../numbering';
import { PromoGuesses } from '../promo-codes';
import { NOTHING_SAID } from '../terms';
import { freeName, register } from '../testing/documents';
import { type Billing, openBilling, profile } from '../testing/open-billing';
import { peerDomains, peerIdentity } from './peer-ports';
import { placeOrder } from './place-order';
import { checkedLines, type LinesFrom } from './requested-lines';

describe('how many lines an order may have', () => {
  let billing: Billing;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  const counter = new StatementCounter();
  beforeAll(async () => {
    billing = await openBilling();
    database = await openDatabase({ url: billing.url, entities, migrations: [], counter });
  });
  afterAll(async () => {
    await database.close();
    await billing.close();
  });

  const place = async (lines: number, linesFrom?: LinesFrom) =>
    placeOrder(
      {
        ...composeStores(),
        database,
        seller: SANDBOX_SELLER,
        orderNumbers: new OrderNumbers({ ...composeStores(), database }),
        promoGuesses: new PromoGuesses(memoryCounters()),
        clock: { now: () => new Date() },
        logger: createLogger('test', 'silent'),
        domains: peerDomains(billing.domains, 'test'),
        identity: peerIdentity(billing.identity, 'test'),
      },
      {
        dataScope: trustedProfileId(profile()),
        ip: '203.0.113.9',
        locale: 'it',
        lines: checkedLines(
          Array.from({ length: lines }, () => register(freeName()) as unknown as OrderLineInput),
          linesFrom,
        ),
        request: { operation: 'placeOrder', key: newId('key'), payload: { lines } },
        terms: NOTHING_SAID,
        promoCode: null,
      },
    );

  it.each([
    [0, undefined, 20],
    [21, undefined, 20],
    [21, 'customer' as const, 20],
    [0, 'plan' as const, 500],
    [501, 'plan' as const, 500],
  ])('is not %d of %s', async (lines, from, most) => {
    await expect(place(lines, from)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`1 to ${most} entries`),
    });
  });

  it('is 20 typed by a customer, and 500 of a plan: one order, each line in its place', async () => {
    expect(await place(20)).toMatchObject({ kind: 'placed' });
    const outcome = await place(500, 'plan');
    if (outcome.kind !== 'placed') throw new Error(outcome.code);
    const { id, net } = outcome.order;
    expect(net).toBe(500 * 999);
    const [lines] = await billing.sql<{ lines: string; last: number }>(
      'SELECT COUNT(*) AS `lines`, MAX(position) AS last FROM order_line WHERE order_id = ?',
      [id],
    );
    expect([Number(lines?.lines), lines?.last]).toEqual([500, 499]);
    const [domains] = await billing.sql<{ n: string }>(
      'SELECT COUNT(*) AS n FROM order_domain WHERE order_id = ?',
      [id],
    );
    expect(Number(domains?.n)).toBe(500);
  });

  it('costs as many statements with 500 of them as with one: the lines, and what is found by them, go in at once', async () => {
    // The first order takes a block of numbers.
    await place(1, 'plan');
    const costs = [];
    for (const count of [1, 500]) {
      counter.take();
      expect(await place(count, 'plan')).toMatchObject({ kind: 'placed' });
      const statements = counter.take();
      const into = (table: string) => statements.filter((sql) => sql.startsWith(`INSERT INTO \`${table}\``));
      for (const table of ['order_line', 'order_domain', 'order_word']) expect(into(table)).toHaveLength(1);
      costs.push(statements.length);
    }
    expect(costs).toEqual([18, 18]);
  });
});
