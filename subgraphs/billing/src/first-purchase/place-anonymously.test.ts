import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { fieldsOfType } from '../../../../test/harness/fields-of-type';
import { GUESSES_OF_NETWORK } from '../promo-codes/promo-guesses';
import {
  anonymousAt,
  CANCEL,
  freeName,
  ORDER,
  PLACE_ANONYMOUSLY,
  pay,
  placed,
  register,
} from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { claimHash } from './claim-token';

let addresses = 0;
/** Somebody who has not signed in, at an address of their own. */
const anonymousViewer = (ip = `198.51.100.${++addresses}`, locale: 'it' | 'en' = 'it') =>
  anonymousAt(ip, locale);

describe('placing an order without signing in', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const place = (viewer: Viewer, input: Record<string, unknown> = {}) =>
    billing.run(viewer, PLACE_ANONYMOUSLY, {
      input: { lines: [register()], idempotencyKey: newId('key'), ...input },
    });
  const count = async (table: string) =>
    Number((await billing.sql<{ n: string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  const everything = async () =>
    Promise.all(
      [
        'unclaimed_order',
        'unclaimed_order_count',
        'customer_order',
        'event_log',
        'job',
        'number_counter',
      ].map(count),
    );
  const promo = async (code: string, totalLimit: number | null, validTo: Date | null = null) => {
    await billing.sql(
      "INSERT INTO promo_code (id, code, kind, value, valid_from, valid_to, minimum_net, tlds, total_limit, profile_limit, used) VALUES (?, ?, 'PERCENT', 10, ?, ?, 0, NULL, ?, 1, 0)",
      [newId('prm'), code, new Date(0), validTo, totalLimit],
    );
    return code;
  };

  it('answers every field of an order', async () => {
    const sdl = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');
    const source = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) {
      ... on Order { ${fieldsOfType(sdl, 'Order').join(' ')} } } }`;
    const input = { lines: [register()], idempotencyKey: newId('key') };
    const { data, errors } = await billing.run(anonymousViewer(), source, { input });
    // What it was placed under is for those who have signed in.
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(data.placeOrder).toMatchObject({ creditHeld: { __typename: 'Money' }, lineCount: 1 });
  });

  it('promises prices, shows nothing of anybody, and says that the order has to be claimed', async () => {
    const { data, errors } = await place(anonymousViewer(), {
      lines: [register('primo-acquisto.it', 2), register('primo-acquisto.com')],
    });
    expect(errors).toBeUndefined();
    const order = data.placeOrder;
    expect(order).toEqual({
      __typename: 'Order',
      id: expect.stringMatching(/^ord_/),
      number: expect.stringMatching(/^\d{13}$/),
      status: 'AWAITING_PAYMENT',
      claimToken: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      vatIsEstimate: true,
      promoCode: null,
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      paidAt: null,
      net: { amount: 999 + 1_099 + 1_299 },
      vat: { amount: 747 },
      total: { amount: 4_144 },
      amountDue: { amount: 4_144 },
      discount: { amount: 0 },
      lines: [
        {
          id: expect.stringMatching(/^lin_/),
          description: 'Registrazione primo-acquisto.it, 2 anni',
          kind: 'REGISTER',
          years: 2,
          unitPrice: { amount: 1_049 },
          status: 'WAITING',
          net: { amount: 2_098 },
          vat: { amount: expect.any(Number) },
          failure: null,
          domain: null,
        },
        expect.objectContaining({ description: 'Registrazione primo-acquisto.com, 1 anno' }),
      ],
      actions: [
        ...['PAY', 'CANCEL'].map((code) => ({
          code,
          allowed: false,
          reason: {
            code: 'ORDER_UNCLAIMED',
            message: "L'ordine non è ancora di nessuno: registrati indicando il suo claimToken.",
          },
        })),
        expect.objectContaining({ code: 'WITHDRAW', allowed: false }),
      ],
      invoice: null,
      creditNotes: [],
    });
    expect(new Date(order.expiresAt).getTime() - new Date(order.createdAt).getTime()).toBe(86_400_000);
  });

  it('holds no name, tells no fact, and keeps neither the token nor the address', async () => {
    const held = billing.domains.heldNames();
    const facts = await count('event_log');
    const ip = '203.0.113.99';
    const idempotencyKey = newId('key');
    const { claimToken } = (await place(anonymousViewer(ip), { idempotencyKey })).data.placeOrder;
    expect(billing.domains.heldNames()).toBe(held);
    expect(await count('event_log')).toBe(facts);
    const kept = JSON.stringify([
      await billing.sql('SELECT * FROM unclaimed_order'),
      await billing.sql('SELECT * FROM unclaimed_order_count'),
      await billing.sql('SELECT * FROM job'),
    ]);
    expect(kept).toContain(claimHash(claimToken));
    for (const secret of [claimToken, ip, idempotencyKey]) expect(kept).not.toContain(secret);
  });

  it('shows the order to nobody again, pays it for nobody and cancels it for nobody: it is answered like one that does not exist', async () => {
    const order = (await place(anonymousViewer('203.0.113.1'))).data.placeOrder;
    const giulia = login(profile());
    const entity =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { number claimToken } } }';
    const answers = async (id: string) =>
      JSON.stringify([
        await billing.run(giulia, ORDER, { id }),
        await billing.run(anonymousViewer('203.0.113.1'), ORDER, { id }),
        await billing.run(giulia, entity, { r: [{ __typename: 'Order', id }] }),
        await billing.run(anonymousViewer('203.0.113.1'), entity, { r: [{ __typename: 'Order', id }] }),
        await pay(billing, giulia, id),
        await pay(billing, anonymousViewer('203.0.113.1'), id),
        await billing.run(giulia, CANCEL, { orderId: id }),
        await billing.run(anonymousViewer('203.0.113.1'), CANCEL, { orderId: id }),
        await billing.run(giulia, '{ orders { totalCount edges { node { id } } } }'),
      ]).replaceAll(id, 'ID');
    expect(await answers(order.id)).toBe(await answers(newId('ord')));
  });

  it.each([
    ['no line', { lines: [] }, 'input.lines'],
    ['21 lines', { lines: Array.from({ length: 21 }, () => register('a.it')) }, 'input.lines'],
    ['11 years', { lines: [register('a.it', 11)] }, 'input.lines.0.registerDomain.years'],
    [
      'a name that is none',
      { lines: [register('b.it'), register('a_b.it')] },
      'input.lines.1.registerDomain.name',
    ],
    ['one name twice', { lines: [register('Due.it'), register('due.it')] }, 'input.lines.1'],
    ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey'],
    ['a short key', { idempotencyKey: 'order-esempio.i' }, 'input.idempotencyKey'],
    ['a key of few characters', { idempotencyKey: '1'.repeat(40) }, 'input.idempotencyKey'],
    ['a key with NUL', { idempotencyKey: 'a\u0000' }, 'input.idempotencyKey'],
  ])('names what is wrong with %s and writes nothing', async (_, input, field) => {
    const before = await everything();
    const answer = await place(anonymousViewer(), input);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field }]);
    expect(await everything()).toEqual(before);
  });

  it('knows no domain that could be renewed', async () => {
    const somebodys = billing.domains.own(profile(), freeName());
    const answers = [];
    for (const domainId of [somebodys, newId('dom'), 'nonsense'])
      answers.push(
        await place(anonymousViewer(), { lines: [register(), { renewDomain: { domainId, years: 1 } }] }),
      );
    for (const answer of answers) expect(answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it.each([
    ['a taken name', { lines: [register(), register('taken.it')] }, 'NAME_TAKEN', 'input.lines.1'],
    ['what is not sold', { lines: [register(freeName('zz'))] }, 'NOT_SOLD', 'input.lines.0'],
    ['an unknown promo code', { promoCode: 'NOSUCHCODE' }, 'PROMO_CODE_INVALID', null],
  ])('refuses %s, and writes nothing', async (_, input, code, field) => {
    const before = await everything();
    const { data } = await place(anonymousViewer(), input);
    expect(data.placeOrder).toEqual({ __typename: 'OrderRefused', code, field, message: expect.any(String) });
    expect(await everything()).toEqual(before);
  });

  it('promises the discount of a code that is for everybody, and refuses politely one of limited uses', async () => {
    const open = await promo('PER-TUTTI', null);
    const { data } = await place(anonymousViewer(), {
      promoCode: 'per-tutti',
      lines: [register(freeName('com'))],
    });
    expect(data.placeOrder).toMatchObject({
      promoCode: open,
      discount: { amount: 130 },
      net: { amount: 1_169 },
    });
    expect(await billing.sql('SELECT used FROM promo_code WHERE code = ?', [open])).toEqual([{ used: 0 }]);
    const few = await promo('PER-POCHI', 100);
    const refused = await place(anonymousViewer('198.51.100.250', 'en'), { promoCode: few });
    expect(refused.data.placeOrder).toEqual({
      __typename: 'OrderRefused',
      code: 'PROMO_CODE_NEEDS_PROFILE',
      message:
        'This promo code has a limited number of uses: register and sign in first, then order with it.',
      field: null,
    });
    const over = await promo('FINITO', 100, new Date(1));
    expect((await place(anonymousViewer(), { promoCode: over })).data.placeOrder.code).toBe(
      'PROMO_CODE_EXPIRED',
    );
  });

  it('answers no more codes to a network that has tried too many unknown ones', async () => {
    const open = await promo('TROVATO', null);
    const guesser = anonymousViewer('198.51.100.77');
    for (let n = 0; n < GUESSES_OF_NETWORK.points; n++) {
      const { data } = await place(guesser, { promoCode: `TENTATIVO-${n}` });
      expect(data.placeOrder.code).toBe('PROMO_CODE_INVALID');
    }
    for (const promoCode of ['TENTATIVO', open]) {
      const { errors } = await place(guesser, { promoCode });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    }
    const neighbour = await place(anonymousViewer('198.51.100.78'), { promoCode: open });
    expect(neighbour.data.placeOrder.promoCode).toBe(open);
  });

  it('answers a double click with the same order and the same token, 20 times at once from two processes', async () => {
    const secondProcess = await openBilling({ beside: billing });
    try {
      const input = { lines: [register()], idempotencyKey: 'doppio clic del mouse' };
      const before = await count('unclaimed_order');
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 === 0 ? billing : secondProcess).run(anonymousViewer('203.0.113.20'), PLACE_ANONYMOUSLY, {
            input,
          }),
        ),
      );
      const orders = answers.map(({ data }) => data.placeOrder);
      expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(1);
      expect(orders[0].claimToken).toMatch(/^.{43}$/);
      expect(await count('unclaimed_order')).toBe(before + 1);
    } finally {
      await secondProcess.close();
    }
  });

  it('takes the same key with another input for a CONFLICT, and from another address for another order', async () => {
    const input = { lines: [register()], idempotencyKey: newId('key') };
    const first = (await place(anonymousViewer('203.0.113.30'), input)).data.placeOrder;
    const other = await place(anonymousViewer('203.0.113.30'), { ...input, lines: [register()] });
    expect(other.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    const elsewhere = (await place(anonymousViewer('203.0.113.31'), input)).data.placeOrder;
    expect(elsewhere.id).not.toBe(first.id);
    expect(elsewhere.claimToken).not.toBe(first.claimToken);
  });

  it('keeps 30 open orders of one network, exactly, with 40 at once; others are not touched', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => place(anonymousViewer(`2001:db8:aa:bb::${(i + 1).toString(16)}`))),
    );
    const codes = answers.map(
      ({ data, errors }) => data?.placeOrder.__typename ?? errors?.[0]?.extensions?.code,
    );
    expect(codes.filter((code) => code === 'Order')).toHaveLength(30);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
    expect((await place(anonymousViewer('2001:db8:aa:bc::1'))).data.placeOrder.__typename).toBe('Order');
  });

  it('keeps a bounded number of open orders altogether', async () => {
    await billing.sql(
      "UPDATE unclaimed_order_count SET open_orders = open_orders + 20000 WHERE network_hash = 'all'",
    );
    const answer = await place(anonymousViewer());
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    await billing.sql(
      "UPDATE unclaimed_order_count SET open_orders = open_orders - 20000 WHERE network_hash = 'all'",
    );
    expect((await place(anonymousViewer())).data.placeOrder.__typename).toBe('Order');
  });

  it('says UNAVAILABLE while the domains service is away, and writes nothing', async () => {
    const before = await everything();
    billing.domains.away = true;
    try {
      const answer = await place(anonymousViewer());
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    } finally {
      billing.domains.away = false;
    }
    expect(await everything()).toEqual(before);
  });

  it('is for who has not signed in: a login gets its own order, without a token', async () => {
    const giulia = login(profile());
    const { data } = await place(giulia);
    expect(data.placeOrder).toMatchObject({ claimToken: null, vatIsEstimate: false });
    expect(data.placeOrder.actions).toMatchObject([{ allowed: true }, { allowed: true }, { allowed: false }]);
    expect((await placed(billing, giulia)).id).toMatch(/^ord_/);
  });

  it('is no way around the scopes of an API key', async () => {
    const key = (scopes: string[]): Viewer => {
      const viewer = login(profile());
      if (viewer.kind !== 'login') throw new Error('not a login');
      return { ...viewer, limits: { via: 'api-key', id: newId('key'), scopes, domainIds: null } };
    };
    const before = await everything();
    const refused = await place(key(['orders:read']));
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    expect(await everything()).toEqual(before);
    const allowed = await place(key(['orders:read', 'orders:place']));
    expect(allowed.data.placeOrder).toMatchObject({ claimToken: null, vatIsEstimate: false });
  });
});

describe('the token of an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const ask = (hash: string) =>
    billing.subgraph.internal['claimable-order']?.(
      { claimHash: hash },
      {
        kind: 'service',
        service: 'identity',
        requestId: 'test',
      },
    );
  const place = async (ip: string, idempotencyKey = newId('key'), name = freeName()) =>
    billing.run(anonymousViewer(ip), PLACE_ANONYMOUSLY, {
      input: { lines: [register(name)], idempotencyKey },
    });

  it('is valid for 24 hours; then its place is free again, and a month later it is forgotten', async () => {
    const ip = '203.0.113.40';
    const key = newId('key');
    const name = freeName();
    const { id, claimToken } = (await place(ip, key, name)).data.placeOrder;
    const hash = claimHash(claimToken);
    expect(await ask(hash)).toEqual({ answer: 'claimable', orderId: id });
    await billing.advance(1);
    expect(await ask(hash)).toEqual({ answer: 'expired' });
    await eventually(async () => {
      const [row] = await billing.sql<{ state: string }>('SELECT state FROM unclaimed_order WHERE id = ?', [
        id,
      ]);
      expect(row?.state).toBe('EXPIRED');
      expect(await billing.sql('SELECT * FROM unclaimed_order_count WHERE open_orders > 0')).toEqual([]);
      expect(await billing.sql("SELECT * FROM unclaimed_order_count WHERE network_hash <> 'all'")).toEqual(
        [],
      );
    });
    expect((await place(ip, key, name)).errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    await billing.advance(30);
    await eventually(async () => expect(await ask(hash)).toEqual({ answer: 'unknown' }));
    expect(await billing.sql('SELECT * FROM unclaimed_order')).toEqual([]);
  });

  it('is unknown when nobody was given it', async () => {
    expect(await ask(claimHash('nonsense'))).toEqual({ answer: 'unknown' });
  });

  it.each([['nonsense'], [''], [`${'a'.repeat(63)}'`]])(
    'is asked about by its hash only, not %j',
    async (hash) => {
      await expect(ask(hash)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});
