import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type RecordedEvent, readEvents, Sequencer } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import type { AutoRenewalRow } from './auto-renewal.entity';
import { switchAutoRenew } from './switch-auto-renew';
import { warnOfRisks } from './warn-of-risks';

const EXPIRY = new Date('2026-06-30T10:00:00.000Z');
const START = addDays(EXPIRY, -60);
const PROFILE = trustedProfileId('prf_warned');
const EXPIRED = {
  methodId: 'met_old',
  label: 'Visa 1111',
  expires: '2026-05',
  usable: true,
  lastRefusal: null,
};
const GOOD = {
  methodId: 'met_card',
  label: 'Visa 4242',
  expires: '2029-01',
  usable: true,
  lastRefusal: null,
};

describe('the warning before an automatic renewal', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  const logger = createLogger('test', 'silent');
  let isBillingAway = false;
  const deps = () => ({
    ...testDeps(test.database, clock),
    logger,
    billingMethods: async () => {
      if (isBillingAway) throw new Error('billing is away');
      return [EXPIRED, GOOD];
    },
    billingTotals: async (_: string, renewals: readonly object[]) =>
      renewals.map(() => ({ amount: 1_219, currency: 'EUR' })),
  });
  beforeEach(async () => {
    test = await domainsDatabase('warned');
    clock.setTo(START);
    isBillingAway = false;
  });
  afterEach(() => test.end());

  const renewing = async (
    name: string,
    terms: { methodIds?: string[]; priceCeilingCents?: number | null },
    profileId = PROFILE,
  ) => {
    const seed = { profileId, name, paidThrough: EXPIRY, now: START };
    const id = await seedDomain(test.database.read, seed);
    await test.database.transact(async (manager) => {
      const [domain] = await deps().renewingDomains.lock(manager, profileId, [id]);
      if (domain === undefined) throw new Error('no domain');
      const chosen = { years: 1, priceCeilingCents: null, methodIds: ['met_card'], ...terms };
      await switchAutoRenew(deps(), manager, profileId, {
        enabled: true,
        chosen: [{ domain, terms: chosen }],
        at: clock.now(),
      });
    });
    return id;
  };
  const at = async (daysBefore: number) => {
    clock.setTo(addDays(EXPIRY, -daysBefore));
    await warnOfRisks(deps(), { signal: new AbortController().signal });
  };
  const warnings = async () => {
    const sequencer = new Sequencer(test.database, logger);
    sequencer.wake();
    await sequencer.stop();
    const events: RecordedEvent[] = [];
    for (let more = true; more; ) {
      const read = await readEvents(test.database.read, events.at(-1)?.seq ?? 0);
      events.push(...read);
      more = read.length > 0;
    }
    return events
      .filter(({ type }) => type === 'auto-renewal.at-risk')
      .map(({ profileId, payload }) => ({ profileId, ...(payload as { listed: string[]; reason: string }) }));
  };

  it('is one letter of a profile for all its domains that will fail, 30 days before and never again', async () => {
    await renewing('one.com', { methodIds: ['met_old'] });
    await renewing('two.com', { methodIds: ['met_old', 'met_gone'] });
    await renewing('good.com', {});
    await renewing('other.com', { methodIds: ['met_old', 'met_card'] });
    await at(31);
    expect(await warnings()).toEqual([]);
    await at(30);
    for (const day of [30, 29, 20, 8, 6]) await at(day);
    expect(await warnings()).toMatchObject([
      { profileId: PROFILE, domains: 2, listed: ['one.com', 'two.com'], reason: 'METHOD_EXPIRES' },
    ]);
  });

  it('names several reasons as such, and a price above the limit', async () => {
    await renewing('none.com', { methodIds: ['met_gone'] });
    await renewing('dear.com', { priceCeilingCents: 1_218 });
    await renewing('fair.com', { priceCeilingCents: 1_219 });
    const other = trustedProfileId('prf_other');
    await renewing('theirs.com', { priceCeilingCents: 1 }, other);
    await at(30);
    expect(await warnings()).toMatchObject([
      { profileId: other, listed: ['theirs.com'], reason: 'PRICE_ABOVE_CEILING' },
      { profileId: PROFILE, listed: ['none.com', 'dear.com'], reason: 'SEVERAL' },
    ]);
  });

  it('is one letter for every domain of a large profile', async () => {
    const many = 510;
    for (let n = 0; n < many; n++) await renewing(`dear-${n}.com`, { priceCeilingCents: 1 });
    await at(30);
    await at(29);
    expect(await warnings()).toMatchObject([{ domains: many, reason: 'PRICE_ABOVE_CEILING' }]);
  });

  it('comes once billing answers again, and then only while it can still help', async () => {
    await renewing('late.com', { methodIds: ['met_old'] });
    isBillingAway = true;
    await expect(at(30)).rejects.toThrow('billing is away');
    isBillingAway = false;
    await at(28);
    expect(await warnings()).toHaveLength(1);
    await renewing('too-late.com', { methodIds: ['met_old'] });
    clock.setTo(EXPIRY);
    await at(-1);
    expect(await warnings()).toHaveLength(1);
  });

  it('comes when the last method is removed after everything was fine', async () => {
    const domainId = await renewing('removed.com', {});
    await at(30);
    expect(await warnings()).toEqual([]);
    clock.setTo(addDays(EXPIRY, -20));
    await test.database.transact((manager) =>
      deps().autoRenewals.dropMethodEverywhere(manager, PROFILE, 'met_card', clock.now()),
    );
    await at(19);
    expect(await warnings()).toMatchObject([{ listed: ['removed.com'], reason: 'NO_METHOD' }]);
    const [renewal] = await deps().autoRenewals.ofDomains(test.database.read, PROFILE, [domainId]);
    expect((renewal as AutoRenewalRow).riskCheckAt).toEqual(addDays(EXPIRY, 365 - 30));
  });
});
