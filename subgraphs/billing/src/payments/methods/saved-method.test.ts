import { trustedProfileId } from '@customer-area/shared/isolation';
import { type Billing, openBilling, profile } from '../../testing/open-billing';
import { SavedMethodStore } from './saved-method.store';

describe('a kept method', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const visa = { brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2030 };
  const keep = (owner: string, adapter: string, method: Partial<typeof visa> & { token: string }) =>
    billing.database.transact((manager) =>
      new SavedMethodStore().save(manager, trustedProfileId(owner), {
        means: 'CARD',
        adapter,
        method: { ...visa, fingerprint: 'the card', ...method },
        at: new Date(),
      }),
    );
  const kept = (owner: string) =>
    billing.sql<{ adapter: string; token: string; expiryYear: number }>(
      'SELECT adapter, token, expiry_year AS expiryYear FROM saved_payment_method WHERE profile_id = ?',
      [owner],
    );

  it('is one for each profile, adapter and fingerprint, whatever its token', async () => {
    const giulia = profile();
    const fresh = { id: expect.stringMatching(/^met_/), isNew: true, replaced: null };
    const first = await keep(giulia, 'first', { token: 'a' });
    expect(first).toEqual(fresh);
    expect(await keep(giulia, 'first', { token: 'b', expiryYear: 2034 })).toEqual({
      ...first,
      isNew: false,
      replaced: 'a',
    });
    expect(await keep(giulia, 'second', { token: 'a' })).toEqual(fresh);
    expect(await keep(profile(), 'first', { token: 'a' })).toEqual(fresh);
    const methods = (await kept(giulia)).map(({ adapter, token, expiryYear }) => [
      adapter,
      token,
      expiryYear,
    ]);
    expect(methods.sort()).toEqual([
      ['first', 'b', 2034],
      ['second', 'a', 2030],
    ]);
  });

  it('is one under 20 parallel savings', async () => {
    const giulia = profile();
    const saved = await Promise.all(Array.from({ length: 20 }, () => keep(giulia, 'first', { token: 'a' })));
    expect(saved.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(await kept(giulia)).toHaveLength(1);
  });

  it('that does not fit is refused aloud instead of being cut', async () => {
    const giulia = profile();
    await expect(keep(giulia, 'first', { token: 'a', lastFour: '42424' })).rejects.toThrow(/too long/i);
    expect(await kept(giulia)).toEqual([]);
  });
});
