import { openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { QueryRunner } from 'typeorm';
import { emptyDatabase } from '../../../../test/harness/database';
import { readBy } from '../../../../test/harness/rows-read';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { migrations } from '../../migrations';
import { WordsOfOrders1765040300000 } from '../../migrations/1765040300000-words-of-orders';
import { entities } from '../compose-stores';
import { OrderStore } from './order.store';
import { checkedOrderFilter, type TypedOrderFilter } from './order-filter';
import { OrderStatus } from './order-status';

const FEW = 60;
const MANY = 100_000;
const PAGE = { size: 10, direction: 'forwards', cursor: null } as const;
/** Every order is about the same domain. */
const DOMAIN = 'dom_01jd0000000000000000000000';

describe('the rows that a page of orders reads', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let runner: QueryRunner;
  beforeAll(async () => {
    server = await emptyDatabase('orders_read');
    const earlier = migrations.slice(0, migrations.indexOf(WordsOfOrders1765040300000));
    const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
    for (const count of [FEW, MANY])
      for (const statement of ordersOf(`prf_${count}`, count)) await before.read.query(statement);
    await before.close();
    // The upgrade is measured with it: words of orders that were there before.
    database = await openDatabase({ url: server.url, entities, migrations });
    // One connection for all: the server counts the rows that each connection reads.
    runner = database.source.createQueryRunner();
    await settleStatistics((sql) => database.read.query(sql), 'customer_order', 'order_domain', 'order_word');
  });
  afterAll(async () => {
    await runner?.release();
    await database?.close();
    await server?.drop();
  });

  const pageOf = async (count: number, filter: TypedOrderFilter) => {
    const owner = trustedProfileId(`prf_${count}`);
    const { answer, read } = await readBy(runner, () =>
      new OrderStore().page(runner.manager, owner, checkedOrderFilter(filter), PAGE),
    );
    return { rows: answer.length, read };
  };

  it.each<[string, TypedOrderFilter]>([
    ['nothing', {}],
    ['a status', { statuses: [OrderStatus.AWAITING_PAYMENT] }],
    [
      'several statuses',
      { statuses: [OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED, OrderStatus.EXPIRED] },
    ],
    ['the days', { placedFrom: new Date('2020-01-01'), placedTo: new Date('2040-01-01') }],
    ['a domain', { domainId: DOMAIN }],
    ['a text', { text: 'esempio' }],
    ['a whole name', { text: 'Esempio.it' }],
  ])('narrowed by %s are as many of 100,000 orders as of 60', async (_, filter) => {
    const [few, many] = [await pageOf(FEW, filter), await pageOf(MANY, filter)];
    expect([few.rows, many.rows]).toEqual([PAGE.size + 1, PAGE.size + 1]);
    expect(many.read).toBeLessThanOrEqual(few.read + 15);
    expect(many.read).toBeLessThan(250);
  });

  it('are few for a number, which finds one order', async () => {
    const many = await pageOf(MANY, { text: '100000070000' });
    expect(many.rows).toBe(1);
    expect(many.read).toBeLessThan(20);
  });
});

/** So many orders of a profile, a minute apart. */
function ordersOf(profileId: string, count: number): string[] {
  const at = "TIMESTAMPADD(MINUTE, seq, '2026-01-01')";
  const id = `CONCAT('ord_', ${count}, '_', LPAD(seq, 8, '0'))`;
  const status = "ELT(1 + seq % 3, 'AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED')";
  return [
    `INSERT INTO customer_order (id, profile_id, number, status, currency, net, vat, total, amount_due, discount, vat_summaries,
       split_payment, billing_data, created_at, expires_at)
     SELECT ${id}, '${profileId}', ${count} * 1000000 + seq, ${status}, 'EUR', 0, 0, 0, 0, 0, '[]', 0, '{}', ${at}, ${at} FROM seq_1_to_${count}`,
    `INSERT INTO order_domain (profile_id, domain_id, ordered_at, order_id) SELECT '${profileId}', '${DOMAIN}', ${at}, ${id} FROM seq_1_to_${count}`,
    `INSERT INTO order_line (id, profile_id, order_id, position, kind, domain_id, years, details, list_net, net, vat, vat_rate, status)
     SELECT CONCAT('lin', SUBSTRING(${id}, 4)), '${profileId}', ${id}, 0, 'renew', '${DOMAIN}', 1,
       '{"name":"esempio.it","unicodeName":"esempio.it","tld":"it"}', 0, 0, 0, '22.00', 'WAITING' FROM seq_1_to_${count}`,
  ];
}
