import { CANCEL, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import type { OpenOrders } from './profile-open-orders.store';

describe('the open orders of a profile, as other services ask', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const service = { kind: 'service', service: 'identity', requestId: 'test' } as const;
  const openOrders = async (profileId: unknown) =>
    (await billing.subgraph.internal['profile-open-orders']?.({ profileId }, service)) as OpenOrders;

  it('are those that wait for money or for delivery, newest first, and nobody else’s', async () => {
    const [mine, others] = [profile(), profile()];
    await placed(billing, login(others));
    const unpaid = await placed(billing, login(mine));
    const cancelled = await placed(billing, login(mine));
    await billing.run(login(mine), CANCEL, { orderId: cancelled.id });
    const paid = await placed(billing, login(mine));
    await pay(billing, login(mine), paid.id);
    expect(await openOrders(mine)).toMatchObject({ total: 2, ids: [paid.id, unpaid.id] });
    expect(await openOrders(profile())).toMatchObject({ total: 0, ids: [] });
  });

  it('have another digest when one comes or goes, and the same while nothing does', async () => {
    const mine = profile();
    const first = await placed(billing, login(mine));
    const { digest } = await openOrders(mine);
    const second = await placed(billing, login(mine));
    expect((await openOrders(mine)).digest).not.toBe(digest);
    await billing.run(login(mine), CANCEL, { orderId: second.id });
    expect((await openOrders(mine)).digest).toBe(digest);
    await pay(billing, login(mine), first.id);
    expect((await openOrders(mine)).digest).toBe(digest);
  });

  it('are not told without a profile', async () => {
    await expect(openOrders('')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(openOrders(undefined)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
