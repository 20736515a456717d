import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { CANCEL, freeName, pay, place, placed, register } from '../testing/documents';
import { anonymous, type Billing, login, openBilling, profile } from '../testing/open-billing';

const CODE = `id code percent amount { amount } validFrom expiresAt minimumNet { amount } extensions products
  firstOrderOnly profileId totalLimit profileLimit createdAt disabledAt
  statistics { reserved committed released left discount { amount } }`;
const CREATE = `mutation ($input: CreatePromoCodeInput!) { createPromoCode(input: $input) { __typename
  ... on PromoCode { ${CODE} } ... on PromoCodeRefused { code message } } }`;
const DISABLE = `mutation ($id: ID!, $reason: String!) { disablePromoCode(promoCodeId: $id, reason: $reason) { ${CODE} } }`;
const LIST = `query ($filter: PromoCodeFilter, $first: Int, $after: String) { promoCodes(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { code } } } }`;
const CHECK = `query ($code: String!, $lines: [OrderLineInput!]!) { checkPromoCode(code: $code, lines: $lines) { __typename
  ... on PromoCodeFits { code discount { amount } net { amount } vat { amount } total { amount } }
  ... on OrderRefused { code field message } } }`;

const staffWith = (...permissions: string[]): Viewer =>
  ({ ...login(''), profileId: '', role: 'staff', secondFactor: true, permissions }) as Viewer;

