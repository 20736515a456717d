import { authenticate, CANCEL, complete, orderOf, pay, placed } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';

const MINUTES = 1 / 1_440;
const RACES = 50;

describe('an order with an open payment, that is completed, paid otherwise, cancelled, settled and expired at once', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling({ abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  it(`ends one way in each of ${RACES} races, and only who won has money`, async () => {
    const ends = new Set<string>();
    for (let race = 0; race < RACES; race++) {
      const giulia = login(profile());
      const { id: orderId } = await placed(billing, giulia);
      // The time of the payment is over within what the clock is moved by; in every other race that of the order too.
      await billing.advance(30 - (race % 2 === 0 ? 10 : 60) * MINUTES);
      const asked = await pay(billing, giulia, orderId, { card: { token: 'tok_requires_action' } });
      const { attemptId } = asked.data.payOrder;
      expect(asked.data.payOrder.__typename).toBe('PaymentActionRequired');
      const acts = [
        async () => {
          await authenticate(billing, giulia, attemptId);
          await complete(billing, giulia, attemptId);
        },
        () => pay(billing, giulia, orderId, { payPal: { token: 'tok_ok' } }),
        () => billing.run(giulia, CANCEL, { orderId }),
        () => billing.advance(16 * MINUTES),
      ];
      const turn = Math.floor(race / 2) % acts.length;
      await Promise.all(
        [...acts.slice(turn), ...acts.slice(0, turn)].map(async (act, place) => {
          await new Promise((resolve) => setTimeout(resolve, place * (race % 7)));
          return act();
        }),
      );
      await billing.advance(1);
      const status = await eventually(async () => {
        const order = await orderOf(billing, giulia, orderId);
        expect(order.status).not.toBe('AWAITING_PAYMENT');
        return order.status as string;
      });
      ends.add(status);
      const count = async (sql: string) => (await billing.sql(sql, [orderId])).length;
      const isPaid = status === 'PAID' ? 1 : 0;
      expect({
        captured: await count(
          "SELECT s.reference FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ? AND s.state = 'CAPTURED'",
        ),
        payments: await count("SELECT id FROM payment WHERE order_id = ? AND booked_as = 'ORDER'"),
        invoices: await count('SELECT id FROM invoice WHERE order_id = ?'),
        ends: await count(
          'SELECT to_status FROM order_transition WHERE order_id = ? AND from_status IS NOT NULL',
        ),
      }).toEqual({ captured: isPaid, payments: isPaid, invoices: isPaid, ends: 1 });
    }
    expect([...ends].sort()).toEqual(['CANCELLED', 'EXPIRED', 'PAID']);
  });
});
