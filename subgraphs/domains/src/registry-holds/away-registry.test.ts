import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { EXECUTE_OPERATION, executeOperation, OperationRow } from '../operations';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { settleTimers } from '../testing/timers-of-domains';
import { followHolds } from '.';

const START = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_away');

describe('a registry that is away for longer than it is asked in one go', () => {
  let test: TestDatabase;
  let isAway = false;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('away_registry');
  });
  afterAll(() => test.end());

  const deps = () => {
    const { registry } = testDeps(test.database, clock);
    const through = new Proxy(registry, {
      get: (target, key) =>
        isAway && key === 'info' ? async () => ({ kind: 'unavailable' }) : Reflect.get(target, key),
    }) as RegistryPort;
    return testDeps(test.database, clock, through);
  };
  const query = (sql: string, values: unknown[] = []) => test.database.read.query(sql, values);

  it('has the hold lifted by itself when it is back', async () => {
    const paidThrough = addDays(START, 300);
    const seed = { profileId: PROFILE, name: 'dark.com', paidThrough, now: START };
    const id = await seedDomain(test.database.read, seed);
    const stored = () => test.database.read.findOneByOrFail(DomainRow, { id });
    const latest = async () => {
      const where = { domainId: id, kind: 'client-hold' };
      const [operation] = await test.database.read.find(OperationRow, { where, order: { id: 'DESC' } });
      if (operation === undefined) throw new Error('no operation');
      return operation;
    };
    const suspendedAt = async (at: Date | null) => {
      await query('UPDATE domain SET suspended_at = ? WHERE id = ?', [at, id]);
      await followHolds(deps(), { subjectId: (await stored()).registrantId ?? '' });
    };
    await query('DELETE FROM job');
    await suspendedAt(START);
    await executeOperation(deps(), executing((await latest()).id));
    expect((await stored()).heldAt).toEqual(START);

    isAway = true;
    clock.advance(1);
    await suspendedAt(null);
    const lift = await latest();
    const last = EXECUTE_OPERATION.delays.length + 1;
    await expect(executeOperation(deps(), executing(lift.id, last))).rejects.toThrow('no answer');
    await query("UPDATE job SET state = 'PARKED' WHERE subject_id = ? AND due_at <= ?", [
      lift.id,
      clock.now(),
    ]);
    for (const days of [1, 29]) {
      clock.advance(days);
      await executeOperation(deps(), executing(lift.id, last));
      expect(await latest()).toMatchObject({ id: lift.id, state: 'BLOCKED', waitsFor: 'STAFF_CHECK' });
    }

    isAway = false;
    clock.advance(1);
    await settleTimers(deps());
    expect(await latest()).toMatchObject({ id: lift.id, state: 'SUCCEEDED' });
    expect((await stored()).heldAt).toBeNull();
    expect(await query("SELECT kind FROM job WHERE state = 'PARKED'")).toEqual([]);
  });
});
