import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { leastStatements } from '../../../../test/harness/least-statements';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { composeStores, entities } from '../compose-stores';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { keptCountsDiffer } from '../testing/kept-counts';
import { WITHOUT_BILLING } from '../testing/kept-methods';
import { seedDomain } from '../testing/seeded-domain';

const PROFILE = 'prf_renewing';
const STRANGER = 'prf_stranger';
const ABSENT = 'dom_01jdem00000000000000000999';
const SET = `mutation($ids: [ID!]!, $input: AutoRenewInput!) { setAutoRenew(domainIds: $ids, input: $input) { answers {
  ... on AutoRenewChanged { domain { id autoRenew { enabled years } } } ... on AutoRenewRefused { domainId code } } } }`;
const SHOWN = `query($id: ID) { domain(id: $id) { actions(codes: [RENEW, SET_AUTO_RENEW]) { code allowed reason { code } }
  autoRenew { enabled years priceCeiling { amount } methods { methodId name usable } nextChargeAt nextPrice { amount currency }
    risk { level reasons { code } } attempts { outcome } } } }`;
const ON = { enabled: true, methodIds: ['met_card', 'met_account'] };

interface Shown {
  readonly actions: readonly object[];
  readonly autoRenew: object;
}

describe('automatic renewal in the graph', () => {
  const statements = new StatementCounter();
  const now = new Date();
  const paidThrough = addDays(now, 60);
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('auto_renewal_graph', { statements });
    domains.runtime.start();
  });
  afterAll(() => domains.end());

  let names = 0;
  const seeded = async (profileId = PROFILE, end = paidThrough) => {
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const seed = { profileId, name: `renewing-${++names}.com`, paidThrough: end, now };
    const id = await seedDomain(database.read, seed);
    await database.close();
    return id;
  };
  const set = async (ids: readonly string[], input: object, profileId = PROFILE) =>
    domains.ask(SET, login(profileId), { ids, input });
  const answers = async (ids: readonly string[], input: object, profileId = PROFILE) => {
    const { data, errors } = await set(ids, input, profileId);
    expect(errors).toBeUndefined();
    return (data?.setAutoRenew as { answers: object[] } | undefined)?.answers;
  };
  const shown = async (id: string, profileId = PROFILE) => {
    const { data, errors } = await domains.ask(SHOWN, login(profileId), { id });
    expect(errors).toBeUndefined();
    return data?.domain as Shown;
  };
  const enabled = async (id: string, profileId = PROFILE) =>
    ((await shown(id, profileId)).autoRenew as { enabled: boolean }).enabled;

  it('is off until it is set; then it is shown how, and manual renewal is refused with the reason', async () => {
    const id = await seeded();
    expect(await shown(id)).toEqual({
      actions: [
        { code: 'RENEW', allowed: true, reason: null },
        { code: 'SET_AUTO_RENEW', allowed: true, reason: null },
      ],
      autoRenew: {
        enabled: false,
        years: 1,
        priceCeiling: null,
        methods: [],
        nextChargeAt: null,
        nextPrice: null,
        risk: null,
        attempts: [],
      },
    });
    const timeline = async () => {
      const source = '{ domain(name: "renewing-1.com") { timeline { event at } } }';
      const { data } = await domains.ask(source, login(PROFILE));
      return (data?.domain as { timeline: object[] } | undefined)?.timeline;
    };
    const charged = { event: 'AUTO_RENEWAL', at: addDays(paidThrough, -7).toISOString() };
    expect(await timeline()).not.toContainEqual(charged);
    await answers([id], { ...ON, years: 2, priceCeiling: { amount: 5_000 } });
    expect(await timeline()).toContainEqual(charged);
    expect(await shown(id)).toEqual({
      actions: [
        { code: 'RENEW', allowed: false, reason: { code: 'AUTO_RENEW_ON' } },
        { code: 'SET_AUTO_RENEW', allowed: true, reason: null },
      ],
      autoRenew: {
        enabled: true,
        years: 2,
        priceCeiling: { amount: 5_000 },
        methods: [
          { methodId: 'met_card', name: 'Visa 4242', usable: true },
          { methodId: 'met_account', name: 'PayPal', usable: true },
        ],
        nextChargeAt: addDays(paidThrough, -7).toISOString(),
        nextPrice: { amount: 2_438, currency: 'EUR' },
        risk: { level: 'NONE', reasons: [] },
        attempts: [],
      },
    });
  });

  it('answers about each domain for itself, and one that is refused changes no other', async () => {
    const [own, foreign, expired] = [
      await seeded(),
      await seeded(STRANGER),
      await seeded(PROFILE, addDays(now, -40)),
    ];
    expect(await answers([own, foreign, ABSENT, 'no id at all', expired, own], ON)).toEqual([
      { domain: { id: own, autoRenew: { enabled: true, years: 1 } } },
      { domainId: foreign, code: 'DOMAIN_NOT_FOUND' },
      { domainId: ABSENT, code: 'DOMAIN_NOT_FOUND' },
      { domainId: 'no id at all', code: 'DOMAIN_NOT_FOUND' },
      { domainId: expired, code: 'DOMAIN_LET_GO' },
      { domain: { id: own, autoRenew: { enabled: true, years: 1 } } },
    ]);
    expect(await enabled(foreign, STRANGER)).toBe(false);
  });

  it('keeps what is not said, and can be stopped and taken up again at any time', async () => {
    const id = await seeded();
    expect(await answers([id], { enabled: true })).toMatchObject([{ code: 'METHOD_NEEDED' }]);
    expect(await answers([id], { ...ON, years: 6 })).toMatchObject([{ code: 'TERM_NOT_OFFERED' }]);
    await answers([id], { ...ON, years: 3 });
    await answers([id], { enabled: false });
    expect(await shown(id)).toMatchObject({
      actions: [{ code: 'RENEW', allowed: true }, {}],
      autoRenew: { enabled: false, years: 3, nextChargeAt: null },
    });
    await answers([id], { enabled: true });
    expect(await shown(id)).toMatchObject({ autoRenew: { enabled: true, years: 3, methods: [{}, {}] } });
  });

  it.each([
    ['a method of somebody else', { ...ON, methodIds: ['met_card', 'met_foreign'] }, 'NOT_FOUND'],
    ['an id that is none', { ...ON, methodIds: ['m'.repeat(500)] }, 'NOT_FOUND'],
    ['no years', { ...ON, years: 0 }, 'BAD_USER_INPUT'],
    ['a limit of nothing', { ...ON, priceCeiling: { amount: 0 } }, 'BAD_USER_INPUT'],
    ['too many methods', { ...ON, methodIds: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'BAD_USER_INPUT'],
  ])('changes nothing with %s', async (_, input, code) => {
    const id = await seeded();
    const { errors } = await set([id], input);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect(await enabled(id)).toBe(false);
  });

  it('is for at most 500 domains at once', async () => {
    const ids = Array.from({ length: 501 }, () => newId('dom'));
    for (const wrong of [[], ids])
      expect((await set(wrong, ON)).errors?.[0]?.extensions).toMatchObject({ field: 'domainIds' });
    expect(await answers(ids.slice(1), ON)).toHaveLength(500);
  });

  it('is shown without what billing knows while it is away, and is stopped all the same', async () => {
    const id = await seeded(WITHOUT_BILLING);
    expect((await set([id], ON, WITHOUT_BILLING)).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAVAILABLE',
    });
    const payload = { orderId: 'ord_1', profileId: WITHOUT_BILLING, domainIds: [id], methodId: 'met_card' };
    domains.addOrderEvent('auto-renewal.chosen', WITHOUT_BILLING, { ...payload, enabled: true });
    await eventually(() => enabled(id, WITHOUT_BILLING));
    expect((await shown(id, WITHOUT_BILLING)).autoRenew).toMatchObject({
      nextChargeAt: addDays(paidThrough, -7).toISOString(),
      methods: [{ methodId: 'met_card', name: null, usable: null }],
      risk: null,
    });
    expect(await answers([id], { enabled: false }, WITHOUT_BILLING)).toMatchObject([{ domain: { id } }]);
  });

  it.each([
    ['a delegate', (scopes: string[], ids: string[]) => delegated(loginOf(PROFILE), scopes, ids)],
    [
      'an API key',
      (scopes: string[], domainIds: string[]) => ({
        ...loginOf(PROFILE),
        limits: { via: 'api-key' as const, id: 'key_test', scopes, domainIds },
      }),
    ],
  ])(
    'is not begun by %s, who pays nothing and sees no method, and is stopped within reach',
    async (_, as) => {
      const [near, beyond] = [await seeded(), await seeded()];
      const ask = (source: string, scopes: string[], variables: Record<string, unknown>) =>
        domains.ask(source, as(scopes, [near]), variables);
      const manager = ['domains:read', 'domains:manage', 'orders:place'];
      const begin = async (scopes: string[]) =>
        (await ask(SET, scopes, { ids: [near], input: ON })).errors?.[0]?.extensions;
      for (const scopes of [['domains:read'], manager])
        expect(await begin(scopes)).toMatchObject({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
      expect(await enabled(near)).toBe(false);
      await answers([near, beyond], ON);
      expect((await ask(SHOWN, manager, { id: near })).data).toMatchObject({
        domain: {
          actions: [{}, { code: 'SET_AUTO_RENEW', allowed: false, reason: { code: 'BEYOND_SCOPE' } }],
          autoRenew: { enabled: true, methods: [] },
        },
      });
      const stop = (scopes: string[]) => ask(SET, scopes, { ids: [near, beyond], input: { enabled: false } });
      expect((await stop(['domains:read'])).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect((await stop(manager)).data?.setAutoRenew).toMatchObject({
        answers: [{ domain: { id: near } }, { code: 'DOMAIN_NOT_FOUND' }],
      });
      expect([await enabled(near), await enabled(beyond)]).toEqual([false, true]);
    },
  );

  it('lets an automatic renewal be ordered, and no other', async () => {
    const id = await seeded();
    await answers([id], ON);
    const reserve = (automatic?: boolean, domainId = id) => {
      const lines = [{ lineId: newId('lin'), index: 0, kind: 'renew', domainId, years: 1 }];
      const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'en', lines };
      return domains.call('reserve-lines', automatic === undefined ? order : { ...order, automatic });
    };
    const off = await seeded();
    await expect(reserve(true, off)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await reserve()).toMatchObject({ lines: [{ ok: false, code: 'AUTO_RENEW_ON' }] });
    expect(await reserve(false)).toMatchObject({ lines: [{ ok: false, code: 'AUTO_RENEW_ON' }] });
    const offers = { profileId: PROFILE, locale: 'en', years: 1, which: { by: 'id', domainIds: [id] } };
    expect(await domains.call('renewal-offers', offers)).toMatchObject({
      offers: [{ renewedThrough: null, refusal: { code: 'AUTO_RENEW_ON' } }],
    });
    expect(await reserve(true)).toMatchObject({ lines: [{ ok: true }] });
  });

  it('names the domains that hang on a method, and goes on without it once it is removed', async () => {
    const profileId = 'prf_methods';
    const [first, second] = [await seeded(profileId), await seeded(profileId)];
    await answers([first], ON, profileId);
    await answers([second], { ...ON, methodIds: ['met_card'] }, profileId);
    const off = await seeded(profileId);
    await answers([off], ON, profileId);
    await answers([off], { enabled: false }, profileId);
    const hanging = async (methodId: string, owner = profileId) => {
      const [, asked] = await domains.call<{ total: number; domains: { domainId: string }[] }[]>(
        'auto-renewals-of-methods',
        { profileId: owner, methodIds: ['met_none', methodId] },
      );
      return asked ?? { total: -1, domains: [] };
    };
    expect(await hanging('met_card')).toMatchObject({
      total: 2,
      domains: [{ domainId: first }, { domainId: second }],
    });
    expect(await hanging('met_account')).toMatchObject({ total: 1, domains: [{ domainId: first }] });
    expect(await hanging('met_card', STRANGER)).toEqual({ methodId: 'met_card', total: 0, domains: [] });
    const removed = { methodId: 'met_card', means: 'CARD', label: 'Visa 4242' };
    domains.addOrderEvent('payment-method.removed', profileId, removed);
    await eventually(async () => (await hanging('met_card')).total === 0);
    expect((await shown(first, profileId)).autoRenew).toMatchObject({
      methods: [{ methodId: 'met_account' }],
    });
    expect((await shown(second, profileId)).autoRenew).toMatchObject({
      enabled: true,
      methods: [],
      risk: { level: 'HIGH', reasons: [{ code: 'NO_METHOD' }] },
    });
  });

  it('filters lists and counts, and what is kept of them is right after every change', async () => {
    const profileId = 'prf_filtered';
    const ids = [await seeded(profileId), await seeded(profileId), await seeded(profileId)];
    const [first = '', second = ''] = ids;
    await answers([first, second], ON, profileId);
    await answers([second], { enabled: false }, profileId);
    const found = async (autoRenew: boolean, more = '') => {
      const filter = `filter: { autoRenew: ${autoRenew} ${more} }`;
      const source = `{ domains(${filter}) { totalCount edges { node { id } } } domainCounts(${filter}) { total } }`;
      const { data, errors } = await domains.ask(source, login(profileId));
      expect(errors).toBeUndefined();
      const { domains: list, domainCounts } = data as {
        domains: { totalCount: number; edges: { node: { id: string } }[] };
        domainCounts: { total: number };
      };
      expect([list.totalCount, domainCounts.total]).toEqual([list.edges.length, list.edges.length]);
      return list.edges.map(({ node }) => node.id);
    };
    expect(await found(true)).toEqual([first]);
    expect(new Set(await found(false))).toEqual(new Set(ids.slice(1)));
    expect(await found(true, 'statuses: [EXPIRING]')).toEqual([first]);
    expect(await found(true, 'statuses: [REDEMPTION]')).toEqual([]);
    expect(await found(false, 'nameContains: "renewing"')).toHaveLength(2);
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const { domains: store } = composeStores();
    const owned = { profileId: trustedProfileId(profileId), domainId: first, reason: 'test', at: now };
    await database.transact((manager) =>
      store.move(manager, { ...owned, from: 'REGISTERED', to: 'TRANSFERRED' }),
    );
    expect(await keptCountsDiffer(database.read)).toEqual([]);
    await database.close();
    expect(await found(true)).toEqual([]);
  });

  it('reads a page of domains with as many statements as one', async () => {
    const profileId = 'prf_page';
    const read = async () => {
      const source = `{ domains(first: 50) { edges { node { name autoRenew { enabled methods { name } nextPrice { amount }
        risk { level } attempts { outcome } } } } } }`;
      const asked = await leastStatements(statements, () => domains.ask(source, login(profileId)));
      const { data, errors } = asked.answer;
      expect(errors).toBeUndefined();
      const page = data?.domains as { edges: unknown[] } | undefined;
      return [page?.edges.length ?? 0, asked.statements.length];
    };
    const ids = [await seeded(profileId)];
    await answers(ids, ON, profileId);
    const [, one = 0] = await read();
    for (let n = 1; n < 12; n++) ids.push(await seeded(profileId));
    await answers(ids, ON, profileId);
    await read();
    const [many, statementsForAll = 0] = await read();
    expect(many).toBe(12);
    expect(statementsForAll).toBeLessThanOrEqual(one);
  });

  it('is told to billing when the clock comes to it, and shown as billing tells that it ended', async () => {
    const profileId = 'prf_charged';
    const id = await seeded(profileId, addDays(now, 365));
    await answers([id], ON, profileId);
    await domains.moveTo(365 - 7);
    const due = await eventually(async () => {
      const { events } = await domains.call<{ events: { type: string; payload: { domainId: string } }[] }>(
        'events',
        { after: 0 },
      );
      return events.find(({ type, payload }) => type === 'automatic-renewal.due' && payload.domainId === id);
    });
    const { automaticRenewalId, attempt } = due.payload as unknown as Record<string, unknown>;
    expect((await shown(id, profileId)).autoRenew).toMatchObject({
      nextChargeAt: null,
      attempts: [{ outcome: 'PENDING' }],
    });
    domains.addOrderEvent('automatic-renewal.attempted', profileId, {
      automaticRenewalId,
      attempt,
      domainId: id,
      domainName: 'x.com',
      orderId: newId('ord'),
      outcome: 'DECLINED_SOFT',
      refusals: [{ methodId: 'met_card', hard: true, code: 'PAYMENT_DECLINED' }],
      totalCents: 1_219,
    });
    const after = await eventually(async () => {
      const { autoRenew } = await shown(id, profileId);
      // Its parts are read one after the other: the moment or the methods may still be those from before.
      const isWhole =
        JSON.stringify(autoRenew).includes('DECLINED') &&
        !JSON.stringify(autoRenew).includes('met_card') &&
        !('nextChargeAt' in autoRenew && autoRenew.nextChargeAt === null);
      return isWhole && autoRenew;
    });
    expect(after).toMatchObject({
      nextChargeAt: addDays(now, 365 - 5).toISOString(),
      methods: [{ methodId: 'met_account' }],
      attempts: [{ outcome: 'DECLINED' }],
    });
  });
});
