import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { OwedStamps1765100900002 } from '../../migrations/1765100900002-owed-stamps';

it('the stamp duty of documents that were booked without it is booked, of no other', async () => {
  const server = await emptyDatabase('owed_stamps');
  const before = await openDatabase({
    url: server.url,
    entities: [],
    migrations: migrations.filter(({ name }) => name !== OwedStamps1765100900002.name),
  });
  const documents: [suffix: string, stamp: object | null, isBooked: boolean][] = [
    ['owing', { cents: 200 }, true],
    ['owing-none', null, true],
    ['of-before', { cents: 200 }, false],
  ];
  for (const [index, [suffix, stamp, isBooked]] of documents.entries()) {
    await before.read.query(
      `INSERT INTO invoice (id, profile_id, kind, document_type, series, year, progressive, number, order_id, order_number,
         cause_kind, cause_id, currency, net, vat, total, vat_summaries, split_payment, billing_data, issued_at, document)
       VALUES (?, 'prf_1', 'INVOICE', 'TD01', 'A', 2026, ?, ?, 'ord_1', '1', 'ORDER', ?, 'EUR', 1, 0, 1, '[]', 0, '{}', '2026-03-01', ?)`,
      [`inv_${suffix}`, index, `A${index}`, `ord_${index}`, JSON.stringify({ stamp })],
    );
    if (isBooked)
      await before.read.query(
        "INSERT INTO ledger_transaction (id, kind, subject_id, at, recorded_at) VALUES (?, 'INVOICE_ISSUED', ?, '2026-03-01', NOW(3))",
        [`ltx_${index}`, `inv_${suffix}`],
      );
  }
  await before.close();

  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query(
      `SELECT t.id, t.subject_id AS subject, e.account, e.cents FROM ledger_transaction t
         JOIN ledger_entry e ON e.transaction_id = t.id WHERE t.kind = 'STAMP_OWED' ORDER BY e.position`,
    );
    expect(rows).toEqual([
      { id: 'ltx_owing', subject: 'inv_owing', account: 'STAMP_COST', cents: '200' },
      { id: 'ltx_owing', subject: 'inv_owing', account: 'STAMP', cents: '-200' },
    ]);
  } finally {
    await after.close();
    await server.drop();
  }
});
