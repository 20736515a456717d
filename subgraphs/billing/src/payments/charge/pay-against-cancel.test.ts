import { CANCEL, orderOf, pay, placed } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';

describe('paying against cancelling', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  it('takes one way in each of 20 races, and money is taken only by the paid ones', async () => {
    for (let race = 0; race < 20; race++) {
      const giulia = login(profile());
      const order = await placed(billing, giulia);
      const paying = pay(billing, giulia, order.id);
      if (race % 2 === 1) await new Promise((resolve) => setTimeout(resolve, race));
      const cancelling = billing.run(giulia, CANCEL, { orderId: order.id });
      const [paid, cancelled] = await Promise.all([paying, cancelling]);
      const isPaid = paid.data.payOrder.__typename === 'PaymentCompleted';
      const isCancelled = cancelled.data.cancelOrder.__typename === 'Order';
      expect(isPaid).toBe(!isCancelled);
      const { status } = await orderOf(billing, giulia, order.id);
      expect(status).toBe(isPaid ? 'PAID' : 'CANCELLED');
      const charges = await billing.sql(
        'SELECT s.* FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ?',
        [order.id],
      );
      expect(charges).toHaveLength(isPaid ? 1 : 0);
      const transitions = await billing.sql(
        'SELECT to_status FROM order_transition WHERE order_id = ? AND from_status IS NOT NULL',
        [order.id],
      );
      expect(transitions).toHaveLength(1);
    }
  });
});
