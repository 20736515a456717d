import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { PaymentRequests1765060000000 } from '../../migrations/1765060000000-payment-requests';

it('a link that opened one order is a link of a request for that order, with its number as the reference', async () => {
  const server = await emptyDatabase('payment_requests');
  const before = await openDatabase({
    url: server.url,
    entities: [],
    migrations: migrations.filter(({ name }) => timeOf(name) < timeOf(PaymentRequests1765060000000.name)),
  });
  for (const [suffix, number] of [
    ['a', '20260000001'],
    ['b', '20260000002'],
  ]) {
    await before.read.query(
      `INSERT INTO customer_order (id, profile_id, number, status, currency, net, vat, total, amount_due, discount,
         vat_summaries, split_payment, billing_data, created_at, expires_at)
       VALUES (?, 'prf_1', ?, 'AWAITING_PAYMENT', 'EUR', 0, 0, 0, 0, 0, '[]', 0, '{}', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [`ord_${suffix}`, number],
    );
  }
  for (const [hash, order] of [
    ['1', 'ord_a'],
    ['2', 'ord_a'],
    ['3', 'ord_b'],
  ])
    await before.read.query(
      'INSERT INTO payment_link (token_hash, profile_id, order_id, created_at, expires_at) VALUES (?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))',
      [hash, 'prf_1', order],
    );
  await before.close();

  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query(
      `SELECT link.token_hash AS hash, request.id, request.reference, o.order_id AS orderId
         FROM payment_link link
         JOIN payment_request request ON request.id = link.request_id AND request.profile_id = link.profile_id
         JOIN payment_request_order o ON o.request_id = request.id AND o.profile_id = request.profile_id
        ORDER BY link.token_hash`,
    );
    expect(rows).toEqual([
      { hash: '1', id: 'prq_a', reference: '20260000001', orderId: 'ord_a' },
      { hash: '2', id: 'prq_a', reference: '20260000001', orderId: 'ord_a' },
      { hash: '3', id: 'prq_b', reference: '20260000002', orderId: 'ord_b' },
    ]);
  } finally {
    await after.close();
    await server.drop();
  }
});

const timeOf = (name: string) => Number(name.slice(-13));
