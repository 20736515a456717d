import { shownCode } from '../harness/authenticator';
import {
  activeDomain,
  type Customer,
  newCustomer,
  newKey as newIdempotencyKey,
  newName,
  PASSWORD,
  PAY_ORDER,
  PLACE_ORDER,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const CREATE = `mutation ($scopes: [AccessScope!]!, $cidrs: [String!]) {
  createApiKey(input: { name: "Gestionale", scopes: $scopes, allowedCidrs: $cidrs }) {
    ... on ApiKeyCreated { key apiKey { id lastFour status } } ... on ApiKeyRefused { code } } }`;
const LIST = '{ apiKeys { edges { node { id name lastFour status scopes lastUsedAt lastUsedFrom } } } }';
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(apiKeyId: $id) { status } }';
const RAISE =
  'mutation ($id: ID!, $cents: Int!) { setApiKeySpendingLimit(apiKeyId: $id, spendingLimit: { amount: $cents }) { spendingLimit { amount } } }';
const REAUTHENTICATE = `mutation ($password: String!, $code: String) {
  reauthenticate(password: $password, code: $code) { ... on Reauthenticated { accessToken } } }`;
const DOMAINS = '{ domains { edges { node { name } } } }';

describe.each(topologies)('a program with an API key, %s', (topology) => {
  let product: Product;
  let customer: Customer;
  let domain: { name: string };
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    domain = await activeDomain(customer);
  });

  const newKey = async (scopes: string[], cidrs: string[] = []) => {
    const answer = await customer.ask(CREATE, { scopes, cidrs });
    const made = answer.data?.createApiKey;
    if (made?.key === undefined) throw new Error(JSON.stringify(answer));
    return { key: made.key as string, id: made.apiKey.id as string };
  };
  const codeOf = async (query: string, key: string) =>
    (await product.ask(query, {}, key)).errors?.[0]?.extensions;

  it('sees what its scopes allow, and is told what they do not', async () => {
    const { key } = await newKey(['DOMAINS_READ']);
    const { data } = await product.ask(DOMAINS, {}, key);
    expect(data.domains.edges).toEqual([{ node: { name: domain.name } }]);
    const beyond = { code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' };
    for (const query of [
      '{ orders { edges { node { id } } } }',
      '{ creditBalance { amount } }',
      '{ tickets { edges { node { id } } } }',
      LIST,
      'mutation { createApiKey(input: { name: "more", scopes: [ORDERS_PAY] }) { __typename } }',
      'mutation { signOut }',
    ])
      expect([query, await codeOf(query, key)]).toEqual([query, beyond]);
  });

  it('shows its owner when and from where it was used, and never itself', async () => {
    const { key, id } = await newKey(['DOMAINS_READ']);
    await product.ask(DOMAINS, {}, key);
    const used = await eventually(async () => {
      const answer = await customer.ask(LIST);
      const { node: one } = answer.data.apiKeys.edges.find(
        ({ node }: { node: { id: string } }) => node.id === id,
      );
      expect(JSON.stringify(answer)).not.toContain(key.slice(31));
      return one.lastUsedAt === null ? null : one;
    });
    expect(used).toMatchObject({ name: 'Gestionale', lastFour: key.slice(-4), lastUsedFrom: '127.0.0.1' });
  });

  it('comes in from where it may only', async () => {
    const abroad = await newKey(['DOMAINS_READ'], ['192.0.2.0/24']);
    const here = await newKey(['DOMAINS_READ'], ['127.0.0.0/8', '::1']);
    expect(await codeOf(DOMAINS, abroad.key)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await codeOf(DOMAINS, here.key)).toBeUndefined();
  });

  it('is out within two seconds once its key is revoked, like one with a key of nobody', async () => {
    const { key, id } = await newKey(['DOMAINS_READ']);
    expect(await codeOf(DOMAINS, key)).toBeUndefined();
    expect((await customer.ask(REVOKE, { id })).data.revokeApiKey.status).toBe('REVOKED');
    await eventually(async () => (await codeOf(DOMAINS, key))?.code === 'UNAUTHENTICATED', 2_000);
    const mistyped = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
    expect(await product.ask(DOMAINS, {}, key)).toEqual(await product.ask(DOMAINS, {}, mistyped));
  });

  it('pays within a limit that takes a second factor to raise, and not a cent more', async () => {
    const { key, id } = await newKey(['ORDERS_PLACE', 'ORDERS_PAY']);
    const order = async () => {
      const input = { lines: [registration(newName())], idempotencyKey: newIdempotencyKey() };
      return (await product.ask(PLACE_ORDER, { input }, key)).data.placeOrder as {
        id: string;
        total: { amount: number };
      };
    };
    const pay = async (orderId: string) => {
      const input = { orderId, means: { card: { token: 'tok_ok' } }, idempotencyKey: newIdempotencyKey() };
      return (await product.ask(PAY_ORDER, { input }, key)).data.payOrder;
    };
    const first = await order();
    expect(await pay(first.id)).toMatchObject({
      __typename: 'PaymentRefused',
      code: 'SPENDING_LIMIT_REACHED',
    });

    const raise = (token: string) => product.ask(RAISE, { id, cents: first.total.amount }, token);
    expect((await raise(customer.token)).errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      reason: 'SECOND_FACTOR_REQUIRED',
    });
    expect((await raise(await provenToken())).data.setApiKeySpendingLimit.spendingLimit.amount).toBe(
      first.total.amount,
    );
    expect((await pay(first.id)).__typename).toBe('PaymentCompleted');
    expect((await pay((await order()).id)).code).toBe('SPENDING_LIMIT_REACHED');
    const { data } = await customer.ask(
      '{ apiKeys { edges { node { id spendingLimit { amount } spentThisMonth { amount } } } } }',
    );
    const { amount } = first.total;
    expect(data.apiKeys.edges).toContainEqual({
      node: { id, spendingLimit: { amount }, spentThisMonth: { amount } },
    });
  });

  /** The customer turns an authenticator app on, and proves who they are with it: here with one of its recovery codes. */
  const provenToken = async (): Promise<string> => {
    const enabled = await customer.ask('mutation { enableTotp { ... on TotpEnrolment { secret } } }');
    const confirmed = await customer.ask(
      'mutation ($code: String!) { confirmTotp(code: $code) { ... on RecoveryCodes { codes } } }',
      { code: shownCode(enabled.data.enableTotp.secret) },
    );
    const [code] = confirmed.data.confirmTotp.codes as string[];
    const { data } = await customer.ask(REAUTHENTICATE, { password: PASSWORD, code });
    return data.reauthenticate.accessToken;
  };
});
