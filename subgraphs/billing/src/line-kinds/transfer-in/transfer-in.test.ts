import { newId } from '@customer-area/shared/ids';
import { freeName } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';

const CODE = 'Kw7-the-code-of-this-name';
const QUOTE = `mutation ($lines: [OrderLineInput!]!) { quote(lines: $lines) { __typename
  ... on Quote { id lines { kind description years listPrice { amount } } } ... on OrderRefused { code field } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id lines { kind description } actions { code } } ... on OrderRefused { code } } }`;

describe('a line that brings a domain over', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const transfer = (name: string, authCode = CODE) => ({ transferDomain: { name, authCode } });
  const place = (viewer: ReturnType<typeof login>, name: string, idempotencyKey: string, authCode = CODE) =>
    billing.run(viewer, PLACE, { input: { idempotencyKey, lines: [transfer(name, authCode)] } });
  const dump = async () => {
    const tables = (await billing.sql('SHOW TABLES')) as object[];
    const all = tables.map((table) => billing.sql(`SELECT * FROM \`${Object.values(table)[0]}\``));
    return JSON.stringify(await Promise.all(all));
  };

  it('costs what a year of renewal costs where it adds a year, and says so', async () => {
    const [renewal] = (await billing.sql(
      "SELECT cents FROM price WHERE operation = 'RENEW' AND `key` = 'com' AND term = 1 ORDER BY valid_from DESC LIMIT 1",
    )) as { cents: number }[];
    const name = freeName('com');
    const { data } = await billing.run(login(profile()), QUOTE, { lines: [transfer(name)] });
    expect(data.quote.lines).toEqual([
      {
        ...{ kind: 'TRANSFER_IN', years: 1, listPrice: { amount: renewal?.cents } },
        description: `Trasferimento di ${name} da un altro fornitore, con 1 anno`,
      },
    ]);
  });

  it('leaves its code in no table of billing: not by a quote, an order or its idempotency key', async () => {
    const giulia = login(profile());
    const name = freeName('com');
    await billing.run(giulia, QUOTE, { lines: [transfer(name)] });
    const [key, other] = [newId('key'), 'another-code'];
    const first = await place(giulia, name, key);
    expect(first.data.placeOrder.__typename).toBe('Order');
    const stored = await dump();
    expect(stored).toContain(name);
    for (const text of [CODE, other]) expect(stored).not.toContain(text);
    // So the same key with another code is the same request.
    expect((await place(giulia, name, key, other)).data.placeOrder.id).toBe(first.data.placeOrder.id);
    expect((await place(giulia, freeName('com'), key)).errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
  });

  it.each([
    ['no code', transfer('a.com', ''), 'input.lines.0.transferDomain.authCode'],
    ['an endless code', transfer('a.com', 'x'.repeat(101)), 'input.lines.0.transferDomain.authCode'],
    ['an empty name', transfer(''), 'input.lines.0.transferDomain.name'],
  ])('with %s is BAD_USER_INPUT', async (_, line, field) => {
    const { errors } = await billing.run(login(profile()), QUOTE, { lines: [line] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(JSON.stringify(errors)).not.toContain('xxx');
  });

  it("with a registrant that is not the profile's is NOT_FOUND", async () => {
    const lines = [{ transferDomain: { name: 'a.com', authCode: CODE, registrantId: 'dom_1' } }];
    const { errors } = await billing.run(login(profile()), QUOTE, { lines });
    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });
});
