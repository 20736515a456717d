import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { CORRECT_VAT } from '../orders';
import { orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import type { ViesAnswer } from '../vat-proofs/vies/vies-port';

const REFUND = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename
  ... on Refund { status } ... on RefundRefused { code } } }`;
const staff = {
  ...login(profile()),
  ...{ profileId: '', role: 'staff', secondFactor: true, permissions: ['payments:refund'] },
} as Viewer;

const GMBH = { subjectType: 'COMPANY', companyName: 'Muster GmbH', country: 'DE', vatNumber: 'DE136695976' };

describe('an order that was taxed because a register was away', () => {
  let billing: Billing;
  let answer: ViesAnswer = { kind: 'UNAVAILABLE' };
  beforeEach(async () => {
    answer = { kind: 'UNAVAILABLE' };
    billing = await openBilling({ vies: { check: async () => answer } });
    billing.subgraph.runtime.start();
  });
  afterEach(() => billing.close());

  const delivered = async () => {
    const profileId = profile();
    billing.identity.changes.set(profileId, GMBH);
    const buyer = login(profileId);
    const order = await placed(billing, buyer, { lines: [register(), register()] });
    await pay(billing, buyer, order.id);
    for (const { id: lineId } of order.lines)
      billing.domains.tell('line.fulfilled', { orderId: order.id, lineId });
    await eventually(async () => expect((await orderOf(billing, buyer, order.id)).status).toBe('FULFILLED'));
    return { buyer, profileId, order };
  };
  const documents = (orderId: string) =>
    billing.sql<{ type: string; cause: string; net: number; vat: number }>(
      'SELECT document_type AS type, cause_kind AS cause, net, vat FROM invoice WHERE order_id = ? ORDER BY issued_at, id',
      [orderId],
    );
  const credit = async (profileId: string) =>
    (
      await billing.sql<{ amount: string; reason: string }>(
        'SELECT amount, reason FROM credit_grant WHERE profile_id = ?',
        [profileId],
      )
    ).map(({ amount, reason }) => [Number(amount), reason]);

  it('is invoiced again without VAT once the number is proven, and the VAT is credit, once', async () => {
    const { profileId, order } = await delivered();
    expect(order.vat.amount).toBeGreaterThan(0);
    await billing.advance(2);
    answer = { kind: 'VALID', answerId: 'WAPIAAAA1' };
    await billing.advance(1);
    await eventually(async () => expect(await documents(order.id)).toHaveLength(3));
    await billing.advance(5);
    const [net, vat] = [order.net.amount, order.vat.amount];
    const issued = await documents(order.id);
    expect(issued).toHaveLength(3);
    expect(issued).toEqual(
      expect.arrayContaining([
        { type: 'TD01', cause: 'ORDER', net, vat },
        { type: 'TD04', cause: 'VAT_CORRECTION', net: -net, vat: -vat },
        { type: 'TD01', cause: 'VAT_CORRECTED', net, vat: 0 },
      ]),
    );
    expect(await credit(profileId)).toEqual([[vat, 'VAT_CORRECTED']]);
    const [row] = await billing.sql<{ balance: string }>(
      "SELECT SUM(cents) AS balance FROM ledger_entry WHERE profile_id = ? AND account = 'RECEIVABLE'",
      [profileId],
    );
    expect(Number(row?.balance)).toBe(0);
    // As when the service dies before it has written down that the job is done.
    await billing.database.transact((manager) =>
      enqueueJob(manager, { kind: CORRECT_VAT, subjectId: order.id, dueAt: new Date(0) }),
    );
    await billing.advance(1);
    await eventually(async () =>
      expect(
        await billing.sql(
          "SELECT state, attempts FROM job WHERE kind = 'vat.correct' AND subject_id = ? AND state <> 'DONE'",
          [order.id],
        ),
      ).toEqual([]),
    );
    expect(await documents(order.id)).toHaveLength(3);
    expect(await credit(profileId)).toEqual([[vat, 'VAT_CORRECTED']]);
  });

  it('has the invoice without VAT as its own, and staff give back as much as that has left', async () => {
    const { buyer, order } = await delivered();
    answer = { kind: 'VALID', answerId: 'WAPIAAAA1' };
    await billing.advance(1);
    await eventually(async () => expect(await documents(order.id)).toHaveLength(3));
    const before = await orderOf(billing, buyer, order.id);
    expect(before.invoice.total).toEqual({ amount: order.net.amount });
    const [payment] = await billing.sql<{ id: string }>('SELECT id FROM payment WHERE order_id = ?', [
      order.id,
    ]);
    const refund = async (amount: number) => {
      const input = {
        paymentId: payment?.id,
        amount: { amount },
        reason: 'the customer asked',
        idempotencyKey: newId('key'),
      };
      return (await billing.run(staff, REFUND, { input })).data.refundPayment;
    };
    expect(await refund(order.net.amount + 1)).toMatchObject({ code: 'NOTHING_LEFT' });
    expect(await refund(order.net.amount)).toMatchObject({ __typename: 'Refund' });
    const after = await orderOf(billing, buyer, order.id);
    expect(after.invoice.number).toBe(before.invoice.number);
    expect(after.creditNotes.at(-1)).toMatchObject({
      total: { amount: 0 - order.net.amount },
      corrects: { number: before.invoice.number },
    });
    expect(await refund(1)).toMatchObject({ code: 'NOTHING_LEFT' });
  });

  it('stays as it was invoiced when the number is proven after 30 days', async () => {
    const { profileId, order } = await delivered();
    await billing.advance(31);
    answer = { kind: 'VALID', answerId: 'WAPIAAAA1' };
    await billing.advance(5);
    await eventually(async () => {
      const open = await billing.sql(
        "SELECT id FROM job WHERE kind = 'vat.correct' AND state <> 'DONE' AND subject_id = ?",
        [order.id],
      );
      expect(open).toEqual([]);
    });
    expect(await documents(order.id)).toHaveLength(1);
    expect(await credit(profileId)).toEqual([]);
  });
});
