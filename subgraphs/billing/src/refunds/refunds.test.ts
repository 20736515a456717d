import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const REFUND = `__typename ... on Refund { id paymentId orderId amount { amount } status reason concludedAt } ... on RefundRefused { code message }`;
const ASK = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { ${REFUND} } }`;
const decide = (act: string) =>
  `mutation ($id: ID!, $reason: String!) { ${act}(refundId: $id, reason: $reason) { ${REFUND} } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { payments { id status refunded { amount } }
  refunds { id amount { amount } status reason } creditNotes { total { amount } } } }`;
const QUEUE = `query ($statuses: [RefundStatus!]) { refunds(filter: { statuses: $statuses }, first: 50) { totalCount edges { node { id orderId status } } } }`;

const staff = (permissions: string[] = ['payments:refund']): Viewer =>
  ({ ...login(profile(), 'en'), profileId: '', role: 'staff', secondFactor: true, permissions }) as Viewer;

describe('giving money back', () => {
  let billing: Billing;
  let giulia: Viewer & { kind: 'login' };
  const anna = staff();
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    giulia = login(profile()) as typeof giulia;
  });
  afterAll(() => billing.close());

  const paid = async (token = 'tok_ok', lines = [register()]) => {
    const order = await placed(billing, giulia, { lines });
    await pay(billing, giulia, order.id, { card: { token } });
    const [payment] = (await seen(order.id)).payments;
    return {
      orderId: order.id,
      total: order.total.amount,
      paymentId: payment.id as string,
      lines: order.lines,
    };
  };
  const seen = async (id: string) => (await billing.run(giulia, ORDER, { id })).data.order;
  const ask = async (paymentId: string, amount: number, over: Record<string, unknown> = {}, by = anna) => {
    const input = {
      paymentId,
      amount: { amount },
      reason: 'the customer asked',
      idempotencyKey: newId('key'),
    };
    const { data, errors } = await billing.run(by, ASK, { input: { ...input, ...over } });
    return data?.refundPayment ?? errors?.[0]?.extensions?.code;
  };
  const act = async (name: string, id: string, by = anna) => {
    const { data, errors } = await billing.run(by, decide(name), { id, reason: 'looked into' });
    return data?.[name] ?? errors?.[0]?.extensions?.code;
  };
  const status = (orderId: string, expected: string) =>
    eventually(async () => expect((await seen(orderId)).refunds.at(-1).status).toBe(expected));
  const told = async (orderId: string) =>
    (
      await billing.sql<{ type: string }>(
        "SELECT type FROM event_log WHERE subject_id = ? AND type LIKE 'refund.%' ORDER BY id",
        [orderId],
      )
    ).map(({ type }) => type);
  const atProvider = async (orderId: string) =>
    Number(
      (
        await billing.sql<{ cents: string | null }>(
          'SELECT SUM(s.refunded) AS cents FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ?',
          [orderId],
        )
      )[0]?.cents ?? 0,
    );
  const timesAsked = async (id: string) =>
    (await billing.sql<{ times: number }>('SELECT times_asked AS times FROM refund WHERE id = ?', [id]))[0]
      ?.times;
  const credit = async () =>
    (await billing.run(giulia, '{ creditBalance { amount } }')).data.creditBalance.amount;

  it('goes back the way it came, with a credit note and a letter', async () => {
    const { orderId, paymentId } = await paid();
    const refund = await ask(paymentId, 500);
    expect(refund).toMatchObject({ __typename: 'Refund', paymentId, orderId, amount: { amount: 500 } });
    await status(orderId, 'REFUNDED');
    expect(await atProvider(orderId)).toBe(500);
    const order = await seen(orderId);
    expect(order.refunds).toEqual([
      { id: refund.id, amount: { amount: 500 }, status: 'REFUNDED', reason: 'the customer asked' },
    ]);
    expect(order.payments).toEqual([{ id: paymentId, status: 'PARTLY_REFUNDED', refunded: { amount: 500 } }]);
    expect(order.creditNotes).toHaveLength(1);
    expect(Math.abs(order.creditNotes[0].total.amount)).toBe(500);
    expect(await told(orderId)).toEqual(['refund.requested', 'refund.completed']);
    const [balance] = await billing.sql<{ cents: string }>(
      "SELECT SUM(cents) AS cents FROM ledger_entry WHERE profile_id = ? AND account = 'RECEIVABLE'",
      [giulia.profileId],
    );
    expect(Number(balance?.cents)).toBe(0);
  });

  it('is the same refund for the same key, and another input is a conflict', async () => {
    const { orderId, paymentId } = await paid();
    const idempotencyKey = newId('key');
    const answers = await Promise.all([1, 2, 3].map(() => ask(paymentId, 100, { idempotencyKey })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await seen(orderId)).refunds).toHaveLength(1);
    expect(await ask(paymentId, 101, { idempotencyKey })).toBe('CONFLICT');
  });

  it('is never more than arrived, under 20 parallel refunds', async () => {
    const { orderId, paymentId, total } = await paid();
    const part = Math.floor(total / 4);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(paymentId, part)));
    expect(answers.filter(({ __typename }) => __typename === 'Refund')).toHaveLength(4);
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['BEYOND_PAID']));
    await eventually(async () => expect(await atProvider(orderId)).toBe(4 * part));
    const { creditNotes } = await seen(orderId);
    expect(creditNotes).toHaveLength(4);
  });

  it('is one refund also of all that was paid, when the same key comes three times at once', async () => {
    const { orderId, paymentId, total } = await paid();
    const idempotencyKey = newId('key');
    const answers = await Promise.all([1, 2, 3].map(() => ask(paymentId, total, { idempotencyKey })));
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Refund', 'Refund', 'Refund']);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await seen(orderId)).refunds).toHaveLength(1);
  });

  it('leaves a line that can still fail what was paid for it, as long as others have something left', async () => {
    const { orderId, paymentId, total, lines } = await paid('tok_ok', [register(), register()]);
    const [waiting = '', done = ''] = lines.map(({ id }) => id).sort();
    billing.domains.tell('line.fulfilled', { orderId, lineId: done });
    await eventually(async () =>
      expect(
        (await orderOf(billing, giulia, orderId)).lines.map(({ status }: { status: string }) => status),
      ).toContain('FULFILLED'),
    );
    expect(await ask(paymentId, total / 2)).toMatchObject({ __typename: 'Refund' });
    billing.domains.tell('line.failed', {
      ...{ orderId, lineId: waiting, profileId: giulia.profileId },
      ...{ code: 'REGISTRY_REFUSED', message: { it: 'no', en: 'no' } },
    });
    await eventually(async () => expect(await credit()).toBe(total / 2));
  });

  it('is never given back twice: not what a failed line has made credit of', async () => {
    const { orderId, paymentId, total, lines } = await paid('tok_ok', [register(), register()]);
    billing.domains.tell('line.failed', {
      ...{ orderId, lineId: lines[0]?.id, profileId: giulia.profileId },
      ...{ code: 'REGISTRY_REFUSED', message: { it: 'no', en: 'no' } },
    });
    await eventually(async () => expect(await credit()).toBe(total / 2));
    expect(await ask(paymentId, total)).toMatchObject({ code: 'NOTHING_LEFT' });
    expect(await ask(paymentId, total / 2)).toMatchObject({ __typename: 'Refund' });
    expect(await ask(paymentId, 1)).toMatchObject({ code: 'NOTHING_LEFT' });
    await eventually(async () => expect(await atProvider(orderId)).toBe(total / 2));
  });

  it('becomes credit and a case of its own when the provider refuses, with the credit note', async () => {
    const { orderId, paymentId } = await paid('tok_ok_refund_refused');
    await ask(paymentId, 300);
    await ask(paymentId, 200);
    await eventually(async () => expect(await credit()).toBe(500));
    expect((await seen(orderId)).refunds.map((one: { status: string }) => one.status)).toEqual([
      'CREDITED',
      'CREDITED',
    ]);
    const cases = await billing.sql('SELECT kind FROM payment_case WHERE order_id = ?', [orderId]);
    expect(cases).toEqual([{ kind: 'REFUND_FAILED' }, { kind: 'REFUND_FAILED' }]);
    expect((await seen(orderId)).creditNotes).toHaveLength(2);
    expect((await told(orderId)).sort()).toEqual([
      ...['refund.credited', 'refund.credited', 'refund.requested', 'refund.requested'],
    ]);
  });

  it('is asked for again while the provider decides', async () => {
    const { orderId, paymentId } = await paid('tok_ok_refund_pending');
    await ask(paymentId, 300);
    await status(orderId, 'PROCESSING');
    await billing.advance(1.25);
    await status(orderId, 'REFUNDED');
  });

  it('that is not decided after 14 days is a case for staff, is asked on, and goes back once', async () => {
    const { orderId, paymentId } = await paid('tok_ok_refund_pending');
    // A bank that thinks for longer than a fortnight.
    const refund = await ask(paymentId, 300);
    await status(orderId, 'PROCESSING');
    await billing.sql('UPDATE sim_provider_refund SET at = at + INTERVAL 16 DAY WHERE refund_id = ?', [
      refund.id,
    ]);
    const cases = () =>
      billing.sql('SELECT kind, expected_cents AS cents FROM payment_case WHERE order_id = ?', [orderId]);
    for (let day = 1; day <= 14; day++) {
      expect(await cases()).toEqual([]);
      await billing.advance(1.01);
      await eventually(async () => expect(await timesAsked(refund.id)).toBe(day + 1));
    }
    const only = [{ kind: 'REFUND_UNDECIDED', cents: '300' }];
    expect(await cases()).toEqual(only);
    await billing.advance(1.01);
    await eventually(async () => expect(await timesAsked(refund.id)).toBe(16));
    expect(await cases()).toEqual(only);
    await billing.advance(2.01);
    await status(orderId, 'REFUNDED');
    expect(await credit()).toBe(0);
    expect(await atProvider(orderId)).toBe(300);
    const failed = 'SELECT id FROM job WHERE subject_id = ? AND last_error IS NOT NULL';
    expect(await billing.sql(failed, [refund.id])).toEqual([]);
  });

  it('waits for a second member of staff above the sum, who is another one', async () => {
    const { orderId, paymentId, total } = await paid(
      'tok_ok',
      Array.from({ length: 20 }, () => register()),
    );
    expect(total).toBeGreaterThan(20_000);
    const bruno = staff();
    const { id, status: first } = await ask(paymentId, total);
    expect(first).toBe('TO_APPROVE');
    expect(await ask(paymentId, 1)).toMatchObject({ code: 'BEYOND_PAID' });
    const queue = await billing.run(anna, QUEUE, { statuses: ['TO_APPROVE'] });
    expect(queue.data.refunds.edges.map(({ node }: { node: unknown }) => node)).toContainEqual({
      ...{ id, orderId },
      status: 'TO_APPROVE',
    });
    expect(await act('approveRefund', id)).toMatchObject({ code: 'REFUND_NEEDS_ANOTHER' });
    expect((await seen(orderId)).creditNotes).toEqual([]);
    const both = await Promise.all([act('approveRefund', id, bruno), act('rejectRefund', id, staff())]);
    expect(both.filter(({ code }) => code === 'REFUND_NOT_WAITING')).toHaveLength(1);
    const again = both[0].code === undefined ? null : await ask(paymentId, total);
    if (again !== null) await act('approveRefund', again.id, bruno);
    await status(orderId, 'REFUNDED');
    expect((await seen(orderId)).creditNotes).toHaveLength(1);
    expect(await told(orderId)).toContain('refund.approved');
  });

  it('waits for a second member of staff also in parts that are above the sum together', async () => {
    const { paymentId } = await paid(
      'tok_ok',
      Array.from({ length: 20 }, () => register()),
    );
    expect((await ask(paymentId, 11_000)).status).toBe('REQUESTED');
    const { id, status: waits } = await ask(paymentId, 11_000);
    expect(waits).toBe('TO_APPROVE');
    await act('rejectRefund', id, staff());
    expect((await ask(paymentId, 9_000)).status).toBe('REQUESTED');
  });

  it('stays asked for while its provider is not configured, and is not credit as well', async () => {
    const { orderId, paymentId } = await paid();
    await billing.sql("UPDATE payment SET provider = 'gone' WHERE id = ?", [paymentId]);
    const { id } = await ask(paymentId, 300);
    await eventually(async () => {
      const [job] = await billing.sql<{ error: string }>(
        'SELECT last_error AS error FROM job WHERE subject_id = ?',
        [id],
      );
      expect(job?.error).toContain('no provider gone');
    });
    expect((await seen(orderId)).refunds).toMatchObject([{ status: 'REQUESTED' }]);
    expect(await credit()).toBe(0);
  });

  it('of what came by bank is a transfer that staff make; of credit it is credit', async () => {
    const { orderId, paymentId } = await paid();
    await billing.sql("UPDATE payment SET means = 'BANK_TRANSFER', provider = 'bank' WHERE id = ?", [
      paymentId,
    ]);
    const { id, status: first } = await ask(paymentId, 400);
    expect(first).toBe('TO_TRANSFER');
    expect(await act('confirmRefundTransfer', id)).toMatchObject({ status: 'REFUNDED' });
    expect(await act('confirmRefundTransfer', id)).toMatchObject({ code: 'REFUND_NOT_WAITING' });
    const kept = await billing.sql(
      'SELECT concluded_by AS staff, concluded_reason AS reason FROM refund WHERE id = ?',
      [id],
    );
    expect(kept).toEqual([{ staff: (anna as typeof giulia).loginId, reason: 'looked into' }]);
    const [done] = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'refund.completed'",
      [orderId],
    );
    expect(JSON.parse(done?.payload ?? '{}')).toMatchObject({ refundId: id, reason: 'looked into' });
    await billing.sql("UPDATE payment SET means = 'CREDIT', provider = 'credit' WHERE id = ?", [paymentId]);
    expect(await ask(paymentId, 300)).toMatchObject({ status: 'REFUNDED' });
    expect(await credit()).toBe(300);
    expect((await orderOf(billing, giulia, orderId)).status).toBe('PAID');
  });

  it('is an obstacle to an erasure until it has ended, and so is a payment that staff look into', async () => {
    const obstacles = async () => {
      const answer = await billing.subgraph.internal['erasure-outlook']?.(
        { profileId: giulia.profileId },
        { kind: 'service', service: 'identity', requestId: 'test' },
      );
      const all = (answer as { obstacles: { code: string; count: number }[] }).obstacles;
      return all.filter(({ code }) => code === 'REFUNDS_OPEN' || code === 'PAYMENTS_UNDER_REVIEW');
    };
    const { orderId, paymentId } = await paid();
    await billing.sql("UPDATE payment SET means = 'BANK_TRANSFER', provider = 'bank' WHERE id = ?", [
      paymentId,
    ]);
    expect(await obstacles()).toEqual([]);
    const { id } = await ask(paymentId, 400);
    expect(await obstacles()).toEqual([{ code: 'REFUNDS_OPEN', count: 1 }]);
    await billing.sql("UPDATE refund SET state = 'PROCESSING' WHERE id = ?", [id]);
    expect(await obstacles()).toEqual([{ code: 'REFUNDS_OPEN', count: 1 }]);
    await billing.sql("UPDATE refund SET state = 'TO_TRANSFER' WHERE id = ?", [id]);
    await act('failRefundTransfer', id);
    expect(await obstacles()).toEqual([]);
    await billing.sql("UPDATE payment_case SET kind = 'CAPTURE_DIFFERS' WHERE order_id = ?", [orderId]);
    expect(await obstacles()).toEqual([{ code: 'PAYMENTS_UNDER_REVIEW', count: 1 }]);
    await billing.sql('UPDATE payment_case SET closed_at = NOW(3) WHERE order_id = ?', [orderId]);
    expect(await obstacles()).toEqual([]);
  });

  it('of what came by bank becomes credit and a case when the transfer fails', async () => {
    const { orderId, paymentId } = await paid();
    await billing.sql("UPDATE payment SET means = 'BANK_TRANSFER', provider = 'bank' WHERE id = ?", [
      paymentId,
    ]);
    const { id } = await ask(paymentId, 400);
    const both = await Promise.all([act('failRefundTransfer', id), act('confirmRefundTransfer', id)]);
    expect(both.filter(({ code }) => code === 'REFUND_NOT_WAITING')).toHaveLength(1);
    const failed = both[0].status === 'CREDITED';
    expect(await credit()).toBe(failed ? 400 : 0);
    const other = (await ask(paymentId, 300)).id;
    expect(await act('failRefundTransfer', other)).toMatchObject({ status: 'CREDITED' });
    expect(await act('confirmRefundTransfer', other)).toMatchObject({ code: 'REFUND_NOT_WAITING' });
    expect(await credit()).toBe(failed ? 700 : 300);
    const cases = await billing.sql('SELECT kind FROM payment_case WHERE order_id = ?', [orderId]);
    // One for each that failed.
    expect(cases).toEqual(Array(failed ? 2 : 1).fill({ kind: 'REFUND_FAILED' }));
  });

  it('of what credit had paid is credit that expires when that would have', async () => {
    const grants = () =>
      billing.sql<{ reason: string; expiresAt: Date }>(
        'SELECT reason, expires_at AS expiresAt FROM credit_grant WHERE profile_id = ? ORDER BY granted_at, id',
        [giulia.profileId],
      );
    const first = await paid('tok_ok', [register(), register()]);
    billing.domains.tell('line.failed', {
      ...{ orderId: first.orderId, lineId: first.lines[0]?.id, profileId: giulia.profileId },
      ...{ code: 'REGISTRY_REFUSED', message: { it: 'no', en: 'no' } },
    });
    await eventually(async () => expect(await credit()).toBe(first.total / 2));
    await billing.sql('UPDATE credit_grant SET expires_at = ? WHERE profile_id = ?', [
      new Date('2099-01-31T10:00:00.000Z'),
      giulia.profileId,
    ]);
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, { credit: true });
    const [payment] = (await seen(order.id)).payments;
    expect(await credit()).toBe(0);
    expect(await ask(payment.id, 100)).toMatchObject({ status: 'REFUNDED' });
    expect((await grants()).at(-1)).toEqual({
      ...{ reason: 'REFUNDED', expiresAt: new Date('2099-01-31T10:00:00.000Z') },
    });
    await billing.sql("UPDATE credit_grant SET expires_at = '2020-01-01' WHERE profile_id = ?", [
      giulia.profileId,
    ]);
    expect(await ask(payment.id, 200)).toMatchObject({ status: 'REFUNDED' });
    expect(await credit()).toBe(200);
  });

  it('tells staff alone whom to transfer it to: who paid, as our bank told it', async () => {
    const source =
      '{ refunds(first: 50, filter: { statuses: [TO_TRANSFER] }) { edges { node { id payee { name iban } } } } }';
    const payeeOf = async (id: string) =>
      (await billing.run(anna, source)).data.refunds.edges.find(
        ({ node }: { node: { id: string } }) => node.id === id,
      ).node.payee;
    const [told, marked] = [await paid(), await paid()];
    const line = newId('bkl');
    await billing.sql(
      `INSERT INTO bank_line (id, line_key, key_kind, statement_id, file_line, account, booked_on, cents, text, payer_name, payer_iban, status, credited_cents)
        VALUES (?, SHA2(?, 256), 'CAMT_REFERENCE', 'bks_x', 1, 'IT60X0542811101000000123456', '2026-11-02', 400, 'bonifico', 'Giulia Bianchi', 'IT28W8000000292100645211151', 'PAID', 0)`,
      [line, line],
    );
    const cameBy = (paymentId: string, provider: string, reference: string) =>
      billing.sql(
        "UPDATE payment SET means = 'BANK_TRANSFER', provider = ?, provider_reference = ? WHERE id = ?",
        [provider, reference, paymentId],
      );
    await cameBy(told.paymentId, 'bank', line);
    await cameBy(marked.paymentId, 'staff', newId('x'));
    const ids = [(await ask(told.paymentId, 400)).id, (await ask(marked.paymentId, 400)).id];
    expect([await payeeOf(ids[0]), await payeeOf(ids[1])]).toEqual([
      { name: 'Giulia Bianchi', iban: 'IT28W8000000292100645211151' },
      null,
    ]);
    const ofCustomer = await billing.run(
      giulia,
      'query ($id: ID!) { order(id: $id) { refunds { id payee { iban } } } }',
      { id: told.orderId },
    );
    expect(ofCustomer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(JSON.stringify(ofCustomer)).not.toContain('IT28');
  });

  it('is for staff with PAYMENTS_REFUND, of payments that paid an order', async () => {
    const { paymentId, orderId } = await paid();
    expect(await ask(paymentId, 1, {}, staff(['payments:match']))).toBe('FORBIDDEN');
    expect(await ask(paymentId, 1, {}, giulia)).toBe('FORBIDDEN');
    expect(await ask(newId('pmt'), 1)).toBe('NOT_FOUND');
    expect(await ask(paymentId, 0)).toBe('BAD_USER_INPUT');
    expect(await ask(paymentId, 1, { reason: ' ' })).toBe('BAD_USER_INPUT');
    await billing.sql("UPDATE payment SET booked_as = 'CREDIT' WHERE id = ?", [paymentId]);
    expect(await ask(paymentId, 1)).toMatchObject({ code: 'NOT_REFUNDABLE' });
    expect((await seen(orderId)).refunds).toEqual([]);
  });
});
