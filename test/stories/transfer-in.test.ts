import { randomInt } from 'node:crypto';
import { type Customer, newCustomer, newKey, orderStatus, payByCard, placeOrder } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OwnProduct, startProduct, topologies } from '../harness/product';

/** That of all names of the simulated registries that somebody else has. */
const CODE = 'taken-auth-code';
const WRONG = 'a-code-that-is-wrong';
const PATIENCE = 45_000;

const REFUSED = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderRefused { code field } } }`;
const DOMAIN = `query ($name: String!) { domain(name: $name) { id status paidThrough registryExpiresAt registeredAt
  transferIn { status requestedAt dueAt closedAt } delegation { atRegistry }
  actions(codes: [CANCEL_TRANSFER]) { allowed reason { code } } } }`;
const CANCEL = `mutation ($id: ID!) { cancelTransfer(domainId: $id) { __typename
  ... on TransferInCancelling { domain { name } operation { kind } } ... on CancelTransferRefused { code } } }`;
const CREDIT = '{ creditBalance { amount } }';
const ORDER = 'query ($id: ID!) { order(id: $id) { lines { kind status failure { code } } } }';
const MAIL = 'query ($to: String!) { sandboxMail(to: $to) { subject } }';

const transfer = (name: string, authCode = CODE) => ({ transferDomain: { name, authCode } });
/** A name that somebody else has, half a year old. */
const theirName = (tld: string, prefix = 'taken') => `${prefix}-${randomInt(1e9)}.${tld}`;

describe.each(topologies)('a name comes from another registrar (%s)', (topology) => {
  let product: OwnProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await startProduct(topology, { LOG_LEVEL: 'debug' });
    customer = await newCustomer(product);
  });
  afterAll(() => product?.stop());

  const shown = async (name: string) => (await customer.ask(DOMAIN, { name })).data.domain;
  const credit = async () => (await customer.ask(CREDIT)).data.creditBalance.amount;
  const later = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const becomes = (name: string, status: string) =>
    eventually(async () => {
      const domain = await shown(name);
      return domain?.transferIn?.status === status ? domain : null;
    }, PATIENCE);
  const bought = async (name: string, authCode?: string) => {
    const order = await placeOrder(customer, [transfer(name, authCode)]);
    expect((await payByCard(customer, order.id)).__typename).toBe('PaymentCompleted');
    return order;
  };
  const ends = (id: string, status: string) =>
    eventually(async () => ((await orderStatus(customer, id)) === status ? true : null), PATIENCE);
  const failure = async (id: string) => (await customer.ask(ORDER, { id })).data.order.lines[0];
  const mailed = (subject: string) =>
    eventually(async () => {
      const { data } = await product.ask(MAIL, { to: customer.email });
      const letters = data.sandboxMail as { subject: string }[];
      return letters.some((letter) => letter.subject === subject) ? true : null;
    }, PATIENCE);
  const yearOf = (moment: string) => Number(moment.slice(0, 4));

  it.each([
    ['com', 5, 2],
    ['it', 1, 1],
  ])('of .%s, within %i days, and expires as its registry has it', async (tld, days, years) => {
    const name = theirName(tld);
    const order = await bought(name);
    const waiting = await becomes(name, 'PENDING');
    expect(waiting).toMatchObject({ status: 'REGISTERING', actions: [{ allowed: true, reason: null }] });
    const { requestedAt, dueAt } = waiting.transferIn;
    expect(Date.parse(dueAt) - Date.parse(requestedAt)).toBe(days * 86_400_000);
    expect(await mailed(`Il trasferimento di ${name} è iniziato`)).toBe(true);
    await later(days + 1);
    await ends(order.id, 'FULFILLED');
    const arrived = await becomes(name, 'TRANSFERRED');
    expect(arrived.status).toBe('ACTIVE');
    expect(arrived.paidThrough).toBe(arrived.registryExpiresAt);
    // A year from its registration at the other registrar, and what the transfer has added.
    expect(yearOf(arrived.paidThrough) - yearOf(arrived.registeredAt)).toBe(years);
    expect(arrived.delegation.atRegistry).toEqual(['ns1.example.net', 'ns2.example.net']);
    expect(await mailed(`Il dominio ${name} è con noi`)).toBe(true);
  });

  it.each([
    ['locked', theirName('com', 'taken-locked'), CODE, 'NAME_TRANSFER_LOCKED'],
    ['too young', theirName('com', 'taken-young'), CODE, 'TOO_YOUNG_TO_TRANSFER'],
    ['nobody’s', theirName('com', 'free'), CODE, 'NAME_NOT_REGISTERED'],
    ['asked for with a wrong code that its registry tells of', theirName('it'), WRONG, 'WRONG_AUTH_CODE'],
  ])('is refused before it is paid when it is %s', async (_, name, authCode, code) => {
    const input = { lines: [transfer(name, authCode)], idempotencyKey: newKey() };
    expect((await customer.ask(REFUSED, { input })).data.placeOrder).toMatchObject({ code });
    expect(await shown(name)).toBeNull();
  });

  it('fails with a wrong code that shows only at its registry, and its price is credit', async () => {
    const before = await credit();
    const name = theirName('com');
    const order = await bought(name, WRONG);
    await ends(order.id, 'FAILED');
    expect(await failure(order.id)).toMatchObject({
      ...{ kind: 'TRANSFER_IN', status: 'FAILED' },
      failure: { code: 'TRANSFER_CODE_REFUSED' },
    });
    await eventually(async () => ((await credit()) === before + order.total.amount ? true : null), PATIENCE);
    expect(await shown(name)).toMatchObject({ status: 'DELETED', transferIn: { status: 'REFUSED' } });
    expect(await mailed(`Il trasferimento di ${name} non è riuscito`)).toBe(true);
  });

  it('is called off while it is on its way, and its price is credit', async () => {
    const before = await credit();
    const name = theirName('com');
    const order = await bought(name);
    const { id } = await becomes(name, 'PENDING');
    const cancelled = await Promise.all([customer.ask(CANCEL, { id }), customer.ask(CANCEL, { id })]);
    for (const { data } of cancelled)
      expect(data.cancelTransfer).toEqual({
        ...{ __typename: 'TransferInCancelling', domain: { name } },
        operation: { kind: 'TRANSFER_IN' },
      });
    await becomes(name, 'CANCELLED');
    await ends(order.id, 'FAILED');
    await eventually(async () => ((await credit()) === before + order.total.amount ? true : null), PATIENCE);
    expect((await customer.ask(CANCEL, { id })).data.cancelTransfer).toMatchObject({
      code: 'NO_TRANSFER_IN',
    });
    const stranger = await newCustomer(product);
    for (const other of [id, 'dom_01jd0000000000000000000000', 'nonsense'])
      expect((await stranger.ask(CANCEL, { id: other })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('leaves its code in no table and in no log of any service', async () => {
    await bought(theirName('com'));
    const input = { lines: [transfer(theirName('com'))], idempotencyKey: newKey() };
    await customer.ask('mutation ($lines: [OrderLineInput!]!) { quote(lines: $lines) { __typename } }', {
      lines: input.lines,
    });
    for (const service of ['identity', 'domains', 'billing', 'support']) {
      const tables = await product.rows(service, 'SHOW TABLES');
      for (const table of tables) {
        const stored = JSON.stringify(
          await product.rows(service, `SELECT * FROM \`${Object.values(table)[0]}\``),
        );
        for (const code of [CODE, WRONG])
          expect([service, table, stored.includes(code)]).toEqual([service, table, false]);
      }
    }
    expect(product.output().length).toBeGreaterThan(0);
    for (const code of [CODE, WRONG]) expect(product.output()).not.toContain(code);
  });
});
