import type { EntityManager } from 'typeorm';
import { BUYER } from './invoice-content';

interface ManyInvoices {
  readonly profileId: string;
  readonly count: number;
  /** When the last one was issued. */
  readonly until: Date;
  readonly everySeconds: number;
  /** Keeps profiles apart; ids begin with it. */
  readonly series: string;
}

/** Invoices and credit notes of a profile by turns: each order has one of both. */
export async function insertManyInvoices(
  manager: Pick<EntityManager, 'query'>,
  { profileId, count, until, everySeconds, series }: ManyInvoices,
): Promise<void> {
  const isNote = 'seq % 2 = 0';
  const sign = `IF(${isNote}, -1, 1)`;
  await manager.query(
    `INSERT INTO invoice (id, profile_id, kind, document_type, series, year, progressive, number, order_id, order_number,
       corrects_invoice_id, cause_kind, cause_id, currency, net, vat, total, vat_summaries, split_payment, billing_data, issued_at)
     SELECT CONCAT('inv_', ?, '_', seq), ?, IF(${isNote}, 'CREDIT_NOTE', 'INVOICE'), IF(${isNote}, 'TD04', 'TD01'), ?,
       2026, seq, CONCAT(?, '2026-', LPAD(seq, 6, '0')), CONCAT('ord_', ?, '_', (seq + 1) DIV 2),
       CONCAT('2026', LPAD((seq + 1) DIV 2, 7, '0')), IF(${isNote}, CONCAT('inv_', ?, '_', seq - 1), NULL),
       IF(${isNote}, 'STAFF', 'ORDER'), CONCAT(?, '_', seq), 'EUR', ${sign} * 999, ${sign} * 220, ${sign} * 1219,
       '[]', 0, ?, ? - INTERVAL (? - seq) * ? * 1000000 MICROSECOND
     FROM seq_1_to_${count}`,
    [series, profileId, series, series, series, series, series, BUYER, until, count, everySeconds],
  );
}
