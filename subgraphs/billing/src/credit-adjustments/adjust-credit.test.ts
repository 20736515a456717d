import { newId } from '@customer-area/shared/ids';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { balancesOf } from '../testing/balances';
import { grantCredit } from '../testing/credit';
import { pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const ADJUST = `mutation ($input: AdjustCreditInput!) { adjustCredit(input: $input) { __typename
  ... on CreditAdjustment { movementId profileId amount { amount } reason expiresAt approvedByLoginId available { amount } }
  ... on SecondStaffRequired { code requestId until } ... on CreditAdjustmentRefused { code message available { amount } } } }`;
const MOVEMENTS =
  '{ creditBalance { amount } creditMovements { edges { node { kind amount { amount } reason expiresAt } } } }';

const staff = (over: Partial<LoginViewer> = {}) =>
  ({
    ...login(profile(), 'en'),
    ...{ profileId: '', role: 'staff', secondFactor: true, permissions: ['credit:adjust'] },
    authenticatedAt: Math.floor(Date.now() / 1000),
    ...over,
  }) as LoginViewer;

describe('credit that staff give or take back', () => {
  let billing: Billing;
  const anna = staff();
  const bruno = staff();
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterEach(() => {
    billing.identity.down = false;
  });
  afterAll(() => billing.close());

  const inputOf = (profileId: string, cents: number, over: object = {}) => ({
    ...{ profileId, amount: { amount: cents }, reason: 'double charge', idempotencyKey: newId('key') },
    ...over,
  });
  const adjust = async (input: object, by: Viewer = anna) => {
    const { data, errors } = await billing.run(by, ADJUST, { input });
    return data?.adjustCredit ?? errors?.[0]?.extensions?.code;
  };
  /** Asks, has it approved, and does the same again. */
  const adjusted = async (profileId: string, cents: number) => {
    const input = inputOf(profileId, cents);
    const { requestId } = await adjust(input);
    billing.identity.secondStaff.approve(requestId, bruno.loginId);
    return adjust(input);
  };
  const seen = async (profileId: string) => {
    const { data } = await billing.run(login(profileId), MOVEMENTS);
    const movements = data.creditMovements.edges.map(({ node }: { node: object }) => node);
    return { balance: data.creditBalance.amount as number, movements };
  };
  const told = (profileId: string) =>
    billing.sql<{ type: string; payload: string }>(
      'SELECT type, payload FROM event_log WHERE profile_id = ? ORDER BY id',
      [profileId],
    );

  it('waits for a second member of staff, then is given once, booked, told, and spent by the customer', async () => {
    const owner = profile();
    const input = inputOf(owner, 1_300);
    const waiting = await adjust(input);
    expect(waiting).toMatchObject({ __typename: 'SecondStaffRequired', code: 'SECOND_STAFF_REQUIRED' });
    expect(await adjust(input)).toEqual(waiting);
    expect(await seen(owner)).toEqual({ balance: 0, movements: [] });
    const [request] = billing.identity.secondStaff.requests.filter(({ id }) => id === waiting.requestId);
    expect(request).toMatchObject({ summary: '+ € 13.00', reason: 'double charge' });

    billing.identity.secondStaff.approve(waiting.requestId, bruno.loginId);
    const done = await adjust(input);
    expect(done).toMatchObject({
      ...{ __typename: 'CreditAdjustment', profileId: owner, amount: { amount: 1_300 } },
      ...{ reason: 'double charge', approvedByLoginId: bruno.loginId, available: { amount: 1_300 } },
    });
    expect(await adjust(input)).toEqual(done);
    expect(await seen(owner)).toEqual({
      balance: 1_300,
      movements: [
        {
          kind: 'ADJUSTED',
          amount: { amount: 1_300 },
          reason: 'double charge',
          expiresAt: expect.stringMatching(/^\d{4}-/),
        },
      ],
    });
    expect(await balancesOf(billing, owner)).toEqual({ CREDIT_ADJUSTMENT: 1_300, CUSTOMER_CREDIT: -1_300 });
    const [fact, ...more] = await told(owner);
    expect(more).toEqual([]);
    expect(fact?.type).toBe('credit.adjusted');
    expect(JSON.parse(String(fact?.payload))).toMatchObject({
      ...{ act: 'ADDED', cents: 1_300, reason: 'double charge', approvedBy: bruno.loginId },
      expiresAt: done.expiresAt,
    });

    const giulia = login(owner);
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, { credit: true });
    expect((await seen(owner)).balance).toBe(1_300 - order.total.amount);
    expect(await balancesOf(billing, owner)).toMatchObject({ CREDIT_ADJUSTMENT: 1_300, REVENUE: -999 });
  });

  it('takes back the oldest, to the cent, and never more than can be spent', async () => {
    const owner = profile();
    const now = Date.now();
    await grantCredit(billing, owner, 300, new Date(now - 20 * 86_400_000));
    await grantCredit(billing, owner, 500, new Date(now - 10 * 86_400_000));
    expect(await adjusted(owner, -400)).toMatchObject({
      ...{ __typename: 'CreditAdjustment', amount: { amount: -400 }, expiresAt: null },
      available: { amount: 400 },
    });
    const left = await billing.sql<{ remaining: number }>(
      'SELECT remaining FROM credit_grant WHERE profile_id = ? ORDER BY granted_at',
      [owner],
    );
    expect(left.map(({ remaining }) => Number(remaining))).toEqual([0, 400]);
    expect(await balancesOf(billing, owner)).toEqual({
      ...{ CUSTOMER_CREDIT: -400, CREDIT_ADJUSTMENT: -400 },
      RECEIVABLE: 800,
    });
    const requests = billing.identity.secondStaff.requests.length;
    expect(await adjust(inputOf(owner, -401))).toMatchObject({
      ...{ __typename: 'CreditAdjustmentRefused', code: 'CREDIT_NOT_THERE', available: { amount: 400 } },
    });
    expect(billing.identity.secondStaff.requests).toHaveLength(requests);
    expect((await told(owner)).map(({ type }) => type)).toEqual(['credit.adjusted', 'staff.read']);
    expect(await adjusted(owner, -400)).toMatchObject({ available: { amount: 0 } });
  });

  it('is not taken back when it was spent after the approval', async () => {
    const owner = profile();
    await grantCredit(billing, owner, 1_300, new Date());
    const input = inputOf(owner, -1_300);
    const { requestId } = await adjust(input);
    billing.identity.secondStaff.approve(requestId, bruno.loginId);
    const giulia = login(owner);
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, { credit: true });
    expect(await adjust(input)).toMatchObject({ code: 'CREDIT_NOT_THERE', available: { amount: 81 } });
    expect((await seen(owner)).balance).toBe(81);
  });

  it('is done once by twenty calls at the same time, with one key and with twenty', async () => {
    for (const keys of ['one', 'twenty']) {
      const owner = profile();
      const first = inputOf(owner, 700);
      const { requestId } = await adjust(first);
      billing.identity.secondStaff.approve(requestId, bruno.loginId);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          adjust(keys === 'one' ? first : { ...first, idempotencyKey: newId('key') }),
        ),
      );
      const done = answers.filter(({ __typename }) => __typename === 'CreditAdjustment');
      expect(done).toHaveLength(keys === 'one' ? 20 : 1);
      expect(new Set(done.map(({ movementId }) => movementId)).size).toBe(1);
      expect((await seen(owner)).movements).toHaveLength(1);
      expect(await balancesOf(billing, owner)).toEqual({ CREDIT_ADJUSTMENT: 700, CUSTOMER_CREDIT: -700 });
      expect(await told(owner)).toHaveLength(1);
    }
  });

  it('never takes back more than there is in twenty approved calls at the same time', async () => {
    const owner = profile();
    await grantCredit(billing, owner, 1_000, new Date());
    const inputs = Array.from({ length: 20 }, (_, index) =>
      inputOf(owner, -300, { reason: `case ${index}` }),
    );
    for (const input of inputs) {
      const { requestId } = await adjust(input);
      billing.identity.secondStaff.approve(requestId, bruno.loginId);
    }
    const answers = await Promise.all(inputs.map((input) => adjust(input)));
    expect(answers.filter(({ __typename }) => __typename === 'CreditAdjustment')).toHaveLength(3);
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['CREDIT_NOT_THERE']));
    expect((await seen(owner)).balance).toBe(100);
  });

  it('under a used key with another input is a conflict', async () => {
    const owner = profile();
    const input = inputOf(owner, 200);
    billing.identity.secondStaff.approve((await adjust(input)).requestId, bruno.loginId);
    await adjust(input);
    expect(await adjust({ ...input, amount: { amount: 201 } })).toBe('CONFLICT');
    expect((await seen(owner)).balance).toBe(200);
  });

  it('is nothing without a profile, a sum, a reason, or euro', async () => {
    const gone = profile();
    billing.identity.gone.add(gone);
    expect(await adjust(inputOf(gone, 100))).toBe('NOT_FOUND');
    expect(await adjust(inputOf('prf_x', 100))).toBe('NOT_FOUND');
    const owner = profile();
    for (const input of [
      inputOf(owner, 0),
      inputOf(owner, 100, { reason: ' ' }),
      inputOf(owner, 100, { reason: 'x'.repeat(501) }),
      inputOf(owner, 100, { idempotencyKey: '' }),
      inputOf(owner, 100, { amount: { amount: 100, currency: 'USD' } }),
    ])
      expect(await adjust(input)).toBe('BAD_USER_INPUT');
    expect(billing.identity.secondStaff.requests.filter(({ of }) => of.includes(owner))).toEqual([]);
  });

  it('books nothing while identity does not answer', async () => {
    const owner = profile();
    const input = inputOf(owner, 100);
    billing.identity.secondStaff.approve((await adjust(input)).requestId, bruno.loginId);
    billing.identity.down = true;
    expect(await adjust(input)).toBe('UNAVAILABLE');
    expect(await balancesOf(billing, owner)).toEqual({});
    billing.identity.down = false;
    expect(await adjust(input)).toMatchObject({ __typename: 'CreditAdjustment' });
  });

  it.each<[string, () => Viewer]>([
    ['a customer', () => login(profile())],
    ['staff without the permission', () => staff({ permissions: ['payments:refund', 'customers:act'] })],
    ['staff without a second factor', () => staff({ secondFactor: false })],
    [
      'staff in a support session',
      () =>
        staff({
          ...{ role: 'customer', profileId: profile() },
          limits: { via: 'support-session', id: 'sup_1', scopes: [], domainIds: null } as never,
        }),
    ],
  ])('is FORBIDDEN to %s', async (_, by) => {
    const owner = profile();
    expect(await adjust(inputOf(owner, 100), by())).toBe('FORBIDDEN');
    expect(await told(owner)).toEqual([]);
  });

  it('is seen by its own customer only', async () => {
    const owner = profile();
    await adjusted(owner, 500);
    expect((await seen(profile())).movements).toEqual([]);
  });
});
