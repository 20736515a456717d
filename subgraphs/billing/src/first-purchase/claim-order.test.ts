import { delegated, loginOf } from '../../../../test/harness/operations';
import { freeName, pay, placeAnonymously, register } from '../testing/documents';
import { anonymous, type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const CLAIM = `mutation ($token: String!) { claimOrder(claimToken: $token) { __typename
  ... on Order { id number status total { amount } lines { description failure { code } } } ... on OrderRefused { code field } } }`;
const INVALID = { __typename: 'OrderRefused', code: 'CLAIM_TOKEN_INVALID', field: null };

describe('claiming an order by a login that is there already', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const unclaimed = (lines: object[] = [register(freeName())]) => placeAnonymously(billing, { lines });
  const claim = async (viewer: Parameters<Billing['run']>[0], token: string, by = billing) =>
    (await by.run(viewer, CLAIM, { token })).data.claimOrder;

  it('makes it the order of the profile, as it was promised, ready to be paid', async () => {
    const giulia = login(profile());
    const order = await unclaimed([register('tua.it'), register('tua.com')]);
    expect(await claim(giulia, order.claimToken)).toMatchObject({
      ...{ __typename: 'Order', id: order.id, number: order.number, status: 'AWAITING_PAYMENT' },
      total: order.total,
    });
    expect((await pay(billing, giulia, order.id)).data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('is one order for a double click, of two processes and with the job beside', async () => {
    const beside = await openBilling({ beside: billing });
    beside.subgraph.runtime.start();
    try {
      const giulia = login(profile());
      const { id, claimToken } = await unclaimed();
      const clicks = Array.from({ length: 6 }, (_, n) =>
        claim(giulia, claimToken, n % 2 === 0 ? billing : beside),
      );
      for (const order of await Promise.all(clicks))
        expect(order).toMatchObject({ id, status: 'AWAITING_PAYMENT' });
      expect(await claim(giulia, claimToken)).toMatchObject({ id });
      expect(
        await billing.sql('SELECT to_status FROM order_transition WHERE order_id = ?', [id]),
      ).toHaveLength(1);
    } finally {
      await beside.close();
    }
  });

  it('is won by one of twenty profiles, and the others are told what a wrong token is told', async () => {
    const { claimToken } = await unclaimed();
    const answers = await Promise.all(Array.from({ length: 20 }, () => claim(login(profile()), claimToken)));
    expect(answers.filter(({ __typename }) => __typename === 'Order')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename !== 'Order')).toEqual(Array(19).fill(INVALID));
    expect(await claim(login(profile()), 'x'.repeat(43))).toEqual(INVALID);
    expect(await claim(login(profile()), '')).toEqual(INVALID);
  });

  it('is too late after a day, and told alike', async () => {
    const later = await openBilling();
    try {
      const { claimToken } = await placeAnonymously(later, { lines: [register()] });
      await later.advance(1);
      expect(await claim(login(profile()), claimToken, later)).toEqual(INVALID);
    } finally {
      await later.close();
    }
  });

  it('gives the profile the order cancelled, with the reason, when a name is gone', async () => {
    const name = freeName();
    const { id, claimToken } = await unclaimed([register(name)]);
    billing.domains.registered.add(name);
    expect(await claim(login(profile()), claimToken)).toMatchObject({
      ...{ id, status: 'CANCELLED', lines: [{ failure: { code: 'NAME_TAKEN' } }] },
    });
  });

  it('stands while the domains service is away, and is done once it is back', async () => {
    const giulia = login(profile());
    const { id, claimToken } = await unclaimed();
    billing.domains.away = true;
    const answer = await billing.run(giulia, CLAIM, { token: claimToken });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    billing.domains.away = false;
    expect(await claim(login(profile()), claimToken)).toEqual(INVALID);
    await eventually(async () => expect(await claim(giulia, claimToken)).toMatchObject({ id }));
  });

  it('is for nobody who has not signed in, and for no delegate of some domains', async () => {
    const { claimToken } = await unclaimed();
    const refused = async (viewer: Parameters<Billing['run']>[0]) =>
      (await billing.run(viewer, CLAIM, { token: claimToken })).errors?.[0]?.extensions?.code;
    expect(await refused(anonymous)).toBe('UNAUTHENTICATED');
    const owner = profile();
    const domainId = billing.domains.own(owner, freeName());
    expect(await refused(delegated(loginOf(owner), ['orders:place'], [domainId]))).toBe('FORBIDDEN');
    expect(await refused(delegated(loginOf(owner), ['orders:read'], []))).toBe('FORBIDDEN');
  });
});
