import { activeDomain, type Customer, newCustomer, newName } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const ORDER = `query ($id: ID!) { order(id: $id) { number total { amount } lines { id }
  creditNotes { total { amount } } actions { code allowed reason { code } } } }`;
const START = `mutation ($orderId: ID!, $lineIds: [ID!]!) { startWithdrawal(orderId: $orderId, lineIds: $lineIds) {
  ... on WithdrawalToConfirm { token refund { amount } lines { consequence } } ... on WithdrawalRefused { code } } }`;
const CONFIRM = `mutation ($token: String!) { confirmWithdrawal(token: $token) {
  ... on WithdrawalReceipt { orderNumber statement confirmedAt refund { amount } } ... on WithdrawalRefused { code } } }`;
const DOMAIN = 'query ($id: ID!) { domain(id: $id) { status paidThrough } }';

describe.each(topologies)('withdrawn on day 14, %s', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
  });
  afterAll(() => product?.giveBack());

  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const order = async (id: string) => (await customer.ask(ORDER, { id })).data.order;
  const withdrawable = async (id: string) => {
    const { actions } = await order(id);
    return actions.find(({ code }: { code: string }) => code === 'WITHDRAW');
  };
  const start = async (id: string) => {
    const { lines } = await order(id);
    const lineIds = lines.map((line: { id: string }) => line.id);
    return (await customer.ask(START, { orderId: id, lineIds })).data.startWithdrawal;
  };

  it('gives the money back with a receipt, and the name is not paid any more; on day 15 it is too late', async () => {
    const [regretted, kept] = [
      await activeDomain(customer, newName()),
      await activeDomain(customer, newName()),
    ];
    await advance(14);
    expect(await withdrawable(regretted.orderId)).toMatchObject({ allowed: true });
    const started = await start(regretted.orderId);
    const { total, number } = await order(regretted.orderId);
    expect(started.refund).toEqual(total);
    expect(started.lines[0].consequence).toContain(regretted.name);
    const receipt = (await customer.ask(CONFIRM, { token: started.token })).data.confirmWithdrawal;
    expect(receipt).toMatchObject({ orderNumber: number, refund: total });

    expect((await order(regretted.orderId)).creditNotes).toHaveLength(1);
    expect(await withdrawable(regretted.orderId)).toMatchObject({
      allowed: false,
      reason: { code: 'ALREADY_GIVEN_BACK' },
    });
    await eventually(async () => {
      const { data } = await customer.ask(DOMAIN, { id: regretted.id });
      return data.domain.status === 'EXPIRED_RENEWABLE';
    });
    const letter = await eventually(async () => {
      const answer = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
        to: customer.email,
      });
      return answer.data.sandboxMail.find(({ subject }: { subject: string }) => subject.includes('recesso'));
    });
    expect(letter.subject).toContain(number);
    expect(letter.text).toContain(regretted.name);
    expect(letter.text).toMatch(/\d{1,2}:\d{2}/);
    const refunded = await product.rows('billing', 'SELECT cents FROM refund WHERE order_id = ?', [
      regretted.orderId,
    ]);
    expect(refunded.map(({ cents }) => Number(cents))).toEqual([total.amount]);

    await advance(1);
    expect(await withdrawable(kept.orderId)).toMatchObject({
      allowed: false,
      reason: { code: 'WITHDRAWAL_TIME_OVER' },
    });
    expect(await start(kept.orderId)).toEqual({ code: 'WITHDRAWAL_TIME_OVER' });
    expect((await customer.ask(DOMAIN, { id: kept.id })).data.domain.status).toBe('ACTIVE');
    // Nobody pays for it: its registry deletes it, as any such name.
    await advance(15);
    await eventually(async () => {
      const { data } = await customer.ask(DOMAIN, { id: regretted.id });
      return data.domain.status === 'REDEMPTION';
    });
  });
});
