import { activeDomain, type Customer, newCustomer, newKey, orderStatus, renewal } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const PROPOSE = `mutation ($input: ProposeOrderInput!) { proposeOrder(input: $input) { __typename
  ... on ProposedOrder { orderId number amountDue { amount } } ... on OrderRefused { code } } }`;
const ORDER = 'query ($id: ID!) { order(id: $id) { status proposal { note declined } } }';
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename
  ... on PaymentRequest { reference status } ... on PaymentRefused { code } } }`;
const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename } }`;
const ADJUST = `mutation ($input: AdjustCreditInput!) { adjustCredit(input: $input) { __typename
  ... on CreditAdjustment { amount { amount } available { amount } }
  ... on SecondStaffRequired { requestId } ... on CreditAdjustmentRefused { code available { amount } } } }`;
const APPROVE = `mutation ($id: ID!) { approveStaffRequest(id: $id, reason: "visto") { __typename
  ... on StaffRequest { status } ... on StaffRequestRefused { code } } }`;
const CREDIT =
  '{ creditAccount { available { amount } } creditMovements { edges { node { kind reason amount { amount } } } } }';
const LOG = '{ auditLog(first: 50) { edges { node { kind text reason actor { kind } } } } }';

describe.each(topologies)('a customer who is served by staff (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let anna: Pick<Customer, 'ask'>;
  let bruno: Pick<Customer, 'ask'>;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    [anna, bruno] = [await memberOfStaff(product), await memberOfStaff(product)];
  });

  const letter = (subject: RegExp) =>
    eventually(async () => {
      const { data } = await product.ask(
        'query ($to: String!) { sandboxMail(to: $to) { subject text links } }',
        {
          to: customer.email,
        },
      );
      return (data.sandboxMail as { subject: string; text: string; links: string[] }[]).find((one) =>
        subject.test(one.subject),
      );
    });
  const logged = (kind: string) =>
    eventually(async () => {
      const { data } = await customer.ask(LOG);
      return data.auditLog.edges
        .map(({ node }: { node: { kind: string } }) => node)
        .find((node: { kind: string }) => node.kind === kind);
    });

  it('gets a renewal proposed, and pays it by the mailed link', async () => {
    const { id: domainId, name } = await activeDomain(customer);
    const note = 'Come d’accordo al telefono: un anno in più.';
    const input = {
      ...{ profileId: customer.profileId, lines: [renewal(domainId)], note },
      idempotencyKey: newKey(),
    };
    const proposed = (await anna.ask(PROPOSE, { input })).data.proposeOrder;
    expect(proposed).toMatchObject({ __typename: 'ProposedOrder' });
    expect((await anna.ask(PROPOSE, { input })).data.proposeOrder).toEqual(proposed);
    const seen = await customer.ask(ORDER, { id: proposed.orderId });
    expect(seen.data.order).toEqual({ status: 'AWAITING_PAYMENT', proposal: { note, declined: false } });

    const { text, links } = await letter(/^Ti proponiamo un ordine/);
    expect(text).toContain(note);
    expect(text).toContain(name);
    const token = new URL(links[0] ?? '').searchParams.get('token');
    const paid = { token, input: { means: { card: 'tok_ok' }, idempotencyKey: newKey() } };
    expect((await product.ask(PAY_REQUEST, paid)).data.payRequest).toEqual({
      ...{ __typename: 'PaymentRequest', reference: proposed.number, status: 'PAID' },
    });
    await eventually(async () => (await orderStatus(customer, proposed.orderId)) === 'FULFILLED');
    expect(await logged('order.proposed')).toMatchObject({ actor: { kind: 'STAFF' }, reason: note });
  });

  it('gets credit by two members of staff, spends it, and what is left is taken back', async () => {
    const { id: domainId } = await activeDomain(customer);
    const adjust = async (input: object) => (await anna.ask(ADJUST, { input })).data.adjustCredit;
    const given = {
      ...{ profileId: customer.profileId, amount: { amount: 5_000 }, reason: 'doppio addebito' },
      idempotencyKey: newKey(),
    };
    const { requestId } = await adjust(given);
    expect((await anna.ask(APPROVE, { id: requestId })).data.approveStaffRequest).toMatchObject({
      code: 'OWN_REQUEST',
    });
    expect(await adjust(given)).toEqual({ __typename: 'SecondStaffRequired', requestId });
    expect((await bruno.ask(APPROVE, { id: requestId })).data.approveStaffRequest).toMatchObject({
      status: 'APPROVED',
    });
    const done = await adjust(given);
    expect(done).toMatchObject({ __typename: 'CreditAdjustment', available: { amount: 5_000 } });
    expect(await adjust(given)).toEqual(done);
    expect((await letter(/al tuo credito$/)).text).toContain('doppio addebito');
    expect(await logged('credit.adjusted')).toMatchObject({
      ...{ actor: { kind: 'STAFF' }, reason: 'doppio addebito' },
    });

    const input = {
      ...{ profileId: customer.profileId, lines: [renewal(domainId)], note: 'Con il tuo credito.' },
      idempotencyKey: newKey(),
    };
    const { orderId, amountDue } = (await anna.ask(PROPOSE, { input })).data.proposeOrder;
    await customer.ask(PAY, { input: { orderId, means: { credit: true }, idempotencyKey: newKey() } });
    const left = 5_000 - amountDue.amount;
    const tooMuch = { ...given, amount: { amount: -5_000 }, idempotencyKey: newKey() };
    expect(await adjust(tooMuch)).toMatchObject({ code: 'CREDIT_NOT_THERE', available: { amount: left } });
    const taken = { ...tooMuch, amount: { amount: -left } };
    await bruno.ask(APPROVE, { id: (await adjust(taken)).requestId });
    expect(await adjust(taken)).toMatchObject({ available: { amount: 0 } });
    const { creditAccount, creditMovements } = (await customer.ask(CREDIT)).data;
    expect(creditAccount.available.amount).toBe(0);
    expect(creditMovements.edges.map(({ node }: { node: object }) => node)).toEqual([
      { kind: 'ADJUSTED', reason: 'doppio addebito', amount: { amount: -left } },
      { kind: 'SPENT', reason: null, amount: { amount: left - 5_000 } },
      { kind: 'ADJUSTED', reason: 'doppio addebito', amount: { amount: 5_000 } },
    ]);
  });
});
