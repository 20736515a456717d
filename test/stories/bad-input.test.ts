import {
  type Customer,
  newCustomer,
  newKey,
  newName,
  PAY_ORDER,
  PLACE_ORDER,
  registration,
  registrationForm,
  renewal,
  START_REGISTRATION,
} from '../harness/customer';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

describe.each(topologies)('bad input gets a clear answer and writes nothing (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
  });
  afterAll(() => product?.giveBack());

  const written = async () => {
    const ofCustomer = (table: string) => `SELECT COUNT(*) AS n FROM ${table} WHERE profile_id = ?`;
    const mine = [customer.profileId];
    const [orders] = await product.rows('billing', ofCustomer('customer_order'), mine);
    const [domains] = await product.rows('domains', ofCustomer('domain'), mine);
    const [drafts] = await product.rows('identity', 'SELECT COUNT(*) AS n FROM registration_draft');
    return [orders?.n, domains?.n, drafts?.n].map(Number);
  };
  const place = (line: object, more: object = {}) =>
    customer.ask(PLACE_ORDER, { input: { lines: [line], idempotencyKey: newKey(), ...more } });
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
    answer.errors?.[0]?.extensions.code;

  it.each([
    ['years 0', registration('anno-zero.it', 0), 'years'],
    ['years 11', registration('anno-undici.it', 11), 'years'],
    ['a name with an underscore', registration('sotto_lineato.it'), 'name'],
    ['a mixed-script homograph', registration('pаypal.com'), 'name'],
    ['a NUL byte', registration('nul\u0000byte.it'), 'name'],
    ['10,000 characters', registration(`${'a'.repeat(10_000)}.it`), 'name'],
    ['a price sent by the client', { registerDomain: { name: 'prezzo.it', years: 1, price: 1 } }, 'price'],
    ['a number where an id belongs', { renewDomain: { domainId: 5, years: 1 } }, 'domainId'],
    [
      'two kinds in one line',
      { ...registration('due.it'), ...renewal('dom_01jdem00000000000000009999') },
      'lines',
    ],
    ['no kind in a line', {}, 'lines'],
  ])('an order with %s', async (_, line, field) => {
    const before = await written();
    const answer = await place(line);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer.errors)).toContain(field);
    expect(await written()).toEqual(before);
  });

  it.each([
    [
      '11 levels',
      '{ me { profile { logins { profile { logins { profile { logins { profile { logins { profile { id } } } } } } } } } } }',
    ],
    ['31 aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['first: 0', '{ domains(first: 0) { totalCount } }'],
    ['first: 101', '{ domains(first: 101) { totalCount } }'],
    ['first: 101 nested', '{ me { profile { orders(first: 101) { totalCount } } } }'],
    ['a number where an id belongs', '{ order(id: 5) { id } }'],
    ['a cursor we never issued', '{ orders(after: "nonsense") { totalCount edges { cursor } } }'],
    ['neither id nor name', '{ domain { id } }'],
    ['a field that does not exist', '{ me { password } }'],
    ['a syntax error', '{ me {'],
    ['two mutations at once', 'mutation { a: signOut b: signOut }'],
  ])('a query with %s', async (_, query) => {
    expect(codeOf(await customer.ask(query))).toBe('BAD_USER_INPUT');
  });

  it('a page size of 101 as a variable', async () => {
    expect(
      codeOf(await customer.ask('query ($n: Int) { domains(first: $n) { totalCount } }', { n: 101 })),
    ).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['firstName', { firstName: 'M\u0000ario' }],
    ['firstName', { firstName: 'x'.repeat(4_000) }],
    ['fiscalCode', { fiscalCode: 'RSSMRA80A01H501A' }],
    ['emailConfirmation', { emailConfirmation: 'altro@example.it' }],
    [
      'address.postalCode',
      { address: { street: 'Via Roma 1', postalCode: '1', city: 'Roma', province: 'RM', country: 'IT' } },
    ],
    ['vatNumber', { subjectType: 'FREELANCER', vatNumber: '12345678901' }],
  ])('a registration with a wrong %s is refused by the name of the field', async (field, wrong) => {
    const before = await written();
    const answer = await product.ask(START_REGISTRATION, { input: { ...registrationForm(), ...wrong } });
    const told =
      answer.errors === undefined
        ? answer.data.startRegistration.problems.map((problem: { field: string }) => problem.field)
        : [JSON.stringify(answer.errors)];
    expect(told.join()).toContain(field);
    expect(await written()).toEqual(before);
  });

  it('payment with no means, two means, or an unknown token', async () => {
    const order = (await place(registration(newName()))).data.placeOrder;
    const pay = (means: object) =>
      customer.ask(PAY_ORDER, { input: { orderId: order.id, means, idempotencyKey: newKey() } });
    expect(codeOf(await pay({}))).toBe('BAD_USER_INPUT');
    expect(codeOf(await pay({ card: { token: 'tok_ok' }, bankTransfer: true }))).toBe('BAD_USER_INPUT');
    expect((await pay({ card: { token: 'tok_mai_visto' } })).data.payOrder.__typename).toBe('PaymentRefused');
    expect(
      (await customer.ask('query ($id: ID!) { order(id: $id) { status } }', { id: order.id })).data.order
        .status,
    ).toBe('AWAITING_PAYMENT');
  });

  it('a body too large, a body that is no JSON and a batch are answered in JSON', async () => {
    const send = (body: string) =>
      fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    for (const body of [
      JSON.stringify({ query: `{ me { id } } #${'x'.repeat(120_000)}` }),
      '{nonsense',
      '[{"query":"{__typename}"}]',
    ]) {
      const response = await send(body);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      const answer = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('tells no caller what is inside: no stack, no service, no SQL', async () => {
    const answers = await Promise.all([
      customer.ask('{ domains(first: 0) { totalCount } }'),
      customer.ask('mutation { cancelOrder(orderId: "x") { __typename } }'),
      customer.ask('{ nothing }'),
    ]);
    expect(JSON.stringify(answers)).not.toMatch(
      /stack|\.ts|\.js|node_modules|SELECT|127\.0\.0\.1:|serviceName|subgraph/i,
    );
  });
});
