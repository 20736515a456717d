import { CANCEL, orderOf, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import { refusalToCancel, refusalToPay } from './order-actions';
import { endOf, OrderLineStatus, OrderStatus, transitions } from './order-status';

const now = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-12-22T12:00:00Z');

describe('the transitions of an order', () => {
  it('never lead out of an end', () => {
    const ends = Object.entries(transitions).filter(([, to]) => to.length === 0);
    expect(ends.map(([from]) => from).sort()).toEqual([
      'CANCELLED',
      'EXPIRED',
      'FAILED',
      'FULFILLED',
      'PARTIALLY_FAILED',
    ]);
  });

  const { WAITING, IN_PROGRESS, FULFILLED, FAILED } = OrderLineStatus;
  it.each([
    [[FULFILLED, FULFILLED], OrderStatus.FULFILLED],
    [[FULFILLED, FAILED], OrderStatus.PARTIALLY_FAILED],
    [[FAILED, FAILED], OrderStatus.FAILED],
    [[FULFILLED, IN_PROGRESS], null],
    [[WAITING], null],
  ])('close it by its lines: %j', (lines, end) => {
    expect(endOf(lines)).toBe(end);
  });
});

describe('paying and cancelling', () => {
  const facts = {
    status: OrderStatus.AWAITING_PAYMENT,
    payingAttemptId: null,
    actionUntil: null,
    expiresAt: later,
  };
  it.each([
    ['waiting', facts, null],
    ['while a payment is under way', { ...facts, payingAttemptId: 'pay_1' }, 'PAYMENT_IN_PROGRESS'],
    [
      'while a payment waits for its customer',
      { ...facts, payingAttemptId: 'pay_1', actionUntil: later },
      null,
    ],
    ['past its last day, before the job came', { ...facts, expiresAt: now }, 'ORDER_EXPIRED'],
    ['paid', { ...facts, status: OrderStatus.PAID }, 'ALREADY_PAID'],
    ['in progress', { ...facts, status: OrderStatus.IN_PROGRESS }, 'ALREADY_PAID'],
    ['fulfilled', { ...facts, status: OrderStatus.FULFILLED }, 'ALREADY_PAID'],
    ['partially failed', { ...facts, status: OrderStatus.PARTIALLY_FAILED }, 'ALREADY_PAID'],
    ['failed', { ...facts, status: OrderStatus.FAILED }, 'ALREADY_PAID'],
    ['cancelled', { ...facts, status: OrderStatus.CANCELLED }, 'ORDER_CANCELLED'],
    ['expired', { ...facts, status: OrderStatus.EXPIRED }, 'ORDER_EXPIRED'],
  ])('an order that is %s', (_, order, code) => {
    expect(refusalToPay(order, now)).toBe(code);
    expect(refusalToCancel(order, now)).toBe(code);
  });

  describe('is offered exactly when it is accepted', () => {
    let billing: Billing;
    beforeAll(async () => {
      billing = await openBilling();
    });
    afterAll(() => billing.close());

    it('a payment that waits for its customer, which is given up', async () => {
      for (const action of ['PAY', 'CANCEL']) {
        const giulia = login(profile());
        const { id } = await placed(billing, giulia);
        await pay(billing, giulia, id, { card: { token: 'tok_requires_action' } });
        const { actions } = await orderOf(billing, giulia, id);
        expect(actions.find(({ code }: { code: string }) => code === action).allowed).toBe(true);
        if (action === 'PAY')
          expect((await pay(billing, giulia, id)).data.payOrder.__typename).toBe('PaymentCompleted');
        else
          expect((await billing.run(giulia, CANCEL, { orderId: id })).data.cancelOrder.status).toBe(
            'CANCELLED',
          );
      }
    });

    const states: [OrderStatus, string | null][] = [
      [OrderStatus.AWAITING_PAYMENT, 'pay_other'],
      ...Object.values(OrderStatus).map((status): [OrderStatus, null] => [status, null]),
    ];
    it.each(states)('%s, paying attempt %s', async (status, attempt) => {
      for (const action of ['PAY', 'CANCEL']) {
        const giulia = login(profile());
        const { id } = await placed(billing, giulia);
        await billing.sql('UPDATE customer_order SET status = ?, paying_attempt_id = ? WHERE id = ?', [
          status,
          attempt,
          id,
        ]);
        const offered = (await orderOf(billing, giulia, id)).actions.find(
          (offer: { code: string }) => offer.code === action,
        );
        const answer =
          action === 'PAY'
            ? (await pay(billing, giulia, id)).data.payOrder
            : (await billing.run(giulia, CANCEL, { orderId: id })).data.cancelOrder;
        expect(offered.allowed).toBe(!answer.__typename.endsWith('Refused'));
        if (!offered.allowed) expect(offered.reason).toEqual({ code: answer.code, message: answer.message });
      }
    });
  });
});
