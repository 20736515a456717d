import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { AnnouncedMoney1764803000000 } from '../../migrations/1764803000000-announced-money';

it('money that was announced before the moment was kept is waited for from the upgrade on', async () => {
  const server = await emptyDatabase('announced_money');
  const earlier = migrations.slice(0, migrations.indexOf(AnnouncedMoney1764803000000));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  const orders = [
    ['slip', 'AWAITING_PAYMENT', 'POSTAL_SLIP'],
    ['transfer', 'AWAITING_PAYMENT', 'BANK_TRANSFER'],
    ['open', 'AWAITING_PAYMENT', null],
    ['over', 'EXPIRED', 'POSTAL_SLIP'],
  ];
  for (const [number, [id, status, means]] of orders.entries())
    await before.read.query(
      `INSERT INTO customer_order (id, profile_id, number, status, means, currency, net, vat, total, amount_due, discount,
         vat_summaries, split_payment, billing_data, created_at, expires_at)
       VALUES (?, 'prf_1', ?, ?, ?, 'EUR', 0, 0, 0, 0, 0, '[]', 0, '{}', UTC_TIMESTAMP(3) - INTERVAL 12 DAY,
         UTC_TIMESTAMP(3) + INTERVAL 18 DAY)`,
      [id, String(number), status, means],
    );
  await before.close();

  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query<{ id: string; days: string | null }[]>(
      'SELECT id, TIMESTAMPDIFF(DAY, announced_at, UTC_TIMESTAMP(3)) AS days FROM customer_order ORDER BY id',
    );
    expect(rows.map(({ id, days }) => [id, days === null ? null : Number(days)])).toEqual([
      ['open', null],
      ['over', null],
      ['slip', 0],
      ['transfer', 0],
    ]);
  } finally {
    await after.close();
    await server.drop();
  }
});
