import { addDays, dayOf } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { camtFile } from '../testing/bank-files';
import { importEntries, matcher, unmatched } from '../testing/bank-staff';
import { placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const LINE = `__typename ... on BankLine { lineId status orderId profileId reason credited { amount } }
  ... on BankLineRefused { code message }`;
const MATCH = `mutation ($input: MatchPaymentInput!) { matchPayment(input: $input) { ${LINE} } }`;
const CREDIT = `mutation ($input: CreditPaymentInput!) { creditPayment(input: $input) { ${LINE} } }`;
const RETURN = `mutation ($lineId: ID!, $reason: String!) { returnPayment(lineId: $lineId, reason: $reason) { ${LINE} } }`;
const MARK = `mutation ($items: [MarkPaidInput!]!, $reason: String!) { markPaid(items: $items, reason: $reason) { reference
  result { __typename ... on OrderMarkedPaid { orderNumber missing { amount } } ... on MarkPaidRefused { code message } } } }`;
const STANDS = `query ($id: ID!) { creditBalance { amount } order(id: $id) { status missing { amount } } }`;

describe('what staff decide about money at the bank', () => {
  let billing: Billing;
  const staff = matcher();
  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: true });
  });
  afterAll(() => billing.close());

  const ordered = async () => {
    const profileId = profile();
    const order = await placed(billing, login(profileId));
    const stands = async () => {
      const { data } = await billing.run(login(profileId), STANDS, { id: order.id });
      return `${data.order.status} ${data.order.missing.amount} credit ${data.creditBalance.amount}`;
    };
    return { profileId, ...order, due: order.total.amount, stands };
  };
  const line = async (entry: Parameters<typeof camtFile>[0]['entries'][number]) => {
    const { statementId } = await importEntries(billing, staff, [{ reference: newId('ref'), ...entry }]);
    const { data } = await unmatched(billing, staff, { filter: { statementId } });
    return data.unmatchedPayments.edges[0].node.lineId as string;
  };
  const told = (subjectId: string, like: string) =>
    billing.sql<{ type: string; profile_id: string; payload: string }>(
      'SELECT type, profile_id, payload FROM event_log WHERE subject_id = ? AND type LIKE ? ORDER BY id',
      [subjectId, like],
    );
  const reason = 'il cliente ha telefonato';

  it('books a line on the order it is for, once, and tells its holder why', async () => {
    const order = await ordered();
    const lineId = await line({ cents: order.due, text: ['grazie'] });
    const input = { lineId, orderNumber: order.number, reason };
    const first = await billing.run(staff, MATCH, { input });
    expect(first.data.matchPayment).toMatchObject({
      status: 'PAID',
      orderId: order.id,
      profileId: order.profileId,
      reason,
    });
    expect(await billing.run(staff, MATCH, { input })).toEqual(first);
    expect(await order.stands()).toBe('PAID 0 credit 0');
    const [fact, ...others] = await told(order.id, 'payment.matched');
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ profile_id: order.profileId });
    expect(JSON.parse(fact?.payload ?? '')).toMatchObject({ number: order.number, cents: order.due, reason });
    const other = await ordered();
    const again = await billing.run(staff, MATCH, { input: { ...input, orderNumber: other.number } });
    expect(again.data.matchPayment.code).toBe('LINE_DECIDED');
    expect(await other.stands()).toBe(`AWAITING_PAYMENT ${other.due} credit 0`);
  });

  it('is carried out once when ten of them decide at the same time', async () => {
    const order = await ordered();
    const lineId = await line({ cents: order.due + 7, text: ['grazie'] });
    const input = { lineId, orderNumber: order.number, reason };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0
          ? billing.run(staff, MATCH, { input })
          : billing.run(staff, CREDIT, { input: { lineId, profileId: order.profileId, reason } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([]);
    const stands = await order.stands();
    expect(['PAID 0 credit 7', `AWAITING_PAYMENT ${order.due} credit ${order.due + 7}`]).toContain(stands);
  });

  it('makes a line that is for no order credit of whose it is', async () => {
    const order = await ordered();
    const lineId = await line({ cents: 500, text: ['regalo'] });
    const input = { lineId, profileId: order.profileId, reason };
    const first = await billing.run(staff, CREDIT, { input });
    expect(first.data.creditPayment).toMatchObject({
      status: 'CREDITED',
      credited: { amount: 500 },
      orderId: null,
    });
    expect(await billing.run(staff, CREDIT, { input })).toEqual(first);
    expect(await order.stands()).toBe(`AWAITING_PAYMENT ${order.due} credit 500`);
    expect(await told(lineId, 'payment.credited-by-staff')).toHaveLength(1);
  });

  it('closes a line that was sent back, and money that left, which can be nothing else', async () => {
    const order = await ordered();
    const [sent, left] = [
      await line({ cents: order.due, text: [order.number, (await ordered()).number] }),
      await line({ cents: -300, text: [order.number] }),
    ];
    const refused = await billing.run(staff, MATCH, {
      input: { lineId: left, orderNumber: order.number, reason },
    });
    expect(refused.data.matchPayment).toMatchObject({
      code: 'NOTHING_RECEIVED',
      message: expect.any(String),
    });
    for (const lineId of [sent, left]) {
      const first = await billing.run(staff, RETURN, { lineId, reason });
      expect(first.data.returnPayment).toMatchObject({ status: 'RETURNED', credited: { amount: 0 } });
      expect(await billing.run(staff, RETURN, { lineId, reason })).toEqual(first);
    }
    // Whose the first is nobody knows; the second names one order.
    const facts = await told(order.id, 'payment.returned');
    expect(facts.map(({ payload }) => JSON.parse(payload).cents)).toEqual([-300]);
    expect(await order.stands()).toBe(`AWAITING_PAYMENT ${order.due} credit 0`);
  });

  it('needs a reason, a line, an order and a profile that exist', async () => {
    const order = await ordered();
    const lineId = await line({ cents: 5, text: ['x'] });
    const codes = async (document: string, variables: Record<string, unknown>) =>
      (await billing.run(staff, document, variables)).errors?.map(({ extensions }) => extensions?.code);
    const input = { lineId, orderNumber: order.number, reason };
    for (const empty of ['', '  ', 'x'.repeat(501)])
      expect(await codes(MATCH, { input: { ...input, reason: empty } })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(MATCH, { input: { ...input, lineId: newId('bln') } })).toEqual(['NOT_FOUND']);
    expect(await codes(MATCH, { input: { ...input, lineId: 'x' } })).toEqual(['NOT_FOUND']);
    expect(await codes(MATCH, { input: { ...input, orderNumber: '1' } })).toEqual(['NOT_FOUND']);
    expect(await codes(CREDIT, { input: { lineId, profileId: 'x', reason } })).toEqual(['NOT_FOUND']);
    expect(await codes(RETURN, { lineId: newId('bln'), reason })).toEqual(['NOT_FOUND']);
  });

  const item = (order: { number: string; due: number }, changes: Record<string, unknown> = {}) => ({
    ...{ orderNumber: order.number, amount: { amount: order.due }, means: 'BANK_TRANSFER' },
    ...{ reference: newId('cro'), receivedOn: dayOf(new Date()), ...changes },
  });
  const mark = async (items: Record<string, unknown>[]) => {
    const { data, errors } = await billing.run(staff, MARK, { items, reason });
    expect(errors).toBeUndefined();
    return data.markPaid.map(
      ({ result }: { result: { code?: string; missing?: { amount: number } } }) =>
        result.code ?? result.missing?.amount,
    );
  };

  it('marks orders as paid that no statement tells of yet, each by itself and once for each reference', async () => {
    const [a, b, c] = [await ordered(), await ordered(), await ordered()];
    const items = [
      item(a),
      item(b, { amount: { amount: b.due - 3 } }),
      item({ number: '1', due: 1 }),
      item(c),
    ];
    const answers = [0, 3, 'ORDER_NOT_FOUND', 0];
    expect(await mark(items)).toEqual(answers);
    expect(await mark(items)).toEqual(answers);
    expect(await mark([item(a), item(b, { reference: items[0]?.reference })])).toEqual([
      'ORDER_CLOSED',
      'REFERENCE_TAKEN',
    ]);
    expect([await a.stands(), await b.stands(), await c.stands()]).toEqual([
      'PAID 0 credit 0',
      'AWAITING_PAYMENT 3 credit 0',
      'PAID 0 credit 0',
    ]);
    expect(await told(a.id, 'order.marked-paid')).toHaveLength(1);
  });

  it('takes up to a hundred orders at once, and no more', async () => {
    const run = (n: number) =>
      billing.run(staff, MARK, {
        items: Array.from({ length: n }, () => item({ number: '1', due: 1 })),
        reason,
      });
    expect((await run(100)).data.markPaid).toHaveLength(100);
    for (const n of [0, 101]) expect((await run(n)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('asks staff whether a statement tells of the money they had marked, and books it no second time', async () => {
    const order = await ordered();
    await mark([item(order)]);
    const lineId = await line({ cents: order.due, text: [order.number] });
    const { data } = await billing.run(staff, MATCH, {
      input: { lineId, orderNumber: order.number, reason },
    });
    expect(data.matchPayment).toMatchObject({ status: 'PAID', credited: { amount: 0 } });
    expect(await order.stands()).toBe('PAID 0 credit 0');
    // From now on it is other money.
    await importEntries(billing, staff, [{ cents: 4, text: [order.number], reference: newId('ref') }]);
    expect(await order.stands()).toBe('PAID 0 credit 4');
  });

  const matched = async (lineId: string, order: { number: string }) => {
    const { data } = await billing.run(staff, MATCH, {
      input: { lineId, orderNumber: order.number, reason },
    });
    return data.matchPayment.code ?? data.matchPayment.status;
  };

  it('takes only a line of the same amount for money that staff had marked, and books none beside it', async () => {
    const order = await ordered();
    await mark([item(order)]);
    const other = await line({ cents: order.due - 1, text: ['grazie'] });
    expect(await matched(other, order)).toBe('MARKED_OTHERWISE');
    expect(await order.stands()).toBe('PAID 0 credit 0');
    expect(await matched(await line({ cents: order.due, text: ['altro'] }), order)).toBe('PAID');
    expect(await order.stands()).toBe('PAID 0 credit 0');
    expect(await matched(other, order)).toBe('CREDITED');
    expect(await order.stands()).toBe(`PAID 0 credit ${order.due - 1}`);
  });

  it('takes one line for the marked money when two terminals match two of its amount at once', async () => {
    const order = await ordered();
    await mark([item(order)]);
    const lines = [
      await line({ cents: order.due, text: [order.number] }),
      await line({ cents: order.due, text: [order.number] }),
    ];
    const answers = await Promise.all(lines.map((lineId) => matched(lineId, order)));
    expect(answers.sort()).toEqual(['CREDITED', 'PAID']);
    expect(await order.stands()).toBe(`PAID 0 credit ${order.due}`);
  });

  it('answers each item when batches with one reference for two orders come at once', async () => {
    const [a, b] = [await ordered(), await ordered()];
    const reference = newId('cro');
    const answers = await Promise.all([mark([item(a, { reference })]), mark([item(b, { reference })])]);
    expect(answers.flat().map(String).sort()).toEqual(['0', 'REFERENCE_TAKEN']);
    expect([await a.stands(), await b.stands()].sort()).toEqual([
      `AWAITING_PAYMENT ${b.due} credit 0`,
      'PAID 0 credit 0',
    ]);
  });

  it('takes no money that arrived before its order was placed, or after today', async () => {
    const order = await ordered();
    for (const days of [-1, 1]) {
      const receivedOn = dayOf(addDays(new Date(), days));
      const { errors } = await billing.run(staff, MARK, { items: [item(order, { receivedOn })], reason });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'items.0.receivedOn' });
    }
    expect(await order.stands()).toBe(`AWAITING_PAYMENT ${order.due} credit 0`);
  });
});
