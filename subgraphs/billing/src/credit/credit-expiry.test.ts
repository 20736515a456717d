import { addDays } from '@customer-area/shared/clock';
import { balancesOf } from '../testing/balances';
import { grantCredit } from '../testing/credit';
import { pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const MOVEMENTS = `{ creditAccount { available { amount } held { amount } nextExpiry nextExpiring { amount } }
  creditMovements { totalCount edges { node { kind amount { amount } expiresAt order { id } invoice { id } } } } }`;

describe('credit that expires', () => {
  let billing: Billing;
  beforeEach(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterEach(() => billing.close());

  const facts = async (profileId: string) =>
    (
      await billing.sql<{ type: string; payload: string }>(
        "SELECT type, payload FROM event_log WHERE profile_id = ? AND type LIKE 'credit.%' ORDER BY id",
        [profileId],
      )
    ).map(({ type, payload }) => {
      const { cents, daysAhead } = JSON.parse(payload) as { cents: number; daysAhead?: number };
      return [type, cents, daysAhead];
    });
  const seen = async (profileId: string) => (await billing.run(login(profileId), MOVEMENTS)).data;
  const settled = async (profileId: string, length: number) => {
    await eventually(async () => expect(await facts(profileId)).toHaveLength(length));
    return facts(profileId);
  };

  it('is told of 60, 30 and 7 days ahead, and ends with a movement, a booking and one letter', async () => {
    const giulia = profile();
    const at = new Date();
    await grantCredit(billing, giulia, 300, at);
    await grantCredit(billing, giulia, 200, at);
    await billing.advance(304);
    await billing.advance(2);
    expect(await settled(giulia, 1)).toEqual([['credit.expiring', 500, 60]]);
    await billing.advance(30);
    expect((await settled(giulia, 2))[1]).toEqual(['credit.expiring', 500, 30]);
    await billing.advance(23);
    expect((await settled(giulia, 3))[2]).toEqual(['credit.expiring', 500, 7]);
    expect(await seen(giulia)).toMatchObject({ creditAccount: { available: { amount: 500 } } });
    await billing.advance(7);
    expect((await settled(giulia, 4))[3]).toEqual(['credit.expired', 500, undefined]);
    const { creditAccount, creditMovements } = await seen(giulia);
    expect(creditAccount).toEqual({
      ...{ available: { amount: 0 }, held: { amount: 0 }, nextExpiry: null, nextExpiring: null },
    });
    expect(creditMovements.totalCount).toBe(3);
    expect(creditMovements.edges[0].node).toEqual({
      ...{ kind: 'EXPIRED', amount: { amount: -500 }, expiresAt: null, order: null, invoice: null },
    });
    expect(await balancesOf(billing, giulia)).toEqual({ RECEIVABLE: 500, EXPIRED_CREDIT: -500 });
  });

  it('is told of once when the clock jumps, by the nearest distance', async () => {
    const giulia = profile();
    await grantCredit(billing, giulia, 500, new Date());
    await billing.advance(345);
    expect(await settled(giulia, 1)).toEqual([['credit.expiring', 500, 30]]);
    await billing.advance(30);
    expect(await settled(giulia, 2)).toEqual([
      ['credit.expiring', 500, 30],
      ['credit.expired', 500, undefined],
    ]);
  });

  it('ends what is left of it, and no letter is written for what was spent', async () => {
    const [giulia, marco] = [profile(), profile()];
    const order = await placed(billing, login(giulia));
    await grantCredit(billing, giulia, order.total.amount + 81, new Date());
    const other = await placed(billing, login(marco));
    await grantCredit(billing, marco, other.total.amount, new Date());
    await pay(billing, login(giulia), order.id, { credit: true });
    await pay(billing, login(marco), other.id, { credit: true });
    await billing.advance(380);
    expect(await settled(giulia, 1)).toEqual([['credit.expired', 81, undefined]]);
    expect(await facts(marco)).toEqual([]);
  });

  it('leaves what was given later', async () => {
    const giulia = profile();
    const now = new Date();
    await grantCredit(billing, giulia, 300, now);
    await grantCredit(billing, giulia, 200, addDays(now, 100));
    await billing.advance(366);
    expect((await settled(giulia, 1))[0]).toEqual(['credit.expired', 300, undefined]);
    const { creditAccount } = await seen(giulia);
    expect(creditAccount).toMatchObject({ available: { amount: 200 }, nextExpiring: { amount: 200 } });
  });
});
