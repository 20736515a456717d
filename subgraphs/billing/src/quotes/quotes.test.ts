import { newId } from '@customer-area/shared/ids';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { freeName, place, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const QUOTE = `mutation ($lines: [OrderLineInput!]!, $promoCode: String) { quote(lines: $lines, promoCode: $promoCode) { __typename
  ... on Quote { id validUntil lineCount net { amount } vat { amount } total { amount } amountDue { amount } discount { amount } promoCode
    lines { kind description years listPrice { amount } net { amount } vat { amount } vatRate vatNature } warnings { code message } }
  ... on OrderRefused { code field } } }`;
const PLACE_QUOTED = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id net { amount } vat { amount } total { amount } amountDue { amount } discount { amount } promoCode
    lines { description net { amount } vat { amount } } }
  ... on OrderRefused { code field changes { line before { amount } now { amount } } } } }`;

type Viewer = ReturnType<typeof login>;

describe('a quote', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const quote = async (viewer: Viewer, lines: object[] = [register()], promoCode: string | null = null) => {
    const answer = await billing.run(viewer, QUOTE, { lines, promoCode });
    if (answer.errors !== undefined)
      throw new Error(JSON.stringify(answer.errors) + String(billing.lastMasked()));
    return answer.data.quote;
  };
  const order = (viewer: Viewer, quoteId: string, input: object = {}) =>
    billing.run(viewer, PLACE_QUOTED, { input: { quoteId, idempotencyKey: newId('key'), ...input } });
  const promo = async (code: string, validTo: Date | null = null) => {
    await billing.sql(
      "INSERT INTO promo_code (id, code, kind, value, valid_from, valid_to, minimum_net, tlds, total_limit, profile_limit, used) VALUES (?, ?, 'PERCENT', 10, ?, ?, 0, NULL, NULL, 5, 0)",
      [newId('prm'), code, new Date(0), validTo],
    );
    return code;
  };
  const price = (tld: string, cents: number, validFrom: Date) =>
    billing.sql(
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'REGISTER', ?, 1, ?, ?)",
      [tld, validFrom, cents],
    );

  it('is what the order then costs, to the cent and with its promo code, and holds nothing', async () => {
    const giulia = login(profile());
    const held = billing.domains.heldNames();
    const lines = [register(freeName('com'), 3), register(freeName('eu')), register(freeName('org'), 2)];
    const made = await quote(giulia, lines, await promo('PREVENTIVO10'));
    expect(billing.domains.heldNames()).toBe(held);
    expect(made.validUntil).toBe(new Date(Date.parse(made.validUntil)).toISOString());
    const { data } = await order(giulia, made.id);
    for (const part of ['net', 'vat', 'total', 'amountDue', 'discount', 'promoCode'])
      expect([part, data.placeOrder[part]]).toEqual([part, made[part]]);
    expect(data.placeOrder.lines).toEqual(
      made.lines.map(({ description, net, vat }: Record<string, unknown>) => ({ description, net, vat })),
    );
    expect(made.warnings.map(({ code }: { code: string }) => code)).toEqual(['NAMES_NOT_HELD']);
  });

  it('is ordered once by a double click, also after it is gone', async () => {
    const giulia = login(profile());
    const { id } = await quote(giulia);
    const key = { idempotencyKey: 'twice' };
    const [first, second] = await Promise.all([order(giulia, id, key), order(giulia, id, key)]);
    expect(first.data.placeOrder.id).toBe(second.data.placeOrder.id);
    await billing.sql('DELETE FROM quote WHERE id = ?', [id]);
    expect((await order(giulia, id, key)).data.placeOrder.id).toBe(first.data.placeOrder.id);
    const other = await order(giulia, newId('quo'), key);
    expect(other.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
  });

  it('is refused with the line and both prices when a dated price begins in between', async () => {
    const giulia = login(profile());
    const [changed, same] = [freeName('shop'), freeName('online')];
    const made = await quote(giulia, [register(same), register(changed)]);
    await price('shop', 3_999, new Date());
    const { data } = await order(giulia, made.id);
    expect(data.placeOrder).toEqual({
      ...{ __typename: 'OrderRefused', code: 'QUOTE_CHANGED', field: 'input.quoteId' },
      changes: [
        {
          line: `Registrazione ${changed}, 1 anno`,
          before: { amount: 3_659 },
          now: { amount: expect.any(Number) },
        },
      ],
    });
    expect(data.placeOrder.changes[0].now.amount).toBeGreaterThan(4_870);
    expect(
      await billing.sql('SELECT 1 FROM customer_order WHERE profile_id = ?', [
        giulia.kind === 'login' ? giulia.profileId : '',
      ]),
    ).toEqual([]);
  });

  it('warns of a price, and of a promo code, that will change before it ends', async () => {
    const giulia = login(profile());
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    await price('biz', 1_599, later(5));
    const codes = async (...asked: Parameters<typeof quote>) =>
      (await quote(...asked)).warnings.map(({ code }: { code: string }) => code);
    expect(await codes(giulia, [register(freeName('biz'))])).toEqual([
      'NAMES_NOT_HELD',
      'PRICES_CHANGE_SOON',
    ]);
    expect(await codes(giulia, [register()], await promo('FINISCE', later(3)))).toEqual([
      'NAMES_NOT_HELD',
      'PROMO_CODE_ENDS_SOON',
    ]);
  });

  it('is refused when VAT is another one for the customer, although nothing else has changed', async () => {
    const owner = profile();
    const made = await quote(login(owner));
    billing.identity.changes.set(owner, { subjectType: 'COMPANY', country: 'US' });
    const { data } = await order(login(owner), made.id);
    expect(data.placeOrder).toMatchObject({
      code: 'QUOTE_CHANGED',
      changes: [{ before: { amount: 1_219 }, now: { amount: 999 } }],
    });
  });

  it('of somebody else, of nobody and one whose day is over are answered alike', async () => {
    const other = await openBilling();
    try {
      const giulia = login(profile());
      const answerOf = async (viewer: Viewer, quoteId: string) =>
        (await other.run(viewer, PLACE_QUOTED, { input: { quoteId, idempotencyKey: newId('key') } })).data
          .placeOrder;
      const expired = {
        __typename: 'OrderRefused',
        code: 'QUOTE_EXPIRED',
        field: 'input.quoteId',
        changes: [],
      };
      const { id } = (await other.run(giulia, QUOTE, { lines: [register()] })).data.quote;
      expect(await answerOf(login(profile()), id)).toEqual(expired);
      for (const absent of [newId('quo'), 'x', newId('ord')])
        expect(await answerOf(giulia, absent)).toEqual(expired);
      await other.advance(1);
      expect(await answerOf(giulia, id)).toEqual(expired);
      other.subgraph.runtime.start();
      await eventually(async () => expect(await other.sql('SELECT id FROM quote')).toEqual([]));
    } finally {
      await other.close();
    }
  });

  it.each([
    ['lines', { lines: [register()] }],
    ['promoCode', { promoCode: 'X' }],
    ['planToken', { planToken: 'x' }],
  ])('is not ordered beside %s', async (field, beside) => {
    const giulia = login(profile());
    const answer = await order(giulia, (await quote(giulia)).id, beside);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: `input.${field}` });
  });

  it('is refused for what cannot be ordered, as placing it would be', async () => {
    const giulia = login(profile());
    const taken = [register(), register('taken-anche.it')];
    expect(await quote(giulia, taken)).toEqual({
      __typename: 'OrderRefused',
      code: 'NAME_TAKEN',
      field: 'input.lines.1',
    });
    expect((await place(billing, giulia, { lines: taken })).data.placeOrder).toMatchObject({
      code: 'NAME_TAKEN',
      field: 'input.lines.1',
    });
    expect(await quote(giulia, [register()], 'NONESISTE')).toMatchObject({ code: 'PROMO_CODE_INVALID' });
  });

  describe('of a delegate', () => {
    const owner = profile();
    const me = loginOf(owner);
    const renewal = (domainId: string) => ({ renewDomain: { domainId, years: 1 } });
    const delegate = (scopes: string[], ...domainIds: string[]) => delegated(me, scopes, domainIds);

    it('is about its domains only, and no other quote of the profile is its own', async () => {
      const [mine, foreign] = [
        billing.domains.own(owner, freeName()),
        billing.domains.own(owner, freeName()),
      ];
      const viewer = delegate(['orders:place', 'orders:read'], mine);
      const absent = await billing.run(viewer, QUOTE, { lines: [renewal(foreign)] });
      expect(absent.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
      const beyond = await billing.run(viewer, QUOTE, { lines: [register()] });
      expect(beyond.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      const ofProfile = await quote(me, [renewal(foreign)]);
      expect((await order(viewer, ofProfile.id)).data.placeOrder).toMatchObject({ code: 'QUOTE_EXPIRED' });
      const own = await quote(viewer, [renewal(mine)]);
      expect((await order(viewer, own.id)).data.placeOrder).toMatchObject({ total: own.total });
    });

    it('is not made without the right to order', async () => {
      const answer = await billing.run(delegate(['orders:read']), QUOTE, { lines: [register()] });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    });
  });
});
