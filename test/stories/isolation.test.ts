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
} from '../harness/customer';
import { type Product, sharedProduct, topologies } from '../harness/product';

const ABSENT = {
  domain: 'dom_01jdem00000000000000009999',
  order: 'ord_01jdem00000000000000009999',
  invoice: 'inv_01jdem00000000000000009999',
  ticket: 'tkt_01jdem00000000000000009999',
};

describe.each(topologies)('another profile sees nothing, on any path (%s)', (topology) => {
  let product: Product;
  let owner: Customer;
  let stranger: Customer;
  const own = { domain: '', name: '', order: '', unpaid: '', invoice: '', ticket: '' };
  beforeAll(async () => {
    product = await sharedProduct(topology);
    owner = await newCustomer(product);
    stranger = await newCustomer(product);
    const domain = await activeDomain(owner, newName('it'));
    Object.assign(own, { domain: domain.id, name: domain.name, order: domain.orderId });
    own.unpaid = (await placeOrder(owner, [registration(newName())])).id;
    const invoice = await owner.ask('query ($id: ID!) { order(id: $id) { invoice { id } } }', {
      id: own.order,
    });
    own.invoice = invoice.data.order.invoice.id;
    const ticket = await owner.ask(
      'mutation { openTicket(input: { category: OTHER, subject: "domanda", message: "testo", idempotencyKey: "k" }) { id } }',
    );
    own.ticket = ticket.data.openTicket.id;
  });

  it.each<readonly [string, string, () => string, string]>([
    ['domain(id)', 'query ($id: ID!) { domain(id: $id) { id name } }', () => own.domain, ABSENT.domain],
    [
      'domain(name)',
      'query ($id: String!) { domain(name: $id) { id name } }',
      () => own.name,
      'mai-registrato-da-nessuno.it',
    ],
    ['order(id)', 'query ($id: ID!) { order(id: $id) { id number } }', () => own.order, ABSENT.order],
    ['invoice(id)', 'query ($id: ID!) { invoice(id: $id) { id number } }', () => own.invoice, ABSENT.invoice],
    ['ticket(id)', 'query ($id: ID!) { ticket(id: $id) { id subject } }', () => own.ticket, ABSENT.ticket],
    [
      'cancelOrder',
      'mutation ($id: ID!) { cancelOrder(orderId: $id) { __typename } }',
      () => own.unpaid,
      ABSENT.order,
    ],
    [
      'closeTicket',
      'mutation ($id: ID!) { closeTicket(ticketId: $id) { __typename } }',
      () => own.ticket,
      ABSENT.ticket,
    ],
    [
      'reopenTicket',
      'mutation ($id: ID!) { reopenTicket(ticketId: $id) { __typename } }',
      () => own.ticket,
      ABSENT.ticket,
    ],
    [
      'replyToTicket',
      'mutation ($id: ID!) { replyToTicket(ticketId: $id, message: "x") { __typename } }',
      () => own.ticket,
      ABSENT.ticket,
    ],
    [
      'rateTicket',
      'mutation ($id: ID!) { rateTicket(input: { ticketId: $id, stars: 1 }) { __typename } }',
      () => own.ticket,
      ABSENT.ticket,
    ],
    [
      'filter by name',
      'query ($id: String!) { domains(filter: { nameContains: $id }) { totalCount edges { node { id } } } }',
      () => own.name,
      'mai-registrato-da-nessuno.it',
    ],
  ])('%s answers a foreign id byte for byte like an absent one', async (_, query, foreign, absent) => {
    expect(await stranger.ask(query, { id: foreign() })).toEqual(await stranger.ask(query, { id: absent }));
  });

  it('payOrder and placeOrder answer a foreign id like an absent one, and change nothing', async () => {
    const pay = (orderId: string) =>
      stranger.ask(PAY_ORDER, {
        input: { orderId, means: { card: { token: 'tok_ok' } }, idempotencyKey: newKey() },
      });
    expect(await pay(own.unpaid)).toEqual(await pay(ABSENT.order));
    const renew = (id: string) =>
      stranger.ask(PLACE_ORDER, { input: { lines: [renewal(id)], idempotencyKey: newKey() } });
    const refused = await renew(own.domain);
    expect(refused).toEqual(await renew(ABSENT.domain));
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const untouched = await owner.ask('query ($id: ID!) { order(id: $id) { status } }', { id: own.unpaid });
    expect(untouched.data.order.status).toBe('AWAITING_PAYMENT');
  });

  it('lists, counts and nested paths hold the own things only', async () => {
    const { data } =
      await stranger.ask(`{ domains { totalCount edges { node { id } } } orders { totalCount edges { node { id } } } tickets { edges { node { id } } }
      me { profile { id logins { id } domains { totalCount } orders { totalCount } invoices { totalCount } } } }`);
    expect(data).toEqual({
      domains: { totalCount: 0, edges: [] },
      orders: { totalCount: 0, edges: [] },
      tickets: { edges: [] },
      me: {
        profile: {
          id: stranger.profileId,
          logins: [{ id: stranger.loginId }],
          domains: { totalCount: 0 },
          orders: { totalCount: 0 },
          invoices: { totalCount: 0 },
        },
      },
    });
  });

  it('a cursor of another profile reaches nothing of it', async () => {
    const { data } = await owner.ask(
      '{ domains(first: 1) { pageInfo { endCursor } } orders(first: 1) { pageInfo { endCursor } } }',
    );
    for (const [list, cursor] of [
      ['domains', data.domains.pageInfo.endCursor],
      ['orders', data.orders.pageInfo.endCursor],
    ]) {
      const answer = await stranger.ask(
        `query ($after: String) { ${list}(after: $after) { edges { node { id } } } }`,
        { after: cursor },
      );
      expect(answer.data[list].edges).toEqual([]);
    }
  });

  it('no ticket is opened about a foreign domain, order or invoice, as about an absent one', async () => {
    const about = (ids: object) =>
      stranger.ask('mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }', {
        input: { category: 'DOMAINS', subject: 'x', message: 'y', about: ids, idempotencyKey: newKey() },
      });
    for (const [foreign, absent] of [
      [{ domainId: own.domain }, { domainId: ABSENT.domain }],
      [{ orderId: own.order }, { orderId: ABSENT.order }],
      [{ invoiceId: own.invoice }, { invoiceId: ABSENT.invoice }],
    ] as const) {
      const refused = await about(foreign);
      expect(refused).toEqual(await about(absent));
      expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('the owner, and another login of the same profile, see all of it', async () => {
    const query =
      'query ($d: ID!, $o: ID!, $i: ID!) { domain(id: $d) { name } order(id: $o) { lines { domain { name } } } invoice(id: $i) { number } }';
    const { data } = await owner.ask(query, { d: own.domain, o: own.order, i: own.invoice });
    expect(data.order.lines[0].domain.name).toBe(own.name);
    expect(data.invoice.number).toBeTruthy();
  });

  it('without signing in there is nothing but signing in', async () => {
    for (const query of [
      '{ me { id } }',
      '{ domains { totalCount } }',
      '{ orders { totalCount } }',
      `{ domain(id: "${'x'}") { id } }`,
      '{ creditBalance { amount } }',
      '{ tickets { edges { cursor } } }',
    ]) {
      const answer = await product.ask(query);
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const forged = `${owner.token.slice(0, -6)}AAAAAA`;
    expect((await product.ask('{ me { id } }', {}, forged)).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('paying twice with the stranger in between still pays once', async () => {
    expect((await payByCard(owner, own.unpaid)).__typename).toBe('PaymentCompleted');
    expect((await payByCard(owner, own.unpaid)).__typename).toBe('PaymentRefused');
  });
});
