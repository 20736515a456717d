import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { loginOf } from '../../../../test/harness/operations';
import { handOverDomain } from '../handover';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { revealAuthCode } from './reveal-auth-code';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('a code that is asked for while the domain changes hands', () => {
  let test: TestDatabase;
  let n = 0;
  beforeAll(async () => {
    test = await domainsDatabase('reveal_race');
  });
  afterAll(() => test.end());

  /** The domain is handed over just before identity answers, or just after the registry has taken the code. */
  const revealed = async (moment: 'BEFORE' | 'AFTER') => {
    const clock = new StoppedClock(NOW);
    const { registry, ...deps } = testDeps(test.database, clock);
    const [from, to] = [trustedProfileId(`prf_from_${++n}`), trustedProfileId(`prf_to_${n}`)];
    const seeded = { profileId: from, name: `race-${n}.com`, paidThrough: addDays(NOW, 200), now: NOW };
    const domainId = await seedDomain(test.database.read, seeded);
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
    const { id: registrantId } = await deps.registrants.ofNewDomains(test.database.read, to, NOW);
    const handOver = () =>
      test.database.transact((manager) =>
        handOverDomain(deps, manager, { ...{ domainId, from, to, registrantId }, at: NOW }),
      );
    let told = 0;
    const update: RegistryPort['update'] = async (command) => {
      told += 1;
      const outcome = await registry.update(command);
      if (moment === 'AFTER') expect(await handOver()).toBeNull();
      return outcome;
    };
    const identity: Peer = {
      name: 'identity',
      call: async (operation) => {
        if (operation === 'profile-restrictions') return { secondFactorResetUntil: null, legalHold: false };
        if (moment === 'BEFORE') expect(await handOver()).toBeNull();
        return { state: 'not-needed' };
      },
      close: async () => undefined,
    };
    const through: RegistryPort = Object.create(registry, { update: { value: update } });
    const outcome = await revealAuthCode({ ...deps, identity, registry: through }, loginOf(from), {
      ...{ domain, lockedUntil: null },
    });
    const [access] = await deps.transferAccess.ofDomains(test.database.read, to, [domainId]);
    return { outcome, told, access, to };
  };

  it('is not set at the registry when the domain is somebody else’s by then', async () => {
    const { outcome, told, access, to } = await revealed('BEFORE');
    expect(outcome).toEqual({ kind: 'refused', code: 'DOMAIN_GONE' });
    expect(told).toBe(0);
    expect(access).toMatchObject({ profileId: to, codeUntil: NOW });
  });

  it('is shown to nobody when the domain went while the registry was told, and ends at once', async () => {
    const { outcome, told, access, to } = await revealed('AFTER');
    expect(outcome).toEqual({ kind: 'refused', code: 'DOMAIN_GONE' });
    expect(told).toBe(1);
    expect(access).toMatchObject({ profileId: to, codeUntil: NOW });
  });
});
