import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { invoiceContent, issuingDeps, line } from '../../testing/invoice-content';
import { type Billing, openBilling, profile } from '../../testing/open-billing';
import { issueInvoice } from '../issue-invoice';
import { creditInvoice, type InvoiceToCredit } from './credit-invoice';

const AT = new Date('2026-12-01T10:00:00Z');

describe('crediting an invoice', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const deps = issuingDeps();
  const invoiced = async (changes: Parameters<typeof invoiceContent>[2] = {}) => {
    const owner = profile();
    const content = invoiceContent(owner, AT, changes);
    const invoice = await billing.database.transact((manager) => issueInvoice(deps, manager, content));
    if (invoice === null) throw new Error('nothing to invoice');
    return { owner, invoice, lineIds: content.lines.map(({ lineId }) => lineId) };
  };
  const credit = (
    owner: string,
    invoiceId: string,
    changes: Partial<InvoiceToCredit> & Pick<InvoiceToCredit, 'lines'>,
  ) =>
    billing.database.transact((manager) =>
      creditInvoice(deps, manager, {
        profileId: trustedProfileId(owner),
        invoiceId,
        cause: { kind: 'REFUND', id: newId('rfd') },
        at: AT,
        ...changes,
      }),
    );
  const numberOf = (credited: Awaited<ReturnType<typeof credit>>) =>
    credited === 'NOTHING_LEFT' ? credited : credited.number;
  const totalsOf = async (invoiceId: string) =>
    (
      await billing.sql<{ total: number }>(
        'SELECT total FROM invoice WHERE corrects_invoice_id = ? ORDER BY progressive',
        [invoiceId],
      )
    ).map(({ total }) => total);

  it('takes parts of a line until nothing is left, each with a note of its own', async () => {
    const { owner, invoice, lineIds } = await invoiced();
    const [lineId = ''] = lineIds;
    for (const cents of [500, 500])
      expect(numberOf(await credit(owner, invoice.id, { lines: [{ lineId, grossCents: cents }] }))).toMatch(
        /^NC2026-/,
      );
    expect(await credit(owner, invoice.id, { lines: [{ lineId, grossCents: 220 }] })).toBe('NOTHING_LEFT');
    await credit(owner, invoice.id, { lines: [{ lineId, grossCents: null }] });
    expect(await credit(owner, invoice.id, { lines: [{ lineId, grossCents: null }] })).toBe('NOTHING_LEFT');
    expect(await totalsOf(invoice.id)).toEqual([-500, -500, -219]);
  });

  it('takes the whole invoice: the note says what it says, positive, and names it', async () => {
    const { owner, invoice, lineIds } = await invoiced({
      lines: [line(999, 220), line(1_998, 439, { quantity: 2 })],
    });
    const note = await credit(owner, invoice.id, {
      lines: lineIds.map((lineId) => ({ lineId, grossCents: null })),
      cause: { kind: 'STAFF', id: 'whole' },
    });
    if (note === 'NOTHING_LEFT') throw new Error('something is left');
    expect([note.net, note.vat, note.total]).toEqual([-2_997, -659, -3_656]);
    const owned = trustedProfileId(owner);
    const [said, invoiceSaid] = await Promise.all(
      [note.id, invoice.id].map((id) => deps.invoices.documentOf(billing.database.read, owned, id)),
    );
    expect(said).toMatchObject({
      documentType: 'TD04',
      number: note.number,
      date: '2026-12-01',
      corrects: { number: invoice.number, date: '2026-12-01' },
      payments: [],
      lines: invoiceSaid?.lines,
      summaries: invoiceSaid?.summaries,
      ...{ net: 2_997, vat: 659, total: 3_656, amountDue: 3_656 },
    });
  });

  it('issues one note for one cause, however often and at once it is asked for', async () => {
    const { owner, invoice, lineIds } = await invoiced();
    const cause = { kind: 'WITHDRAWAL', id: newId('wdr') } as const;
    const asked = { cause, lines: [{ lineId: lineIds[0] ?? '', grossCents: 10 }] };
    const numbers = await Promise.all(Array.from({ length: 10 }, () => credit(owner, invoice.id, asked)));
    expect(new Set(numbers.map(numberOf)).size).toBe(1);
    expect(await totalsOf(invoice.id)).toEqual([-10]);
  });

  it('never gives back more than was paid, in 100 races of two notes', async () => {
    const races = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const { owner, invoice, lineIds } = await invoiced();
        const lines = [{ lineId: lineIds[0] ?? '', grossCents: 700 }];
        const ends = await Promise.all([1, 2].map(() => credit(owner, invoice.id, { lines })));
        return [ends.filter((end) => end === 'NOTHING_LEFT').length, await totalsOf(invoice.id)];
      }),
    );
    for (const race of races) expect(race).toEqual([1, [-700]]);
  });

  it('finds no invoice of somebody else, and writes nothing', async () => {
    const { invoice, lineIds } = await invoiced();
    const lines = [{ lineId: lineIds[0] ?? '', grossCents: null }];
    const foreign = await credit(profile(), invoice.id, { lines }).catch((fault: unknown) => fault);
    const absent = await credit(profile(), newId('inv'), { lines }).catch((fault: unknown) => fault);
    expect([foreign, absent]).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect(await totalsOf(invoice.id)).toEqual([]);
  });

  it('takes no number when its transaction is rolled back', async () => {
    const { owner, invoice, lineIds } = await invoiced();
    const lines = [{ lineId: lineIds[0] ?? '', grossCents: 100 }];
    const before = numberOf(await credit(owner, invoice.id, { lines }));
    const failing = billing.database.transact(async (manager) => {
      await creditInvoice(deps, manager, {
        ...{ profileId: trustedProfileId(owner), invoiceId: invoice.id, lines, at: AT },
        cause: { kind: 'REFUND', id: 'rolled back' },
      });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    const after = numberOf(await credit(owner, invoice.id, { lines }));
    expect(Number(after.slice(-6))).toBe(Number(before.slice(-6)) + 1);
  });

  it('is bounded by the database too', async () => {
    const { invoice } = await invoiced();
    await expect(
      billing.sql('UPDATE invoice_credited SET credited_cents = 1220 WHERE invoice_id = ?', [invoice.id]),
    ).rejects.toThrow('invoice_credited_bound');
  });
});

describe('a document that was issued', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await billing.database.transact((manager) =>
      issueInvoice(issuingDeps(), manager, invoiceContent(profile(), AT)),
    );
  });
  afterAll(() => billing.close());

  it.each([
    'UPDATE invoice SET total = total + 1',
    "UPDATE invoice SET document = '{}'",
    'DELETE FROM invoice',
    "UPDATE invoice_line SET description = ''",
    'DELETE FROM invoice_line',
  ])('is not changed by %s', async (statement) => {
    await expect(billing.sql(statement)).rejects.toThrow('a tax document is never changed');
    const [left] = await billing.sql<{ n: string }>(
      'SELECT COUNT(*) AS n FROM invoice JOIN invoice_line ON invoice_id = id',
    );
    expect(Number(left?.n)).toBe(1);
  });
});
