import { newId } from '@customer-area/shared/ids';
import { CANCEL, pay, place, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { GUESSES_OF_PROFILE } from './promo-guesses';

describe('the limits of a promo code', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const promo = async (limits: {
    total?: number;
    each?: number;
    value?: number;
    validFrom?: Date;
    validTo?: Date;
    minimumNet?: number;
    tlds?: string;
  }) => {
    const code = `P-${newId('c').slice(-10).toUpperCase()}`;
    await billing.sql(
      "INSERT INTO promo_code (id, code, kind, value, valid_from, valid_to, minimum_net, tlds, total_limit, profile_limit, used) VALUES (?, ?, 'PERCENT', ?, ?, ?, ?, ?, ?, ?, 0)",
      [
        newId('prm'),
        code,
        limits.value ?? 10,
        limits.validFrom ?? new Date(0),
        limits.validTo ?? null,
        limits.minimumNet ?? 0,
        limits.tlds ?? null,
        limits.total ?? null,
        limits.each ?? null,
      ],
    );
    return code;
  };
  const used = async (code: string) =>
    (await billing.sql<{ used: number }>('SELECT used FROM promo_code WHERE code = ?', [code]))[0]?.used;
  const kinds = (answers: { data?: { placeOrder: { __typename: string } } | null }[]) =>
    answers.map(({ data }) => data?.placeOrder.__typename);

  it('hold with 20 customers at once', async () => {
    const code = await promo({ total: 5 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => place(billing, login(profile()), { promoCode: code })),
    );
    expect(kinds(answers).filter((kind) => kind === 'Order')).toHaveLength(5);
    expect(kinds(answers).filter((kind) => kind === 'OrderRefused')).toHaveLength(15);
    expect(await used(code)).toBe(5);
    const codes = await billing.sql<{ n: string }>(
      'SELECT COUNT(*) AS n FROM customer_order WHERE promo_code = ?',
      [code],
    );
    expect(Number(codes[0]?.n)).toBe(5);
  });

  it('hold for one customer with 20 clients at once', async () => {
    const code = await promo({ each: 2 });
    const giulia = login(profile());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => place(billing, giulia, { promoCode: code })),
    );
    expect(kinds(answers).filter((kind) => kind === 'Order')).toHaveLength(2);
    expect(await used(code)).toBe(2);
  });

  it('answers alike for a code that is unknown, malformed or not valid yet', async () => {
    const early = await promo({ validFrom: new Date(Date.now() + 86_400_000) });
    const answers = [];
    for (const promoCode of ['NOSUCHCODE', '\u0000', 'x'.repeat(10_000), early])
      answers.push(await place(billing, login(profile()), { promoCode }));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.data.placeOrder).toEqual({
      __typename: 'OrderRefused',
      code: 'PROMO_CODE_INVALID',
      message: 'Il codice promozionale non è valido.',
      field: null,
    });
  });

  it.each([
    ['is over', { validTo: new Date(1) }, 'PROMO_CODE_EXPIRED'],
    ['asks for more', { minimumNet: 1_000_000 }, 'PROMO_CODE_BELOW_MINIMUM'],
    ['is for other extensions', { tlds: 'eu' }, 'PROMO_CODE_OTHER_PRODUCTS'],
    ['is used up by all', { total: 0 }, 'PROMO_CODE_USED_UP'],
    ['is used up by the profile', { each: 0 }, 'PROMO_CODE_USED_BY_YOU'],
  ])('says of a code that %s why it gives nothing', async (_, limits, code) => {
    const { data } = await place(billing, login(profile()), { promoCode: await promo(limits) });
    expect(data?.placeOrder).toMatchObject({ __typename: 'OrderRefused', code });
  });

  it('lets a profile try so many unknown codes, also all at once, and then tells nothing of any code', async () => {
    const giulia = login(profile());
    const code = await promo({});
    const guess = (promoCode: string) => place(billing, giulia, { promoCode });
    const { points } = GUESSES_OF_PROFILE;
    const answers = await Promise.all(Array.from({ length: points + 5 }, (_, n) => guess(`TRY-${n}`)));
    expect(kinds(answers).filter((kind) => kind === 'OrderRefused')).toHaveLength(points);
    for (const promoCode of ['TRY', code]) {
      const { errors } = await guess(promoCode);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'RATE_LIMITED',
        retryAfterSeconds: expect.any(Number),
      });
    }
    await placed(billing, giulia, {});
    await placed(billing, login(profile()), { promoCode: code });
  });

  it('counts no code that exists as a guess', async () => {
    const giulia = login(profile());
    const over = await promo({ validTo: new Date(1) });
    for (let n = 0; n <= GUESSES_OF_PROFILE.points; n++)
      expect((await place(billing, giulia, { promoCode: over })).errors).toBeUndefined();
  });

  it('are given back by cancelling, once, and not by paying', async () => {
    const code = await promo({ total: 3 });
    const giulia = login(profile());
    const cancelled = await placed(billing, giulia, { promoCode: code });
    const kept = await placed(billing, giulia, { promoCode: code });
    await pay(billing, giulia, kept.id);
    expect(await used(code)).toBe(2);
    for (let i = 0; i < 2; i++) await billing.run(giulia, CANCEL, { orderId: cancelled.id });
    expect(await used(code)).toBe(1);
    const states = await billing.sql<{ state: string }>(
      'SELECT r.state FROM promo_redemption r JOIN promo_code p ON p.id = r.promo_code_id WHERE p.code = ? ORDER BY r.state',
      [code],
    );
    expect(states.map(({ state }) => state)).toEqual(['COMMITTED', 'RELEASED']);
  });

  it('are given back when the order expires', async () => {
    const code = await promo({ total: 1 });
    const giulia = login(profile());
    const order = await placed(billing, giulia, { promoCode: code });
    await billing.advance(30);
    await eventually(async () => expect(await used(code)).toBe(0));
    const { data } = await billing.run(giulia, `{ order(id: "${order.id}") { status } }`);
    expect(data.order.status).toBe('EXPIRED');
  });

  it('lets a free order be paid without charging anything', async () => {
    const code = await promo({ value: 100 });
    const giulia = login(profile());
    for (const means of [{ card: { token: 'tok_declined' } }, { credit: true }, { bankTransfer: true }]) {
      const order = await placed(billing, giulia, { promoCode: code });
      expect(order.total.amount).toBe(0);
      const { data } = await pay(billing, giulia, order.id, means);
      expect(data.payOrder.__typename).toBe('PaymentCompleted');
    }
    expect(await billing.sql('SELECT * FROM sim_provider_charge WHERE amount = 0')).toHaveLength(0);
  });
});
