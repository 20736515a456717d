import { newId } from '@customer-area/shared/ids';
import { importEntries, matcher } from '../testing/bank-staff';
import { grantCredit } from '../testing/credit';
import { CANCEL, pay, placed } from '../testing/documents';
import { numbersAreFreeWhileCreditIsLocked } from '../testing/locked-credit';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const REQUEST = `mutation ($orderIds: [ID!]!) { requestPayment(orderIds: $orderIds) {
  ... on PaymentRequest { reference total { amount } } } }`;

describe('one transfer for several orders', () => {
  let billing: Billing;
  const staff = matcher();
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const asked = async () => {
    const owner = login(profile());
    const orders = [await placed(billing, owner), await placed(billing, owner), await placed(billing, owner)];
    const { data } = await billing.run(owner, REQUEST, { orderIds: orders.map(({ id }) => id) });
    const { reference, total } = data.requestPayment;
    const statuses = async () => {
      const rows = await billing.sql<{ status: string }>(
        'SELECT status FROM customer_order WHERE profile_id = ? ORDER BY id',
        [(owner as { profileId: string }).profileId],
      );
      return rows.map(({ status }) => status);
    };
    return { owner, orders, reference: reference as string, total: total.amount as number, statuses };
  };
  const imported = (text: string, cents: number) =>
    importEntries(billing, staff, [{ cents, text: [text], reference: newId('ref') }]);

  it('pays all of them by the reference they were asked for with', async () => {
    const { reference, total, statuses, orders } = await asked();
    expect(await imported(`Saldo ${reference}`, total)).toMatchObject({ matched: 1 });
    expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']);
    const sums = await billing.sql<{ cents: string }>(
      'SELECT SUM(amount_cents) AS cents FROM payment WHERE order_id IN (?)',
      [orders.map(({ id }) => id)],
    );
    expect(Number(sums[0]?.cents)).toBe(total);
  });

  it('locks the credit of its customer before it takes a number', async () => {
    const { owner, orders, reference, statuses } = await asked();
    const { profileId } = owner as { profileId: string };
    await grantCredit(billing, profileId, 100, new Date(Date.now() + billing.identity.offsetMs));
    const total = orders.reduce((cents, one) => cents + one.total.amount, 0);
    // The last of them by its id: the others have been paid by then.
    const last = [...orders].sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
    await pay(billing, owner, last?.id ?? '', { bankTransfer: true, credit: true });
    const free = await numbersAreFreeWhileCreditIsLocked(billing, profileId, () =>
      imported(reference, total - 100),
    );
    expect(free).toBe(true);
    expect(await statuses()).toEqual(['PAID', 'PAID', 'PAID']);
  });

  it('pays none of them when it is another amount', async () => {
    const { reference, total, statuses } = await asked();
    expect(await imported(reference, total - 1)).toMatchObject({ toReview: 1 });
    expect(await statuses()).toEqual(['AWAITING_PAYMENT', 'AWAITING_PAYMENT', 'AWAITING_PAYMENT']);
  });

  it('pays those that still wait, when it is what they cost', async () => {
    const { owner, orders, reference, total, statuses } = await asked();
    const [first] = orders;
    await billing.run(owner, CANCEL, { orderId: first?.id });
    const rest = total - (first?.total.amount ?? 0);
    expect(await imported(reference, total)).toMatchObject({ toReview: 1 });
    expect(await imported(reference, rest)).toMatchObject({ matched: 1 });
    expect(await statuses()).toEqual(['CANCELLED', 'PAID', 'PAID']);
  });
});
