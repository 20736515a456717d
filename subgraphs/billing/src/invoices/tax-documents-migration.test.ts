import { openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { TaxDocuments1765010000000 } from '../../migrations/1765010000000-tax-documents';
import { entities } from '../compose-stores';
import { BUYER, invoiceContent, issuingDeps } from '../testing/invoice-content';
import { creditInvoice } from './credit-notes/credit-invoice';
import { issueInvoice } from './issue-invoice';

const OWNER = trustedProfileId('prf_1');
const AT = new Date('2026-11-20T10:00:00.000Z');

/** An order of two lines with its invoice, of which one line was credited, as they were before documents had causes. */
async function earlierDocuments(query: (sql: string, values: unknown[]) => Promise<unknown>, split: 0 | 1) {
  const id = (name: string) => `${name}_${split}`;
  await query(
    `INSERT INTO customer_order (id, profile_id, number, status, currency, net, vat, total, amount_due, discount,
       vat_summaries, split_payment, billing_data, created_at, expires_at)
     VALUES (?, 'prf_1', ?, 'PAID', 'EUR', 1998, 440, 2438, 2438, 0, '[]', ?, '{}', ?, ?)`,
    [id('ord'), `2026000000${split}`, split, AT, AT],
  );
  for (const [position, name] of ['a', 'b'].entries())
    await query(
      `INSERT INTO order_line (id, profile_id, order_id, position, kind, years, list_net, net, vat, status, details, vat_rate)
       VALUES (?, 'prf_1', ?, ?, 'register', 1, 999, 999, 220, 'WAITING', '{}', '22.00')`,
      [id(name), id('ord'), position],
    );
  const documents = [
    ['inv', 'INVOICE', 'TD01', 'F', id('ord'), null, 1],
    ['note', 'CREDIT_NOTE', 'TD04', 'NC', id('b'), id('inv'), -1],
  ] as const;
  for (const [name, kind, type, series, subject, corrects, sign] of documents) {
    const lines = kind === 'INVOICE' ? 2 : 1;
    await query(
      `INSERT INTO invoice (id, profile_id, kind, document_type, series, year, progressive, number, order_id, subject_id,
         corrects_invoice_id, currency, net, vat, total, vat_summaries, split_payment, billing_data, issued_at)
       VALUES (?, 'prf_1', ?, ?, ?, 2026, ?, ?, ?, ?, ?, 'EUR', ?, ?, ?, '[]', ?, ?, ?)`,
      [
        ...[
          id(name),
          kind,
          type,
          series,
          split + 1,
          `${series}2026-00000${split + 1}`,
          id('ord'),
          subject,
          corrects,
        ],
        ...[sign * 999 * lines, sign * 220 * lines, sign * 1_219 * lines, split, BUYER, AT],
      ],
    );
    for (let position = 0; position < lines; position++)
      await query(
        `INSERT INTO invoice_line (profile_id, invoice_id, position, description, quantity, net, vat, vat_rate)
         VALUES ('prf_1', ?, ?, 'Registrazione', 1, ?, ?, '22.00')`,
        [id(name), position, sign * 999, sign * 220],
      );
  }
}

describe('documents from before they had causes', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => {
    server = await emptyDatabase('tax_documents');
    const earlier = migrations.slice(0, migrations.indexOf(TaxDocuments1765010000000));
    const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
    for (const split of [0, 1] as const)
      await earlierDocuments((sql, values) => before.read.query(sql, values), split);
    await before.read.query(
      "INSERT INTO number_counter (series, year, last_number) VALUES ('INVOICE', 2026, 2), ('CREDIT_NOTE', 2026, 2), ('ORDER', 2026, 9)",
    );
    await before.close();
    database = await openDatabase({ url: server.url, entities, migrations });
  });
  afterAll(async () => {
    await database?.close();
    await server?.drop();
  });

  it('keep what they say, with cause and order, and have no whole text', async () => {
    const rows = await database.read.query(
      'SELECT id, order_number, cause_kind, cause_id, document FROM invoice ORDER BY id',
    );
    expect(rows).toEqual([
      { id: 'inv_0', order_number: '20260000000', cause_kind: 'ORDER', cause_id: 'ord_0', document: null },
      { id: 'inv_1', order_number: '20260000001', cause_kind: 'ORDER', cause_id: 'ord_1', document: null },
      {
        id: 'note_0',
        order_number: '20260000000',
        cause_kind: 'FAILED_LINE',
        cause_id: 'b_0',
        document: null,
      },
      {
        id: 'note_1',
        order_number: '20260000001',
        cause_kind: 'FAILED_LINE',
        cause_id: 'b_1',
        document: null,
      },
    ]);
  });

  it.each([
    ['inv_0', 1_219, -1_219],
    ['inv_1', 999, -1_219],
  ])('%s can be credited for %d still, in a note over %d', async (invoiceId, cents, total) => {
    const suffix = invoiceId.slice(-1);
    const credit = (lineId: string, grossCents: number | null) =>
      database.transact((manager) =>
        creditInvoice(issuingDeps(), manager, {
          ...{ profileId: OWNER, invoiceId, at: AT, lines: [{ lineId, grossCents }] },
          cause: { kind: 'STAFF', id: `${lineId} ${grossCents}` },
        }),
      );
    expect(await credit(`b_${suffix}`, null)).toBe('NOTHING_LEFT');
    expect(await credit(`a_${suffix}`, cents + 1)).toBe('NOTHING_LEFT');
    expect(await credit(`a_${suffix}`, cents)).toMatchObject({ total });
  });

  it('are followed by the next number, dated no earlier', async () => {
    const content = invoiceContent(OWNER, new Date('2026-11-19T10:00:00Z'));
    const next = await database.transact((manager) => issueInvoice(issuingDeps(), manager, content));
    expect(next).toMatchObject({ number: 'F2026-000003', issuedAt: AT });
    const counters = await database.read.query('SELECT series, last_number FROM number_counter');
    expect(counters).toEqual([{ series: 'ORDER', last_number: 9 }]);
  });
});
