import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { EarlierLetGo1764808200000 } from '../../migrations/1764808200000-earlier-let-go';
import { lookAtRegistry } from '../expiry/look-at-registry';
import { addYears, boundariesOf } from '../lifecycle';
import { DomainRow, paidThroughColumns } from '../portfolio';
import type { RegistryPort } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { settleTimers } from '../testing/timers-of-domains';
import { endLetGo, isBeingDeleted } from '.';
import { holdDomain } from './hold-domain';

const START = new Date('2026-04-01T08:00:00.000Z');
const EXPIRY = addDays(START, 10);
const PROFILE = trustedProfileId('prf_races');

describe('letting a domain go while something else happens to it', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  const deps = (registry?: RegistryPort, billing?: Peer) => testDeps(test.database, clock, registry, billing);
  beforeAll(async () => {
    test = await domainsDatabase('let_go_races');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    clock.setTo(START);
    for (const table of ['domain_due', 'job']) await test.database.read.query(`DELETE FROM ${table}`);
  });

  const seed = (name: string) =>
    seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough: EXPIRY, now: START });
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const rows = <Row>(sql: string, values: unknown[]) =>
    test.database.read.query(sql, values) as Promise<Row[]>;
  /** What a renewal records when it ends. */
  const renewed = (domainId: string) =>
    test.database.transact(async (manager) => {
      const { domains, tldRules } = deps();
      const next = addYears(EXPIRY, 1);
      const owned = { profileId: PROFILE, domainId, at: clock.now() };
      const columns = paidThroughColumns(next, boundariesOf(next, tldRules.inForce('it', clock.now())));
      await domains.changeRegistered(manager, owned, columns);
      await endLetGo(deps(), manager, owned);
    });
  /** The registry, with something that happens before or after one of its commands. */
  const around = (method: 'info' | 'delete', act: (send: () => Promise<unknown>) => Promise<unknown>) => {
    const { registry } = deps();
    return new Proxy(registry, {
      get: (target, key) => {
        const own = Reflect.get(target, key) as (...args: unknown[]) => Promise<unknown>;
        if (typeof own !== 'function') return own;
        return key === method ? (...args: unknown[]) => act(() => own.apply(target, args)) : own.bind(target);
      },
    });
  };
  const phaseOf = async (name: string) => {
    const shown = await deps().registry.info(name);
    return shown.kind === 'answered' ? shown.value?.phase : shown.kind;
  };

  it('deletes nothing that is paid while billing is asked', async () => {
    const id = await seed('asked.it');
    const billing: Peer = {
      name: 'billing',
      close: async () => undefined,
      call: async () => {
        await renewed(id);
        return { until: null };
      },
    };
    clock.setTo(addDays(EXPIRY, 14.01));
    await settleTimers(deps(undefined, billing));
    expect(await phaseOf('asked.it')).toBe('REGISTERED');
    expect(await stored(id)).toMatchObject({ registryDeletedAt: null });
  });

  it('lets a renewal wait while the deletion is on its way, and records the deletion', async () => {
    const id = await seed('sent.it');
    let isWaiting: boolean | null = null;
    const registry = around('delete', async (send) => {
      const { operations } = deps();
      isWaiting = await isBeingDeleted(operations, test.database.read, { profileId: PROFILE, domainId: id });
      // A renewal of another process that had sent its commands before.
      await renewed(id);
      return send();
    });
    clock.setTo(addDays(EXPIRY, 14.01));
    await settleTimers(deps(registry));
    expect(isWaiting).toBe(true);
    expect(await phaseOf('sent.it')).toBe('REDEMPTION');
    expect((await stored(id)).registryDeletedAt).not.toBeNull();
    const states = await rows('SELECT state FROM operation WHERE domain_id = ?', [id]);
    expect(states).toEqual([{ state: 'SUCCEEDED' }]);
  });

  it('keeps what a renewal has recorded while the registry was looked at', async () => {
    const id = await seed('looked-at.it');
    clock.setTo(addDays(EXPIRY, 14.01));
    await settleTimers(deps());
    expect((await stored(id)).registryDeletedAt).not.toBeNull();
    const next = addYears(EXPIRY, 1);
    const registry = around('info', async (send) => {
      const answer = await send();
      await renewed(id);
      await test.database.read.query('UPDATE domain SET registry_deleted_at = NULL WHERE id = ?', [id]);
      return answer;
    });
    const again = await lookAtRegistry(deps(registry), { domainId: id }, clock.now());
    expect(again?.getTime()).toBe(clock.now().getTime() + 60_000);
    expect(await stored(id)).toMatchObject({ registryDeletedAt: null, paidThrough: next });
  });

  it('holds no third level, which is let go with its domain', async () => {
    const [parent, child] = [await seed('parent.it'), await seed('shop.it')];
    await rows('UPDATE domain SET parent_id = ? WHERE id = ?', [parent, child]);
    clock.setTo(addDays(EXPIRY, 1));
    const held = await holdDomain(deps(), { domainId: child, reason: 'x', until: addDays(EXPIRY, 5) });
    expect(held).toEqual({ kind: 'refused', code: 'NOTHING_TO_HOLD' });
    await settleTimers(deps());
    clock.setTo(addDays(EXPIRY, 14.01));
    await settleTimers(deps());
    const begun = await rows("SELECT id FROM operation WHERE domain_id = ? AND kind = 'let-go'", [child]);
    expect([begun, (await stored(child)).state]).toEqual([[], 'REGISTERED']);
  });

  it('tells the registry of a .eu before its end, also when the date was planned too late', async () => {
    const [id, later] = [await seed('planned.eu'), await seed('planned.com')];
    const dueAt = async (domainId: string) =>
      (
        await rows<{ dueAt: Date }>(
          "SELECT due_at AS dueAt FROM domain_due WHERE domain_id = ? AND kind = 'LET_GO'",
          [domainId],
        )
      )[0]?.dueAt;
    const rightly = await dueAt(later);
    await rows("UPDATE domain_due SET due_at = ? WHERE domain_id = ? AND kind = 'LET_GO'", [EXPIRY, id]);
    const runner = test.database.read.connection.createQueryRunner();
    await new EarlierLetGo1764808200000().up(runner);
    await runner.release();
    clock.setTo(addDays(EXPIRY, -0.9));
    await settleTimers(deps());
    clock.setTo(addDays(EXPIRY, 1));
    await settleTimers(deps());
    expect((await stored(id)).registryDeletedAt).not.toBeNull();
    const charged = await rows("SELECT name FROM sim_registry_charge WHERE name = 'planned.eu'", []);
    expect(charged).toEqual([]);
    clock.setTo(addDays(EXPIRY, 29.1));
    await settleTimers(deps());
    expect([await phaseOf('planned.com'), await dueAt(later)]).toEqual(['REGISTERED', rightly]);
  });
});
