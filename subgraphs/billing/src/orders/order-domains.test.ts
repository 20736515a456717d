import { openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { emptyDatabase } from '../../../../test/harness/database';
import { Billing1763800000000 } from '../../migrations/1763800000000-billing';
import { EventActor1763900000000 } from '../../migrations/1763900000000-event-actor';
import { OrderDomains1763900550000 } from '../../migrations/1763900550000-order-domains';

const BEFORE = [Billing1763800000000, EventActor1763900000000];
const PROFILE = newId('prf');
const [ONE, TWO] = [newId('dom'), newId('dom')];

it('orders that were placed before learn the domains of their lines; one with a line about none knows none', async () => {
  const server = await emptyDatabase('order_domains');
  const before = await openDatabase({ url: server.url, entities: [], migrations: BEFORE });
  let number = 0;
  const order = async (...domainIds: (string | null)[]) => {
    const id = newId('ord');
    await before.read.query(
      `INSERT INTO customer_order (id, profile_id, number, status, currency, net, vat, total, amount_due, discount, vat_percent,
                                   split_payment, billing_data, created_at, expires_at)
       VALUES (?, ?, ?, 'EXPIRED', 'EUR', 0, 0, 0, 0, 0, '22', 0, '{}', NOW(3), NOW(3))`,
      [id, PROFILE, String(++number)],
    );
    // Written last line first: the order of the lines counts, not that of the rows.
    for (const [position, domainId] of [...domainIds.entries()].reverse())
      await before.read.query(
        `INSERT INTO order_line (id, profile_id, order_id, position, kind, domain_id, name, unicode_name, tld, years,
                                 list_net, net, vat, status, ordered_at)
         VALUES (?, ?, ?, ?, 'RENEW', ?, 'x.it', 'x.it', 'it', 1, 0, 0, 0, 'WAITING', NOW(3))`,
        [newId('lin'), PROFILE, id, position, domainId],
      );
    return id;
  };
  const expected = new Map([
    [await order(ONE, TWO), `${ONE} ${TWO}`],
    [await order(TWO), TWO],
    [await order(ONE, null), ''],
    [await order(), ''],
  ]);
  await before.close();

  const migrations = [...BEFORE, OrderDomains1763900550000];
  const after = await openDatabase({ url: server.url, entities: [], migrations });
  const rows = (await after.read.query('SELECT id, domain_ids AS domainIds FROM customer_order')) as {
    id: string;
    domainIds: string;
  }[];
  await after.close();
  await server.drop();
  expect(new Map(rows.map(({ id, domainIds }) => [id, domainIds]))).toEqual(expected);
});
