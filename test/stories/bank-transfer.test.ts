import { newId } from '@customer-area/shared/ids';
import { importTransfers } from '../harness/bank';
import {
  type Customer,
  newCustomer,
  newKey,
  newName,
  PAY_ORDER,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const ORDER = `query ($id: ID!) { creditBalance { amount }
  order(id: $id) { status received { amount } missing { amount } invoice { number } } }`;
const CANCEL = `mutation ($id: ID!, $confirmation: String) { cancelOrder(orderId: $id, confirmation: $confirmation) {
  ... on CancellationToConfirm { confirmation } ... on Order { status } } }`;
const UNMATCHED = `query ($text: String!) { unmatchedPayments(filter: { text: $text }) { edges { node { lineId review { code } } } } }`;
const MATCH = `mutation ($input: MatchPaymentInput!) { matchPayment(input: $input) { ... on BankLine { status } ... on BankLineRefused { code } } }`;
const LOG = '{ auditLog(first: 50) { edges { node { kind actor { kind } reason } } } }';

describe.each(topologies)('a bank transfer arrives late, one cent short, twice (%s)', (topology) => {
  let product: Product;
  let staff: Pick<Customer, 'ask'>;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    staff = await memberOfStaff(product);
  });

  const announced = async () => {
    const customer = await newCustomer(product);
    const order = await placeOrder(customer, [registration(newName())]);
    const input = { orderId: order.id, means: { bankTransfer: true }, idempotencyKey: newKey() };
    const answer = await customer.ask(PAY_ORDER, { input });
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer));
    const { payOrder } = answer.data;
    expect(payOrder.instructions).toContain(order.number);
    const stands = async () => {
      const { data } = await customer.ask(ORDER, { id: order.id });
      const { status, received, missing, invoice } = data.order;
      return {
        status,
        received: received.amount,
        missing: missing.amount,
        credit: data.creditBalance.amount,
        invoiced: invoice !== null,
      };
    };
    const letters = async (part: string) => {
      const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
        to: customer.email,
      });
      return data.sandboxMail.filter(({ subject, text }: { subject: string; text: string }) =>
        `${subject} ${text}`.includes(part),
      );
    };
    const transfer = (cents: number) => ({
      cents,
      text: `Saldo ordine ${order.number}`,
      reference: newId('cro'),
    });
    return { customer, ...order, due: order.total.amount, stands, letters, transfer };
  };

  it('one cent short stays with the order, and the second one pays it: what is too much is credit', async () => {
    const { due, stands, letters, transfer, number } = await announced();
    const short = transfer(due - 1);
    expect(await importTransfers(product, staff, [short])).toMatchObject({ lines: 1, partial: 1 });
    const part = { status: 'AWAITING_PAYMENT', received: due - 1, missing: 1, credit: 0, invoiced: false };
    expect(await stands()).toEqual(part);
    await eventually(async () => (await letters(`${number}: importo incompleto`))[0]);
    // The same movement is told of again, in the statement of the month.
    expect(
      await importTransfers(product, staff, [
        short,
        { cents: -250, text: 'canone', reference: newId('cro') },
      ]),
    ).toMatchObject({ known: 1, partial: 0 });
    expect(await stands()).toEqual(part);
    expect(await importTransfers(product, staff, [transfer(due - 1)])).toMatchObject({ matched: 1 });
    expect(await stands()).toMatchObject({ received: due, missing: 0, credit: due - 2, invoiced: true });
    await eventually(async () => (await letters(`${number}: importo accreditato`))[0]);
    await eventually(async () => (await stands()).status === 'FULFILLED');
  });

  it('late becomes credit, and the customer reads it', async () => {
    const { customer, id, due, stands, letters, transfer, number } = await announced();
    const asked = (await customer.ask(CANCEL, { id })).data.cancelOrder;
    await customer.ask(CANCEL, { id, confirmation: asked.confirmation });
    expect(await importTransfers(product, staff, [transfer(due)])).toMatchObject({ credited: 1 });
    expect(await stands()).toEqual({
      status: 'CANCELLED',
      received: 0,
      missing: 0,
      credit: due,
      invoiced: false,
    });
    const [letter] = await eventually(async () => {
      const found = await letters(`${number}: importo accreditato`);
      return found.length > 0 ? found : null;
    });
    expect(letter.text).toContain('non attende più un pagamento');
  });

  it('twice pays once', async () => {
    const { due, stands, transfer } = await announced();
    expect(await importTransfers(product, staff, [transfer(due), transfer(due)])).toMatchObject({
      matched: 1,
      credited: 1,
    });
    expect(await stands()).toMatchObject({ received: due, credit: due, invoiced: true });
  });

  it('without its number is matched by staff, whose reason the customer finds in the audit log', async () => {
    const { customer, due, number, stands } = await announced();
    const text = `grazie ${newId('txt')}`;
    expect(
      await importTransfers(product, staff, [{ cents: due, text, reference: newId('cro') }]),
    ).toMatchObject({ toReview: 1 });
    const [{ node }] = (await staff.ask(UNMATCHED, { text })).data.unmatchedPayments.edges;
    expect(node.review.code).toBe('NO_ORDER');
    const input = { lineId: node.lineId, orderNumber: number, reason: 'ha telefonato: è suo' };
    expect((await staff.ask(MATCH, { input })).data.matchPayment).toEqual({ status: 'PAID' });
    expect(await stands()).toMatchObject({ received: due, invoiced: true });
    const entries = await eventually(async () => {
      const nodes = (await customer.ask(LOG)).data.auditLog.edges.map(
        (edge: { node: { kind: string } }) => edge.node,
      );
      return nodes.some(({ kind }: { kind: string }) => kind === 'payment.matched') ? nodes : null;
    });
    expect(entries.find(({ kind }: { kind: string }) => kind === 'payment.matched')).toMatchObject({
      actor: { kind: 'STAFF' },
      reason: 'ha telefonato: è suo',
    });
    // What is booked by itself is nobody's act.
    const other = await announced();
    await importTransfers(product, staff, [other.transfer(1)]);
    const own = await eventually(async () => {
      const nodes = (await other.customer.ask(LOG)).data.auditLog.edges.map(
        (edge: { node: { kind: string } }) => edge.node,
      );
      return nodes.find(({ kind }: { kind: string }) => kind === 'payment.partly-received') ?? null;
    });
    expect(own.actor.kind).not.toBe('STAFF');
  });
});
