import { ORDER, pay, place, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

describe('a line of a kind that this version does not know', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  it('is shown by its name, fails, and gives its money back; the other line is delivered', async () => {
    const giulia = login(profile());
    const { id: orderId, lines } = await placed(billing, giulia, { lines: [register(), register()] });
    const [strange, known] = lines.map((line) => line.id);
    await billing.sql("UPDATE order_line SET kind = 'teleport', details = '{}', years = NULL WHERE id = ?", [
      strange,
    ]);
    expect((await pay(billing, giulia, orderId)).data.payOrder.__typename).toBe('PaymentCompleted');
    const failure = {
      code: 'LINE_NOT_UNDERSTOOD',
      message: { it: 'Non fornibile.', en: 'Not deliverable.' },
    };
    billing.domains.tell('line.failed', { orderId, lineId: strange, ...failure });
    billing.domains.tell('line.fulfilled', { orderId, lineId: known });
    await eventually(async () => {
      const { order } = (await billing.run(giulia, ORDER, { id: orderId })).data;
      expect(order).toMatchObject({
        status: 'PARTIALLY_FAILED',
        lines: [{ status: 'FAILED', failure: { message: 'Non fornibile.' } }, { status: 'FULFILLED' }],
        creditNotes: [{ total: { amount: -1_219 } }],
      });
    });
    const shown = await billing.run(
      giulia,
      `{ order(id: "${orderId}") { lines { kind description years } creditNotes { lines { description } } } }`,
    );
    expect(shown.data.order.lines[0]).toEqual({ kind: 'OTHER', description: 'teleport', years: null });
    expect(shown.data.order.creditNotes[0].lines).toEqual([{ description: 'teleport' }]);
  });

  it('is not sold when the domains service accepts it under another kind', async () => {
    const call = billing.domains.call.bind(billing.domains);
    const stranger = { ok: true, kind: 'teleport', domainId: null, years: null };
    billing.domains.call = async (operation, input) => {
      const answer = await call(operation, input);
      if (operation !== 'reserve-lines') return answer;
      const { lines } = answer as { lines: { lineId: string }[] };
      return { lines: lines.map(({ lineId }) => ({ lineId, ...stranger })) };
    };
    try {
      const { data } = await place(billing, login(profile()), { lines: [register()] });
      expect(data.placeOrder).toMatchObject({ code: 'NOT_SOLD', field: 'input.lines.0' });
    } finally {
      billing.domains.call = call;
    }
  });
});
