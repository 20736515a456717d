import { hasValidCheckDigits } from '@customer-area/shared/check-digits';
import { newId } from '@customer-area/shared/ids';
import { CANCEL, freeName, PLACE, place, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { authoriseSplitPayment } from '../testing/split-payment';

describe('placing an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await authoriseSplitPayment(billing);
  });
  afterAll(() => billing.close());

  const renew = (domainId: string, years = 1) => ({ renewDomain: { domainId, years } });
  const rows = async (table: string) =>
    Number((await billing.sql<{ n: string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  const everything = async () => [
    await rows('customer_order'),
    await rows('order_line'),
    await rows('event_log'),
    await rows('job'),
    await rows('idempotency'),
    await rows('order_placing'),
  ];

  it.each([
    ['no line', { lines: [] }, 'input.lines'],
    ['21 lines', { lines: Array.from({ length: 21 }, () => register('a.it')) }, 'input.lines'],
    ['a line that is nothing', { lines: [register('a.it'), {}] }, 'input.lines.1'],
    [
      'a line that is two things',
      { lines: [{ ...register('a.it'), ...renew(newId('dom')) }] },
      'input.lines.0',
    ],
    ['0 years', { lines: [register('a.it', 0)] }, 'input.lines.0.registerDomain.years'],
    ['11 years', { lines: [register('a.it', 11)] }, 'input.lines.0.registerDomain.years'],
    ['11 years of renewal', { lines: [renew(newId('dom'), 11)] }, 'input.lines.0.renewDomain.years'],
    ['an endless name', { lines: [register('a'.repeat(10_000))] }, 'input.lines.0.registerDomain.name'],
    ['an empty name', { lines: [register('')] }, 'input.lines.0.registerDomain.name'],
    [
      'a name the registry does not know',
      { lines: [register('a_b.it')] },
      'input.lines.0.registerDomain.name',
    ],
    ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey'],
    ['a key with NUL', { idempotencyKey: 'a\u0000' }, 'input.idempotencyKey'],
    ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'input.idempotencyKey'],
  ])('names what is wrong with %s and writes nothing', async (_, input, field) => {
    const before = await everything();
    const answer = await place(billing, login(profile()), input);
    expect(answer.data).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field }]);
    expect(await everything()).toEqual(before);
  });

  it('does not know prices sent by the client, and writes nothing', async () => {
    const before = await everything();
    const answer = await place(billing, login(profile()), { lines: [register()], price: 1 });
    expect(answer.data).toBeUndefined();
    expect(String(billing.lastMasked())).toContain('"price" is not defined');
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['malformed', () => 'nonsense'],
    ['absent', () => newId('dom')],
    ['foreign', () => billing.domains.own(profile(), freeName())],
  ])('answers for a %s domain as for one that does not exist', async (_, domainId) => {
    const answer = await place(billing, login(profile()), { lines: [renew(domainId())] });
    expect(answer).toEqual({
      data: null,
      errors: [{ message: 'Elemento inesistente.', path: ['placeOrder'], extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('passes a refusal of any line on, and writes nothing', async () => {
    const before = await everything();
    const answer = await place(billing, login(profile()), { lines: [register(), register('taken.it')] });
    expect(answer.data.placeOrder).toEqual({
      __typename: 'OrderRefused',
      code: 'NAME_TAKEN',
      message: 'taken.it non è libero',
      field: 'input.lines.1',
    });
    expect(await everything()).toEqual(before);
  });

  it('refuses what the catalogue does not sell', async () => {
    const giulia = profile();
    const domainId = billing.domains.own(giulia, freeName());
    const english = await billing.run(login(giulia, 'en'), PLACE, {
      input: { lines: [renew(domainId, 6)], idempotencyKey: 'k1' },
    });
    expect(english.data.placeOrder).toMatchObject({
      code: 'NOT_SOLD',
      field: 'input.lines.0',
      message: 'This product is not sold for the chosen term.',
    });
    const unknown = await place(billing, login(giulia), { lines: [register(freeName('zz'))] });
    expect(unknown.data.placeOrder.code).toBe('NOT_SOLD');
  });

  it('gives back what it reserved when it refuses the order itself', async () => {
    const giulia = profile();
    const domainId = billing.domains.own(giulia, freeName());
    const lines = [renew(domainId)];
    const refused = await place(billing, login(giulia), { lines, promoCode: 'NOSUCHCODE' });
    expect(refused.data.placeOrder.code).toBe('PROMO_CODE_INVALID');
    await placed(billing, login(giulia), { lines });
  });

  it('refuses two lines for one domain', async () => {
    const giulia = profile();
    const domainId = billing.domains.own(giulia, freeName());
    const answer = await place(billing, login(giulia), { lines: [renew(domainId), renew(domainId, 2)] });
    expect(answer.data.placeOrder.__typename).toBe('OrderRefused');
  });

  it('gives the same order for the same key and input, and CONFLICT for another input', async () => {
    const giulia = login(profile());
    const input = { lines: [register()], idempotencyKey: 'same' };
    const first = await placed(billing, giulia, input);
    expect((await placed(billing, giulia, input)).id).toBe(first.id);
    const other = await place(billing, giulia, { ...input, lines: [register()] });
    expect(other.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    const stranger = await placed(billing, login(profile()), { ...input, lines: [register()] });
    expect(stranger.id).not.toBe(first.id);
  });

  it('gives 20 parallel requests with one key one order, also from two processes and with slow peers', async () => {
    const secondProcess = await openBilling({ beside: billing });
    billing.domains.beforeReserving = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    try {
      const giulia = profile();
      const domainId = billing.domains.own(giulia, freeName());
      const input = { lines: [renew(domainId), register()], idempotencyKey: 'all at once' };
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          placed(i % 2 === 0 ? billing : secondProcess, login(giulia), input),
        ),
      );
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(await billing.sql('SELECT id FROM customer_order WHERE profile_id = ?', [giulia])).toHaveLength(
        1,
      );
      expect(await rows('order_placing')).toBe(0);
    } finally {
      billing.domains.beforeReserving = async () => undefined;
      await secondProcess.close();
    }
  });

  it('numbers parallel orders without a double', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => placed(billing, login(profile()))));
    expect(new Set(orders.map(({ number }) => number)).size).toBe(20);
    for (const { number } of orders) {
      expect(number).toMatch(/^\d{13}$/);
      expect(hasValidCheckDigits(number)).toBe(true);
    }
  });

  it('stands although the domains service cannot show its lines at once', async () => {
    billing.domains.down = true;
    try {
      const order = await placed(billing, login(profile()));
      const [event] = await billing.sql<{ type: string }>('SELECT type FROM event_log WHERE subject_id = ?', [
        order.id,
      ]);
      expect(event?.type).toBe('order.placed');
    } finally {
      billing.domains.down = false;
    }
  });

  it('freezes billing data and rate: a public body owes the net amount, a German company no VAT', async () => {
    const comune = profile();
    billing.identity.changes.set(comune, { subjectType: 'PUBLIC_BODY', displayName: 'Comune di Prova' });
    const split = await placed(billing, login(comune), { lines: [register(freeName('it'))] });
    const due = `query ($id: ID!) { order(id: $id) { amountDue { amount } total { amount } vat { amount } } }`;
    expect((await billing.run(login(comune), due, { id: split.id })).data.order).toEqual({
      amountDue: { amount: 999 },
      total: { amount: 1_219 },
      vat: { amount: 220 },
    });
    const gmbh = profile();
    billing.identity.changes.set(gmbh, { subjectType: 'COMPANY', country: 'DE', vatNumber: 'DE123456789' });
    const reverse = await placed(billing, login(gmbh), { lines: [register(freeName('it'))] });
    expect(reverse.total.amount).toBe(999);
    const [row] = await billing.sql<{ data: string; summaries: string }>(
      'SELECT billing_data AS data, vat_summaries AS summaries FROM customer_order WHERE id = ?',
      [reverse.id],
    );
    expect(JSON.parse(row?.summaries ?? '')).toEqual([{ rate: '0.00', nature: 'N2.1', net: 999, vat: 0 }]);
    expect(JSON.parse(row?.data ?? '')).toMatchObject({ country: 'DE', vatNumber: 'DE123456789' });
  });

  it.each([
    ['has what it held freed at once when it is cancelled', false],
    ['is cancelled although domains is away: it learns it later', true],
  ])('%s', async (_, away) => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    billing.domains.down = away;
    try {
      const answer = await billing.run(owner, CANCEL, { orderId: order.id });
      expect(answer.data?.cancelOrder).toMatchObject({ __typename: 'Order' });
      expect(billing.domains.cancelled.includes(order.id)).toBe(!away);
    } finally {
      billing.domains.down = false;
    }
  });

  it('expires after 30 days without payment, and not before', async () => {
    const late = await openBilling();
    try {
      late.subgraph.runtime.start();
      const giulia = login(profile());
      const { id } = await placed(late, giulia);
      await late.advance(29);
      const status = async () =>
        (await late.run(giulia, `{ order(id: "${id}") { status lines { status } } }`)).data.order;
      expect((await status()).status).toBe('AWAITING_PAYMENT');
      await late.advance(1);
      await eventually(async () =>
        expect(await status()).toEqual({ status: 'EXPIRED', lines: [{ status: 'CANCELLED' }] }),
      );
      const types = await late.sql<{ type: string }>(
        "SELECT type FROM event_log WHERE subject_id = ? AND type <> 'order.placed'",
        [id],
      );
      expect(types).toEqual([{ type: 'order.expired' }]);
    } finally {
      await late.close();
    }
  });
});
