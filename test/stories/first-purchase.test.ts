import {
  COMPLETE_REGISTRATION,
  type Customer,
  domainWithStatus,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  PASSWORD,
  payByCard,
  registration,
  registrationForm,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import {
  type BorrowedProduct,
  borrowProduct,
  type Product,
  sharedProduct,
  topologies,
} from '../harness/product';

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id number status claimToken vatIsEstimate total { amount } expiresAt
    lines { description domain { id name } } actions { code allowed reason { code } } invoice { id } }
  ... on OrderRefused { code field } } }`;
const START = `mutation ($input: RegistrationInput!, $claimToken: String) {
  startRegistration(input: $input, claimToken: $claimToken) { __typename
    ... on RegistrationDraft { id username }
    ... on FormRefused { problems { field code } } } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { id number status claimToken vatIsEstimate total { amount }
  lines { status failure { code } domain { name status } } actions { code allowed } } }`;

describe.each(topologies)('the first purchase (%s)', (topology) => {
  let product: Product;
  beforeAll(async () => {
    product = await sharedProduct(topology);
  });

  const place = async (name: string, idempotencyKey = newKey()) =>
    (await product.ask(PLACE, { input: { lines: [registration(name)], idempotencyKey } })).data.placeOrder;
  const start = async (claimToken: string, input: object = registrationForm()) =>
    (await product.ask(START, { input, claimToken })).data.startRegistration;
  const complete = async (draftId: string) =>
    (await product.ask(COMPLETE_REGISTRATION, { draftId, password: PASSWORD, again: PASSWORD })).data
      .completeRegistration;
  const signedIn = async (username: string): Promise<Pick<Customer, 'ask'>> => {
    const { accessToken } = await signIn(product, username);
    return { ask: (query, variables) => product.ask(query, variables, accessToken) };
  };
  const orderOf = (customer: Pick<Customer, 'ask'>, id: string) =>
    eventually(async () => (await customer.ask(ORDER, { id })).data?.order);

  it('is ordered first, then there is a profile, then it is paid and the domain active', async () => {
    const name = newName();
    const key = newKey();
    const order = await place(name, key);
    expect(order).toMatchObject({
      status: 'AWAITING_PAYMENT',
      vatIsEstimate: true,
      total: { amount: 1_219 },
      lines: [{ description: `Registrazione ${name}, 1 anno`, domain: null }],
      actions: [
        { code: 'PAY', allowed: false, reason: { code: 'ORDER_UNCLAIMED' } },
        { code: 'CANCEL', allowed: false, reason: { code: 'ORDER_UNCLAIMED' } },
        { code: 'WITHDRAW', allowed: false, reason: { code: 'ORDER_NOT_PAID' } },
      ],
      invoice: null,
    });
    expect(await place(name, key)).toEqual(order);

    // Until it is claimed it is nobody's: not the placer's without a session, not any customer's.
    const stranger = await newCustomer(product);
    expect((await product.ask(ORDER, { id: order.id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await stranger.ask(ORDER, { id: order.id })).data).toEqual({ order: null });

    // The form with the token, the password, the link in the letter.
    const input = registrationForm();
    const draft = await start(order.claimToken, input);
    expect((await complete(draft.id)).username).toBe(draft.username);
    const link = await eventually(async () => {
      const mail = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject links } }', {
        to: input.email,
      });
      return mail.data.sandboxMail.flatMap(({ links }: { links: string[] }) => links)[0] as
        | string
        | undefined;
    });
    const token = new URL(link).searchParams.get('token');
    const confirmed = await product.ask('mutation ($token: String!) { confirmEmail(token: $token) }', {
      token,
    });
    expect(confirmed.data.confirmEmail).toBe(true);

    // Signed in: the order is there, under its number, and a moment later its domain; it is like any other.
    const customer = (await signedIn(draft.username)) as Customer;
    const claimed = await eventually(async () => {
      const found = await orderOf(customer, order.id);
      return found.lines[0].domain === null ? null : found;
    });
    expect(claimed).toEqual({
      id: order.id,
      number: order.number,
      status: 'AWAITING_PAYMENT',
      claimToken: null,
      vatIsEstimate: false,
      total: { amount: 1_219 },
      lines: [{ status: 'WAITING', failure: null, domain: { name, status: 'WAITING_PAYMENT' } }],
      actions: [
        { code: 'PAY', allowed: true },
        { code: 'CANCEL', allowed: true },
        { code: 'WITHDRAW', allowed: false },
      ],
    });
    expect((await stranger.ask(ORDER, { id: order.id })).data).toEqual({ order: null });
    expect(await payByCard(customer, order.id)).toMatchObject({ __typename: 'PaymentCompleted' });
    await domainWithStatus(customer, name, 'ACTIVE');
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FULFILLED');

    // The token has done its work, and so has the key.
    expect((await start(order.claimToken)).problems).toEqual([
      { field: 'claimToken', code: 'CLAIM_TOKEN_USED' },
    ]);
    const again = await product.ask(PLACE, { input: { lines: [registration(name)], idempotencyKey: key } });
    expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('makes one order, however many register with its token at once', async () => {
    const order = await place(newName());
    const drafts = await Promise.all(Array.from({ length: 20 }, () => start(order.claimToken)));
    const logins = await Promise.all(drafts.map(({ id }) => complete(id)));
    const made = logins.filter(({ username }) => username !== undefined);
    expect(made).toHaveLength(1);
    const customer = await signedIn(made[0].username);
    await orderOf(customer, order.id);
    const rows = await product.rows('billing', 'SELECT id FROM customer_order WHERE id = ? OR number = ?', [
      order.id,
      order.number,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('ends with a cancelled order and a letter when somebody else was faster; the registration stands', async () => {
    const name = newName();
    const order = await place(name);
    const rival = await newCustomer(product);
    const theirs = await rival.ask(PLACE, {
      input: { lines: [registration(name)], idempotencyKey: newKey() },
    });
    await payByCard(rival, theirs.data.placeOrder.id);
    await domainWithStatus(rival, name, 'ACTIVE');

    const input = registrationForm();
    const draft = await start(order.claimToken, input);
    await complete(draft.id);
    const customer = await signedIn(draft.username);
    expect(await orderOf(customer, order.id)).toMatchObject({
      number: order.number,
      status: 'CANCELLED',
      lines: [{ status: 'CANCELLED', failure: { code: 'NAME_TAKEN' }, domain: null }],
    });
    const letter = await eventually(async () => {
      const mail = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
        to: input.email,
      });
      return mail.data.sandboxMail.find(({ subject }: { subject: string }) => subject.includes(order.number));
    });
    expect(letter.text).toContain(name);
  });
});

describe('kill -9 between registration and order', () => {
  let product: BorrowedProduct;
  beforeAll(async () => {
    product = await borrowProduct('distributed');
  });
  afterAll(() => product?.giveBack());

  it.each(['subgraphs/billing', 'subgraphs/domains', 'subgraphs/identity'])(
    'of %s: the order is the new profile’s in the end, once',
    async (service) => {
      const name = newName();
      const placed = await eventually(async () => {
        const answer = await product.ask(PLACE, {
          input: { lines: [registration(name)], idempotencyKey: newKey() },
        });
        return answer.data?.placeOrder?.claimToken === undefined ? null : answer.data.placeOrder;
      });
      const draft = await eventually(async () => {
        const answer = await product.ask(START, { input: registrationForm(), claimToken: placed.claimToken });
        return answer.data?.startRegistration;
      });
      const pid = await product.pidOf(service);
      const credentials = { draftId: draft.id, password: PASSWORD, again: PASSWORD };
      await product.ask(COMPLETE_REGISTRATION, credentials);
      process.kill(pid, 'SIGKILL');
      const customer = await eventually(() => signIn(product, draft.username).catch(() => null));
      const order = await eventually(async () => {
        const answer = await product.ask(ORDER, { id: placed.id }, customer.accessToken);
        return answer.data?.order;
      });
      expect(order).toMatchObject({ number: placed.number, status: 'AWAITING_PAYMENT' });
      const events = await product.rows(
        'billing',
        "SELECT type FROM event_log WHERE subject_id = ? AND type IN ('order.placed', 'order.claimed', 'order.claim-failed') ORDER BY type",
        [placed.id],
      );
      expect(events.map(({ type }) => type)).toEqual(['order.claimed', 'order.placed']);
    },
  );
});
