import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { timelineOf } from '../life';
import { addYears, type DomainStatus } from '../lifecycle';
import { DomainRow, statusOfRow } from '../portfolio';
import { answered, type RegistryPhase } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { payAndCarryOut } from '../testing/order-of-domain';
import { seedDomain } from '../testing/seeded-domain';
import { seededPolicy } from '../testing/seeded-rules';
import { settleTimers } from '../testing/timers-of-domains';

const START = new Date('2026-01-01T10:00:00.000Z');
const BEFORE = 100;
const AFTER = 120;
const EXPIRY = addDays(START, BEFORE);
const TLDS = ['it', 'com', 'eu'];

/** Where the registry has a name that its holder sees in this status. */
const AT_REGISTRY: Partial<Record<DomainStatus, RegistryPhase | 'FREE'>> = {
  ACTIVE: 'REGISTERED',
  EXPIRING: 'REGISTERED',
  EXPIRED_RENEWABLE: 'REGISTERED',
  REDEMPTION: 'REDEMPTION',
  PENDING_DELETE: 'PENDING_DELETE',
  DELETED: 'FREE',
};

describe('domains that are over, day by day', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('registry_agreement');
  });
  afterAll(() => test.end());

  const deps = () => testDeps(test.database, clock);
  const settle = () => settleTimers(deps());
  const stored = (name: string) => test.database.read.findOneByOrFail(DomainRow, { name });
  const phaseOf = async (name: string) =>
    answered(await deps().registry.info(name), `info ${name}`)?.phase ?? 'FREE';

  it('that nobody pays for are at the registry where their status says, and come to what the timeline said', async () => {
    const names = TLDS.map((tld) => `unpaid.${tld}`);
    for (const name of names)
      await seedDomain(test.database.read, { profileId: 'prf_1', name, paidThrough: EXPIRY, now: START });
    const foreseen = await Promise.all(
      names.map(async (name, index) =>
        timelineOf({ ...(await stored(name)), nextChargeAt: null }, seededPolicy(TLDS[index] ?? ''), START),
      ),
    );
    const seen: string[] = [];
    const expected: string[] = [];
    const reached = new Set<string>();
    for (let day = -BEFORE; day <= AFTER; day++) {
      const now = addDays(EXPIRY, day);
      clock.setTo(now);
      await settle();
      for (const [index, name] of names.entries()) {
        const status = statusOfRow(await stored(name), now);
        const past = foreseen[index]?.filter((event) => event.at <= now && event.status !== null);
        reached.add(`${name} ${status}`);
        seen.push(`${name} ${day} ${status} ${await phaseOf(name)}`);
        const foretold = past?.at(-1)?.status ?? 'ACTIVE';
        expected.push(`${name} ${day} ${foretold} ${AT_REGISTRY[foretold]}`);
      }
    }
    expect(seen).toEqual(expected);
    expect([...reached].filter((one) => one.includes('.com'))).toHaveLength(6);
    expect([...reached].filter((one) => one.includes('.it'))).toHaveLength(6);
    expect([...reached].filter((one) => one.includes('.eu'))).toHaveLength(4);
  });

  it.each([
    ['paid on day 1', 1, 'renew', ['it', 'com', 'eu']],
    ['paid on day 10', 10, 'renew', ['it', 'com', 'eu']],
    ['paid in redemption', 33, 'renew', ['it', 'eu']],
    ['restored in redemption', 40, 'restore', ['com']],
  ] as const)(
    'and those %s are at the registry where their status says on each day',
    async (_, paidOn, kind, tlds) => {
      for (const table of ['domain_due', 'job']) await test.database.read.query(`DELETE FROM ${table}`);
      clock.setTo(START);
      const names = tlds.map((tld) => `${kind}-${paidOn}.${tld}`);
      for (const name of names)
        await seedDomain(test.database.read, { profileId: 'prf_1', name, paidThrough: EXPIRY, now: START });
      for (let day = -BEFORE; day <= AFTER; day++) {
        const now = addDays(EXPIRY, day);
        clock.setTo(now);
        await settle();
        for (const name of names) {
          if (day === paidOn) await payAndCarryOut(deps(), kind, await stored(name));
          const status = statusOfRow(await stored(name), now);
          expect([name, day, await phaseOf(name)]).toEqual([name, day, AT_REGISTRY[status]]);
          if (day >= paidOn) expect(status).toBe('ACTIVE');
        }
      }
      for (const name of names) {
        const { paidThrough, registryExpiresAt } = await stored(name);
        expect([name, paidThrough, registryExpiresAt]).toEqual([
          name,
          addYears(EXPIRY, 1),
          addYears(EXPIRY, 1),
        ]);
      }
    },
  );
});
