import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { delegated } from '../../../../../test/harness/operations';
import { freeName, orderOf, placed, register } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import { Renewing } from '../../testing/renewing';

const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename
  ... on PaymentCompleted { order { id } } ... on PaymentRefused { code } } }`;

describe('automatic renewal, said while paying', () => {
  let billing: Billing;
  let profileId: string;
  let giulia: Viewer & { kind: 'login' };
  beforeAll(async () => {
    billing = await openBilling({ abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    profileId = profile();
    giulia = login(profileId) as typeof giulia;
  });
  afterAll(() => billing.close());

  const pay = (
    orderId: string,
    autoRenew: boolean | null | undefined,
    means: object = { card: { token: 'tok_ok' } },
    viewer: Viewer = giulia,
  ) => billing.run(viewer, PAY, { input: { orderId, means, autoRenew, idempotencyKey: newId('key') } });
  const chosen = async () =>
    (
      await billing.sql<{ payload: string }>(
        "SELECT payload FROM event_log WHERE type = 'auto-renewal.chosen' AND profile_id = ?",
        [profileId],
      )
    ).map(({ payload }) => JSON.parse(payload));
  const methods = async () =>
    (await billing.run(giulia, '{ paymentMethods { id } }')).data.paymentMethods as {
      id: string;
    }[];
  const domainsOf = async (orderId: string) =>
    (await orderOf(billing, giulia, orderId)).lines.map(
      ({ domain }: { domain: { id: string } }) => domain.id,
    );

  it.each([
    ['card', 'tok_ok'],
    ['payPal', 'tok_ok'],
    ['card', 'tok_timeout'],
  ])('is told with the %s that was paid with, which is kept (%s)', async (means, token) => {
    const order = await placed(billing, giulia, { lines: [register(freeName()), register(freeName('com'))] });
    await pay(order.id, true, { [means]: { token } });
    const [told] = await eventually(async () => {
      const all = await chosen();
      expect(all).toHaveLength(1);
      return all;
    });
    const [kept] = await methods();
    const domainIds = await domainsOf(order.id);
    expect(domainIds).toHaveLength(2);
    expect(told).toEqual({ orderId: order.id, profileId, domainIds, methodId: kept?.id, enabled: true });
  });

  it('names the method that was kept before, whether it is named or typed again', async () => {
    const first = await placed(billing, giulia);
    await pay(first.id, true);
    const [kept] = await methods();
    await pay((await placed(billing, giulia)).id, true);
    await pay((await placed(billing, giulia)).id, true, { paymentMethodId: kept?.id });
    expect((await chosen()).map(({ methodId }) => methodId)).toEqual([kept?.id, kept?.id, kept?.id]);
    expect(await methods()).toHaveLength(1);
  });

  it('is told when it is not wanted, and keeps nothing', async () => {
    const order = await placed(billing, giulia);
    await pay(order.id, false);
    expect(await chosen()).toMatchObject([{ orderId: order.id, methodId: null, enabled: false }]);
    expect(await methods()).toEqual([]);
  });

  it.each([null, undefined])('is not told when %s was said', async (autoRenew) => {
    const order = await placed(billing, giulia);
    expect((await pay(order.id, autoRenew)).data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await chosen()).toEqual([]);
    expect(await methods()).toEqual([]);
  });

  it('is not told of a payment that was refused', async () => {
    const order = await placed(billing, giulia);
    expect((await pay(order.id, true, { card: { token: 'tok_declined' } })).data.payOrder.code).toBe(
      'PAYMENT_DECLINED',
    );
    expect(await chosen()).toEqual([]);
  });

  it('stays as it was when the order that a renewal left is paid by hand with another card', async () => {
    const renewing = new Renewing(billing);
    profileId = renewing.profileId;
    giulia = renewing.viewer as typeof giulia;
    const dead = await renewing.keeps('tok_ok_then_declined');
    renewing.due([dead]);
    const orderId = (await renewing.told(1))[0]?.orderId ?? '';
    await pay(orderId, null, { card: { token: 'tok_ok', save: true } });
    expect((await renewing.books()).orders).toEqual(['PAID']);
    expect(await chosen()).toEqual([]);
  });

  it.each([{ bankTransfer: true }, { postalSlip: true }, { credit: true }])(
    'is bad input with %j, which nobody can charge again',
    async (means) => {
      const order = await placed(billing, giulia);
      for (const said of [true, false]) {
        const { errors } = await pay(order.id, said, means);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.autoRenew' });
      }
      expect((await orderOf(billing, giulia, order.id)).status).toBe('AWAITING_PAYMENT');
    },
  );

  it('is for a login in person to say', async () => {
    const order = await placed(billing, giulia);
    const { errors } = await pay(order.id, true, undefined, delegated(giulia, ['orders:pay', 'orders:read']));
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await orderOf(billing, giulia, order.id)).status).toBe('AWAITING_PAYMENT');
  });
});
