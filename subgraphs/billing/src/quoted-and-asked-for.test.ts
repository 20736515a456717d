import { newId } from '@customer-area/shared/ids';
import type { AccessLimits, LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../test/harness/operations';
import { placed } from './testing/documents';
import { anonymous, type Billing, openBilling, profile } from './testing/open-billing';

const QUOTE = `mutation ($lines: [OrderLineInput!]!) { quote(lines: $lines) { ... on Quote { id } } }`;
const PLACE_QUOTED = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id number } ... on OrderRefused { code field } } }`;
const REQUEST = `mutation ($orderIds: [ID!]!) { requestPayment(orderIds: $orderIds) { __typename
  ... on PaymentRequest { reference payLink total { amount } } ... on PaymentRefused { code message } } }`;
const LOOK = `query ($token: String!) { paymentRequest(token: $token) { reference total { amount } lines(first: 9) } }`;

const ALL = ['domains:read', 'orders:read', 'orders:place', 'orders:pay', 'invoices:read'];
const limited = (via: AccessLimits['via'], scopes = ALL) => ({
  ...{ via, id: newId('lim'), scopes, domainIds: [newId('dom')] },
});

describe('a quote and a request to pay', () => {
  let billing: Billing;
  const owner = profile();
  const me = loginOf(owner);
  let hers: { quote: string; order: string; number: string; token: string; domain: string };
  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: true });
    const domain = billing.domains.own(owner, 'di-giulia.it');
    const lines = [{ renewDomain: { domainId: domain, years: 1 } }];
    const { id: order, number } = await placed(billing, me, { lines });
    const another = billing.domains.own(owner, 'ancora-di-giulia.it');
    const quoted = await billing.run(me, QUOTE, {
      lines: [{ renewDomain: { domainId: another, years: 1 } }],
    });
    const asked = await billing.run(me, REQUEST, { orderIds: [order] });
    const token = new URL(asked.data.requestPayment.payLink).searchParams.get('token') ?? '';
    hers = { quote: quoted.data.quote.id, order, number, token, domain: another };
  });
  afterAll(() => billing.close());

  const stranger = () => loginOf(profile(), newId('lgn'), newId('ses'));
  const within = (limits: LoginViewer['limits']): Viewer => ({ ...me, limits });
  const staff = (): Viewer => ({
    ...{ ...stranger(), role: 'staff', secondFactor: true },
    permissions: ['payments:match', 'payments:refund', 'customers:read', 'customers:write', 'customers:act'],
  });
  const viewers: readonly [who: string, viewer: () => Viewer][] = [
    ['another profile', stranger],
    ['a delegate of another domain', () => within(limited('delegation'))],
    ['a delegate who may only read', () => within(limited('delegation', ['orders:read']))],
    ['a key for another domain', () => within(limited('api-key'))],
    ['a key of another profile', () => ({ ...stranger(), limits: limited('api-key') })],
    ['a login of one third level', () => within(limited('third-level', ['domains:read', 'orders:read']))],
    ['staff with every permission about money and customers', staff],
    ['nobody', () => anonymous],
  ];
  const rows = async () => {
    const [counted] = await billing.sql<Record<string, string>>(
      `SELECT (SELECT COUNT(*) FROM customer_order) AS orders, (SELECT COUNT(*) FROM payment_request) AS requests,
              (SELECT COUNT(*) FROM payment_link) AS links, (SELECT COUNT(*) FROM quote) AS quotes`,
    );
    return counted;
  };
  /** What is answered about hers and about what does not exist, with the ids taken out: the same, and nothing is written. */
  const alike = async (ask: (id: string) => Promise<unknown>, foreign: string, absent: string) => {
    const before = await rows();
    const [about, none] = [JSON.stringify(await ask(foreign)), JSON.stringify(await ask(absent))];
    expect(about.replaceAll(foreign, 'ID')).toBe(none.replaceAll(absent, 'ID'));
    for (const secret of [hers.number, hers.token, owner]) expect(about).not.toContain(secret);
    expect(await rows()).toEqual(before);
    return about;
  };

  it('are of the owner, and of whoever holds the link', async () => {
    const again = await billing.run(me, REQUEST, { orderIds: [hers.order] });
    expect(again.data.requestPayment.__typename).toBe('PaymentRequest');
    const looked = await billing.run(anonymous, LOOK, { token: hers.token });
    expect(looked.data.paymentRequest).toMatchObject({ reference: hers.number });
  });

  it.each(viewers)('%s orders no quote of hers, and cannot tell it from none', async (_, viewer) => {
    const idempotencyKey = newId('key');
    const order = (quoteId: string) =>
      billing.run(viewer(), PLACE_QUOTED, { input: { quoteId, idempotencyKey } });
    // Whoever is not signed in orders without quotes.
    expect(await alike(order, hers.quote, newId('quo'))).toMatch(/QUOTE_EXPIRED|FORBIDDEN|BAD_USER_INPUT/);
  });

  it.each(viewers)('%s asks for no payment of her order, and cannot tell it from none', async (_, viewer) => {
    const ask = (id: string) => billing.run(viewer(), REQUEST, { orderIds: [id] });
    expect(await alike(ask, hers.order, newId('ord'))).toMatch(/NOT_FOUND|FORBIDDEN|UNAUTHENTICATED/);
  });

  it.each(viewers)('%s quotes nothing for her domain, and cannot tell it from none', async (_, viewer) => {
    const ask = (domainId: string) =>
      billing.run(viewer(), QUOTE, { lines: [{ renewDomain: { domainId, years: 1 } }] });
    expect(await alike(ask, hers.domain, newId('dom'))).toMatch(/NOT_FOUND|FORBIDDEN|UNAUTHENTICATED/);
  });

  it.each(viewers)('%s finds no request but by its whole link', async (_, viewer) => {
    for (const token of [hers.number, hers.order, hers.token.slice(0, -1), `${hers.token}A`]) {
      const answer = await billing.run(viewer(), LOOK, { token });
      expect(answer.data?.paymentRequest ?? null).toBeNull();
    }
  });
});
