import {
  COMPLETE_REGISTRATION,
  domainWithStatus,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  PASSWORD,
  PLACE_ORDER,
  payByCard,
  placeOrder,
  registration,
  registrationForm,
  renewal,
  SIGN_IN,
  START_REGISTRATION,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

describe.each(topologies)('the whole way of a customer (%s)', (topology) => {
  let product: Product;
  beforeAll(async () => {
    product = await sharedProduct(topology);
  });

  it('registers, confirms the address, signs in, shares the profile with a second login, buys, renews, finds the invoices; a stranger sees nothing', async () => {
    // Two-step registration: the username is shown before the password is chosen.
    const input = registrationForm();
    const draft = (await product.ask(START_REGISTRATION, { input })).data.startRegistration;
    expect(draft.username).toMatch(/^\d+@aruba\.it$/);
    const criteria = await product.ask(
      'query ($p: String!) { checkPassword(password: $p) { code satisfied } }',
      { p: PASSWORD },
    );
    expect(
      criteria.data.checkPassword.every((criterion: { satisfied: boolean }) => criterion.satisfied),
    ).toBe(true);
    const registered = await product.ask(COMPLETE_REGISTRATION, {
      draftId: draft.id,
      password: PASSWORD,
      again: PASSWORD,
    });
    expect(registered.data.completeRegistration).toMatchObject({
      username: draft.username,
      profile: { emailVerified: false },
    });

    // The letter and its link.
    const letter = await eventually(async () => {
      const answer = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject links } }', {
        to: input.email,
      });
      return answer.data.sandboxMail[0];
    });
    const token = new URL(letter.links[0]).searchParams.get('token');
    expect(
      (await product.ask('mutation ($token: String!) { confirmEmail(token: $token) }', { token })).data
        .confirmEmail,
    ).toBe(true);

    // Signing in, and a second login of the same profile.
    const first = await signIn(product, draft.username);
    const ask = (query: string, variables = {}) => product.ask(query, variables, first.accessToken);
    const me = await ask('{ me { username profile { id emailVerified } } }');
    expect(me.data.me).toMatchObject({ username: draft.username, profile: { emailVerified: true } });
    const prepared = await ask(
      'mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }',
      { p: PASSWORD },
    );
    const second = await ask(
      'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id username } }',
      { t: prepared.data.prepareAdditionalLogin.token },
    );
    const secondSession = await signIn(product, second.data.confirmAdditionalLogin.username);
    const stranger = await newCustomer(product);

    // Availability with a price, then an order.
    const name = newName();
    const availability = await product.ask(
      'query ($names: [String!]!) { domainAvailability(names: $names) { name available reason price { amount currency } } }',
      { names: [name, 'google.com'] },
    );
    expect(availability.data.domainAvailability[0]).toMatchObject({
      name,
      available: true,
      price: { currency: 'EUR' },
    });
    expect(availability.data.domainAvailability[1].available).toBe(false);
    const customer = { ask } as Parameters<typeof placeOrder>[0];
    const order = await placeOrder(customer, [registration(name)]);
    expect(order).toMatchObject({
      status: 'AWAITING_PAYMENT',
      lines: [{ status: 'WAITING', domain: { name, status: 'WAITING_PAYMENT' } }],
    });
    const placed = order as unknown as {
      net: { amount: number };
      vat: { amount: number };
      total: { amount: number };
    };
    expect(placed.vat.amount).toBe(Math.round(placed.net.amount * 0.22));
    expect(placed.total.amount).toBe(placed.net.amount + placed.vat.amount);

    // Paid, active, visible through both logins.
    const paid = await payByCard(customer, order.id);
    expect(paid).toMatchObject({
      __typename: 'PaymentCompleted',
      order: { invoice: { number: expect.any(String) } },
    });
    const active = await domainWithStatus(customer, name, 'ACTIVE');
    const throughSecond = await product.ask(
      'query ($id: ID!) { domain(id: $id) { id name status } }',
      { id: active.id },
      secondSession.accessToken,
    );
    expect(throughSecond.data.domain).toEqual({ id: active.id, name, status: 'ACTIVE' });
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FULFILLED');

    // Renewed: one more year, from the old expiry.
    const renewalOrder = await placeOrder(customer, [renewal(active.id)]);
    expect((await payByCard(customer, renewalOrder.id)).__typename).toBe('PaymentCompleted');
    const years = await eventually(async () => {
      const { data } = await ask('query ($id: ID!) { domain(id: $id) { paidThrough } }', { id: active.id });
      const gained =
        new Date(data.domain.paidThrough).getUTCFullYear() - new Date(active.paidThrough).getUTCFullYear();
      return gained > 0 ? gained : null;
    });
    expect(years).toBe(1);

    // Invoices, numbered without a gap, beside their orders, from any starting point.
    await eventually(async () => (await orderStatus(customer, renewalOrder.id)) === 'FULFILLED');
    const page =
      await ask(`{ me { profile { invoices { totalCount edges { node { number total { amount } } } }
      orders { totalCount edges { node { number status invoice { number } } } }
      domains { totalCount edges { node { name orders { edges { node { number } } } } } } } } }`);
    const { invoices, orders, domains } = page.data.me.profile;
    expect([invoices.totalCount, orders.totalCount, domains.totalCount]).toEqual([2, 2, 1]);
    expect(domains.edges[0].node.orders.edges).toHaveLength(2);

    // A stranger sees nothing of it.
    const seen = await stranger.ask(
      `query ($domain: ID!, $order: ID!, $name: String!) { byId: domain(id: $domain) { id } byName: domain(name: $name) { id } order(id: $order) { id }
        domains { totalCount edges { node { id } } } orders { totalCount edges { node { id } } } }`,
      { domain: active.id, order: order.id, name },
    );
    expect(seen).toEqual({
      data: {
        byId: null,
        byName: null,
        order: null,
        domains: { totalCount: 0, edges: [] },
        orders: { totalCount: 0, edges: [] },
      },
    });

    // The letters told the story.
    const letters = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject } }', {
      to: input.email,
    });
    const subjects = letters.data.sandboxMail.map((mail: { subject: string }) => mail.subject).join('\n');
    for (const words of [
      'Conferma iscrizione',
      'Nuova login creata',
      'in attesa di pagamento',
      'Pagamento ricevuto',
      'è attivo',
      'è rinnovato',
    ]) {
      expect(subjects).toContain(words);
    }
  });

  it('charges a double click once, and answers it alike', async () => {
    const customer = await newCustomer(product);
    const lines = [registration(newName())];
    const key = newKey();
    const orders = await Promise.all(
      [1, 2, 3, 4, 5].map(() => customer.ask(PLACE_ORDER, { input: { lines, idempotencyKey: key } })),
    );
    expect(new Set(orders.map((answer) => answer.data.placeOrder.id)).size).toBe(1);
    const other = await customer.ask(PLACE_ORDER, {
      input: { lines: [registration(newName())], idempotencyKey: key },
    });
    expect(other.errors?.[0]?.extensions.code).toBe('CONFLICT');

    const orderId = orders[0]?.data.placeOrder.id;
    const payments = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
        payByCard(customer, orderId, 'tok_ok', n < 5 ? 'one-key' : newKey()),
      ),
    );
    expect(payments.some((payment) => payment.__typename === 'PaymentCompleted')).toBe(true);
    const charges = await product.rows(
      'billing',
      "SELECT c.attempt_id FROM sim_provider_charge c JOIN payment_attempt a ON a.id = c.attempt_id WHERE a.order_id = ? AND c.state = 'CAPTURED'",
      [orderId],
    );
    expect(charges).toHaveLength(1);
    expect(
      await product.rows('billing', 'SELECT id FROM invoice WHERE order_id = ?', [orderId]),
    ).toHaveLength(1);
  });

  it.each([
    ['tok_declined', 'PaymentRefused'],
    ['tok_authentication_required', 'PaymentRefused'],
  ])('answers %s as data, and the order can still be paid or cancelled', async (token, kind) => {
    const customer = await newCustomer(product);
    const order = await placeOrder(customer, [registration(newName())]);
    expect((await payByCard(customer, order.id, token)).__typename).toBe(kind);
    expect(await orderStatus(customer, order.id)).toBe('AWAITING_PAYMENT');
    const cancelled = await customer.ask(
      'mutation ($id: ID!) { cancelOrder(orderId: $id) { ... on Order { status } ... on OrderRefused { code } } }',
      { id: order.id },
    );
    expect(cancelled.data.cancelOrder.status).toBe('CANCELLED');
  });

  it('concludes a payment whose reply was lost', async () => {
    const customer = await newCustomer(product);
    const name = newName();
    const order = await placeOrder(customer, [registration(name)]);
    expect((await payByCard(customer, order.id, 'tok_timeout')).__typename).toBe('PaymentPending');
    await domainWithStatus(customer, name, 'ACTIVE');
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FULFILLED');
  });

  it('gives back as credit what the registry refuses, and takes the credit as payment', async () => {
    const customer = await newCustomer(product);
    const order = await placeOrder(customer, [registration(`refused-${Date.now().toString(36)}.it`)]);
    await payByCard(customer, order.id);
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FAILED');
    const balance = await customer.ask('{ creditBalance { amount } }');
    expect(balance.data.creditBalance.amount).toBe(order.total.amount);

    const again = await placeOrder(customer, [registration(newName())]);
    const answer = await customer.ask(
      'mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename } }',
      { input: { orderId: again.id, means: { credit: true }, idempotencyKey: newKey() } },
    );
    expect(answer.data.payOrder.__typename).toBe('PaymentCompleted');
    expect((await customer.ask('{ creditBalance { amount } }')).data.creditBalance.amount).toBe(0);
  });

  it('ends a session everywhere within two seconds of signing out', async () => {
    const customer = await newCustomer(product);
    expect((await customer.ask('mutation { signOut }')).data.signOut).toBe(true);
    await eventually(
      async () => (await customer.ask('{ me { id } }')).errors?.[0]?.extensions.code === 'UNAUTHENTICATED',
      2_000,
    );
    const other = await signIn(product, customer.username);
    expect((await product.ask('{ me { id } }', {}, other.accessToken)).data.me.id).toBe(customer.loginId);
  });

  it('answers an unknown username and a wrong password alike', async () => {
    const customer = await newCustomer(product);
    const wrong = await product.ask(SIGN_IN, {
      username: customer.username,
      password: 'sbagliata-di-sicuro',
    });
    const unknown = await product.ask(SIGN_IN, { username: '1@aruba.it', password: PASSWORD });
    expect(unknown).toEqual(wrong);
  });
});
