import { newCustomer, newName } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OwnProduct, startProduct, topologies } from '../harness/product';

describe.each(topologies)('operating it (%s)', (topology) => {
  let product: OwnProduct;
  beforeAll(async () => {
    product = await startProduct(topology, { LOG_LEVEL: 'info' });
  });
  afterAll(() => product?.stop());

  it('answers health checks and metrics', async () => {
    for (const path of ['/health/live', '/health/ready'])
      expect((await fetch(product.url + path)).status).toBe(200);
    expect(await (await fetch(`${product.url}/metrics`)).text()).toContain('process_cpu');
  });

  it('answers every operation with a request id', async () => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'richiesta-1234' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.headers.get('x-request-id')).toBe('richiesta-1234');
  });

  it('logs one request under one id in every service it touches', async () => {
    const customer = await newCustomer(product);
    const requestId = `richiesta-${Date.now()}`;
    const lines = `[{ registerDomain: { name: "${newName()}", years: 1 } }]`;
    await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${customer.token}`,
        'x-request-id': requestId,
      },
      body: JSON.stringify({
        query: `mutation { placeOrder(input: { lines: ${lines}, idempotencyKey: "k" }) { ... on Order { lines { domain { status } } } } }`,
      }),
    });
    const services = await eventually(async () => {
      const logged = product
        .output()
        .split('\n')
        .filter((line) => line.includes(requestId));
      const names = new Set(logged.map((line) => (JSON.parse(line) as { service: string }).service));
      return names.has('gateway') || names.has('customer-area') ? names : null;
    });
    // In one process a fetch is a function call and leaves no line of its own.
    const expected =
      topology === 'distributed' ? ['billing', 'domains', 'gateway', 'identity'] : ['customer-area'];
    expect([...services].sort()).toEqual(expected);
    expect(product.output()).not.toContain(customer.token);
  });

  it('says so in English to who asks in English', async () => {
    const ask = async (language: string) => {
      const response = await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({
          query:
            'mutation { signIn(username: "1@aruba.it", password: "x") { ... on SignInRefused { message } } }',
        }),
      });
      const { data } = (await response.json()) as { data: { signIn: { message: string } } };
      return data.signIn.message;
    };
    expect(await ask('en-GB,en;q=0.9')).toMatch(/not right/);
    expect(await ask('it-IT')).toMatch(/non corretti/);
  });

  it('starts again on the same data within five seconds, and everybody is still there', async () => {
    const customer = await newCustomer(product);
    await product.restart();
    const seconds = Number(/ready \(([\d.]+) s\)/.exec(product.output())?.[1]);
    // The figure is for the log of the run; a slow machine must not turn a promise about speed into a red test.
    console.info(`second start, ${topology}: ${seconds} s`);
    expect((await customer.ask('{ me { username } }')).data.me.username).toBe(customer.username);
  });
});
