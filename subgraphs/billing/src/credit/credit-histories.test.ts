import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import fc from 'fast-check';
import { composeStores } from '../compose-stores';
import { LedgerCheckStore } from '../ledger-check/index';
import { CoinModel, type CreditState, type CreditStep, histories } from '../testing/credit-histories';
import { type Billing, openBilling, profile } from '../testing/open-billing';
import { LOOK_AFTER_CREDIT } from './credit-jobs';
import { lookAfterCredit } from './look-after-credit';

const HISTORIES = 300;
const AT_ONCE = 10;
const stores = composeStores();

describe('credit in the database', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const number = async (sql: string, owner: string) => {
    const [row] = await billing.sql<{ cents: string | null }>(sql, [owner]);
    return Number(row?.cents ?? 0);
  };

  /** Does to a profile in the database what is done to the coins. */
  const applied = async (owner: string, orders: Map<number, string>, one: CreditStep, at: Date) => {
    const profileId = trustedProfileId(owner);
    const orderId = 'slot' in one ? (orders.get(one.slot) ?? newId('ord')) : newId('ord');
    const { database } = billing;
    switch (one.kind) {
      case 'grant':
        await database.transact((manager) =>
          stores.credit.grant(manager, {
            ...{ profileId, amount: one.cents, reason: 'LATE_PAYMENT', subjectId: newId('pay'), at },
          }),
        );
        return;
      case 'spend':
        await database.transact((manager) =>
          stores.credit.spend(manager, { profileId, orderId, amount: one.cents, at }),
        );
        return;
      case 'hold': {
        if (orders.has(one.slot)) return;
        const held = await database.transact((manager) =>
          stores.creditHolds.hold(manager, {
            profileId,
            orderId,
            attemptId: newId('pay'),
            most: one.cents,
            countedMonth: null,
            at,
          }),
        );
        if (held > 0) orders.set(one.slot, orderId);
        return;
      }
      case 'release':
      case 'spend held': {
        const act = one.kind === 'release' ? 'release' : 'spend';
        await database.transact((manager) => stores.creditHolds[act](manager, { profileId, orderId, at }));
        orders.delete(one.slot);
        return;
      }
      case 'expire': {
        const run = lookAfterCredit({ ...stores, database, clock: { now: () => at } });
        const job = { id: newId('job'), kind: LOOK_AFTER_CREDIT, subjectId: owner, dueAt: at, attempt: 1 };
        await run(job, new AbortController().signal);
        return;
      }
      case 'wait':
    }
  };

  const stateOf = async (owner: string, at: Date): Promise<CreditState> => {
    const profileId = trustedProfileId(owner);
    const { available, held } = await stores.creditAccounts.state(billing.database.read, profileId, at);
    const ends = await billing.sql<{ end: Date; cents: string }>(
      'SELECT expires_at AS end, SUM(remaining) AS cents FROM credit_grant WHERE profile_id = ? AND remaining > 0 GROUP BY expires_at',
      [owner],
    );
    return {
      ...{ available, held },
      left: Object.fromEntries(ends.map(({ end, cents }) => [end.toISOString(), Number(cents)])),
      spent: await number('SELECT SUM(amount) AS cents FROM credit_spend WHERE profile_id = ?', owner),
      expired:
        0 -
        (await number(
          "SELECT SUM(cents) AS cents FROM credit_movement WHERE profile_id = ? AND kind = 'EXPIRED'",
          owner,
        )),
    };
  };

  it(`comes to what single coins would, in ${HISTORIES} histories, and so do its movements and the ledger`, async () => {
    const all = fc.sample(histories, HISTORIES);
    for (let first = 0; first < all.length; first += AT_ONCE)
      await Promise.all(
        all.slice(first, first + AT_ONCE).map(async (steps) => {
          const [owner, orders, coins] = [profile(), new Map<number, string>(), new CoinModel()];
          for (const one of steps) {
            await applied(owner, orders, one, coins.now);
            coins.apply(one);
          }
          const state = coins.state();
          expect({ steps, ...(await stateOf(owner, coins.now)) }).toEqual({ steps, ...state });
        }),
      );
    const checks = new LedgerCheckStore();
    expect(await checks.unbalanced(billing.database.read, 10)).toEqual([]);
    expect(await checks.unlikeCredit(billing.database.read, 10)).toEqual([]);
  });
});
