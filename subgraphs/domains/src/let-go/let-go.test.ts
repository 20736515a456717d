import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import fc from 'fast-check';
import { composeRegistry } from '../compose-registry';
import { timelineOf } from '../life';
import { OperationRow } from '../operations';
import { DomainRow, statusOfRow } from '../portfolio';
import { answered, type RegistryPort, SIMULATED_ROUTES } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { seededPolicy } from '../testing/seeded-rules';
import { settleTimers } from '../testing/timers-of-domains';

const START = new Date('2026-01-01T10:00:00.000Z');
const EXPIRY = addDays(START, 100);
const PROFILE = trustedProfileId('prf_let_go');

describe('letting an unpaid name go', () => {
  let test: TestDatabase;
  let names = 0;
  /** Until when money is awaited, as billing says; `away`: it does not answer. */
  let money: (now: Date) => Date | null | 'away' = () => null;
  let isRegistryAway = false;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('let_go');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    clock.setTo(START);
    money = () => null;
    isRegistryAway = false;
    await forget();
  });
  /** Nothing is planned: the clock was put back. */
  const forget = async () => {
    for (const table of ['domain_due', 'job']) await test.database.read.query(`DELETE FROM ${table}`);
  };

  const billing: Peer = {
    name: 'billing',
    close: async () => undefined,
    call: async () => {
      const until = money(clock.now());
      if (until === 'away') throw new Error('away');
      return { until: until?.toISOString() ?? null };
    },
  };
  const deps = () => {
    const stores = testDeps(test.database, clock);
    const registry = composeRegistry(stores, SIMULATED_ROUTES);
    const through = new Proxy(registry, {
      get: (target, key) =>
        isRegistryAway && (key === 'info' || key === 'delete')
          ? async () => ({ kind: 'unavailable' })
          : Reflect.get(target, key),
    }) as RegistryPort;
    return testDeps(test.database, clock, through, billing);
  };
  const at = async (days: number) => {
    clock.setTo(addDays(EXPIRY, days));
    await settleTimers(deps());
  };
  const seed = (tld: string) =>
    seedDomain(test.database.read, {
      profileId: PROFILE,
      name: `unpaid-${++names}.${tld}`,
      paidThrough: EXPIRY,
      now: START,
    });
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const operationOf = (domainId: string) =>
    test.database.read.findOneByOrFail(OperationRow, { domainId, kind: 'let-go' });
  const history = async (domainId: string) =>
    (
      await test.database.read.query(
        `SELECT t.to_state AS state, t.reason FROM operation_transition t JOIN operation o ON o.id = t.operation_id
          WHERE o.domain_id = ? ORDER BY t.id`,
        [domainId],
      )
    ).map(({ state, reason }: { state: string; reason: string }) => `${state} ${reason}`);
  const seenAs = async (id: string) => {
    const row = await stored(id);
    const phase = answered(await testDeps(test.database, clock).registry.info(row.name), 'info')?.phase;
    return `${statusOfRow(row, clock.now())} ${phase ?? 'FREE'}`;
  };
  const chargedFor = async (id: string) =>
    Number(
      (
        await test.database.read.query(
          'SELECT COALESCE(SUM(amount), 0) AS amount FROM sim_registry_charge WHERE name = ?',
          [(await stored(id)).name],
        )
      )[0].amount,
    );

  it('is given up where another provider has the name, which is recorded as moved away', async () => {
    const id = await seed('it');
    const { name } = await stored(id);
    await test.database.read.query("UPDATE sim_registry_domain SET sponsor = 'another' WHERE name = ?", [
      name,
    ]);
    for (const days of [14.01, 15, 16]) await at(days);
    const begun = await test.database.read.findBy(OperationRow, { domainId: id, kind: 'let-go' });
    // Whether deleting it has begun depends on which of the two was due first.
    expect(begun.filter(({ state }) => state !== 'CANCELLED')).toEqual([]);
    expect(await stored(id)).toMatchObject({ state: 'TRANSFERRED', registryDeletedAt: null });
  });

  it('is an operation that nobody asked for, with its history', async () => {
    const id = await seed('it');
    await at(14);
    expect(await operationOf(id)).toMatchObject({ state: 'SUCCEEDED', askedBy: 'SYSTEM', lineId: null });
    expect(await history(id)).toEqual(['PENDING requested', 'IN_PROGRESS sent', 'SUCCEEDED done']);
  });

  it.each([
    ['com', 30, 40, 'until the money is there no more'],
    ['com', 30, 44.75, 'six hours before the registry charges for good'],
    ['it', 14, 14.75, 'six hours before the registry charges for good'],
  ])('of a .%s due on day %d waits until day %d: %s', async (tld, due, end) => {
    const id = await seed(tld);
    const lasting = addDays(EXPIRY, end === 40 ? 40 : 50);
    money = (now) => (now < lasting ? lasting : null);
    await at(due);
    expect(await operationOf(id)).toMatchObject({ state: 'ACTION_REQUIRED', waitsFor: 'MONEY_ON_ITS_WAY' });
    expect((await stored(id)).renewableUntil).toEqual(addDays(EXPIRY, end));
    await at(end - 0.01);
    expect(await seenAs(id)).toBe('EXPIRED_RENEWABLE REGISTERED');
    await at(end);
    expect(await seenAs(id)).toBe('REDEMPTION REDEMPTION');
    expect(await chargedFor(id)).toBe(0);
  });

  it('of a .eu waits for money until six hours before midnight, when the registry still ends it with its term', async () => {
    const id = await seed('eu');
    money = () => addDays(EXPIRY, 50);
    await at(-1);
    expect((await operationOf(id)).state).toBe('ACTION_REQUIRED');
    await at(-0.25);
    expect(await stored(id)).toMatchObject({ registryDeletedAt: EXPIRY });
    await at(0);
    expect(await seenAs(id)).toBe('REDEMPTION REDEMPTION');
    expect(await chargedFor(id)).toBe(0);
  });

  it('waits while billing does not say whether money is awaited, and no longer than for money', async () => {
    const id = await seed('it');
    money = () => 'away';
    await at(14);
    expect((await operationOf(id)).state).toBe('ACTION_REQUIRED');
    for (let hours = 1; hours <= 17; hours++) await at(14 + hours / 24);
    expect(await seenAs(id)).toBe('EXPIRED_RENEWABLE REGISTERED');
    await at(14.75);
    expect(await seenAs(id)).toBe('REDEMPTION REDEMPTION');
  });

  it('ends without a command when the renewal is paid, and begins again when that fails', async () => {
    const id = await seed('com');
    money = () => addDays(EXPIRY, 40);
    await at(30);
    const owned = { profileId: PROFILE, domainId: id, at: clock.now() };
    const paid = { renewingSince: clock.now(), reservedOrderId: 'ord_1' };
    await deps().domains.changeRegistered(test.database.read, owned, paid);
    await at(40);
    expect((await history(id)).at(-1)).toBe('CANCELLED paid');
    money = () => null;
    await at(41);
    expect(await seenAs(id)).toBe('EXPIRED_RENEWABLE REGISTERED');
    const released = { renewingSince: null, reservedOrderId: null };
    await deps().domains.changeRegistered(test.database.read, owned, released);
    await at(42);
    expect(await seenAs(id)).toBe('REDEMPTION REDEMPTION');
  });

  it.each([
    ['com', 30, 0],
    ['it', 14, -400],
  ])(
    'of a .%s whose registry is away for three days from day %d on is done when it is back, and status and dates follow',
    async (tld, due, charged) => {
      const id = await seed(tld);
      isRegistryAway = true;
      for (let hours = 0; hours < 72; hours += 6) await at(due + hours / 24);
      expect(await operationOf(id)).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'REGISTRY_AWAY' });
      expect(await seenAs(id)).toBe('EXPIRED_RENEWABLE REGISTERED');
      isRegistryAway = false;
      await at(due + 3);
      const deletedAt = clock.now();
      expect(await seenAs(id)).toBe('REDEMPTION REDEMPTION');
      const { redemptionDays, pendingDeleteDays } = seededPolicy(tld);
      expect(await stored(id)).toMatchObject({
        registryDeletedAt: deletedAt,
        redemptionUntil: addDays(deletedAt, redemptionDays),
        pendingDeleteUntil: addDays(deletedAt, redemptionDays + pendingDeleteDays),
      });
      expect(await chargedFor(id)).toBe(charged);
      await at(due + 3 + redemptionDays);
      expect(await seenAs(id)).toBe('PENDING_DELETE PENDING_DELETE');
      await at(due + 3 + redemptionDays + pendingDeleteDays);
      expect(await seenAs(id)).toBe('DELETED FREE');
    },
  );

  it('agrees with the registry, and with what the timeline foretold, however the clock jumps and registries are away', async () => {
    const jump = fc.record({ days: fc.integer({ min: 1, max: 40 }), isAway: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('it', 'com', 'eu'),
        fc.integer({ min: -5, max: 20 }),
        fc.array(jump, { minLength: 2, maxLength: 6 }),
        async (tld, first, jumps) => {
          clock.setTo(START);
          await forget();
          const id = await seed(tld);
          let day = first;
          for (const { days, isAway } of [{ days: 0, isAway: false }, ...jumps]) {
            day += days;
            const before = await stored(id);
            const foreseen = timelineOf({ ...before, nextChargeAt: null }, seededPolicy(tld), clock.now());
            const asForeseen = before.registryDeletedAt !== null;
            isRegistryAway = isAway;
            await at(day);
            isRegistryAway = false;
            const [status, phase] = (await seenAs(id)).split(' ');
            const last = foreseen.filter((event) => event.at <= clock.now() && event.status !== null).at(-1);
            if (asForeseen && last !== undefined && !isAway) expect(status).toBe(last.status);
            const isOverdue = addDays(EXPIRY, seededPolicy(tld).letGoDays) <= clock.now();
            if (isOverdue && !isAway) expect(status).not.toBe('EXPIRED_RENEWABLE');
            // What an absent registry has done meanwhile, by time alone, is seen by its dates.
            expect(PHASES[status ?? '']).toContain(phase);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Where the registry has a name of this status. */
const PHASES: Readonly<Record<string, readonly string[]>> = {
  ACTIVE: ['REGISTERED'],
  EXPIRING: ['REGISTERED'],
  EXPIRED_RENEWABLE: ['REGISTERED'],
  REDEMPTION: ['REDEMPTION'],
  PENDING_DELETE: ['PENDING_DELETE'],
  DELETED: ['FREE'],
};
