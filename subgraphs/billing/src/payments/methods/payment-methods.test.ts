import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { authenticate } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import { ProviderFaults } from '../provider/testing/provider-faults';

const ADDED = `__typename ... on PaymentMethod { id means brand isDefault expiresSoon }
  ... on SetupRequired { setupId clientSecret redirectUrl until } ... on PaymentMethodRefused { code message }`;
const ADD = `mutation ($input: AddPaymentMethodInput!) { addPaymentMethod(input: $input) { ${ADDED} } }`;
const COMPLETE = `mutation ($id: ID!) { completePaymentMethod(setupId: $id) { ${ADDED} } }`;
const DEFAULT = `mutation ($id: ID!) { setDefaultPaymentMethod(paymentMethodId: $id) { id isDefault } }`;
const REMOVE = `mutation ($id: ID!) { removePaymentMethod(paymentMethodId: $id) { __typename } }`;
const LIST =
  '{ paymentMethods { id isDefault expiresSoon usedBy { domainCount domains(first: 2) { id } } } }';

describe('kept payment methods', () => {
  const faults = new ProviderFaults();
  let billing: Billing;
  let giulia: Viewer & { kind: 'login' };
  beforeAll(async () => {
    billing = await openBilling({ provider: (real) => faults.around(real) });
    billing.subgraph.runtime.start();
  });
  beforeEach(() => {
    faults.clear();
    giulia = login(profile()) as typeof giulia;
  });
  afterEach(() => {
    billing.domains.away = false;
  });
  afterAll(() => billing.close());

  const add = async (what: Record<string, string>, idempotencyKey = newId('key')) =>
    (await billing.run(giulia, ADD, { input: { ...what, idempotencyKey } })).data.addPaymentMethod;
  const complete = async (id: string) =>
    (await billing.run(giulia, COMPLETE, { id })).data.completePaymentMethod;
  const list = async () => (await billing.run(giulia, LIST)).data.paymentMethods as Record<string, unknown>[];
  const count = async (sql: string, id: string) => (await billing.sql(sql, [id])).length;

  it('are kept without a payment, once for the same card and the same key', async () => {
    const kept = await add({ card: 'tok_ok' }, 'k');
    expect(kept).toMatchObject({
      __typename: 'PaymentMethod',
      means: 'CARD',
      brand: 'Visa',
      isDefault: true,
    });
    expect(await add({ card: 'tok_ok' }, 'k')).toEqual(kept);
    expect((await add({ card: 'tok_ok' })).id).toBe(kept.id);
    expect(await list()).toHaveLength(1);
    // The token of the second set-up counts: the provider forgets the first.
    await eventually(async () =>
      expect(
        await count(
          'SELECT token FROM sim_provider_method m WHERE forgotten_at IS NOT NULL AND EXISTS (SELECT 1 FROM payment_method_setup s WHERE s.id = m.made_for AND s.profile_id = ?)',
          giulia.profileId,
        ),
      ).toBe(1),
    );
    const conflict = await billing.run(giulia, ADD, { input: { payPal: 'tok_ok', idempotencyKey: 'k' } });
    expect(conflict.errors?.[0]?.extensions?.code).toBe('CONFLICT');
  });

  it('are kept once the customer has authenticated them', async () => {
    const asked = await add({ card: 'tok_requires_action' });
    expect(asked).toMatchObject({ __typename: 'SetupRequired', redirectUrl: null });
    expect(await complete(asked.setupId)).toEqual(asked);
    expect(await list()).toEqual([]);
    await authenticate(billing, giulia, asked.setupId);
    const kept = await complete(asked.setupId);
    expect(kept.__typename).toBe('PaymentMethod');
    expect(await complete(asked.setupId)).toEqual(kept);
    const failed = await add({ payPal: 'tok_requires_action' });
    expect(failed.redirectUrl).toMatch(/^https:/);
    await authenticate(billing, giulia, failed.setupId, false);
    expect(await complete(failed.setupId)).toMatchObject({ code: 'AUTHENTICATION_REQUIRED' });
    expect(await list()).toHaveLength(1);
  });

  it.each([
    ['tok_declined', 'PAYMENT_DECLINED'],
    ['nonsense', 'TOKEN_INVALID'],
  ])('are refused by the provider: %s is %s', async (card, code) => {
    expect(await add({ card })).toMatchObject({ __typename: 'PaymentMethodRefused', code });
  });

  it('are asked for again with the same key while the provider does not answer', async () => {
    faults.inject('setUp', 'unavailable');
    expect(await add({ card: 'tok_ok' }, 'k')).toMatchObject({ code: 'MEANS_NOT_AVAILABLE' });
    expect(await add({ card: 'tok_ok' }, 'k')).toMatchObject({ __typename: 'PaymentMethod' });
  });

  it('refuse what is not one of both, and a set-up of somebody else', async () => {
    for (const what of [{}, { card: 'tok_ok', payPal: 'tok_ok' }, { card: '' }]) {
      const answer = await billing.run(giulia, ADD, { input: { ...what, idempotencyKey: 'x' } });
      expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
    const { setupId } = await add({ card: 'tok_requires_action' });
    const other = login(profile());
    const codes = [
      await billing.run(other, COMPLETE, { id: setupId }),
      await billing.run(other, DEFAULT, { id: newId('met') }),
    ].map(({ errors }) => errors?.[0]?.extensions?.code);
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('have one default: the chosen one, else the newest', async () => {
    const card = await add({ card: 'tok_ok' });
    const account = await add({ payPal: 'tok_ok' });
    expect((await list()).map(({ id }) => id)).toEqual([account.id, card.id]);
    const chosen = await billing.run(giulia, DEFAULT, { id: card.id });
    expect(chosen.data.setDefaultPaymentMethod).toEqual({ id: card.id, isDefault: true });
    await Promise.all([card.id, account.id, card.id].map((id) => billing.run(giulia, DEFAULT, { id })));
    expect((await list()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  it('say which domains are charged to them, asked at once; without domains the rest is there', async () => {
    const card = await add({ card: 'tok_ok' });
    await add({ payPal: 'tok_ok' });
    const domains = ['a', 'b', 'c'].map((name) => ({ domainId: `dom_${name}`, name: `${name}.it` }));
    billing.domains.renewals.set(card.id, { domains, total: 3 });
    expect((await list()).map(({ usedBy }) => usedBy)).toEqual([
      { domainCount: 0, domains: [] },
      { domainCount: 3, domains: [{ id: 'dom_a' }, { id: 'dom_b' }] },
    ]);
    billing.domains.away = true;
    const { data, errors } = await billing.run(giulia, LIST);
    expect(data.paymentMethods.map(({ usedBy }: { usedBy: unknown }) => usedBy)).toEqual([null, null]);
    expect(errors?.[0]?.extensions?.code).toBe('UNAVAILABLE');
  });

  it('are forgotten by the provider too once they are removed, also after it was away', async () => {
    const { id } = await add({ card: 'tok_ok' });
    await add({ payPal: 'tok_ok' });
    const [method] = await billing.sql<{ token: string }>(
      'SELECT token FROM saved_payment_method WHERE id = ?',
      [id],
    );
    faults.inject('forget', 'unavailable');
    await billing.run(giulia, REMOVE, { id });
    await eventually(async () => {
      expect(await count('SELECT id FROM detached_method WHERE profile_id = ?', giulia.profileId)).toBe(0);
      expect(
        await count(
          'SELECT token FROM sim_provider_method WHERE token = ? AND forgotten_at IS NOT NULL',
          method?.token ?? '',
        ),
      ).toBe(1);
    });
  });

  it('are forgotten by the provider too once their profile is erased, also when it was away and is erased twice', async () => {
    await add({ card: 'tok_ok' });
    await add({ payPal: 'tok_ok' });
    const other = login(profile()) as typeof giulia;
    await billing.run(other, ADD, { input: { card: 'tok_ok', idempotencyKey: 'k' } });
    const tokensOf = async ({ profileId }: typeof giulia) =>
      (
        await billing.sql<{ token: string }>('SELECT token FROM saved_payment_method WHERE profile_id = ?', [
          profileId,
        ])
      ).map(({ token }) => token);
    const forgotten = async (tokens: string[]) =>
      (
        await billing.sql(
          'SELECT token FROM sim_provider_method WHERE token IN (?) AND forgotten_at IS NOT NULL',
          [tokens],
        )
      ).length;
    const [mine, theirs] = [await tokensOf(giulia), await tokensOf(other)];
    expect(mine).toHaveLength(2);
    faults.inject('forget', 'unavailable');
    const { profileId } = giulia;
    for (const _ of [1, 2])
      await billing.subgraph.internal['erase-personal-data']?.(
        { profileId },
        { kind: 'service', service: 'identity', requestId: 'test' },
      );
    expect(await tokensOf(giulia)).toEqual([]);
    await eventually(async () => {
      expect(await forgotten(mine)).toBe(2);
      expect(await count('SELECT id FROM detached_method WHERE profile_id = ?', profileId)).toBe(0);
    });
    expect(await forgotten(theirs)).toBe(0);
    expect(await tokensOf(other)).toEqual(theirs);
  });

  it.each(['the profile is erased', 'a day has passed'])(
    'that were about to be kept are given up at the provider once %s',
    async (when) => {
      const { data } = await billing.run(giulia, ADD, {
        input: { card: 'tok_requires_action', idempotencyKey: newId('key') },
      });
      const { setupId } = data.addPaymentMethod;
      faults.inject('cancelSetUp', 'unavailable');
      const caller = { kind: 'service', service: 'identity', requestId: 'test' } as const;
      const { profileId } = giulia;
      if (when === 'a day has passed') await billing.advance(2);
      else await billing.subgraph.internal['erase-personal-data']?.({ profileId }, caller);
      await eventually(async () => {
        expect(await count('SELECT id FROM payment_method_setup WHERE profile_id = ?', profileId)).toBe(0);
        expect(
          await billing.sql('SELECT state FROM sim_provider_setup WHERE setup_id = ?', [setupId]),
        ).toEqual([{ state: 'REFUSED' }]);
        expect(await count('SELECT id FROM detached_method WHERE profile_id = ?', profileId)).toBe(0);
      });
    },
  );

  it('are warned of 60 and 15 days before their end, once each, when domains are charged to them', async () => {
    const bound = await add({ card: 'tok_ok' });
    const marco = login(profile()) as typeof giulia;
    await billing.run(marco, ADD, { input: { card: 'tok_ok', idempotencyKey: 'k' } });
    billing.domains.renewals.set(bound.id, { domains: [{ domainId: 'dom_1', name: 'uno.it' }], total: 1 });
    const told = async (profileId = giulia.profileId) =>
      (
        await billing.sql<{ payload: string }>(
          "SELECT payload FROM event_log WHERE type = 'payment-method.expiry-warned' AND profile_id = ? ORDER BY id",
          [profileId],
        )
      ).map(({ payload }) => JSON.parse(payload) as { days: number });
    const to = async (moment: string) => {
      billing.identity.offsetMs = Date.parse(moment) - Date.now();
      await billing.advance(0);
    };
    await to('2030-11-01T12:00:00Z');
    expect((await list()).map(({ expiresSoon }) => expiresSoon)).toEqual([false]);
    expect(await told()).toEqual([]);
    await to('2030-11-02T12:00:00Z');
    await eventually(async () =>
      expect(await told()).toEqual([
        expect.objectContaining({
          label: 'Visa 4242',
          days: 60,
          expires: '2030-12',
          names: ['uno.it'],
          domainCount: 1,
        }),
      ]),
    );
    expect((await list()).map(({ expiresSoon }) => expiresSoon)).toEqual([true]);
    await to('2030-12-17T12:00:00Z');
    await eventually(async () => expect((await told()).map(({ days }) => days)).toEqual([60, 15]));
    await to('2031-02-01T12:00:00Z');
    expect(await told()).toHaveLength(2);
    expect(await told(marco.profileId)).toEqual([]);
  });
});
