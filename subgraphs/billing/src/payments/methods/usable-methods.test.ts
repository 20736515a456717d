import { newId } from '@customer-area/shared/ids';
import { pay, placed } from '../../testing/documents';
import { type Billing, openBilling, profile } from '../../testing/open-billing';
import { Renewing } from '../../testing/renewing';

const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;

describe('the methods that can be charged without the customer', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());
  const usable = (profileId: string, methodIds: readonly string[] | null) =>
    billing.subgraph.internal['usable-methods']?.({ profileId, methodIds }, caller);

  it('are all of the profile, or those that are named and its own', async () => {
    const renewing = new Renewing(billing);
    const card = await renewing.keeps('tok_ok');
    const account = await renewing.keeps('tok_ok', 'payPal');
    const facts = { usable: true, lastRefusal: null };
    const visa = { ...facts, methodId: card, label: 'Visa 4242', expires: '2030-12' };
    expect(await usable(renewing.profileId, null)).toEqual([
      { ...facts, methodId: account, label: 'PayPal', expires: null },
      visa,
    ]);
    expect(await usable(renewing.profileId, [card, newId('met')])).toEqual([visa]);
    expect(await usable(profile(), [card])).toEqual([]);
  });

  it('are not those that were refused for good, until they are kept again', async () => {
    const renewing = new Renewing(billing);
    const dead = await renewing.keeps('tok_ok_then_declined');
    renewing.due([dead]);
    await renewing.told(1);
    expect(await usable(renewing.profileId, null)).toMatchObject([
      { methodId: dead, usable: false, lastRefusal: 'PAYMENT_DECLINED' },
    ]);
    expect(await renewing.keeps('tok_ok_then_declined')).toBe(dead);
    expect(await usable(renewing.profileId, null)).toMatchObject([{ usable: true, lastRefusal: null }]);
  });

  it('are those that were refused for now, which is told, until a charge goes through', async () => {
    const renewing = new Renewing(billing);
    const poor = await renewing.keeps('tok_ok_then_insufficient_funds');
    renewing.due([poor]);
    await renewing.told(1);
    expect(await usable(renewing.profileId, null)).toMatchObject([
      { usable: true, lastRefusal: 'PAYMENT_DECLINED' },
    ]);
    const order = await placed(billing, renewing.viewer);
    await pay(billing, renewing.viewer, order.id, { paymentMethodId: poor });
    expect(await usable(renewing.profileId, null)).toMatchObject([{ usable: true, lastRefusal: null }]);
  });

  it('are not those that have expired, from the first day of the next month on', async () => {
    const renewing = new Renewing(billing);
    const card = await renewing.keeps('tok_ok');
    const month = new Date().toISOString().slice(0, 7).split('-').map(Number);
    const expires = (year: number, of: number) =>
      billing.sql('UPDATE saved_payment_method SET expiry_year = ?, expiry_month = ? WHERE id = ?', [
        year,
        of,
        card,
      ]);
    await expires(month[0] ?? 0, month[1] ?? 0);
    expect(await usable(renewing.profileId, null)).toMatchObject([{ usable: true }]);
    await expires((month[0] ?? 0) - 1, 12);
    expect(await usable(renewing.profileId, null)).toMatchObject([{ usable: false }]);
  });
});
