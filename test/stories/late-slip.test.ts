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
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const ORDER = 'query ($id: ID!) { order(id: $id) { status expiresAt } }';
const PAY_BY = `query ($id: ID!) { payByDeadlines(orderId: $id) { means latest confidence before } }`;
const INSTRUCTIONS =
  'query ($id: ID!) { paymentInstructions(orderId: $id) { reference slipCode amount { amount } pdf { path } } }';

describe.each(topologies)('the slip paid on day 28 (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
  });
  afterAll(() => product?.giveBack());

  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const orderOf = async (id: string) => (await customer.ask(ORDER, { id })).data.order;
  const subjects = async () => {
    const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject } }', {
      to: customer.email,
    });
    return (data.sandboxMail as { subject: string }[]).map(({ subject }) => subject);
  };

  it('is waited for beyond the end of the order, pays it, and what nobody announced expires with a letter', async () => {
    const paid = await placeOrder(customer, [registration(newName())]);
    const forgotten = await placeOrder(customer, [registration(newName())]);
    await advance(28);

    // Until the order ends, every means is in time.
    const rows = (await customer.ask(PAY_BY, { id: paid.id })).data.payByDeadlines;
    const { expiresAt } = await orderOf(paid.id);
    const slip = rows.find(({ means }: { means: string }) => means === 'PRE_FILLED_SLIP');
    expect(slip).toMatchObject({ confidence: 'PROMISED', before: expiresAt });
    expect(Date.parse(slip.latest)).toBe(Date.parse(expiresAt) - 60_000);

    const { slipCode, reference, amount, pdf } = (await customer.ask(INSTRUCTIONS, { id: paid.id })).data
      .paymentInstructions;
    expect(slipCode).toBe(
      `${reference.padStart(16, '0')}${String(BigInt(reference) % 93n).padStart(2, '0')}`,
    );
    const sheet = await fetch(`${product.url}${pdf.path}`);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await sheet.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/);

    const input = { orderId: paid.id, means: { postalSlip: true }, idempotencyKey: newKey() };
    expect((await customer.ask(PAY_ORDER, { input })).data.payOrder.__typename).toBe('PaymentPending');
    await eventually(async () => (await subjects()).includes(`Come pagare l'ordine ${reference}`));

    // Seven working days later it arrives; the order has been due for five days by then.
    await advance(7);
    await eventually(async () => (await orderOf(forgotten.id)).status === 'EXPIRED');
    await eventually(async () => (await subjects()).includes(`Ordine ${forgotten.number} scaduto`));
    expect((await orderOf(paid.id)).status).toBe('AWAITING_PAYMENT');
    const staff = await memberOfStaff(product);
    const arrived = { cents: amount.amount, text: reference, reference: newId('cro') };
    expect(await importTransfers(product, staff, [arrived])).toMatchObject({ matched: 1 });
    await eventually(async () => (await orderOf(paid.id)).status === 'FULFILLED');
  });
});
