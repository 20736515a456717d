import 'reflect-metadata';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('the registrant that new domains get', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('registrant_store');
  });
  afterAll(() => test.end());

  it('is one, by whichever of twenty orders at the same moment it is made', async () => {
    const { registrants } = testDeps(test.database, new StoppedClock(NOW));
    const profileId = trustedProfileId('prf_orders');
    const made = await Promise.all(
      Array.from({ length: 20 }, () =>
        test.database.transact((manager) => registrants.ofNewDomains(manager, profileId, NOW)),
      ),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  });
});
