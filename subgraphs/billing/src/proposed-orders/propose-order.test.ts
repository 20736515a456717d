import { newId } from '@customer-area/shared/ids';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { anonymousAt, CANCEL, freeName, orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import { authoriseSplitPayment } from '../testing/split-payment';

const PROPOSE = `mutation ($input: ProposeOrderInput!) { proposeOrder(input: $input) { __typename
  ... on ProposedOrder { orderId profileId number total { amount } amountDue { amount } expiresAt }
  ... on OrderRefused { code message field } } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { id number status amountDue { amount } proposal { note proposedAt declined }
  snapshot { terms { accepted immediateExecution } } actions { code allowed } } }`;
const ASKED = 'query ($token: String!) { paymentRequest(token: $token) { orderCount note } }';
const PAY_REQUEST = `mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename
  ... on PaymentRequest { reference status } ... on PaymentRefused { code } } }`;

const caller = { kind: 'service', service: 'identity', requestId: 'test' } as const;
const staff = (over: Partial<LoginViewer> = {}) =>
  ({
    ...login(profile(), 'en'),
    ...{ profileId: '', role: 'staff', secondFactor: true, permissions: ['customers:act'] },
    authenticatedAt: Math.floor(Date.now() / 1000),
    ...over,
  }) as LoginViewer;

describe('an order that staff propose', () => {
  let billing: Billing;
  const anna = staff();
  beforeAll(async () => {
    billing = await openBilling();
    await authoriseSplitPayment(billing);
    billing.subgraph.runtime.start();
  });
  afterEach(() => {
    billing.identity.down = false;
  });
  afterAll(() => billing.close());

  const inputOf = (profileId: string, over: object = {}) => ({
    ...{ profileId, lines: [register()], note: 'As we said on the phone.', idempotencyKey: newId('key') },
    ...over,
  });
  const propose = async (input: object, by: Viewer = anna) => {
    const { data, errors } = await billing.run(by, PROPOSE, { input });
    return data?.proposeOrder ?? errors?.[0]?.extensions?.code;
  };
  const seen = async (owner: string, id: string) =>
    (await billing.run(login(owner), ORDER, { id })).data.order;
  const told = (owner: string) =>
    billing.sql<{ type: string; payload: string }>(
      'SELECT type, payload FROM event_log WHERE profile_id = ? ORDER BY id',
      [owner],
    );
  const letterFor = async (orderId: string) =>
    (await billing.subgraph.internal['payment-letter']?.({ subjectId: orderId }, caller)) as {
      token: string;
      note: string | null;
    };
  const payBy = async (token: string) =>
    (
      await billing.run(anonymousAt('198.51.100.9'), PAY_REQUEST, {
        token,
        input: { means: { card: 'tok_ok' }, idempotencyKey: newId('key') },
      })
    ).data.payRequest;
  const openOrders = async (owner: string) =>
    (await billing.run(login(owner), '{ orders { totalCount } }')).data.orders.totalCount;

  it('waits for the customer, at the customer’s price, with the note, and is paid by the mailed link', async () => {
    const owner = profile();
    billing.identity.changes.set(owner, { subjectType: 'PUBLIC_BODY' });
    const proposed = await propose(inputOf(owner, { note: ' Come detto:\n<b>un anno</b> {x}' }));
    expect(proposed).toMatchObject({
      ...{ __typename: 'ProposedOrder', profileId: owner, total: { amount: 1_219 } },
      amountDue: { amount: 999 },
    });
    const order = await seen(owner, proposed.orderId);
    expect(order).toMatchObject({
      ...{ number: proposed.number, status: 'AWAITING_PAYMENT', amountDue: { amount: 999 } },
      proposal: { note: 'Come detto:\n<b>un anno</b> {x}', declined: false },
      snapshot: { terms: { accepted: false, immediateExecution: false } },
    });
    const facts = await told(owner);
    expect(facts.map(({ type }) => type)).toEqual(['order.placed', 'order.proposed', 'payment.requested']);
    expect(JSON.parse(String(facts[0]?.payload))).toMatchObject({ proposed: true, automatic: false });
    expect(JSON.parse(String(facts[2]?.payload))).toMatchObject({ reason: 'PROPOSED', amountDueCents: 999 });

    const letter = await letterFor(proposed.orderId);
    expect(letter.note).toBe('Come detto:\n<b>un anno</b> {x}');
    const asked = await billing.run(anonymousAt('198.51.100.9'), ASKED, { token: letter.token });
    expect(asked.data.paymentRequest).toEqual({ orderCount: 1, note: letter.note });
    expect(await payBy(letter.token)).toMatchObject({ __typename: 'PaymentRequest', status: 'PAID' });
    const paid = await seen(owner, proposed.orderId);
    expect(paid.status).toBe('PAID');
    expect(paid.proposal.declined).toBe(false);
  });

  it('can be withdrawn from once it is paid: nothing was asked for at once', async () => {
    const owner = profile();
    const { orderId } = await propose(inputOf(owner));
    await pay(billing, login(owner), orderId);
    const { actions } = await seen(owner, orderId);
    expect(actions).toContainEqual({ code: 'WITHDRAW', allowed: true });
  });

  it('is paid signed in, or declined by cancelling, or expires, as any other', async () => {
    const owner = profile();
    const [paid, declined, left] = [
      await propose(inputOf(owner)),
      await propose(inputOf(owner)),
      await propose(inputOf(owner)),
    ];
    await pay(billing, login(owner), paid.orderId);
    expect((await orderOf(billing, login(owner), paid.orderId)).status).toBe('PAID');
    await billing.run(login(owner), CANCEL, { orderId: declined.orderId });
    expect(await seen(owner, declined.orderId)).toMatchObject({
      ...{ status: 'CANCELLED', proposal: { declined: true } },
    });
    const days = (Date.parse(left.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const jobs = await billing.sql('SELECT id FROM job WHERE kind = ? AND subject_id = ?', [
      'order.expire',
      left.orderId,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it('is no proposal where the customer has ordered', async () => {
    const owner = profile();
    const { id } = await placed(billing, login(owner));
    expect((await seen(owner, id)).proposal).toBeNull();
    const { note, token } = await letterFor(id);
    expect(note).toBeNull();
    const asked = await billing.run(anonymousAt('198.51.100.9'), ASKED, { token });
    expect(asked.data.paymentRequest).toEqual({ orderCount: 1, note: null });
  });

  it('counts for no spending limit until it is paid', async () => {
    const owner = profile();
    const set = `mutation { setSpendingLimit(limit: { amount: 100 }) { limit { amount } } }`;
    await billing.run({ ...login(owner), authenticatedAt: Math.floor(Date.now() / 1000) } as Viewer, set);
    const { orderId } = await propose(inputOf(owner));
    const { data } = await pay(billing, login(owner), orderId);
    expect(data.payOrder).toMatchObject({ code: 'SPENDING_LIMIT_REACHED' });
    expect((await seen(owner, orderId)).status).toBe('AWAITING_PAYMENT');
  });

  it('is one order for the same key, also twenty times at once, and a conflict with another input', async () => {
    const owner = profile();
    const input = inputOf(owner);
    const answers = await Promise.all(Array.from({ length: 20 }, () => propose(input)));
    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1);
    expect(await openOrders(owner)).toBe(1);
    expect((await told(owner)).filter(({ type }) => type === 'payment.requested')).toHaveLength(1);
    expect(await propose({ ...input, note: 'Something else.' })).toBe('CONFLICT');
  });

  it('is refused as an order would be: a name that is taken, or ordered before; a foreign domain is NOT_FOUND', async () => {
    const owner = profile();
    expect(await propose(inputOf(owner, { lines: [register('taken.it')] }))).toMatchObject({
      ...{ __typename: 'OrderRefused', code: 'NAME_TAKEN', field: 'input.lines.0' },
    });
    const renewal = [{ renewDomain: { domainId: newId('dom'), years: 1 } }];
    expect(await propose(inputOf(owner, { lines: renewal }))).toBe('NOT_FOUND');
    expect(await told(owner)).toEqual([]);
    const lines = [register(freeName())];
    expect(await propose(inputOf(owner, { lines }))).toMatchObject({ __typename: 'ProposedOrder' });
    expect(await propose(inputOf(owner, { lines }))).toMatchObject({ __typename: 'OrderRefused' });
    expect(await openOrders(owner)).toBe(1);
  });

  it('is nothing without a profile, lines, a note, or identity', async () => {
    const gone = profile();
    billing.identity.gone.add(gone);
    expect(await propose(inputOf(gone))).toBe('NOT_FOUND');
    expect(await propose(inputOf('prf_x'))).toBe('NOT_FOUND');
    const owner = profile();
    for (const over of [
      { lines: [] },
      { lines: Array.from({ length: 21 }, () => register()) },
      { note: ' ' },
      { note: 'x'.repeat(1_001) },
      { idempotencyKey: '' },
    ])
      expect(await propose(inputOf(owner, over))).toBe('BAD_USER_INPUT');
    billing.identity.down = true;
    expect(await propose(inputOf(owner))).toBe('UNAVAILABLE');
    billing.identity.down = false;
    expect(await openOrders(owner)).toBe(0);
  });

  it.each<[string, () => Viewer]>([
    ['a customer', () => login(profile())],
    ['staff without the permission', () => staff({ permissions: ['credit:adjust', 'customers:read'] })],
    ['staff without a second factor', () => staff({ secondFactor: false })],
    [
      'staff in a support session',
      () =>
        staff({
          ...{ role: 'customer', profileId: profile() },
          limits: { via: 'support-session', id: 'sup_1', scopes: [], domainIds: null } as never,
        }),
    ],
  ])('is FORBIDDEN to %s', async (_, by) => {
    const owner = profile();
    expect(await propose(inputOf(owner), by())).toBe('FORBIDDEN');
    expect(await told(owner)).toEqual([]);
  });

  it('is seen by its own customer only, and names no member of staff', async () => {
    const owner = profile();
    const { orderId } = await propose(inputOf(owner));
    expect(await seen(profile(), orderId)).toBeNull();
    expect(JSON.stringify(await seen(owner, orderId))).not.toContain(anna.loginId);
    const reference = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { proposal { note } } } }`;
    const r = [{ __typename: 'Order', id: orderId }];
    expect((await billing.run(login(profile()), reference, { r })).data._entities).toEqual([null]);
  });
});
