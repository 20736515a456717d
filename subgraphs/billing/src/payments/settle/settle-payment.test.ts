import { matcher } from '../../testing/bank-staff';
import { CANCEL, orderOf, pay, placed } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import { type Fault, ProviderFaults, type Step } from '../provider/testing/provider-faults';
import { nextSettlement } from './next-settlement';

const SETTLE = `mutation ($input: SettlePaymentCaseInput!) { settlePaymentCase(input: $input) { id closedAt } }`;
const DAY_MS = 86_400_000;
const PROVIDER_TIME_OUT_MS = 2_000;
const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;

describe('settling a payment', () => {
  const faults = new ProviderFaults();
  let billing: Billing;
  let giulia: ReturnType<typeof login>;
  beforeAll(async () => {
    billing = await openBilling({
      provider: (real) => faults.around(real),
      abandonAfterMs: 300,
      providerTimeOutMs: PROVIDER_TIME_OUT_MS,
    });
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    faults.clear();
    giulia = login(profile());
  });
  afterAll(() => billing.close());

  const books = async (orderId: string) => {
    const count = async (sql: string) => (await billing.sql(sql, [orderId])).length;
    return {
      captures: await count(
        "SELECT s.reference FROM sim_provider_charge s JOIN payment_attempt p ON p.provider_reference = s.reference WHERE p.order_id = ? AND s.state = 'CAPTURED'",
      ),
      payments: await count("SELECT id FROM payment WHERE order_id = ? AND booked_as = 'ORDER'"),
      invoices: await count('SELECT id FROM invoice WHERE order_id = ?'),
    };
  };
  const ONCE = { captures: 1, payments: 1, invoices: 1 };
  const NOTHING = { captures: 0, payments: 0, invoices: 0 };
  const asked = async (orderId: string) => {
    const [row] = await billing.sql<{ times: number }>(
      'SELECT times_asked AS times FROM payment_attempt WHERE order_id = ?',
      [orderId],
    );
    return row?.times;
  };
  const kind = async (orderId: string, key?: string) =>
    (await pay(billing, giulia, orderId, undefined, key)).data.payOrder;
  const statusOf = async (orderId: string) => (await orderOf(billing, giulia, orderId)).status;
  const cases = async (orderId: string) => {
    const answer = await billing.subgraph.internal['payment-cases']?.({ first: 100 }, caller);
    return (answer as { cases: Record<string, unknown>[] }).cases.filter((one) => one.orderId === orderId);
  };
  /** An order that was charged, of which nobody can tell us. */
  const lost = async () => {
    faults.inject('confirm', 'lost answer');
    faults.inject('find', 'unavailable', Number.POSITIVE_INFINITY);
    const order = await placed(billing, giulia);
    expect((await kind(order.id, 'k')).__typename).toBe('PaymentPending');
    await eventually(async () => expect(await asked(order.id)).toBe(1));
    return order;
  };

  /** The same, once nobody is asked any more. */
  const toStaff = async () => {
    const order = await lost();
    for (let times = 1; nextSettlement(times) !== null; times++) {
      await billing.advance((nextSettlement(times) ?? 0) / DAY_MS);
      await eventually(async () => expect(await asked(order.id)).toBe(times + 1));
    }
    const [only] = await eventually(async () => {
      const open = await cases(order.id);
      expect(open).not.toEqual([]);
      return open;
    });
    return { order, caseId: String(only?.id) };
  };

  it('of a provider that is away for a day ends paid, once, when it is back', async () => {
    const order = await lost();
    await billing.advance(5 / 1_440);
    await eventually(async () => expect(await asked(order.id)).toBe(2));
    await billing.advance(1 / 24);
    await eventually(async () => expect(await asked(order.id)).toBe(3));
    await billing.advance(0.9);
    expect((await kind(order.id)).code).toBe('PAYMENT_IN_PROGRESS');
    const cancelled = await billing.run(giulia, CANCEL, { orderId: order.id });
    expect(cancelled.data.cancelOrder.code).toBe('PAYMENT_IN_PROGRESS');
    expect(await asked(order.id)).toBe(3);
    faults.clear();
    await billing.advance(0.1);
    await eventually(async () => expect(await statusOf(order.id)).toBe('PAID'));
    expect((await kind(order.id, 'k')).__typename).toBe('PaymentCompleted');
    expect((await kind(order.id)).code).toBe('ALREADY_PAID');
    expect(await books(order.id)).toEqual(ONCE);
    expect(await cases(order.id)).toEqual([]);
  });

  it('goes by its schedule, however often the client repeats its request', async () => {
    const order = await lost();
    faults.inject('confirm', 'unavailable', Number.POSITIVE_INFINITY);
    for (let i = 0; i < 5; i++) expect((await kind(order.id, 'k')).__typename).toBe('PaymentPending');
    await billing.subgraph.runtime.settle();
    expect(await asked(order.id)).toBe(1);
  });

  it('that nobody can tell about for a week is a case for staff, and keeps the order until then', async () => {
    const order = await lost();
    for (let times = 1; nextSettlement(times) !== null; times++) {
      expect(await cases(order.id)).toEqual([]);
      await billing.advance((nextSettlement(times) ?? 0) / DAY_MS);
      await eventually(async () => expect(await asked(order.id)).toBe(times + 1));
    }
    const [only, ...others] = await eventually(async () => {
      const open = await cases(order.id);
      expect(open).not.toEqual([]);
      return open;
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      kind: 'UNKNOWN_OUTCOME',
      orderId: order.id,
      expected: { cents: order.total.amount, currency: 'EUR' },
      captured: null,
    });
    const told = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'payment-case.opened' AND subject_id = ?",
      [order.id],
    );
    expect(told.map(({ payload }) => JSON.parse(payload))).toEqual([
      { caseId: only?.id, orderId: order.id, number: order.number, means: 'CARD', kind: 'UNKNOWN_OUTCOME' },
    ]);
    expect((await kind(order.id)).code).toBe('PAYMENT_IN_PROGRESS');
    // The client that began it may still find out, and then there is nothing left for staff.
    expect((await kind(order.id, 'k')).__typename).toBe('PaymentCompleted');
    expect(await books(order.id)).toEqual(ONCE);
    expect(await cases(order.id)).toEqual([]);
  });

  it.each(['NOT_TAKEN', 'TAKEN'] as const)('that staff found %s ends so, once', async (found) => {
    const { order, caseId } = await toStaff();
    const settle = (as: string | null) =>
      billing.run(matcher(), SETTLE, { input: { caseId, found: as, reason: 'estratto del gestore' } });
    expect((await settle(null)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    await Promise.all(Array.from({ length: 5 }, () => settle(found)));
    expect(await cases(order.id)).toEqual([]);
    faults.clear();
    const again = await kind(order.id);
    if (found === 'TAKEN') expect(again.code).toBe('ALREADY_PAID');
    else expect(again.__typename).toBe('PaymentCompleted');
    const { payments, invoices } = await books(order.id);
    expect({ payments, invoices }).toEqual({ payments: 1, invoices: 1 });
    expect(await statusOf(order.id)).toBe('PAID');
  });

  it('that never gets an answer keeps no other order from expiring', async () => {
    const order = await lost();
    const other = await placed(billing, giulia);
    faults.inject('find', 'silence', Number.POSITIVE_INFINITY);
    await billing.advance(31);
    // Much longer than the call may take, and shorter than the job that makes it.
    await eventually(async () => expect(await statusOf(other.id)).toBe('EXPIRED'), 15_000);
    expect(await statusOf(order.id)).toBe('AWAITING_PAYMENT');
  });

  it.each([
    ['prepare', 'unavailable'],
    ['prepare', 'silence'],
    ['prepare', 'lost answer'],
  ] as const)(
    'is not needed when %s fails (%s): refused, nothing collected, free at once',
    async (step, fault) => {
      faults.inject(step, fault);
      const order = await placed(billing, giulia);
      expect(await kind(order.id, 'k')).toMatchObject({
        __typename: 'PaymentRefused',
        code: 'MEANS_NOT_AVAILABLE',
      });
      expect((await kind(order.id, 'k')).code).toBe('MEANS_NOT_AVAILABLE');
      expect(await books(order.id)).toEqual(NOTHING);
      expect((await kind(order.id)).__typename).toBe('PaymentCompleted');
      expect(await books(order.id)).toEqual(ONCE);
    },
  );

  it.each([
    ['confirm', 'unavailable', 'free'],
    ['confirm', 'silence', 'free'],
    ['confirm', 'lost answer', 'paid'],
    ['confirm', 'twice', 'paid'],
  ] as [Step, Fault, 'free' | 'paid'][])(
    'after %s failed (%s) leaves the order %s',
    async (step, fault, end) => {
      faults.inject(step, fault);
      const order = await placed(billing, giulia);
      await kind(order.id, 'k');
      await eventually(async () => {
        const { status, actions } = await orderOf(billing, giulia, order.id);
        expect(end === 'paid' ? status === 'PAID' : actions[0].allowed).toBe(true);
      });
      if (end === 'free') {
        expect(await books(order.id)).toEqual(NOTHING);
        expect((await kind(order.id)).__typename).toBe('PaymentCompleted');
      }
      expect(await books(order.id)).toEqual(ONCE);
    },
  );

  it('asks again when the order could not be freed, before it takes another means', async () => {
    faults.inject('confirm', 'unavailable');
    faults.inject('cancel', 'lost answer');
    const order = await placed(billing, giulia);
    await kind(order.id, 'k');
    await eventually(async () => expect(await asked(order.id)).toBe(1));
    expect((await pay(billing, giulia, order.id, { payPal: { token: 'tok_ok' } })).data.payOrder.code).toBe(
      'PAYMENT_IN_PROGRESS',
    );
    await billing.advance(5 / 1_440);
    await eventually(async () =>
      expect((await orderOf(billing, giulia, order.id)).actions[0].allowed).toBe(true),
    );
    expect(
      (await pay(billing, giulia, order.id, { payPal: { token: 'tok_ok' } })).data.payOrder,
    ).toMatchObject({ __typename: 'PaymentCompleted' });
    expect(await books(order.id)).toEqual(ONCE);
  });

  it('waits for a provider that decides later, and ends as it decides', async () => {
    const order = await placed(billing, giulia);
    const token = 'tok_processing_then_captured';
    const pending = await pay(billing, giulia, order.id, { card: { token } });
    expect(pending.data.payOrder.__typename).toBe('PaymentPending');
    await eventually(async () => expect(await asked(order.id)).toBe(1));
    await billing.advance(61 / 1_440);
    await eventually(async () => expect(await statusOf(order.id)).toBe('PAID'));
    expect(await books(order.id)).toEqual(ONCE);
  });

  it('that never gets an answer does not hold up a stop for longer than the time-out of a call', async () => {
    const order = await lost();
    faults.inject('find', 'silence', 1);
    await billing.advance(5 / 1_440);
    const looking = billing.subgraph.runtime.settle();
    await eventually(async () => expect(faults.left('find')).toBe(0));
    await billing.subgraph.runtime.stop();
    await looking;
    // The end of the call was its time-out, for which the stop has waited: what a stop abandons is not counted as asked.
    await eventually(async () => expect(await asked(order.id)).toBe(2), 10_000);
  });
});
