import { newId } from '@customer-area/shared/ids';
import type { Viewer as AnyViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { withdrawalEnds } from '../orders/withdrawal-right';
import { freeName, orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const REFUSED = '... on WithdrawalRefused { code lineId message }';
const START = `mutation ($orderId: ID!, $lineIds: [ID!]!) { startWithdrawal(orderId: $orderId, lineIds: $lineIds) { __typename
  ... on WithdrawalToConfirm { token refund { amount } lines { consequence line { id } } } ${REFUSED} } }`;
const CONFIRM = `mutation ($token: String!) { confirmWithdrawal(token: $token) { __typename
  ... on WithdrawalReceipt { id orderNumber statement confirmedAt refund { amount } lines { id } } ${REFUSED} } }`;

describe('the time to withdraw', () => {
  it.each([
    ['2026-11-01T12:00:00Z', '2026-11-15T23:00:00.000Z'],
    ['2026-11-01T23:30:00Z', '2026-11-16T23:00:00.000Z'],
    // Summer time ends in between.
    ['2026-10-15T12:00:00Z', '2026-10-29T23:00:00.000Z'],
    ['2026-03-20T22:59:00Z', '2026-04-03T22:00:00.000Z'],
    ['2027-12-25T12:00:00Z', '2028-01-08T23:00:00.000Z'],
  ])('of a contract of %s is over at %s', (paidAt, end) => {
    expect(withdrawalEnds(new Date(paidAt)).toISOString()).toBe(end);
  });
});

describe('withdrawing from an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  type Viewer = ReturnType<typeof login>;
  const start = async (viewer: Viewer, orderId: string, lineIds: string[]) => {
    const answer = await billing.run(viewer, START, { orderId, lineIds });
    return answer.data?.startWithdrawal ?? answer.errors?.[0]?.extensions;
  };
  const confirm = async (viewer: Viewer, token: string) => {
    const answer = await billing.run(viewer, CONFIRM, { token });
    return answer.data?.confirmWithdrawal ?? answer.errors?.[0]?.extensions;
  };
  /** An order of so many lines, paid by card and delivered. */
  const delivered = async (
    count = 2,
    changes: Record<string, unknown> = {},
    terms: Record<string, unknown> = {},
  ) => {
    const profileId = profile();
    billing.identity.changes.set(profileId, changes);
    const giulia = login(profileId);
    const lines = Array.from({ length: count }, () => register(freeName('it')));
    const order = await placed(billing, giulia, { lines, ...terms });
    await pay(billing, giulia, order.id);
    for (const { id: lineId } of order.lines)
      billing.domains.tell('line.fulfilled', { orderId: order.id, lineId });
    await eventually(async () => {
      expect((await orderOf(billing, giulia, order.id)).status).toBe('FULFILLED');
    });
    return { giulia, profileId, order, lineIds: order.lines.map(({ id }) => id) };
  };
  const offered = async (viewer: Viewer, id: string) => {
    const { actions } = await orderOf(billing, viewer, id);
    const withdraw = actions.find(({ code }: { code: string }) => code === 'WITHDRAW');
    return withdraw.allowed ? 'allowed' : withdraw.reason.code;
  };
  const refunds = (orderId: string) =>
    billing.sql<{ cents: string; kind: string }>(
      'SELECT cents, cause_kind AS kind FROM refund WHERE order_id = ?',
      [orderId],
    );

  it('takes two steps: what it gives back and what becomes of it, then the receipt, the note and the money', async () => {
    const { giulia, order, lineIds } = await delivered();
    const [first = '', second = ''] = lineIds;
    expect(await offered(giulia, order.id)).toBe('allowed');
    const started = await start(giulia, order.id, [first]);
    expect(started).toEqual({
      __typename: 'WithdrawalToConfirm',
      token: expect.stringMatching(/^[\w-]{43}$/),
      refund: { amount: 1_219 },
      lines: [{ line: { id: first }, consequence: `what becomes of ${first}` }],
    });
    expect((await orderOf(billing, giulia, order.id)).creditNotes).toEqual([]);
    const receipt = await confirm(giulia, started.token);
    expect(receipt).toMatchObject({
      __typename: 'WithdrawalReceipt',
      orderNumber: order.number,
      refund: { amount: 1_219 },
      lines: [{ id: first }],
      statement: expect.stringContaining(order.number),
    });
    expect(await confirm(giulia, started.token)).toEqual(receipt);
    expect((await orderOf(billing, giulia, order.id)).creditNotes).toHaveLength(1);
    expect((await refunds(order.id)).map(({ cents, kind }) => [Number(cents), kind])).toEqual([
      [1_219, 'WITHDRAWAL'],
    ]);
    const [told] = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'order.withdrawn' AND subject_id = ?",
      [order.id],
    );
    expect(JSON.parse(told?.payload ?? '')).toMatchObject({
      number: order.number,
      lineIds: [first],
      cents: 1_219,
    });
    expect(await start(giulia, order.id, [first])).toMatchObject({
      code: 'ALREADY_GIVEN_BACK',
      lineId: first,
    });
    expect(await offered(giulia, order.id)).toBe('allowed');
    await confirm(giulia, (await start(giulia, order.id, [second])).token);
    expect(await offered(giulia, order.id)).toBe('ALREADY_GIVEN_BACK');
  });

  it('gives each line back once, however many confirmations of how many beginnings come at once', async () => {
    const { giulia, order, lineIds } = await delivered(3);
    const started = await Promise.all(Array.from({ length: 5 }, () => start(giulia, order.id, lineIds)));
    const tokens = started.flatMap(({ token }) => [token, token, token, token]);
    const answers = await Promise.all(tokens.map((token) => confirm(giulia, token)));
    const receipts = new Set(answers.flatMap(({ id }) => id ?? []));
    expect(receipts.size).toBe(1);
    expect(answers.filter(({ code }) => code === 'ALREADY_GIVEN_BACK')).toHaveLength(16);
    const all = await refunds(order.id);
    expect(all.reduce((sum, { cents }) => sum + Number(cents), 0)).toBe(order.total.amount);
    expect((await orderOf(billing, giulia, order.id)).creditNotes).toHaveLength(1);
  });

  it('gives the money back that staff had only proposed to give back', async () => {
    const { giulia, order, lineIds } = await delivered(20);
    const anna = { ...login(profile()), profileId: '', role: 'staff', secondFactor: true };
    const permitted = { ...anna, permissions: ['payments:refund'] } as AnyViewer;
    const [payment] = await billing.sql<{ id: string }>('SELECT id FROM payment WHERE order_id = ?', [
      order.id,
    ]);
    const input = {
      ...{ paymentId: payment?.id, amount: { amount: order.total.amount } },
      ...{ reason: 'goodwill', idempotencyKey: newId('key') },
    };
    const asked = await billing.run(
      permitted,
      'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { ... on Refund { status } } }',
      { input },
    );
    expect(asked.data.refundPayment).toEqual({ status: 'TO_APPROVE' });
    const { token } = await start(giulia, order.id, lineIds);
    expect(await confirm(giulia, token)).toMatchObject({ refund: { amount: order.total.amount } });
    const states = await billing.sql<{ kind: string; state: string }>(
      "SELECT cause_kind AS kind, state FROM refund WHERE order_id = ? AND state IN ('TO_APPROVE', 'REJECTED')",
      [order.id],
    );
    expect(states).toEqual([{ kind: 'STAFF', state: 'REJECTED' }]);
    const [told] = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'refund.rejected' AND subject_id = ?",
      [order.id],
    );
    expect(JSON.parse(told?.payload ?? '{}')).toMatchObject({ cents: order.total.amount, reason: null });
  });

  it('waits for the credit account before it takes a number of the notes, which others wait for', async () => {
    const { giulia, profileId, order, lineIds } = await delivered(1);
    await billing.sql("UPDATE payment SET means = 'CREDIT', provider = 'credit' WHERE order_id = ?", [
      order.id,
    ]);
    await billing.sql('INSERT IGNORE INTO credit_account (profile_id) VALUES (?)', [profileId]);
    const { token } = await start(giulia, order.id, lineIds);
    let ended = false;
    let confirming: Promise<unknown> = Promise.resolve();
    await billing.database.transact(async (manager) => {
      await manager.query('SELECT profile_id FROM credit_account WHERE profile_id = ? FOR UPDATE', [
        profileId,
      ]);
      confirming = confirm(giulia, token).then((receipt) => {
        ended = true;
        return receipt;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      await manager.query('SELECT last_number FROM document_series FOR UPDATE NOWAIT');
      expect(ended).toBe(false);
    });
    expect(await confirming).toMatchObject({ __typename: 'WithdrawalReceipt' });
  });

  it('begins also while nobody can say what becomes of the lines', async () => {
    const { giulia, order, lineIds } = await delivered(1);
    billing.domains.away = true;
    const started = await start(giulia, order.id, lineIds).finally(() => {
      billing.domains.away = false;
    });
    expect(started).toMatchObject({
      __typename: 'WithdrawalToConfirm',
      lines: [{ consequence: expect.stringContaining('rimborsato') }],
    });
    expect(await confirm(giulia, started.token)).toMatchObject({ __typename: 'WithdrawalReceipt' });
  });

  it('is possible until the end of day 14 in Rome; what began then is confirmed within the hour', async () => {
    const { giulia, order, lineIds } = await delivered();
    const [first = '', second = ''] = lineIds;
    await billing.sql('UPDATE customer_order SET paid_at = ? WHERE id = ?', [
      new Date(Date.now() - 13 * 86_400_000),
      order.id,
    ]);
    const { token } = await start(giulia, order.id, [first]);
    await billing.sql('UPDATE customer_order SET paid_at = ? WHERE id = ?', [
      new Date(Date.now() - 16 * 86_400_000),
      order.id,
    ]);
    expect(await offered(giulia, order.id)).toBe('WITHDRAWAL_TIME_OVER');
    expect(await start(giulia, order.id, [second])).toMatchObject({
      code: 'WITHDRAWAL_TIME_OVER',
      lineId: null,
    });
    expect(await confirm(giulia, token)).toMatchObject({ __typename: 'WithdrawalReceipt' });
  });

  it.each([
    ['a company', { subjectType: 'COMPANY' }, 'NOT_A_CONSUMER'],
    ['a sole trader', { subjectType: 'SOLE_TRADER' }, 'NOT_A_CONSUMER'],
  ])('is for consumers, not for %s', async (_, changes, code) => {
    const { giulia, order, lineIds } = await delivered(1, changes);
    expect(await offered(giulia, order.id)).toBe(code);
    expect(await start(giulia, order.id, lineIds)).toMatchObject({ code });
  });

  it('is that of who placed the order, whatever the profile has become', async () => {
    const { giulia, profileId, order, lineIds } = await delivered(1);
    billing.identity.changes.set(profileId, { subjectType: 'COMPANY' });
    expect(await start(giulia, order.id, lineIds)).toMatchObject({ __typename: 'WithdrawalToConfirm' });
  });

  it('leaves out what was not paid, is under way, or went back as credit', async () => {
    const giulia = login(profile());
    const lines = [register(freeName('it')), register(freeName('it'))];
    const order = await placed(billing, giulia, { lines });
    const [failed = '', waiting = ''] = order.lines.map(({ id }) => id);
    expect(await start(giulia, order.id, [failed])).toMatchObject({ code: 'ORDER_NOT_PAID' });
    await pay(billing, giulia, order.id);
    const failure = { code: 'REGISTRY_REFUSED', message: { it: 'Rifiutato.', en: 'Refused.' } };
    billing.domains.tell('line.failed', { orderId: order.id, lineId: failed, ...failure });
    await eventually(async () => {
      expect((await orderOf(billing, giulia, order.id)).creditNotes).toHaveLength(1);
    });
    expect(await start(giulia, order.id, [waiting, failed])).toMatchObject({
      code: 'LINE_IN_PROGRESS',
      lineId: waiting,
    });
    expect(await start(giulia, order.id, [failed])).toMatchObject({
      code: 'ALREADY_GIVEN_BACK',
      lineId: failed,
    });
  });

  it('leaves out what was carried out at once on the acknowledged request of the customer', async () => {
    const { giulia, order, lineIds } = await delivered(1, {}, { immediateExecution: true });
    expect(await offered(giulia, order.id)).toBe('allowed');
    expect(await start(giulia, order.id, lineIds)).toEqual({
      __typename: 'WithdrawalRefused',
      code: 'EXECUTED_AT_ONCE',
      lineId: lineIds[0],
      message: expect.stringContaining('esecuzione immediata'),
    });
  });

  it('leaves out what is about a domain that its customer has given away, also between the two steps', async () => {
    const { giulia, order, lineIds } = await delivered(2);
    const [given = '', kept = ''] = lineIds;
    const { token } = await start(giulia, order.id, lineIds);
    billing.domains.handedOver.add(given);
    expect(await start(giulia, order.id, lineIds)).toMatchObject({
      code: 'DOMAIN_HANDED_OVER',
      lineId: given,
    });
    expect(await confirm(giulia, token)).toMatchObject({ code: 'DOMAIN_HANDED_OVER', lineId: null });
    expect(await refunds(order.id)).toEqual([]);
    const other = (await start(giulia, order.id, [kept])).token;
    const receipt = await confirm(giulia, other);
    expect(receipt).toMatchObject({ __typename: 'WithdrawalReceipt' });
    billing.domains.handedOver.add(kept);
    expect(await confirm(giulia, other)).toEqual(receipt);
  });

  it('is of the own profile and in person only, with a token that was given', async () => {
    const { giulia, profileId, order, lineIds } = await delivered(1);
    const stranger = login(profile());
    expect(await start(stranger, order.id, lineIds)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await start(giulia, newId('ord'), lineIds)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await start(giulia, order.id, [newId('lin')])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await start(giulia, order.id, [])).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lineIds' });
    const delegate = delegated(loginOf(profileId), ['orders:read', 'orders:pay']);
    expect(await start(delegate as Viewer, order.id, lineIds)).toMatchObject({ code: 'FORBIDDEN' });
    const { token } = await start(giulia, order.id, lineIds);
    for (const [viewer, given] of [
      [stranger, token],
      [giulia, `${token}x`],
      [giulia, ''],
    ] as const)
      expect(await confirm(viewer, given)).toMatchObject({ code: 'WITHDRAWAL_TOKEN_INVALID' });
    await billing.advance(0.05);
    expect(await confirm(giulia, token)).toMatchObject({ code: 'WITHDRAWAL_TOKEN_INVALID' });
  });
});
