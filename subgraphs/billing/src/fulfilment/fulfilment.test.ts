import { trustedProfileId } from '@customer-area/shared/isolation';
import { creditInvoice } from '../invoices';
import { freeName, orderOf, pay, placed, register } from '../testing/documents';
import { issuingDeps } from '../testing/invoice-content';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { authoriseSplitPayment } from '../testing/split-payment';

describe('delivering a paid order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await authoriseSplitPayment(billing);
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const paid = async (lines = 2, subjectType = 'NATURAL_PERSON') => {
    const id = profile();
    billing.identity.changes.set(id, { subjectType });
    const giulia = login(id);
    const order = await placed(billing, giulia, {
      lines: Array.from({ length: lines }, () => register(freeName('it'))),
    });
    await pay(billing, giulia, order.id);
    return { giulia, order, lines: order.lines.map((line) => line.id) };
  };
  const failure = { code: 'REGISTRY_REFUSED', message: { it: 'Rifiutato.', en: 'Refused.' } };
  const consumed = () =>
    eventually(async () => {
      const [cursor] = await billing.sql<{ after: string }>('SELECT after_seq AS after FROM consumer_cursor');
      expect(Number(cursor?.after)).toBe(billing.domains.log.length);
    });
  const told = async (orderId: string) =>
    (
      await billing.sql<{ type: string; payload: string }>(
        'SELECT type, payload FROM event_log WHERE subject_id = ? ORDER BY id',
        [orderId],
      )
    )
      .filter(({ type }) => /fulfilled|failed/.test(type))
      .map(({ type, payload }) => ({ type, ...JSON.parse(payload) }));
  const credit = async (viewer: ReturnType<typeof login>) =>
    (await billing.run(viewer, '{ creditBalance { amount } }')).data.creditBalance.amount;

  it('goes through IN_PROGRESS to FULFILLED', async () => {
    const { giulia, order, lines } = await paid();
    const [first = '', second = ''] = lines;
    billing.domains.tell('line.started', { orderId: order.id, lineId: first });
    await consumed();
    expect(await orderOf(billing, giulia, order.id)).toMatchObject({
      status: 'IN_PROGRESS',
      lines: [{ status: 'IN_PROGRESS' }, { status: 'WAITING' }],
    });
    billing.domains.tell('line.fulfilled', { orderId: order.id, lineId: first });
    billing.domains.tell('line.fulfilled', { orderId: order.id, lineId: second });
    await consumed();
    expect((await orderOf(billing, giulia, order.id)).status).toBe('FULFILLED');
    expect(await told(order.id)).toEqual([
      { type: 'order.fulfilled', orderId: order.id, number: order.number, creditedCents: 0 },
    ]);
    expect(await credit(giulia)).toBe(0);
  });

  it('gives back a failed line, with VAT and a credit note, once however often it is told', async () => {
    const { giulia, order, lines } = await paid();
    const [first = '', second = ''] = lines;
    for (let i = 0; i < 3; i++)
      billing.domains.tell('line.failed', { orderId: order.id, lineId: first, ...failure });
    await consumed();
    expect(await credit(giulia)).toBe(1_219);
    billing.domains.tell('line.fulfilled', { orderId: order.id, lineId: second });
    billing.domains.tell('line.failed', { orderId: order.id, lineId: second, ...failure });
    billing.domains.tell('line.fulfilled', { orderId: order.id, lineId: first });
    await consumed();
    const seen = await orderOf(billing, giulia, order.id);
    expect(seen).toMatchObject({
      status: 'PARTIALLY_FAILED',
      lines: [
        { status: 'FAILED', failure: { code: 'REGISTRY_REFUSED', message: 'Rifiutato.' } },
        { status: 'FULFILLED', failure: null },
      ],
      creditNotes: [
        { kind: 'CREDIT_NOTE', total: { amount: -1_219 }, corrects: { number: seen.invoice.number } },
      ],
    });
    expect(seen.creditNotes[0].number).toMatch(/^NC\d{4}-\d{6}$/);
    expect(await credit(giulia)).toBe(1_219);
    expect(await told(order.id)).toEqual([
      { type: 'order.partially-failed', orderId: order.id, number: order.number, creditedCents: 1_219 },
    ]);
    const documents = await billing.sql<{ documentType: string }>(
      'SELECT document_type AS documentType FROM invoice WHERE order_id = ? ORDER BY kind',
      [order.id],
    );
    expect(documents.map(({ documentType }) => documentType)).toEqual(['TD04', 'TD01']);
  });

  it('cancels an unpaid order of which nothing can be delivered any more, unless its money is on its way', async () => {
    const giulia = login(profile());
    const [unpaid, announced] = [await placed(billing, giulia), await placed(billing, giulia)];
    await billing.sql(
      "UPDATE customer_order SET means = 'BANK_TRANSFER', announced_at = NOW(3) WHERE id = ?",
      [announced.id],
    );
    const done = await paid(1);
    for (const { id } of [unpaid, announced, done.order, unpaid, { id: 'ord_nobody' }])
      billing.domains.tell('lines.over', { orderId: id });
    await consumed();
    const status = async (id: string) => (await orderOf(billing, giulia, id)).status;
    expect([await status(unpaid.id), await status(announced.id)]).toEqual(['CANCELLED', 'AWAITING_PAYMENT']);
    expect((await orderOf(billing, done.giulia, done.order.id)).status).toBe('PAID');
    const { data } = await pay(billing, giulia, unpaid.id);
    expect(data.payOrder.__typename).not.toBe('PaymentCompleted');
  });

  it('gives back of a failed line what a refund has left of it', async () => {
    const id = profile();
    const giulia = login(id);
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id);
    const [invoice] = await billing.sql<{ id: string }>('SELECT id FROM invoice WHERE order_id = ?', [
      order.id,
    ]);
    const lineId = order.lines[0]?.id ?? '';
    await billing.database.transact((manager) =>
      creditInvoice(issuingDeps(), manager, {
        ...{ profileId: trustedProfileId(id), invoiceId: invoice?.id ?? '', at: new Date() },
        cause: { kind: 'REFUND', id: 'rfd_before' },
        lines: [{ lineId, grossCents: 1_000 }],
      }),
    );
    billing.domains.tell('line.failed', { orderId: order.id, lineId, ...failure });
    await consumed();
    expect(await credit(giulia)).toBe(219);
  });

  it('ends FAILED when nothing could be delivered, and everything is given back to the cent', async () => {
    const { giulia, order, lines } = await paid(3);
    for (const lineId of lines)
      billing.domains.tell('line.failed', { orderId: order.id, lineId, ...failure });
    await consumed();
    const seen = await orderOf(billing, giulia, order.id);
    expect(seen.status).toBe('FAILED');
    expect(seen.creditNotes).toHaveLength(3);
    expect(await credit(giulia)).toBe(order.total.amount);
    const back = seen.creditNotes.map(({ total }: { total: { amount: number } }) => total.amount);
    expect(back.reduce((a: number, b: number) => a + b, 0)).toBe(-order.total.amount);
  });

  it('gives a public body back what it paid: the net amount', async () => {
    const { giulia, order, lines } = await paid(1, 'PUBLIC_BODY');
    billing.domains.tell('line.failed', { orderId: order.id, lineId: lines[0] ?? '', ...failure });
    await consumed();
    expect(await credit(giulia)).toBe(999);
  });

  it('is not disturbed by facts about orders that are unknown or unpaid, nor by other facts', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const lineId = order.lines[0]?.id ?? '';
    billing.domains.tell('line.fulfilled', { orderId: 'ord_unknown', lineId });
    billing.domains.tell('line.failed', { orderId: order.id, lineId, ...failure });
    billing.domains.tell('domain.registered', { orderId: order.id, domainId: 'dom_x' });
    await consumed();
    expect(await orderOf(billing, giulia, order.id)).toMatchObject({
      status: 'AWAITING_PAYMENT',
      lines: [{ status: 'WAITING' }],
    });
    expect(await credit(giulia)).toBe(0);
  });

  it('numbers credit notes in a series of their own, without a gap', async () => {
    const rows = await billing.sql<{ kind: string; progressive: number }>(
      'SELECT kind, progressive FROM invoice ORDER BY kind, progressive',
    );
    for (const kind of ['INVOICE', 'CREDIT_NOTE']) {
      const progressives = rows.filter((row) => row.kind === kind).map(({ progressive }) => progressive);
      expect(progressives).toEqual(progressives.map((_, i) => i + 1));
      expect(progressives.length).toBeGreaterThan(2);
    }
  });
});
