import { newId } from '@customer-area/shared/ids';
import { CANCEL, orderOf, pay } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { Renewing } from '../testing/renewing';

const ONCE = { orders: ['PAID'], captures: 1, invoices: 1 };
const UNPAID = { orders: ['AWAITING_PAYMENT'], captures: 0, invoices: 0 };

describe('a domain that renews itself', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling({ abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  it('is charged to its method, without the customer, by one order', async () => {
    const renewing = new Renewing(billing);
    const method = await renewing.keeps('tok_ok');
    renewing.due([method]);
    const [attempted] = await renewing.told(1);
    expect(attempted).toMatchObject({ attempt: 1, outcome: 'PAID', refusals: [], totalCents: 1_341 });
    expect(await renewing.books()).toEqual(ONCE);
    expect(billing.domains.automatic).toContain(attempted?.orderId);
    const [attempt] = await billing.sql(
      'SELECT method_id, off_session FROM payment_attempt WHERE order_id = ?',
      [attempted?.orderId],
    );
    expect(attempt).toEqual({ method_id: method, off_session: 1 });
    const [placed] = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'order.placed' AND subject_id = ?",
      [attempted?.orderId],
    );
    expect(JSON.parse(placed?.payload ?? '').automatic).toBe(true);
  });

  it('is charged for what its holder wants right then: not switched off, methods and limit as chosen last', async () => {
    for (const [standing, outcome, kept] of [
      [() => null, 'NOT_RENEWABLE', UNPAID],
      [() => ({ methodIds: [], priceCeilingCents: null }), 'NO_METHOD', UNPAID],
      [
        (methodId: string) => ({ methodIds: [methodId], priceCeilingCents: 1_000 }),
        'PRICE_ABOVE_CEILING',
        UNPAID,
      ],
      [(methodId: string) => ({ methodIds: [methodId], priceCeilingCents: 2_000 }), 'PAID', ONCE],
    ] as const) {
      const renewing = new Renewing(billing);
      const method = await renewing.keeps('tok_ok');
      billing.domains.standings.set(renewing.automaticRenewalId, standing(method));
      renewing.due([method]);
      expect(await renewing.told(1)).toMatchObject([{ outcome }]);
      expect(await renewing.books()).toEqual(kept);
    }
  });

  it('counts for the spending limit of its profile: beyond it nobody is charged, and once that is raised it is paid', async () => {
    const renewing = new Renewing(billing);
    const methods = [await renewing.keeps('tok_ok'), await renewing.keeps('tok_ok', 'payPal')];
    const spent = 2 * 1_219;
    const limitTo = async (amount: number) => {
      const viewer = {
        ...renewing.viewer,
        secondFactor: true,
        authenticatedAt: Math.floor(Date.now() / 1000),
      };
      const source = `mutation { setSpendingLimit(limit: { amount: ${amount} }) { spentThisMonth { amount } } }`;
      return (await billing.run(viewer, source)).data.setSpendingLimit.spentThisMonth.amount;
    };
    expect(await limitTo(spent + 1_340)).toBe(spent);
    renewing.due(methods);
    const [refused] = await renewing.told(1);
    expect(refused).toMatchObject({ outcome: 'DECLINED_SOFT' });
    expect(await renewing.books()).toEqual(UNPAID);
    expect(await limitTo(spent + 1_341)).toBe(spent);
    renewing.due(methods, { attempt: 2 });
    const [, paid] = await renewing.told(2);
    expect(paid).toMatchObject({ outcome: 'PAID', orderId: refused?.orderId, totalCents: 1_341 });
    expect(await renewing.books()).toEqual(ONCE);
    expect(await limitTo(spent + 1_341)).toBe(spent + 1_341);
    const warned = await billing.sql(
      "SELECT id FROM event_log WHERE type = 'spending-limit.near' AND profile_id = ?",
      [renewing.profileId],
    );
    expect(warned).toHaveLength(1);
  });

  it('falls back from a card that is dead, which is reported, to the next method', async () => {
    const renewing = new Renewing(billing);
    const dead = await renewing.keeps('tok_ok_then_declined');
    const account = await renewing.keeps('tok_ok', 'payPal');
    renewing.due([dead, account]);
    expect(await renewing.told(1)).toMatchObject([
      { outcome: 'PAID', refusals: [{ methodId: dead, hard: true, code: 'PAYMENT_DECLINED' }] },
    ]);
    expect(await renewing.books()).toEqual(ONCE);
  });

  it('that was declined for now is paid by the second attempt, with the same order', async () => {
    const renewing = new Renewing(billing);
    const poor = await renewing.keeps('tok_ok_then_insufficient_funds');
    renewing.due([poor]);
    const [first] = await renewing.told(1);
    expect(first).toMatchObject({ outcome: 'DECLINED_SOFT', refusals: [{ methodId: poor, hard: false }] });
    expect(await renewing.books()).toEqual(UNPAID);
    await billing.sql("UPDATE sim_provider_method SET form_token = 'tok_ok' WHERE form_token = ?", [
      'tok_ok_then_insufficient_funds',
    ]);
    renewing.due([poor], { attempt: 2 });
    const [, second] = await renewing.told(2);
    expect(second).toMatchObject({ attempt: 2, outcome: 'PAID', orderId: first?.orderId });
    expect(await renewing.books()).toEqual(ONCE);
  });

  it('whose every method is dead leaves an order that can be paid by hand, or cancelled', async () => {
    for (const byHand of ['pay', 'cancel'] as const) {
      const renewing = new Renewing(billing);
      const dead = await renewing.keeps('tok_ok_then_declined');
      renewing.due([dead]);
      const [first] = await renewing.told(1);
      expect(first).toMatchObject({ outcome: 'DECLINED_HARD' });
      const orderId = first?.orderId ?? '';
      const { viewer } = renewing;
      if (byHand === 'pay') await pay(billing, viewer, orderId, { card: { token: 'tok_ok' } });
      else await billing.run(viewer, CANCEL, { orderId });
      renewing.due([dead], { attempt: 2 });
      const [, second] = await renewing.told(2);
      expect(second).toMatchObject({ outcome: byHand === 'pay' ? 'PAID' : 'NOT_RENEWABLE', orderId });
      expect((await renewing.books()).captures).toBe(byHand === 'pay' ? 1 : 0);
    }
  });

  it('whose order was cancelled is paid by a new one once it was chosen again, and by none before', async () => {
    const renewing = new Renewing(billing);
    const poor = await renewing.keeps('tok_ok_then_insufficient_funds');
    const chosenAt = renewing.moment();
    renewing.due([poor], { chosenAt });
    const [first] = await renewing.told(1);
    await billing.run(renewing.viewer, CANCEL, { orderId: first?.orderId });
    await renewing.releases(first?.orderId);
    const good = await renewing.keeps('tok_ok');
    renewing.due([good], { attempt: 2, chosenAt });
    expect((await renewing.told(2))[1]).toMatchObject({ outcome: 'NOT_RENEWABLE', orderId: first?.orderId });
    const chosenAgain = { chosenAt: renewing.moment() };
    for (let i = 0; i < 5; i++) renewing.due([good], { attempt: 3, ...chosenAgain });
    const [, , third] = await renewing.told(3);
    expect(third).toMatchObject({ attempt: 3, outcome: 'PAID', totalCents: 1_341 });
    expect(third?.orderId).not.toBe(first?.orderId);
    renewing.due([good], { attempt: 4, ...chosenAgain });
    expect((await renewing.told(4))[3]).toMatchObject({ outcome: 'PAID', orderId: third?.orderId });
    const { orders, ...paid } = await renewing.books();
    expect([orders.sort(), paid]).toEqual([['CANCELLED', 'PAID'], { captures: 1, invoices: 1 }]);
  });

  it.each(['FAILED', 'PARTIALLY_FAILED'])('whose order was paid and is %s is not renewed', async (status) => {
    const renewing = new Renewing(billing);
    renewing.due([]);
    const [first] = await renewing.told(1);
    expect(first).toMatchObject({ orderFailed: false });
    await pay(billing, renewing.viewer, first?.orderId ?? '', { card: { token: 'tok_ok' } });
    await billing.sql('UPDATE customer_order SET status = ? WHERE id = ?', [status, first?.orderId]);
    renewing.due([await renewing.keeps('tok_ok')], { attempt: 2 });
    expect((await renewing.told(2))[1]).toMatchObject({
      outcome: 'NOT_RENEWABLE',
      orderId: first?.orderId,
      orderFailed: true,
    });
    expect((await renewing.books()).captures).toBe(1);
  });

  it('whose order has expired is paid by a new one', async () => {
    const renewing = new Renewing(billing);
    renewing.due([]);
    const [first] = await renewing.told(1);
    await billing.sql("UPDATE customer_order SET status = 'EXPIRED' WHERE id = ?", [first?.orderId]);
    await renewing.releases(first?.orderId);
    renewing.due([await renewing.keeps('tok_ok')], { attempt: 2 });
    expect((await renewing.told(2))[1]).toMatchObject({ outcome: 'PAID' });
    expect((await renewing.books()).captures).toBe(1);
  });

  it('that the bank wants its holder for is charged to no other method', async () => {
    const renewing = new Renewing(billing);
    const asking = await renewing.keeps('tok_ok_then_authentication_required');
    const account = await renewing.keeps('tok_ok', 'payPal');
    renewing.due([asking, account]);
    expect(await renewing.told(1)).toMatchObject([
      { outcome: 'AUTHENTICATION_REQUIRED', refusals: [{ methodId: asking, hard: false }] },
    ]);
    expect(await renewing.books()).toEqual(UNPAID);
  });

  it.each([
    [1_340, 'PRICE_ABOVE_CEILING', UNPAID],
    [1_341, 'PAID', ONCE],
  ])('with a ceiling of %d cents is %s', async (priceCeilingCents, outcome, books) => {
    const renewing = new Renewing(billing);
    renewing.due([await renewing.keeps('tok_ok')], { priceCeilingCents });
    expect(await renewing.told(1)).toMatchObject([{ outcome, totalCents: 1_341 }]);
    expect(await renewing.books()).toEqual(books);
  });

  it('without a method has an order all the same', async () => {
    const renewing = new Renewing(billing);
    renewing.due([]);
    expect(await renewing.told(1)).toMatchObject([{ outcome: 'NO_METHOD', orderId: expect.any(String) }]);
    expect(await renewing.books()).toEqual(UNPAID);
  });

  it('is never charged to the method of another profile, nor to what is none', async () => {
    const victim = new Renewing(billing);
    const foreign = await victim.keeps('tok_ok');
    const hostile = new Renewing(billing);
    const methodIds = [foreign, newId('met'), "' OR 1=1 --"];
    hostile.due(methodIds);
    expect(await hostile.told(1)).toMatchObject([
      {
        outcome: 'DECLINED_HARD',
        refusals: methodIds.map((methodId) => ({ methodId, hard: true, code: 'TOKEN_INVALID' })),
      },
    ]);
    expect(await hostile.books()).toEqual(UNPAID);
  });

  it('of another profile, or already begun, is no order', async () => {
    const renewing = new Renewing(billing);
    const method = await renewing.keeps('tok_ok');
    renewing.due([method], { domainId: billing.domains.own(profile(), 'altrui.it') });
    const begun = new Renewing(billing);
    begun.due([await begun.keeps('tok_ok')], { paidThrough: new Date(Date.now() - 1).toISOString() });
    expect(await begun.told(1)).toMatchObject([
      { outcome: 'NOT_RENEWABLE', orderId: null, totalCents: null },
    ]);
    await eventually(async () =>
      expect(
        await billing.sql('SELECT outcome FROM automatic_charge WHERE profile_id = ?', [renewing.profileId]),
      ).toEqual([{ outcome: 'NOT_RENEWABLE' }]),
    );
    expect((await renewing.books()).orders).toEqual([]);
    expect((await begun.books()).orders).toEqual([]);
  });

  it('is told of twice when the provider could not tell at first', async () => {
    const renewing = new Renewing(billing);
    const method = await renewing.keeps('tok_ok');
    await billing.sql(
      'UPDATE sim_provider_method SET form_token = ? WHERE made_for IN (SELECT id FROM payment_attempt WHERE profile_id = ?)',
      ['tok_processing_then_captured', renewing.profileId],
    );
    renewing.due([method]);
    expect(await renewing.told(1)).toMatchObject([{ outcome: 'UNDECIDED' }]);
    await billing.advance(1);
    expect(await renewing.told(2)).toMatchObject([
      { outcome: 'UNDECIDED' },
      { outcome: 'PAID', attempt: 1, refusals: [] },
    ]);
    expect(await renewing.books()).toEqual(ONCE);
  });

  it('is not charged while a bank transfer for it is on its way', async () => {
    const renewing = new Renewing(billing);
    const dead = await renewing.keeps('tok_ok_then_declined');
    renewing.due([dead]);
    const [first] = await renewing.told(1);
    const orderId = first?.orderId ?? '';
    await pay(billing, renewing.viewer, orderId, { bankTransfer: true });
    renewing.due([await renewing.keeps('tok_ok')], { attempt: 2 });
    expect((await renewing.told(2))[1]).toMatchObject({ outcome: 'UNDECIDED' });
    expect(await renewing.books()).toEqual(UNPAID);
  });

  it('is charged once although it is told of many times', async () => {
    const renewing = new Renewing(billing);
    const method = await renewing.keeps('tok_ok');
    for (let i = 0; i < 5; i++) renewing.due([method]);
    renewing.due([method], { attempt: 2 });
    await renewing.told(2);
    expect((await renewing.attempts()).map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 'PAID'],
      [2, 'PAID'],
    ]);
    expect(await renewing.books()).toEqual(ONCE);
  });

  it('shows its order to its own profile only', async () => {
    const renewing = new Renewing(billing);
    renewing.due([]);
    const orderId = (await renewing.told(1))[0]?.orderId ?? '';
    expect((await orderOf(billing, renewing.viewer, orderId)).status).toBe('AWAITING_PAYMENT');
    expect(await orderOf(billing, login(profile()), orderId)).toBeNull();
  });
});
