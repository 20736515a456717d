import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { RegistryPort } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { endAuthCode } from './end-auth-code';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const LATER = addDays(NOW, 14);
const profileId = trustedProfileId('prf_end');

describe('the end of a code', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('end_auth_code');
  });
  afterAll(() => test.end());

  it('leaves the end of a code that was revealed meanwhile', async () => {
    const deps = testDeps(test.database, new StoppedClock(NOW));
    const paidThrough = addDays(NOW, 200);
    const domainId = await seedDomain(test.database.read, {
      profileId,
      name: 'ends.com',
      paidThrough,
      now: NOW,
    });
    const goodUntil = (codeUntil: Date) =>
      deps.transferAccess.change(test.database.read, profileId, domainId, { codeUntil });
    await goodUntil(NOW);
    const registry: RegistryPort = new Proxy(deps.registry, {
      get: (target, key) => {
        if (key === 'update')
          return async (command: Parameters<RegistryPort['update']>[0]) => {
            await goodUntil(LATER);
            return target.update(command);
          };
        const own = Reflect.get(target, key) as unknown;
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
    await endAuthCode({ ...deps, registry }, { subjectId: domainId });
    const access = await deps.transferAccess.ofTimer(test.database.read, domainId);
    expect(access?.codeUntil).toEqual(LATER);
  });
});
