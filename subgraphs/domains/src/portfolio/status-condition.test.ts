import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import fc from 'fast-check';
import { boundariesOf, type DomainState } from '../lifecycle';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { seededPolicy } from '../testing/seeded-rules';
import { DomainStatus } from './domain-enums.graphql';
import { statusOfRow } from './domain-status';
import { EVERYTHING } from './filter';
import { PortfolioStore } from './portfolio.store';

const NOW = new Date('2026-05-20T12:00:00.000Z');
const STATES: readonly DomainState[] = [
  'REQUESTED',
  'REGISTERING',
  'REGISTERED',
  'REQUEST_FAILED',
  'WITHDRAWN',
  'TRANSFERRED',
  'DELETED',
];

/** Days from now at which some policy has a boundary. */
const BOUNDARIES = [0, -15, -30, -40, -45, -50, -60, -65, 89, 92];

/** Expiries on both sides of every boundary of every policy, to the millisecond. */
const expiry = fc
  .record({
    days: fc.oneof(fc.constantFrom(...BOUNDARIES), fc.integer({ min: -90, max: 400 })),
    ms: fc.constantFrom(-1, 0, 1),
  })
  .map(({ days, ms }) => new Date(addDays(NOW, days).getTime() + ms));

const stored = fc.record({
  state: fc.constantFrom(...STATES, 'REGISTERED' as const, 'REGISTERED' as const),
  tld: fc.constantFrom('it', 'com', 'eu'),
  paidThrough: fc.option(expiry, { freq: 8 }),
  isSuspended: fc.boolean(),
  isLetGo: fc.boolean(),
});

/** Some row of every status, whatever chance brings. */
const OF_EACH_STATUS = ['it', 'com', 'eu'].flatMap((tld) =>
  BOUNDARIES.flatMap((days) =>
    [true, false].map((isLetGo) => ({
      ...{
        state: 'REGISTERED' as const,
        tld,
        paidThrough: addDays(NOW, days - 1),
        isSuspended: false,
        isLetGo,
      },
    })),
  ),
);

describe('the statuses as conditions in SQL', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('label_predicate');
  });
  afterAll(() => test.end());

  it('select exactly the rows whose status statusOf derives, also at the very boundaries', async () => {
    const { database } = test;
    const profileId = trustedProfileId('prf_labels');
    const samples = [...OF_EACH_STATUS, ...fc.sample(stored, 400)];
    for (const [index, { state, tld, paidThrough, isSuspended, isLetGo }] of samples.entries()) {
      const bounds = paidThrough === null ? null : boundariesOf(paidThrough, seededPolicy(tld));
      await database.read.query(
        `INSERT INTO domain (id, profile_id, name, unicode_name, tld, policy_version, state, paid_through, expiring_from, renewable_until,
           redemption_until, pending_delete_until, registry_deleted_at, suspended_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          `dom_${index}`,
          profileId,
          `name-${index}.${tld}`,
          `name-${index}.${tld}`,
          tld,
          seededPolicy(tld).version,
          state,
          paidThrough,
          bounds?.expiringFrom ?? null,
          bounds?.renewableUntil ?? null,
          bounds?.redemptionUntil ?? null,
          bounds?.pendingDeleteUntil ?? null,
          isLetGo ? (bounds?.renewableUntil ?? null) : null,
          isSuspended ? NOW : null,
          NOW,
        ],
      );
    }
    const store = new PortfolioStore(database);
    const all = await store.byIds(
      profileId,
      samples.map((_, index) => `dom_${index}`),
    );
    expect(all).toHaveLength(samples.length);
    for (const status of Object.values(DomainStatus)) {
      const wanted = { criteria: { ...EVERYTHING, statuses: [status] }, now: NOW };
      const paging = { size: 999, direction: 'forwards', cursor: null } as const;
      const page = { ...wanted, sort: 'NAME_ASC', paging, from: null } as const;
      const selected = (await store.page(profileId, page)).map(({ id }) => id);
      const derived = all.filter((row) => statusOfRow(row, NOW) === status).map(({ id }) => id);
      expect(derived.length).toBeGreaterThan(0);
      expect([status, new Set(selected)]).toEqual([status, new Set(derived)]);
      expect(await store.totals.count(profileId, wanted)).toBe(derived.length);
    }
  });
});
