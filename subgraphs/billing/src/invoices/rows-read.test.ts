import { type Database, openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { QueryRunner } from 'typeorm';
import { emptyDatabase } from '../../../../test/harness/database';
import { readBy } from '../../../../test/harness/rows-read';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { migrations } from '../../migrations';
import { entities } from '../compose-stores';
import { insertManyInvoices } from '../testing/many-invoices';
import { InvoiceKind } from './invoice.entity';
import { cursorOfInvoice, InvoiceStore } from './invoice.store';
import { checkedInvoiceFilter, type TypedInvoiceFilter } from './invoice-filter';

const SIZES = [20, 1_000, 100_000];
/** A page of 20 and one row more, found in an index and then read; and what a filter looks up. */
const PAGE = 150;
const EVERY_SECONDS = 300;
const UNTIL = new Date('2026-11-30T22:00:00Z');

describe('the rows that lists of documents read', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Database;
  let runner: QueryRunner;
  const store = new InvoiceStore();
  beforeAll(async () => {
    server = await emptyDatabase('invoice_rows');
    database = await openDatabase({ url: server.url, entities, migrations });
    for (const count of SIZES)
      await insertManyInvoices(database.read, {
        ...{ profileId: `prf_${count}`, count, until: UNTIL, everySeconds: EVERY_SECONDS },
        series: `S${count}X`,
      });
    await settleStatistics((sql) => database.read.query(sql), 'invoice');
    // One connection for all: the server counts the rows that each connection reads.
    runner = database.source.createQueryRunner();
  });
  afterAll(async () => {
    await runner?.release();
    await database?.close();
    await server?.drop();
  });

  const page = async (size: number, filter: TypedInvoiceFilter, after: string | null = null) => {
    const profileId = trustedProfileId(`prf_${size}`);
    const criteria = checkedInvoiceFilter(filter);
    const wanted = { size: 20, direction: 'forwards', cursor: after } as const;
    const { answer, read } = await readBy(runner, async () => {
      const { text } = criteria;
      const named = text === null ? null : await store.named(runner.manager, profileId, text);
      return store.page(runner.manager, profileId, criteria, named, wanted);
    });
    return { rows: answer, read };
  };

  describe.each(SIZES)('of %i', (size) => {
    it.each<[TypedInvoiceFilter, number]>([
      [{}, 21],
      [{ year: 2026 }, 21],
      [{ kind: InvoiceKind.INVOICE }, 21],
      [{ kind: InvoiceKind.CREDIT_NOTE, year: 2026 }, 21],
      [{ from: '2026-11-30', to: '2026-11-30' }, 21],
      [{ to: '2026-11-30', kind: InvoiceKind.INVOICE }, 21],
      [{ text: '19' }, 1],
      [{ text: '20260000007' }, 2],
      [{ text: '20260000007', kind: InvoiceKind.INVOICE, to: '2026-11-30' }, 1],
    ])('are few for a page of %j', async (filter, found) => {
      const { rows, read } = await page(size, filter);
      if (size === 100_000) expect(rows).toHaveLength(found);
      expect(rows.length).toBeGreaterThan(0);
      expect(read).toBeLessThanOrEqual(PAGE);
    });
  });

  it('are few for the thousandth page as for the first', async () => {
    const [first] = (await page(100_000, {})).rows;
    const at = new Date(UNTIL.getTime() - 20_000 * EVERY_SECONDS * 1_000);
    const cursor = cursorOfInvoice({ issuedAt: at, id: 'inv_S100000X_80000' });
    const { rows, read } = await page(100_000, {}, cursor);
    expect([first?.progressive, rows[0]?.progressive]).toEqual([100_000, 79_999]);
    expect(read).toBeLessThanOrEqual(PAGE);
  });

  it('are few for the documents of one order, whatever else there is', async () => {
    const rows = (await runner.query(
      'EXPLAIN SELECT id FROM invoice WHERE profile_id = ? AND order_id = ? ORDER BY issued_at DESC, id DESC LIMIT 21',
      ['prf_100000', 'ord_S100000X_7'],
    )) as { key: string; rows: string }[];
    expect(rows).toMatchObject([{ key: 'invoice_order' }]);
    expect(Number(rows[0]?.rows)).toBeLessThan(10);
  });
});
