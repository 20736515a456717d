import { freeName, PLACE, pay } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';

describe('an order that restores a domain', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const place = async (tld: string) => {
    const owner = profile();
    const domainId = billing.domains.own(owner, freeName(tld));
    const input = { lines: [{ restoreDomain: { domainId } }], idempotencyKey: `key-${domainId}` };
    const { data } = await billing.run(login(owner, 'en'), PLACE, { input });
    return { owner, order: data.placeOrder };
  };
  const priceOf = async (operation: string) => {
    const sql =
      "SELECT cents FROM price WHERE product = 'DOMAIN' AND `key` = 'com' AND operation = ? AND term = ?";
    const rows = await billing.sql<{ cents: number }>(sql, [operation, operation === 'RENEW' ? 1 : 0]);
    return rows.at(-1)?.cents ?? Number.NaN;
  };

  it('costs a year and the fee', async () => {
    const { order } = await place('com');
    expect(order.net.amount).toBe((await priceOf('RENEW')) + (await priceOf('RESTORE')));
    expect(order.lines).toHaveLength(1);
  });

  it('is not sold where a renewal restores', async () => {
    expect((await place('it')).order).toMatchObject({ __typename: 'OrderRefused', code: 'NOT_SOLD' });
  });

  it.each([{ card: { token: 'tok_ok' } }, { payPal: { token: 'tok_ok' } }, { credit: true }])(
    'is not paid by %j, which would have to go back',
    async (means) => {
      const { owner, order } = await place('com');
      const { data } = await pay(billing, login(owner), order.id, means);
      expect(data.payOrder).toMatchObject({ __typename: 'PaymentRefused', code: 'SLOW_MEANS_ONLY' });
      const paid = await pay(billing, login(owner), order.id, { bankTransfer: true });
      expect(paid.data.payOrder).toMatchObject({ __typename: 'PaymentPending' });
    },
  );
});
