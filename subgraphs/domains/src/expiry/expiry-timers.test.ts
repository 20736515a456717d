import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { readEvents, Sequencer } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import { addYears, boundariesOf } from '../lifecycle';
import { type DomainRow, PortfolioStore, paidThroughColumns, statusOfRow } from '../portfolio';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { beginNoticesAt, daysLeftIn } from '../testing/notices-under-test';
import { seedDomain } from '../testing/seeded-domain';
import { seededPolicy } from '../testing/seeded-rules';
import { settleTimers } from '../testing/timers-of-domains';
import { planExpiry } from '.';
import { publishExpiry } from './publish-expiry';

const START = new Date('2026-01-01T00:00:00.000Z');
const EXPIRY = addDays(START, 200);
const ENDED = ['domain.expired', -3, 'domain.let-go'];
const PROFILE = trustedProfileId('prf_timers');

describe('what time does to a domain', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  const logger = createLogger('test', 'silent');
  beforeEach(async () => {
    test = await domainsDatabase('expiry_timers');
    clock.setTo(START);
    await beginNoticesAt(test.database, START);
  });
  afterEach(() => test.end());

  const deps = () => testDeps(test.database, clock);
  const at = async (days: number) => {
    clock.setTo(addDays(START, days));
    await settleTimers(deps());
  };
  const appended = async () => {
    const sequencer = new Sequencer(test.database, logger);
    sequencer.wake();
    await sequencer.stop();
    return (await readEvents(test.database.read, 0)).map((event) => daysLeftIn(event) ?? event.type);
  };
  const facts = async () => (await appended()).filter((one) => typeof one === 'string');
  const seed = (name = 'timers.it', paidThrough = EXPIRY) =>
    seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough, now: START });
  const domain = async (id: string) => (await new PortfolioStore(test.database).byIds(PROFILE, [id]))[0];

  it('reminds on each day, publishes the expiry, and deletes at the end', async () => {
    const id = await seed();
    for (let day = 105; day <= 260; day++) await at(day);
    expect(await appended()).toEqual([90, 60, 30, 15, 7, 1, ...ENDED, 'domain.deleted']);
    expect(await domain(id)).toMatchObject({ state: 'DELETED', liveName: null });
    const free = new Map([['timers.it', 'FREE']]);
    expect(await deps().registry.check(['timers.it'])).toEqual({ kind: 'answered', value: free });
  });

  it('sends only the newest of the reminders that a jump of the clock made due', async () => {
    await seed();
    await at(172);
    expect(await appended()).toEqual([28]);
  });

  it('after a jump past all dates lets a name go, and deletes it when the registry does', async () => {
    const id = await seed();
    await at(400);
    expect(statusOfRow((await domain(id)) as DomainRow, clock.now())).toBe('REDEMPTION');
    await at(434);
    expect(await facts()).toEqual(['domain.expired', 'domain.let-go']);
    await at(435);
    expect(await facts()).toEqual(['domain.expired', 'domain.let-go', 'domain.deleted']);
  });

  it('appends nothing for dates that were moved by a renewal', async () => {
    const id = await seed();
    const paidThrough = addYears(EXPIRY, 1);
    const boundaries = boundariesOf(paidThrough, seededPolicy('it'));
    await deps().domains.changeRegistered(
      test.database.read,
      { profileId: PROFILE, domainId: id, at: START },
      paidThroughColumns(paidThrough, boundaries),
    );
    await planExpiry(deps(), test.database.read, {
      domainId: id,
      profileId: PROFILE,
      boundaries,
      policy: seededPolicy('it'),
      registryExpiresAt: EXPIRY,
      now: START,
    });
    for (const day of [115, 200, 204, 251, 300]) await at(day);
    expect(await appended()).toEqual([]);
    expect((await domain(id))?.state).toBe('REGISTERED');
    await at(200 + 365 - 90);
    expect(await appended()).toEqual([90]);
  });

  it('appends nothing twice when a timer runs again', async () => {
    const id = await seed();
    clock.setTo(EXPIRY);
    await publishExpiry(deps(), { domainId: id }, EXPIRY);
    await publishExpiry(deps(), { domainId: id }, EXPIRY);
    expect(await appended()).toEqual(['domain.expired']);
  });

  it('does not remind of, or delete, what is being renewed', async () => {
    const id = await seed();
    const renewing = { reservedOrderId: 'ord_1', renewingSince: START };
    await deps().domains.changeRegistered(
      test.database.read,
      { profileId: PROFILE, domainId: id, at: START },
      renewing,
    );
    await at(172);
    await at(300);
    expect(await appended()).toEqual([]);
    expect((await domain(id))?.state).toBe('REGISTERED');
    await deps().domains.changeRegistered(
      test.database.read,
      { profileId: PROFILE, domainId: id, at: START },
      { reservedOrderId: null, renewingSince: null },
    );
    await at(302);
    expect((await domain(id))?.registryDeletedAt).toEqual(addDays(START, 302));
    await at(337);
    expect(await appended()).toEqual(['domain.expired', 'domain.let-go', 'domain.deleted']);
  });

  it("copies the registry's own dates and keeps what is paid", async () => {
    const id = await seed('followed.it');
    await at(201);
    expect(await domain(id)).toMatchObject({
      paidThrough: EXPIRY,
      registryExpiresAt: addYears(EXPIRY, 1),
      registryStatus: 'ok/autoRenewPeriod',
    });
    const paidThrough = addYears(EXPIRY, 1);
    const boundaries = boundariesOf(paidThrough, seededPolicy('it'));
    await deps().domains.changeRegistered(
      test.database.read,
      { profileId: PROFILE, domainId: id, at: START },
      paidThroughColumns(paidThrough, boundaries),
    );
    await at(216);
    expect(await domain(id)).toMatchObject({ paidThrough, registryStatus: 'ok' });
  });

  it.each([
    ['it', 14, 'pendingDelete/redemptionPeriod'],
    ['com', 30, 'pendingDelete redemptionPeriod'],
    ['eu', 0, 'quarantine'],
  ])(
    'lets an unpaid .%s go on day %i, and the charge of the registry comes back',
    async (tld, day, status) => {
      const id = await seed(`unpaid.${tld}`);
      await at(200 + day - 1);
      const before = await deps().registry.info(`unpaid.${tld}`);
      expect(before).toMatchObject({ value: { phase: 'REGISTERED' } });
      await at(200 + day);
      expect(await domain(id)).toMatchObject({ registryStatus: status, registryExpiresAt: EXPIRY });
      const charged = await test.database.read.query(
        'SELECT COALESCE(SUM(amount), 0) AS amount FROM sim_registry_charge WHERE name = ?',
        [`unpaid.${tld}`],
      );
      expect(Number(charged[0].amount)).toBe(0);
    },
  );
});
