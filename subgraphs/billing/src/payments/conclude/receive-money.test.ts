import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { composeStores } from '../../compose-stores';
import { CANCEL, pay, placed } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';
import { receiveMoney } from './receive-money';

const STANDS = `query ($id: ID!) { creditBalance { amount }
  order(id: $id) { status paidAt received { amount } missing { amount } invoice { total { amount } } } }`;

describe('money that arrives by itself', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const ordered = async () => {
    const owner = profile();
    const order = await placed(billing, login(owner));
    const receive = (cents: number, { reference = newId('lin'), currency = 'EUR' } = {}) =>
      billing.database.transact((manager) =>
        receiveMoney({ ...composeStores(), seller: SANDBOX_SELLER }, manager, {
          profileId: trustedProfileId(owner),
          orderId: order.id,
          means: 'BANK_TRANSFER',
          source: { provider: 'test-bank', reference },
          ...{ cents, currency, capturedAt: new Date(), at: new Date() },
        }),
      );
    const stands = async () => {
      const { data } = await billing.run(login(owner), STANDS, { id: order.id });
      const { status, received, missing, invoice } = data.order;
      return {
        status,
        received: received.amount,
        missing: missing.amount,
        credit: data.creditBalance.amount,
        invoiced: invoice?.total.amount ?? null,
      };
    };
    return { owner, order, total: order.total.amount, receive, stands };
  };

  it('pays the order it is exactly enough for', async () => {
    const { total, receive, stands } = await ordered();
    expect(await receive(total)).toMatchObject({ bookedAs: 'ORDER', missing: 0 });
    expect(await stands()).toEqual({
      status: 'PAID',
      received: total,
      missing: 0,
      credit: 0,
      invoiced: total,
    });
  });

  it('stays when it is a part, and the last cent pays the order; what follows is credit', async () => {
    const { total, receive, stands } = await ordered();
    expect(await receive(total - 1)).toMatchObject({ bookedAs: 'PARTIAL', missing: 1 });
    expect(await stands()).toEqual({
      status: 'AWAITING_PAYMENT',
      received: total - 1,
      missing: 1,
      credit: 0,
      invoiced: null,
    });
    expect(await receive(3)).toMatchObject({ bookedAs: 'ORDER', missing: 0, creditedCents: 2 });
    expect(await stands()).toEqual({
      status: 'PAID',
      received: total,
      missing: 0,
      credit: 2,
      invoiced: total,
    });
    expect(await receive(5)).toMatchObject({ bookedAs: 'CREDIT', missing: 0, creditedCents: 5 });
    expect((await stands()).credit).toBe(7);
  });

  it('of the same name is booked once', async () => {
    const { receive, stands } = await ordered();
    await receive(10, { reference: 'same' });
    await expect(receive(10, { reference: 'same' })).rejects.toThrow(/Duplicate/);
    expect((await stands()).received).toBe(10);
  });

  it('leaves only the rest to be charged', async () => {
    const { owner, order, total, receive } = await ordered();
    await receive(total - 100);
    const pending = await pay(billing, login(owner), order.id, { bankTransfer: true });
    expect(pending.data.payOrder.instructions).toContain('1,00');
    await pay(billing, login(owner), order.id);
    const charged = await billing.sql(
      'SELECT amount_cents AS cents, booked_as AS bookedAs FROM payment WHERE order_id = ? ORDER BY id',
      [order.id],
    );
    expect(charged).toEqual([
      { cents: String(total - 100), bookedAs: 'PARTIAL' },
      { cents: '100', bookedAs: 'ORDER' },
    ]);
  });

  it('for a part of an order becomes credit when the order is cancelled', async () => {
    const { owner, order, receive, stands } = await ordered();
    await receive(70);
    await billing.run(login(owner), CANCEL, { orderId: order.id });
    expect(await stands()).toMatchObject({ status: 'CANCELLED', received: 0, missing: 0, credit: 70 });
    expect(await receive(30)).toMatchObject({ bookedAs: 'CREDIT' });
    expect(await stands()).toMatchObject({ credit: 100, invoiced: null });
  });

  it('in another currency pays nothing and is left to staff', async () => {
    const { order, total, receive, stands } = await ordered();
    expect(await receive(total, { currency: 'CHF' })).toMatchObject({ bookedAs: 'CASE', missing: total });
    expect(await stands()).toMatchObject({ status: 'AWAITING_PAYMENT', received: 0, credit: 0 });
    const cases = await billing.sql(
      'SELECT kind, attempt_id AS attemptId FROM payment_case WHERE order_id = ?',
      [order.id],
    );
    expect(cases).toEqual([{ kind: 'CAPTURE_DIFFERS', attemptId: null }]);
  });
});
