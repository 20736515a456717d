import {
  type Customer,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  PAY_ORDER,
  payByCard,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct } from '../harness/product';

const REQUEST = `mutation ($ids: [ID!]!) { requestPayment(orderIds: $ids) { ... on PaymentRequest { payLink } } }`;
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) {
  ... on PaymentRequest { status } ... on PaymentRefused { code } } }`;
const ACCOUNT = '{ creditAccount { available { amount } held { amount } } }';

const CAPTURED = `SELECT COALESCE(SUM(amount - refunded), 0) AS cents FROM sim_provider_charge WHERE state = 'CAPTURED'
  AND reference IN (SELECT provider_reference FROM payment_attempt WHERE order_id IN (?))`;
const PAID_BY = (how: string) =>
  `SELECT COALESCE(SUM(amount_cents), 0) AS cents FROM payment WHERE booked_as = 'ORDER' AND means ${how} 'CREDIT' AND order_id IN (?)`;

describe('kill -9 of billing while', () => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct('distributed');
    customer = await newCustomer(product);
  });
  afterAll(() => product?.giveBack());

  /** Whatever was killed before is back. The key makes the trying harmless. */
  const placed = (count: number, name = newName()) => {
    const key = newKey();
    const names = [name, ...Array.from({ length: count - 1 }, () => newName())];
    const lines = names.map((one) => registration(one));
    return eventually(() => placeOrder(customer, lines, key).catch(() => null));
  };
  const ended = (ids: readonly string[], status: string) =>
    eventually(async () => {
      const statuses = await Promise.all(ids.map((id) => orderStatus(customer, id).catch(() => '')));
      return statuses.every((one) => one === status);
    });
  const credit = async () => {
    const { available, held } = (await customer.ask(ACCOUNT)).data.creditAccount;
    return [available.amount, held.amount];
  };
  const cents = async (sql: string, ids: readonly string[]) =>
    Number((await product.rows('billing', sql, [ids]))[0]?.cents);
  const invoices = async (ids: readonly string[]) =>
    (await product.rows('billing', 'SELECT order_id AS id FROM invoice WHERE order_id IN (?)', [ids])).map(
      ({ id }) => id,
    );

  /** Kills billing some milliseconds after something was asked; the answer, when there was one, is not needed. */
  const killWhile = async (afterMs: number, asked: () => Promise<unknown>) => {
    const pid = await product.pidOf('subgraphs/billing');
    const asking = asked().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    process.kill(pid, 'SIGKILL');
    await asking;
  };

  it.each([4, 12, 20, 40])(
    'credit is held and the rest charged to a card (%i ms later): paid once, credit is whole',
    async (afterMs) => {
      // What could not be registered is credit.
      const failing = await placed(1, `refused-${Date.now().toString(36)}.it`);
      await eventually(async () => (await payByCard(customer, failing.id))?.code === 'ALREADY_PAID');
      await ended([failing.id], 'FAILED');
      const given = failing.total.amount;
      await eventually(async () => (await credit())[0] === given);
      const order = await placed(2);
      const means = { card: { token: 'tok_ok' }, credit: true };
      const input = { orderId: order.id, means, idempotencyKey: newKey() };
      await killWhile(afterMs, () => customer.ask(PAY_ORDER, { input }));
      await eventually(async () => {
        const answer = await customer.ask(PAY_ORDER, { input });
        return answer.data?.payOrder?.__typename === 'PaymentCompleted';
      });
      await ended([order.id], 'FULFILLED');
      expect(await credit()).toEqual([0, 0]);
      const rest = order.total.amount - given;
      expect(await cents(CAPTURED, [order.id])).toBe(rest);
      expect(await cents(PAID_BY('<>'), [order.id])).toBe(rest);
      expect(await cents(PAID_BY('='), [order.id])).toBe(given);
      expect(await invoices([order.id])).toEqual([order.id]);
    },
  );

  it.each([4, 12, 20, 40])(
    'one charge pays three orders (%i ms later): all of them once',
    async (afterMs) => {
      const orders = [await placed(1), await placed(1), await placed(1)];
      const ids = orders.map(({ id }) => id);
      const { payLink } = (await customer.ask(REQUEST, { ids })).data.requestPayment;
      const token = new URL(payLink).searchParams.get('token');
      const input = { means: { card: 'tok_ok' }, idempotencyKey: newKey() };
      await killWhile(afterMs, () => product.ask(PAY_REQUEST, { token, input }));
      await eventually(async () => {
        const answer = await product.ask(PAY_REQUEST, { token, input });
        return answer.data?.payRequest?.status === 'PAID';
      });
      await ended(ids, 'FULFILLED');
      const due = orders.reduce((all, { total }) => all + total.amount, 0);
      expect(await cents(CAPTURED, ids)).toBe(due);
      expect(await cents(PAID_BY('<>'), ids)).toBe(due);
      expect((await invoices(ids)).sort()).toEqual([...ids].sort());
      expect(await credit()).toEqual([0, 0]);
    },
  );

  it('either: the check of the ledger finds no difference in the night after', async () => {
    const done = "SELECT id FROM job WHERE kind = 'ledger.check' AND state = 'DONE'";
    const found = 'SELECT kind, subject_id FROM ledger_difference';
    const checks = async () => (await product.rows('billing', done)).map(({ id }) => id);
    const [earlier, before] = [await checks(), await product.rows('billing', found)];
    await product.ask('mutation { advanceClock(days: 1) }');
    await eventually(async () => (await checks()).some((id) => !earlier.includes(id)));
    expect(await product.rows('billing', found)).toEqual(before);
  });
});
