import {
  type Customer,
  newCustomer,
  newKey,
  newName,
  payByCard,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const CREATE = `mutation ($input: CreatePromoCodeInput!) { createPromoCode(input: $input) {
  ... on PromoCode { id code } ... on PromoCodeRefused { code } } }`;
const CODES = `query ($of: String!) { promoCodes(filter: { codeStartsWith: $of }) { edges { node {
  statistics { reserved committed released left discount { amount } } } } } }`;
const CHECK = `query ($code: String!, $lines: [OrderLineInput!]!) { checkPromoCode(code: $code, lines: $lines) {
  ... on PromoCodeFits { discount { amount } total { amount } } ... on OrderRefused { code } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  ... on Order { id total { amount } } ... on OrderRefused { code } } }`;
const LOG = `{ auditLog(first: 20) { edges { node { kind reason actor { kind } } } } }`;

describe.each(topologies)('a promo code for one, %s', (topology) => {
  let product: BorrowedProduct;
  let staff: Pick<Customer, 'ask'>;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    staff = await memberOfStaff(product);
  });
  afterAll(() => product?.giveBack());

  const create = async (input: object) =>
    (await staff.ask(CREATE, { input: { reason: 'Scuse per il guasto', ...input } })).data.createPromoCode;
  const place = async (customer: Customer, promoCode: string, key = newKey()) => {
    const input = { lines: [registration(newName())], promoCode, idempotencyKey: key };
    return (await customer.ask(PLACE, { input })).data?.placeOrder;
  };
  const statistics = async (code: string) =>
    (await staff.ask(CODES, { of: code })).data.promoCodes.edges[0].node.statistics;

  it('is used once by its customer, and is none for anybody else', async () => {
    const [giulia, other] = [await newCustomer(product), await newCustomer(product)];
    const { code } = await create({
      code: `SCUSE-${Date.now()}`,
      percent: 50,
      profileId: giulia.profileId,
      totalLimit: 1,
    });
    const lines = [registration(newName())];
    const check = async (who: Customer) => (await who.ask(CHECK, { code, lines })).data.checkPromoCode;
    const full = await placeOrder(giulia, [registration(newName())]);
    const checked = await check(giulia);
    expect(checked.total.amount).toBeLessThan(full.total.amount);
    expect(await check(other)).toEqual({ code: 'PROMO_CODE_INVALID' });
    expect(await place(other, code)).toEqual({ code: 'PROMO_CODE_INVALID' });

    const order = await place(giulia, code);
    expect(order.total).toEqual(checked.total);
    expect(await place(giulia, code)).toEqual({ code: 'PROMO_CODE_USED_UP' });
    await payByCard(giulia, order.id);
    expect(await statistics(code)).toEqual({
      reserved: 0,
      committed: 1,
      released: 0,
      left: 0,
      discount: checked.discount,
    });
    await eventually(async () => {
      const entries = (await giulia.ask(LOG)).data.auditLog.edges as { node: { kind: string } }[];
      return entries.some(({ node }) => node.kind === 'promo-code.created');
    });
    const made = (await giulia.ask(LOG)).data.auditLog.edges.find(
      ({ node }: { node: { kind: string } }) => node.kind === 'promo-code.created',
    );
    expect(made.node).toEqual({
      kind: 'promo-code.created',
      reason: 'Scuse per il guasto',
      actor: { kind: 'STAFF' },
    });
  });

  it('keeps its limit with 20 customers at once and kill -9 in the middle', async () => {
    const { code } = await create({ code: `CINQUE-${Date.now()}`, percent: 10, totalLimit: 5 });
    const customers = await Promise.all(Array.from({ length: 5 }, () => newCustomer(product)));
    const tries = Array.from({ length: 20 }, (_, index) => ({
      customer: customers[index % 5] as Customer,
      input: { lines: [registration(newName())], promoCode: code, idempotencyKey: newKey() },
    }));
    const all = Promise.all(
      tries.map(({ customer, input }) => customer.ask(PLACE, { input }).catch(() => null)),
    );
    if (topology === 'distributed') {
      await new Promise((resolve) => setTimeout(resolve, 60));
      process.kill(await product.pidOf('subgraphs/billing'), 'SIGKILL');
    }
    await all;
    // Each asks again with its key until it has its answer.
    const answers = await Promise.all(
      tries.map(({ customer, input }) =>
        eventually(async () => (await customer.ask(PLACE, { input })).data?.placeOrder, 60_000),
      ),
    );
    expect(answers.filter(({ id }) => id !== undefined)).toHaveLength(5);
    // A name that a killed request had reserved is held for two minutes: it is refused before its code is.
    const refusals = answers.flatMap((answer) => answer.code ?? []);
    expect(refusals).toHaveLength(15);
    expect(refusals.filter((refusal) => refusal === 'PROMO_CODE_USED_UP').length).toBeGreaterThan(5);
    expect(await statistics(code)).toMatchObject({ reserved: 5, left: 0 });
    const [row] = await product.rows('billing', 'SELECT used FROM promo_code WHERE code = ?', [code]);
    expect(row).toEqual({ used: 5 });
  });
});
