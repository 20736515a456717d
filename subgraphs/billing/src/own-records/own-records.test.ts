import { newId } from '@customer-area/shared/ids';
import { pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

describe('which orders and documents are a profile’s own', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const service = { kind: 'service', service: 'support', requestId: 'test' } as const;
  const own = async (input: object) => billing.subgraph.internal['own-records']?.(input, service);
  const paidOrder = async (profileId: string) => {
    const order = await placed(billing, login(profileId));
    await pay(billing, login(profileId), order.id);
    const [invoice] = await billing.sql<{ id: string }>('SELECT id FROM invoice WHERE order_id = ?', [
      order.id,
    ]);
    return { orderId: order.id, invoiceId: invoice?.id ?? '' };
  };

  it('answers the own ones; those of others and absent ones are left out alike', async () => {
    const [mine, others] = [profile(), profile()];
    const [own1, theirs] = [await paidOrder(mine), await paidOrder(others)];
    const asked = {
      orderIds: [own1.orderId, theirs.orderId, newId('ord')],
      invoiceIds: [own1.invoiceId, theirs.invoiceId, newId('inv')],
    };
    expect(own1.invoiceId).not.toBe('');
    expect(await own({ profileId: mine, ...asked })).toEqual({
      orderIds: [own1.orderId],
      invoiceIds: [own1.invoiceId],
    });
    expect(await own({ profileId: others, ...asked })).toEqual({
      orderIds: [theirs.orderId],
      invoiceIds: [theirs.invoiceId],
    });
    expect(await own({ profileId: mine, orderIds: [], invoiceIds: [] })).toEqual({
      orderIds: [],
      invoiceIds: [],
    });
  });

  it.each([
    {},
    { profileId: '', orderIds: [], invoiceIds: [] },
    { profileId: 'prf_a', orderIds: [] },
    { profileId: 'prf_a', orderIds: Array(101).fill('ord_a'), invoiceIds: [] },
  ])('is not asked for in another shape: %j', async (input) => {
    await expect(own(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
