import { addDays } from '@customer-area/shared/clock';
import {
  activeDomain,
  type Customer,
  newCustomer,
  newKey,
  newName,
  PAY_ORDER,
  PLACE_ORDER,
  payByCard,
  placeOrder,
  registration,
  renewal,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const INVITE = `mutation ($email: String!, $domains: [ID!], $until: DateTime!) { inviteDelegate(input: { email: $email, domainIds: $domains,
  expiresAt: $until, scopes: [ORDERS_PLACE, ORDERS_PAY], purpose: "Rinnovo del sito" }) {
  ... on Delegation { id status } ... on DelegationRefused { code } } }`;
const ACCEPT = `mutation ($token: String!) { acceptDelegation(token: $token) {
  ... on ReceivedDelegation { delegationId giverName status domains { domainId name } } ... on DelegationRefused { code } } }`;
const SWITCH = `mutation ($id: ID) { switchProfile(delegationId: $id) {
  ... on Session { accessToken refreshToken login { id } } ... on DelegationRefused { code } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeDelegation(delegationId: $id) }';
const REFRESH = 'mutation ($token: String!) { refreshSession(refreshToken: $token) { accessToken } }';
const DOMAIN =
  'query ($id: ID!) { domain(id: $id) { id name paidThrough actions { code allowed } orders { totalCount } } }';
const LOG = `{ auditLog(first: 100) { edges { node { kind subjectId
  actor { kind username displayName onBehalfOf purpose } } } } }`;
const BEYOND = { code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' };

describe.each(topologies)('a delegate renews one domain only (%s)', (topology) => {
  let product: Product;
  let owner: Customer;
  let delegate: Customer;
  let site: { id: string; name: string; paidThrough: string; orderId: string };
  let shop: typeof site;
  let delegationId: string;
  /** The delegate, acting for the owner. */
  let acting: Customer;

  beforeAll(async () => {
    product = await sharedProduct(topology);
    owner = await newCustomer(product);
    delegate = await newCustomer(product, { firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' });
    site = await activeDomain(owner, newName());
    shop = await activeDomain(owner, newName());
  });

  /** The link in a letter to this address, once it has come. */
  const tokenMailedTo = (email: string, path: string) =>
    eventually(async () => {
      const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', {
        to: email,
      });
      const links = (data.sandboxMail as { links: string[] }[]).flatMap((mail) => mail.links);
      const link = links.find((one) => new URL(one).pathname === path);
      return link === undefined ? null : new URL(link).searchParams.get('token');
    });
  const confirm = async (who: Customer) => {
    const token = await tokenMailedTo(who.email, '/confirm-email');
    await product.ask('mutation ($t: String!) { confirmEmail(token: $t) }', { t: token });
  };
  const switchTo = async (from: Customer, id: string | null): Promise<Customer> => {
    const session = (await from.ask(SWITCH, { id })).data.switchProfile;
    return {
      ...from,
      token: session.accessToken,
      refreshToken: session.refreshToken,
      ask: (query, variables) => product.ask(query, variables, session.accessToken),
    };
  };
  const faultOf = async (query: string, variables: Record<string, unknown> = {}) =>
    (await acting.ask(query, variables)).errors?.[0]?.extensions;

  it('is invited to one of two domains and accepts, once both addresses are confirmed', async () => {
    const until = addDays(new Date(), 60).toISOString();
    const invite = () => owner.ask(INVITE, { email: delegate.email, domains: [site.id], until });
    expect((await invite()).data.inviteDelegate).toEqual({ code: 'ADDRESS_NOT_CONFIRMED' });
    await confirm(owner);
    const invited = await invite();
    expect(invited.data.inviteDelegate.status).toBe('INVITED');
    delegationId = invited.data.inviteDelegate.id;
    const token = await tokenMailedTo(delegate.email, '/accept-delegation');
    expect((await delegate.ask(ACCEPT, { token })).data.acceptDelegation).toEqual({
      code: 'ADDRESS_NOT_CONFIRMED',
    });

    await confirm(delegate);
    expect((await delegate.ask(ACCEPT, { token })).data.acceptDelegation).toEqual({
      delegationId,
      giverName: 'Mario Rossi',
      status: 'ACTIVE',
      domains: [{ domainId: site.id, name: site.name }],
    });
  });

  it('invites to no domain of somebody else', async () => {
    const until = addDays(new Date(), 60).toISOString();
    const ask = (id: string) => delegate.ask(INVITE, { email: owner.email, domains: [id], until });
    const foreign = await ask(shop.id);
    expect(foreign).toEqual(await ask('dom_01jdem00000000000000009999'));
    expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('switches, and knows for whom it acts', async () => {
    acting = await switchTo(delegate, delegationId);
    const { data } = await acting.ask(
      '{ me { id username actingFor { profileName domains { name } scopes purpose } } }',
    );
    expect(data.me).toEqual({
      id: delegate.loginId,
      username: delegate.username,
      actingFor: {
        profileName: 'Mario Rossi',
        domains: [{ name: site.name }],
        scopes: ['DOMAINS_READ', 'ORDERS_READ', 'ORDERS_PLACE', 'ORDERS_PAY'],
        purpose: 'Rinnovo del sito',
      },
    });
    // The session it came from has ended.
    await eventually(
      async () => (await delegate.ask('{ me { id } }')).errors?.[0]?.extensions.code === 'UNAUTHENTICATED',
    );
  });

  it('sees the one domain and its orders, and of the other not a trace', async () => {
    const both = await placeOrder(owner, [renewal(site.id), renewal(shop.id)]);
    const { data } = await acting.ask(
      `query ($shop: String!) { domains(first: 100) { totalCount edges { node { id orders { totalCount } } } }
         search: domains(filter: { nameContains: $shop }) { totalCount edges { node { id } } }
         byName: domain(name: $shop) { id } orders { totalCount edges { node { id lines { domain { name } } } } } }`,
      { shop: shop.name },
    );
    expect(data).toEqual({
      domains: { totalCount: 1, edges: [{ node: { id: site.id, orders: { totalCount: 1 } } }] },
      search: { totalCount: 0, edges: [] },
      byName: null,
      orders: {
        totalCount: 1,
        edges: [{ node: { id: site.orderId, lines: [{ domain: { name: site.name } }] } }],
      },
    });
    const absent = { domain: 'dom_01jdem00000000000000009999', order: 'ord_01jdem00000000000000009999' };
    expect(await acting.ask(DOMAIN, { id: shop.id })).toEqual(
      await acting.ask(DOMAIN, { id: absent.domain }),
    );
    const order = 'query ($id: ID!) { order(id: $id) { id number } }';
    for (const id of [shop.orderId, both.id])
      expect(await acting.ask(order, { id })).toEqual(await acting.ask(order, { id: absent.order }));
    const cancelled = await owner.ask(
      'mutation ($id: ID!) { cancelOrder(orderId: $id) { ... on Order { status } } }',
      { id: both.id },
    );
    expect(cancelled.data.cancelOrder.status).toBe('CANCELLED');
  });

  it('renews and pays the one', async () => {
    // What the cancelled order had held is let go a moment later.
    await eventually(async () => {
      const { data } = await acting.ask(DOMAIN, { id: site.id });
      return data.domain.actions.some(
        ({ code, allowed }: { code: string; allowed: boolean }) => code === 'RENEW' && allowed,
      );
    });
    const order = await placeOrder(acting, [renewal(site.id)]);
    expect((await payByCard(acting, order.id)).__typename).toBe('PaymentCompleted');
    const year = (date: string) => new Date(date).getUTCFullYear();
    await eventually(async () => {
      const { data } = await owner.ask(DOMAIN, { id: site.id });
      return year(data.domain.paidThrough) === year(site.paidThrough) + 1;
    });
    const seen = await owner.ask('query ($id: ID!) { order(id: $id) { invoice { number } } }', {
      id: order.id,
    });
    expect(seen.data.order.invoice.number).toBeTruthy();
  });

  it('cannot touch the other, nor what is the profile’s as a whole', async () => {
    const place = (line: object) => ({ input: { lines: [line], idempotencyKey: newKey() } });
    const foreign = await acting.ask(PLACE_ORDER, place(renewal(shop.id)));
    expect(foreign).toEqual(await acting.ask(PLACE_ORDER, place(renewal('dom_01jdem00000000000000009999'))));
    expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(await faultOf(PLACE_ORDER, place(registration(newName())))).toEqual(BEYOND);
    const unpaid = await placeOrder(owner, [renewal(shop.id)]);
    const pay = {
      input: { orderId: unpaid.id, means: { card: { token: 'tok_ok' } }, idempotencyKey: newKey() },
    };
    expect(await faultOf(PAY_ORDER, pay)).toEqual({ code: 'NOT_FOUND' });
    for (const query of [
      '{ me { profile { email } } }',
      '{ creditBalance { amount } }',
      '{ paymentMethods { id } }',
      '{ tickets { edges { cursor } } }',
      '{ auditLog { edges { cursor } } }',
      '{ sessions { id } }',
      'mutation { openTicket(input: { category: OTHER, subject: "x", message: "y", idempotencyKey: "k" }) { id } }',
    ])
      expect([query, await faultOf(query)]).toEqual([query, BEYOND]);
    const owned = await owner.ask('query ($id: ID!) { order(id: $id) { invoice { id } } }', {
      id: site.orderId,
    });
    expect(
      await faultOf('query ($id: ID!) { invoice(id: $id) { id } }', { id: owned.data.order.invoice.id }),
    ).toEqual(BEYOND);
  });

  it('is named in the owner’s audit log, beside the one it acted for and what for', async () => {
    const acts = await eventually(async () => {
      const { data } = await owner.ask(LOG);
      const entries = (
        data.auditLog.edges as { node: { kind: string; actor: Record<string, string> } }[]
      ).map(({ node }) => node);
      const done = entries.filter(({ actor }) => actor.kind === 'DELEGATE');
      return done.some(({ kind }) => kind === 'order.paid') ? done : null;
    });
    expect(acts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['order.placed', 'order.paid']));
    for (const { actor } of acts)
      expect(actor).toEqual({
        kind: 'DELEGATE',
        username: delegate.username,
        displayName: 'Anna Rossi',
        onBehalfOf: 'Mario Rossi',
        purpose: 'Rinnovo del sito',
      });
  });

  it('goes back to its own profile, and comes again', async () => {
    const home = await switchTo(acting, null);
    const { data } = await home.ask(
      '{ me { actingFor { profileName } profile { id } } domains { totalCount } }',
    );
    expect(data).toEqual({
      me: { actingFor: null, profile: { id: delegate.profileId } },
      domains: { totalCount: 0 },
    });
    acting = await switchTo(home, delegationId);
    expect((await acting.ask('{ domains { totalCount } }')).data.domains.totalCount).toBe(1);
  });

  it('is out within two seconds once the owner takes the delegation back', async () => {
    expect((await owner.ask(REVOKE, { id: delegationId })).data.revokeDelegation).toBe(true);
    await eventually(
      async () => (await faultOf('{ domains { totalCount } }'))?.code === 'UNAUTHENTICATED',
      2_000,
    );
    const refreshed = await product.ask(REFRESH, { token: acting.refreshToken });
    expect(refreshed.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const again = await signIn(product, delegate.username);
    const switched = await product.ask(SWITCH, { id: delegationId }, again.accessToken);
    expect(switched.data.switchProfile).toEqual({ code: 'DELEGATION_ENDED' });
  });
});
