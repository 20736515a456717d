import {
  type Customer,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  payByCard,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const ACCOUNT = `{ creditAccount { available { amount } held { amount } nextExpiry nextExpiring { amount } }
  creditMovements(first: 10) { edges { node { kind amount { amount } order { id } invoice { number kind total { amount } } } } } }`;

describe.each(topologies)(
  'a failed registration becomes credit and a credit note, and the credit expires (%s)',
  (topology) => {
    let product: BorrowedProduct;
    let customer: Customer;
    beforeAll(async () => {
      product = await borrowProduct(topology);
      customer = await newCustomer(product);
    });
    afterAll(() => product?.giveBack());

    const advance = (days: number) =>
      product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
    const account = async () => (await customer.ask(ACCOUNT)).data;
    const letters = async (about: RegExp) => {
      const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
        to: customer.email,
      });
      return (data.sandboxMail as { subject: string; text: string }[]).filter(({ subject }) =>
        about.test(subject),
      );
    };
    /** Lets days pass, and waits until so many letters tell that credit expires. */
    const told = async (days: number, count: number) => {
      await advance(days);
      return eventually(async () => {
        const found = await letters(/^Il tuo credito di .* scade il /);
        return found.length === count ? found : null;
      });
    };

    it('with a letter 60, 30 and 7 days before and one when it is over', async () => {
      const order = await placeOrder(customer, [registration(`refused-${Date.now().toString(36)}.it`)]);
      await payByCard(customer, order.id);
      await eventually(async () => (await orderStatus(customer, order.id)) === 'FAILED');
      const given = order.total.amount;
      const first = await account();
      expect(first.creditAccount).toMatchObject({
        ...{ available: { amount: given }, held: { amount: 0 }, nextExpiring: { amount: given } },
      });
      expect(first.creditMovements.edges).toEqual([
        {
          node: {
            ...{ kind: 'GRANTED', amount: { amount: given }, order: { id: order.id } },
            invoice: {
              number: expect.any(String),
              kind: 'CREDIT_NOTE',
              total: { amount: expect.any(Number) },
            },
          },
        },
      ]);

      // Set aside for a card that is refused, it comes back with the end it had.
      const next = await placeOrder(customer, [registration(newName()), registration(newName())]);
      const pay = async (token: string) =>
        (
          await customer.ask(
            'mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename ... on PaymentRefused { code } } }',
            {
              input: { orderId: next.id, means: { card: { token }, credit: true }, idempotencyKey: newKey() },
            },
          )
        ).data.payOrder;
      expect(await pay('tok_declined')).toMatchObject({ code: 'PAYMENT_DECLINED' });
      expect((await account()).creditAccount).toEqual(first.creditAccount);

      for (const [days, count] of [
        [306, 1],
        [30, 2],
        [23, 3],
      ] as const) {
        const found = await told(days, count);
        for (const { subject } of found) expect(subject).toContain('12,19');
      }
      await advance(8);
      const over = await eventually(async () => {
        const found = await letters(/^Credito di .* scaduto$/);
        return found.length === 0 ? null : found;
      });
      expect(over).toHaveLength(1);
      const last = await account();
      expect(last.creditAccount).toEqual({
        ...{ available: { amount: 0 }, held: { amount: 0 }, nextExpiry: null, nextExpiring: null },
      });
      expect(last.creditMovements.edges[0].node).toMatchObject({
        kind: 'EXPIRED',
        amount: { amount: -given },
      });
      const [books] = await product.rows(
        'billing',
        "SELECT SUM(cents) AS cents FROM ledger_entry WHERE account = 'CUSTOMER_CREDIT' AND profile_id = ?",
        [customer.profileId],
      );
      expect(Number(books?.cents)).toBe(0);
    });
  },
);
