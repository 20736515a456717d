import 'reflect-metadata';
import type { automaticRenewalAttempted } from '@customer-area/billing/contract';
import { addDays } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import { readEvents, Sequencer } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import { addYears } from '../lifecycle';
import { DomainRow } from '../portfolio';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { attemptStanding } from './attempt-standing';
import { AutomaticRenewalRow } from './automatic-renewal.entity';
import { chargeDueDomains } from './charge-due-domains';
import { switchAutoRenew } from './switch-auto-renew';
import { takeChoice } from './take-choice';
import { takeOutcome } from './take-outcome';

const EXPIRY = new Date('2026-06-30T10:00:00.000Z');
const START = addDays(EXPIRY, -60);
const PROFILE = trustedProfileId('prf_charging');
const TERMS: { years: number; priceCeilingCents: number | null; methodIds: string[] } = {
  years: 1,
  priceCeilingCents: null,
  methodIds: ['met_dead', 'met_good'],
};

type Told = PayloadOf<typeof automaticRenewalAttempted>;

describe('a domain that renews itself', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  const logger = createLogger('test', 'silent');
  const deps = () => ({ ...testDeps(test.database, clock), logger });
  let domainId: string;
  beforeEach(async () => {
    test = await domainsDatabase('charging');
    clock.setTo(START);
    domainId = await renewing('casa.com');
  });
  afterEach(() => test.end());

  const renewing = async (name: string, terms = TERMS) => {
    const seed = { profileId: PROFILE, name, paidThrough: EXPIRY, now: clock.now() };
    const id = await seedDomain(test.database.read, seed);
    await switched(id, true, terms);
    return id;
  };
  const switched = (id: string, enabled: boolean, terms = TERMS) =>
    test.database.transact(async (manager) => {
      const [domain] = await deps().renewingDomains.lock(manager, PROFILE, [id]);
      if (domain === undefined) throw new Error('no domain');
      const chosen = [{ domain, terms }];
      await switchAutoRenew(deps(), manager, PROFILE, { enabled, chosen, at: clock.now() });
    });
  const sweep = () => chargeDueDomains(deps(), { signal: new AbortController().signal });
  const at = async (daysBefore: number) => {
    clock.setTo(addDays(EXPIRY, -daysBefore));
    await sweep();
  };
  const facts = async <Payload>(type: string) => {
    const sequencer = new Sequencer(test.database, logger);
    sequencer.wake();
    await sequencer.stop();
    const events = await readEvents(test.database.read, 0);
    return events.filter((event) => event.type === type).map(({ payload }) => payload as Payload);
  };
  const due = () =>
    facts<{
      automaticRenewalId: string;
      attempt: number;
      methodIds: string[];
      chosenAt: string;
      finalAttempt: boolean;
    }>('automatic-renewal.due');
  const attempts = async () => (await due()).map(({ attempt }) => attempt);
  const period = () => test.database.read.findOneByOrFail(AutomaticRenewalRow, { domainId });
  const domain = () => test.database.read.findOneByOrFail(DomainRow, { id: domainId });
  const told = async (outcome: Told['outcome'], changes: Partial<Told> = {}) => {
    const { id: automaticRenewalId, attempts: attempt } = await period();
    const payload = {
      automaticRenewalId,
      attempt,
      domainId,
      domainName: 'casa.com',
      orderId: 'ord_1',
      outcome,
      refusals: [],
      totalCents: 1_219,
      orderFailed: false,
      ...changes,
    };
    await test.database.transact((manager) => takeOutcome(deps(), manager, PROFILE, payload));
  };

  it('is charged 7 days before its expiry, and not before', async () => {
    await at(8);
    expect(await due()).toEqual([]);
    await at(7);
    expect(await due()).toMatchObject([
      { attempt: 1, domainId, years: 1, methodIds: ['met_dead', 'met_good'], finalAttempt: false },
    ]);
  });

  it('says right before a charge what its holder wants then: other methods, another limit, or nothing', async () => {
    await at(7);
    const { id: automaticRenewalId } = await period();
    const standing = (attempt = 1, asker = PROFILE) =>
      attemptStanding(deps(), asker, { domainId, automaticRenewalId, attempt });
    expect(await standing()).toEqual({ methodIds: TERMS.methodIds, priceCeilingCents: null });
    expect([await standing(2), await standing(1, trustedProfileId('prf_stranger'))]).toEqual([null, null]);
    await switched(domainId, true, { ...TERMS, methodIds: ['met_new'], priceCeilingCents: 2_000 });
    expect(await standing()).toEqual({ methodIds: ['met_new'], priceCeilingCents: 2_000 });
    await switched(domainId, false);
    expect(await standing()).toBeNull();
    await told('NOT_RENEWABLE');
    expect(await period()).toMatchObject({ state: 'FAILED' });
    expect(await facts('auto-renewal.failed')).toEqual([]);
  });

  it('is charged once, however many workers look at it at once', async () => {
    clock.setTo(addDays(EXPIRY, -7));
    await Promise.all(Array.from({ length: 20 }, sweep));
    expect(await attempts()).toEqual([1]);
    expect(await test.database.read.countBy(AutomaticRenewalRow, { domainId })).toBe(1);
  });

  it('is charged again 5, 3 and 1 day before, while it is declined for now', async () => {
    for (const day of [7, 6, 5, 4, 3, 2, 1, 0.5]) {
      await at(day);
      if ((await period()).state === 'CHARGING') await told('DECLINED_SOFT');
    }
    expect(await attempts()).toEqual([1, 2, 3, 4]);
    expect((await due()).map(({ finalAttempt }) => finalAttempt)).toEqual([false, false, false, true]);
    expect(await period()).toMatchObject({ state: 'FAILED', attempts: 4, orderId: 'ord_1' });
    expect(await facts('auto-renewal.failed')).toMatchObject([
      { domainId, reason: 'DECLINED', orderId: 'ord_1', hasOrder: true },
    ]);
  });

  it('is charged once for the moments that were missed, and never from the expiry on', async () => {
    await at(2);
    expect(await attempts()).toEqual([1]);
    const other = await renewing('mare.com');
    await at(-1);
    await at(-20);
    expect(await attempts()).toEqual([1]);
    expect(await test.database.read.countBy(AutomaticRenewalRow, { domainId: other })).toBe(0);
  });

  it('is not charged, and its holder is told, when nothing looked at it before its expiry', async () => {
    await at(-10);
    await at(-11);
    expect(await attempts()).toEqual([]);
    expect(await facts('auto-renewal.failed')).toMatchObject([
      { domainId, reason: 'NOT_RENEWABLE', hasOrder: false },
    ]);
    const other = await renewing('lago.com');
    expect((await test.database.read.findOneByOrFail(DomainRow, { id: other })).autoRenew).toBe('ON');
    await at(-12);
    expect(await facts('auto-renewal.failed')).toHaveLength(1);
  });

  it('keeps the order that was left when the expiry comes before the next attempt', async () => {
    await at(7);
    await told('DECLINED_SOFT');
    await at(-1);
    expect(await attempts()).toEqual([1]);
    expect(await period()).toMatchObject({ state: 'FAILED' });
    expect(await facts('auto-renewal.failed')).toMatchObject([
      { reason: 'DECLINED', orderId: 'ord_1', hasOrder: true },
    ]);
  });

  it('waits for the outcome of an attempt although the next moment has come', async () => {
    await at(7);
    await at(5);
    expect(await attempts()).toEqual([1]);
    await told('UNDECIDED');
    await told('DECLINED_SOFT');
    await at(3);
    expect(await attempts()).toEqual([1, 2]);
  });

  it.each([7, 1])(
    'ends at its expiry, and its holder is told, when billing never answers an attempt made %s days before',
    async (day) => {
      for (const days of [day, 5, 3, 1, 0.5].filter((one) => one <= day)) await at(days);
      expect(await attempts()).toEqual([1]);
      expect(await facts('auto-renewal.failed')).toEqual([]);
      await at(0);
      await at(-1);
      expect(await period()).toMatchObject({ state: 'FAILED' });
      expect(await facts('auto-renewal.failed')).toMatchObject([
        { domainId, reason: 'NOT_RENEWABLE', hasOrder: false },
      ]);
    },
  );

  it('is left alone at its expiry while the provider cannot tell how an attempt ended', async () => {
    await at(7);
    await told('UNDECIDED');
    for (const days of [5, 3, 1, 0, -1]) await at(days);
    expect(await period()).toMatchObject({ state: 'CHARGING' });
    expect(await facts('auto-renewal.failed')).toEqual([]);
  });

  it('in redemption renews itself from its recovery on when that was chosen while it was paid', async () => {
    const owned = { profileId: PROFILE, domainId, at: clock.now() };
    await test.database.read.query(
      "UPDATE domain SET auto_renew = 'OFF', name = 'casa.it', tld = 'it' WHERE id = ?",
      [domainId],
    );
    clock.setTo(addDays(EXPIRY, 20));
    await test.database.read.query(
      'UPDATE domain SET registry_deleted_at = ?, renewable_until = ?, redemption_until = ?, phase_until = ? WHERE id = ?',
      [addDays(EXPIRY, 10), addDays(EXPIRY, 10), addDays(EXPIRY, 40), new Date(0), domainId],
    );
    const choice = {
      domainIds: [domainId],
      orderId: 'ord_1',
      profileId: PROFILE,
      methodId: 'met_good',
      enabled: true,
    };
    const choose = () => test.database.transact((manager) => takeChoice(deps(), manager, PROFILE, choice));
    await choose();
    expect((await domain()).autoRenew).toBe('OFF');
    const held = { profileId: PROFILE, domainId, orderId: 'ord_1', lineId: 'lin_1' };
    await test.database.transact((manager) => deps().holds.startRenewing(manager, held, owned.at));
    await choose();
    expect((await domain()).autoRenew).toBe('ON');
  });

  it('is charged no more to a method that was refused for good', async () => {
    await at(7);
    await told('DECLINED_SOFT', {
      refusals: [
        { methodId: 'met_dead', hard: true, code: 'PAYMENT_DECLINED' },
        { methodId: 'met_good', hard: false, code: 'PAYMENT_DECLINED' },
      ],
    });
    await at(5);
    expect((await due()).map(({ methodIds }) => methodIds)).toEqual([['met_dead', 'met_good'], ['met_good']]);
  });

  it('is paid for once a period: told twice, moved on, and renewed for the next', async () => {
    await at(7);
    await told('PAID');
    await told('PAID');
    await told('DECLINED_SOFT');
    await at(5);
    expect(await attempts()).toEqual([1]);
    expect(await period()).toMatchObject({ state: 'PAID' });
    expect(await domain()).toMatchObject({ autoRenewOverFor: EXPIRY });
    const paidThrough = addYears(EXPIRY, 1);
    const owned = { profileId: PROFILE, domainId, at: clock.now() };
    await test.database.transact((manager) =>
      deps().domains.changeRegistered(manager, owned, { paidThrough }),
    );
    await at(7 - 365);
    expect(await attempts()).toEqual([1, 1]);
  });

  it.each([
    ['AUTHENTICATION_REQUIRED', 0],
    ['PRICE_ABOVE_CEILING', 1],
    ['NO_METHOD', 1],
  ] as const)('is not charged again after %s', async (outcome, letters) => {
    await at(7);
    await told(outcome);
    await at(5);
    expect(await attempts()).toEqual([1]);
    expect(await facts('auto-renewal.failed')).toHaveLength(letters);
  });

  it('is not charged again, nor written about, once its holder has cancelled the order', async () => {
    await at(7);
    await told('DECLINED_SOFT');
    await at(5);
    await told('NOT_RENEWABLE');
    await at(3);
    expect(await attempts()).toEqual([1, 2]);
    expect(await period()).toMatchObject({ state: 'FAILED' });
    expect(await facts('auto-renewal.failed')).toEqual([]);
  });

  it('is written about at once when its order was paid and could not be carried out', async () => {
    await at(7);
    await told('DECLINED_SOFT');
    await at(5);
    await told('NOT_RENEWABLE', { orderFailed: true });
    expect(await period()).toMatchObject({ state: 'FAILED' });
    expect(await facts('auto-renewal.failed')).toMatchObject([
      { domainId, reason: 'NOT_RENEWABLE', orderId: null, hasOrder: false },
    ]);
  });

  it('tells when its holder chose, so that an order cancelled before that is replaced', async () => {
    await at(7);
    await told('DECLINED_SOFT');
    const chosenAt = addDays(EXPIRY, -6);
    clock.setTo(chosenAt);
    await switched(domainId, true);
    await at(5);
    expect((await due()).map((one) => new Date(one.chosenAt))).toEqual([START, chosenAt]);
    await told('DECLINED_SOFT', { orderId: 'ord_2' });
    expect(await period()).toMatchObject({ state: 'WAITING', orderId: 'ord_2' });
  });

  it('is charged again when its holder cancelled the order and chose anew during an attempt', async () => {
    await at(7);
    await told('UNDECIDED');
    clock.setTo(addDays(EXPIRY, -6));
    await switched(domainId, true);
    await told('NOT_RENEWABLE');
    await at(5);
    expect(await attempts()).toEqual([1, 2]);
  });

  it('is written about when that was during the last attempt', async () => {
    await at(1);
    clock.setTo(addDays(EXPIRY, -0.5));
    await switched(domainId, true);
    await told('NOT_RENEWABLE');
    expect(await period()).toMatchObject({ state: 'FAILED' });
    expect(await facts('auto-renewal.failed')).toMatchObject([
      { domainId, reason: 'NOT_RENEWABLE', orderId: null, hasOrder: false },
    ]);
  });

  it('is charged again once its holder has chosen anew, with the order that is there', async () => {
    await at(7);
    await told('NO_METHOD');
    clock.setTo(addDays(EXPIRY, -6));
    await switched(domainId, true);
    await at(5);
    expect(await attempts()).toEqual([1, 2]);
    expect(new Set((await due()).map(({ automaticRenewalId }) => automaticRenewalId)).size).toBe(1);
  });

  it('is not charged while it is off, nor once it is deleted', async () => {
    const deleted = await renewing('monte.com');
    await switched(domainId, false);
    await test.database.transact(async (manager) => {
      const move = { profileId: PROFILE, domainId: deleted, reason: 'test', at: clock.now() } as const;
      await deps().domains.move(manager, { ...move, from: 'REGISTERED', to: 'DELETED' });
    });
    await at(7);
    expect(await due()).toEqual([]);
  });

  it('is not charged while a renewal that was paid is carried out, and is if the registry refuses that', async () => {
    const held = { profileId: PROFILE, domainId, orderId: 'ord_by_hand', lineId: 'lin_1' };
    await test.database.transact((manager) => deps().holds.startRenewing(manager, held, clock.now()));
    await at(7);
    expect(await due()).toEqual([]);
    await deps().holds.release(test.database.read, PROFILE, domainId, 'ord_by_hand');
    await at(6);
    await at(5);
    expect(await attempts()).toEqual([1]);
  });
});