describe('promo codes that staff make', () => {
  let billing: Billing;
  const staff = staffWith('promos:write');
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  let names = 0;
  const input = (changes: object = {}) => ({
    code: `codice-${++names}-${newId('c').slice(-5)}`,
    percent: 10,
    reason: 'campagna',
    ...changes,
  });
  const create = async (changes: object = {}) => {
    const answer = await billing.run(staff, CREATE, { input: input(changes) });
    if (answer.errors !== undefined) return answer.errors[0]?.extensions;
    return answer.data.createPromoCode;
  };
  const check = async (viewer: Viewer, code: string, lines: object[] = [register(freeName('it'))]) => {
    const answer = await billing.run(viewer, CHECK, { code, lines });
    return answer.data?.checkPromoCode ?? answer.errors?.[0]?.extensions;
  };
  const list = async (filter: object, page: object = {}) =>
    (await billing.run(staff, LIST, { filter, ...page })).data.promoCodes;

  it('are as they were described, and work at once', async () => {
    const made = await create({
      percent: null,
      amount: { amount: 500 },
      products: ['REGISTRATION'],
      totalLimit: 3,
    });
    expect(made).toMatchObject({
      __typename: 'PromoCode',
      code: expect.stringMatching(/^CODICE-/),
      percent: null,
      amount: { amount: 500 },
      extensions: null,
      products: ['REGISTRATION'],
      firstOrderOnly: false,
      profileId: null,
      totalLimit: 3,
      disabledAt: null,
      statistics: { reserved: 0, committed: 0, released: 0, left: 3, discount: { amount: 0 } },
    });
    const giulia = login(profile());
    const order = await placed(billing, giulia, { lines: [register(freeName('it'))], promoCode: made.code });
    expect(order.net.amount).toBe(499);
  });

  it('for one customer are told with all that limits them; for everybody they are about no profile', async () => {
    const told = async (id: string) => {
      const [fact] = await billing.sql<{ profileId: string | null; payload: string }>(
        "SELECT profile_id AS profileId, payload FROM event_log WHERE type = 'promo-code.created' AND subject_id = ?",
        [id],
      );
      return { profileId: fact?.profileId, payload: JSON.parse(fact?.payload ?? '{}') };
    };
    const mine = profile();
    const limits = { extensions: ['it', 'com'], products: ['RENEWAL'], minimumNet: { amount: 1_000 } };
    const expiresAt = '2030-01-01T00:00:00.000Z';
    const own = await create({ profileId: mine, percent: 50, expiresAt, firstOrderOnly: true, ...limits });
    expect(await told(own.id)).toEqual({
      profileId: mine,
      payload: {
        ...{ promoCodeId: own.id, code: own.code, reason: 'campagna', percent: 50, cents: null },
        ...{ validFrom: own.validFrom, expiresAt, minimumCents: 1_000, extensions: ['it', 'com'] },
        ...{ products: ['RENEWAL'], firstOrderOnly: true },
      },
    });
    const all = await create({ percent: null, amount: { amount: 500 } });
    expect(await told(all.id)).toMatchObject({
      profileId: null,
      payload: { percent: null, cents: 500, minimumCents: null, extensions: [], products: [] },
    });
  });

  it('are looked at without holding what is ordered, not even for a moment', async () => {
    const { code } = await create();
    const held = billing.domains.heldNames();
    const atThatMoment: number[] = [];
    billing.domains.afterReserving = async () => void atThatMoment.push(billing.domains.heldNames());
    try {
      expect(await check(login(profile()), code)).toMatchObject({ __typename: 'PromoCodeFits' });
    } finally {
      billing.domains.afterReserving = async () => undefined;
    }
    expect(atThatMoment).toEqual([held]);
  });

  it('tell what became of their uses', async () => {
    const { id, code } = await create({ percent: 50, totalLimit: 5 });
    const giulia = login(profile());
    const lines = () => [register(freeName('it'))];
    const paid = await placed(billing, giulia, { lines: lines(), promoCode: code });
    await pay(billing, giulia, paid.id);
    const cancelled = await placed(billing, giulia, { lines: lines(), promoCode: code });
    await billing.run(giulia, CANCEL, { orderId: cancelled.id });
    await placed(billing, giulia, { lines: lines(), promoCode: code });
    const { disablePromoCode } = (await billing.run(staff, DISABLE, { id, reason: 'fine' })).data;
    expect(disablePromoCode.statistics).toEqual({
      reserved: 1,
      committed: 1,
      released: 1,
      left: 3,
      discount: { amount: 500 },
    });
  });

  it('give nothing any more once they are switched off, but to orders that wait', async () => {
    const { id, code } = await create();
    const giulia = login(profile());
    const waits = await placed(billing, giulia, { promoCode: code });
    await billing.run(staff, DISABLE, { id, reason: 'sbagliato' });
    await billing.run(staff, DISABLE, { id, reason: 'di nuovo' });
    expect((await place(billing, giulia, { promoCode: code })).data.placeOrder.code).toBe(
      'PROMO_CODE_EXPIRED',
    );
    expect((await pay(billing, giulia, waits.id)).data.payOrder.__typename).toBe('PaymentCompleted');
    const facts = await billing.sql<{ type: string; reason: string }>(
      "SELECT type, JSON_VALUE(payload, '$.reason') AS reason FROM event_log WHERE subject_id = ? ORDER BY type",
      [id],
    );
    expect(facts.map(({ type, reason }) => `${type}: ${reason}`)).toEqual([
      'promo-code.created: campagna',
      'promo-code.disabled: sbagliato',
    ]);
  });

  it('for one profile are none for all others, whose guess counts', async () => {
    const mine = profile();
    const { code } = await create({ profileId: mine });
    expect(await check(login(mine), code)).toMatchObject({ __typename: 'PromoCodeFits', code });
    expect(await check(login(profile()), code)).toMatchObject({ code: 'PROMO_CODE_INVALID' });
    expect(await check(anonymous, code)).toMatchObject({ code: 'PROMO_CODE_INVALID' });
    const facts = await billing.sql<{ owner: string }>(
      "SELECT profile_id AS owner FROM event_log WHERE type = 'promo-code.created' AND JSON_VALUE(payload, '$.code') = ?",
      [code],
    );
    expect(facts).toEqual([{ owner: mine }]);
  });

  it('for first orders are used once, though 20 orders with two codes come at once', async () => {
    const [one, other] = [await create({ firstOrderOnly: true }), await create({ firstOrderOnly: true })];
    const giulia = login(profile());
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        place(billing, giulia, { promoCode: (index % 2 === 0 ? one : other).code }),
      ),
    );
    const kinds = answers.map(({ data }) => data.placeOrder.code ?? 'placed');
    expect(kinds.filter((kind) => kind === 'placed')).toHaveLength(1);
    expect(new Set(kinds)).toEqual(new Set(['placed', 'PROMO_CODE_FIRST_ORDER_ONLY']));
    const order = answers.find(({ data }) => data.placeOrder.id !== undefined)?.data.placeOrder;
    await billing.run(giulia, CANCEL, { orderId: order.id });
    expect((await place(billing, giulia, { promoCode: other.code })).data.placeOrder.__typename).toBe(
      'Order',
    );
    expect(await check(giulia, one.code)).toMatchObject({ code: 'PROMO_CODE_FIRST_ORDER_ONLY' });
  });

  it.each<[string, object, object]>([
    ['neither a percentage nor an amount', { percent: null }, { code: 'BAD_USER_INPUT', field: 'input' }],
    ['both', { amount: { amount: 1 } }, { code: 'BAD_USER_INPUT', field: 'input' }],
    ['more than all', { percent: 101 }, { code: 'BAD_USER_INPUT', field: 'input.percent' }],
    ['nothing off', { percent: 0 }, { code: 'BAD_USER_INPUT', field: 'input.percent' }],
    ['no code', { code: '%' }, { code: 'BAD_USER_INPUT', field: 'input.code' }],
    ['no reason', { reason: ' ' }, { code: 'BAD_USER_INPUT', field: 'input.reason' }],
    ['no use at all', { totalLimit: 0 }, { code: 'BAD_USER_INPUT', field: 'input.totalLimit' }],
    ['no product', { products: [] }, { code: 'BAD_USER_INPUT', field: 'input.products' }],
    [
      'an extension that is none',
      { extensions: ['i t'] },
      { code: 'BAD_USER_INPUT', field: 'input.extensions' },
    ],
    ['a profile that is none', { profileId: 'x' }, { code: 'BAD_USER_INPUT', field: 'input.profileId' }],
    [
      'another currency',
      { percent: null, amount: { amount: 1, currency: 'USD' } },
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'an end before its beginning',
      { validFrom: '2026-12-01T00:00:00Z', expiresAt: '2026-11-30T00:00:00Z' },
      { __typename: 'PromoCodeRefused', code: 'PROMO_CODE_WITHOUT_TIME' },
    ],
  ])('are refused with %s', async (_, changes, expected) => {
    expect(await create(changes)).toMatchObject(expected);
  });

  it('have names of their own, also when two are made at once', async () => {
    const name = `UNICO-${newId('c').slice(-8)}`.toUpperCase();
    const made = await Promise.all([create({ code: name }), create({ code: ` ${name.toLowerCase()} ` })]);
    expect(made.map(({ __typename, code }) => `${__typename} ${code}`).sort()).toEqual([
      `PromoCode ${name}`,
      'PromoCodeRefused PROMO_CODE_TAKEN',
    ]);
  });

  it('are listed newest first, page by page, and by what they are', async () => {
    const mine = profile();
    for (let i = 0; i < 3; i++) await create({ code: `pagina-${i}`, profileId: mine });
    const first = await list({ codeStartsWith: 'pagina-' }, { first: 2 });
    expect(first.totalCount).toBe(3);
    const second = await list({ codeStartsWith: 'pagina-' }, { first: 2, after: first.pageInfo.endCursor });
    const codes = [...first.edges, ...second.edges].map(({ node }: { node: { code: string } }) => node.code);
    expect(codes.sort()).toEqual(['PAGINA-0', 'PAGINA-1', 'PAGINA-2']);
    expect((await list({ profileId: mine })).totalCount).toBe(3);
    await create({ code: 'futuro-1', validFrom: '2099-01-01T00:00:00Z' });
    expect((await list({ codeStartsWith: 'FUTURO', usable: true })).totalCount).toBe(0);
    expect((await list({ codeStartsWith: 'futuro', usable: false })).totalCount).toBe(1);
  });

  it('are for staff with PROMOS_WRITE only', async () => {
    const asked: [string, object][] = [
      [CREATE, { input: input() }],
      [DISABLE, { id: newId('prm'), reason: 'x' }],
      [LIST, {}],
    ];
    const outcome = async (viewer: Viewer, [document, variables]: [string, object]) =>
      (await billing.run(viewer, document, variables as Record<string, unknown>)).errors?.[0]?.extensions
        ?.code;
    for (const one of asked)
      for (const viewer of [login(profile()), staffWith('payments:match'), staffWith()])
        expect(await outcome(viewer, one)).toBe('FORBIDDEN');
    expect(await outcome(staff, [DISABLE, { id: newId('prm'), reason: 'x' }])).toBe('NOT_FOUND');
  });

  describe('checked before an order', () => {
    it('answer what placing it costs, and take no use', async () => {
      const { code, id } = await create({ percent: 15, totalLimit: 1 });
      const giulia = login(profile());
      const lines = [register(freeName('it')), register(freeName('com'), 2)];
      const checked = await check(giulia, code.toLowerCase(), lines);
      expect(await check(giulia, code, lines)).toEqual(checked);
      const order = await placed(billing, giulia, { lines, promoCode: code });
      expect(checked).toMatchObject({ code, net: order.net, vat: order.vat, total: order.total });
      expect(await check(login(profile()), code)).toMatchObject({ code: 'PROMO_CODE_USED_UP' });
      expect(
        (await billing.run(staff, DISABLE, { id, reason: 'fine' })).data.disablePromoCode.statistics,
      ).toMatchObject({
        reserved: 1,
        left: 0,
      });
    });

    it.each<[string, object, object[] | undefined, string]>([
      ['their minimum', { minimumNet: { amount: 100_000 } }, undefined, 'PROMO_CODE_BELOW_MINIMUM'],
      ['other products', { products: ['SERVICE'] }, undefined, 'PROMO_CODE_OTHER_PRODUCTS'],
      ['other extensions', { extensions: ['.COM'] }, undefined, 'PROMO_CODE_OTHER_PRODUCTS'],
    ])('say why they do not fit: %s', async (_, changes, lines, code) => {
      const made = await create(changes);
      expect(await check(login(profile()), made.code, lines)).toMatchObject({ code });
    });

    it('name a line that cannot be ordered', async () => {
      const { code } = await create();
      expect(
        await check(login(profile()), code, [register(freeName('it')), register('taken.it')]),
      ).toMatchObject({
        __typename: 'OrderRefused',
        field: 'lines.1',
      });
    });

    it('answer somebody who has not signed in, where the discount can be promised', async () => {
      const [open, limited] = [await create(), await create({ totalLimit: 5 })];
      expect(await check(anonymous, open.code)).toMatchObject({ __typename: 'PromoCodeFits' });
      expect(await check(anonymous, limited.code)).toMatchObject({ code: 'PROMO_CODE_NEEDS_PROFILE' });
      expect(
        await check(anonymous, open.code, [{ renewDomain: { domainId: newId('dom'), years: 1 } }]),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('cannot be found by trying', async () => {
      const { code } = await create();
      const guesser = { ...login(profile()), ip: '198.51.100.77' };
      for (let i = 0; i < 20; i++) await check(guesser, `PROVA-${i}`);
      expect(await check(guesser, code)).toMatchObject({ code: 'RATE_LIMITED' });
    });
  });
});
