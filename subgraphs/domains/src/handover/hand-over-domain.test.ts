import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { switchAutoRenew } from '../auto-renewal/switch-auto-renew';
import { EXECUTE_OPERATION, executeOperation, OperationRow, requestOperation } from '../operations';
import { lineOperations } from '../ordering';
import { DomainRow, PortfolioStore } from '../portfolio';
import { EVERYTHING } from '../portfolio/filter';
import { HANGING_TABLES } from '../portfolio/hanging-tables';
import { setDomainTags } from '../tags/set-domain-tags';
import { applyOrderEvent } from '../testing/apply-event';
import { callOperation } from '../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { keptCountsDiffer } from '../testing/kept-counts';
import { seedDomain } from '../testing/seeded-domain';
import { endAuthCode } from '../transfer-access/end-auth-code';
import { followTransfer } from '../transfers-out';
import { handOverDomain } from './hand-over-domain';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const LATER = addDays(NOW, 3);

describe('a domain that goes to another profile', () => {
  let test: TestDatabase;
  let n = 0;
  beforeAll(async () => {
    test = await domainsDatabase('hand_over');
  });
  afterAll(() => test.end());

  const deps = (now = NOW) => testDeps(test.database, new StoppedClock(now));
  const rows = <T extends object>(sql: string, values: unknown[] = []) =>
    test.database.read.query(sql, values) as Promise<T[]>;
  const profiles = () => {
    n += 1;
    return { from: trustedProfileId(`prf_old_${n}`), to: trustedProfileId(`prf_new_${n}`) };
  };
  const registrantOf = async (profileId: ProfileId) =>
    (await deps().registrants.ofNewDomains(test.database.read, profileId, NOW)).id;
  const seed = (profileId: string, name = `passes-${++n}.com`) =>
    seedDomain(test.database.read, { profileId, name, paidThrough: addDays(NOW, 200), now: NOW });
  const reserve = async (profileId: string, line: object) => {
    const orderId = newId('ord');
    const order = { orderId, profileId, locale: 'en', lines: [{ lineId: newId('lin'), index: 0, ...line }] };
    const { lines } = await callOperation(lineOperations(deps()), contract.reserveLines, order);
    return { orderId, profileId, line: lines[0] as unknown as Record<string, string> };
  };
  const told = (order: Awaited<ReturnType<typeof reserve>>, type: string) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...{ type, profileId: order.profileId, occurredAt: NOW.toISOString() },
        payload: { orderId: order.orderId, lines: [order.line] },
      }),
    );
  const carryOut = async () => {
    for (const { id } of await test.database.read.findBy(OperationRow, { state: 'PENDING' }))
      await executeOperation(deps(), executing(id));
  };
  const bought = async (profileId: string, line: object) => {
    const order = await reserve(profileId, line);
    await told(order, 'order.paid');
    await carryOut();
    return order.line;
  };
  /** Another registrar has asked for it. */
  const askedFor = (profileId: string, domainId: string, state: string) =>
    rows(
      `INSERT INTO transfer_out (id, profile_id, domain_id, gaining_registrar, state, requested_at, due_at)
       VALUES (?, ?, ?, 'other', ?, ?, ?)`,
      [newId('tro'), profileId, domainId, state, NOW, LATER],
    );
  /** A domain with everything that can hang on one. */
  const full = async (profileId: ProfileId) => {
    const domainId = await seed(profileId);
    const other = await seed(profileId);
    const below = await bought(profileId, { kind: 'add-third-level', domainId, label: 'blog' });
    const childId = below.childId ?? '';
    await bought(profileId, { kind: 'add-service', domainId, service: 'HOSTING', plan: 'BASIC' });
    await bought(profileId, { kind: 'add-service', domainId: childId, service: 'DATABASE', plan: 'BASIC' });
    const add = [
      { text: 'Shop', folded: 'shop' },
      { text: 'Alone', folded: 'alone' },
    ];
    await setDomainTags(deps(), profileId, { domainIds: [domainId], add, remove: [] });
    await setDomainTags(deps(), profileId, { domainIds: [other], add: add.slice(0, 1), remove: [] });
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
    const terms = { years: 1, priceCeilingCents: null, methodIds: ['met_1', 'met_2'] };
    await test.database.transact((manager) =>
      switchAutoRenew(deps(), manager, profileId, {
        ...{ enabled: true, chosen: [{ domain, terms }], at: NOW },
      }),
    );
    await rows('INSERT INTO domain_notice VALUES (?, ?, ?, ?, ?, NULL)', [
      ...[profileId, domainId, domain.paidThrough, 'NOTICE_90', NOW],
    ]);
    await rows(
      `INSERT INTO automatic_renewal (id, profile_id, domain_id, period_from, years, state, attempts, started_at)
       VALUES (?, ?, ?, ?, 1, 'WAITING', 1, ?)`,
      [newId('arn'), profileId, domainId, domain.paidThrough, NOW],
    );
    await rows('INSERT INTO let_go_hold VALUES (?, ?, ?, ?, NULL, ?)', [
      ...[domainId, profileId, LATER, 'x', NOW],
    ]);
    await rows('INSERT INTO transfer_access (domain_id, profile_id, unlocks, reveals) VALUES (?, ?, 0, 1)', [
      ...[domainId, profileId],
    ]);
    await rows('INSERT INTO domain_delegation (domain_id, profile_id) VALUES (?, ?)', [domainId, profileId]);
    await rows("INSERT INTO host_record VALUES (?, 'ns1.a.com', ?, '[]')", [domainId, profileId]);
    await rows(
      "INSERT INTO transfer_in (domain_id, profile_id, order_id, line_id, name, state) VALUES (?, ?, 'ord_1', 'lin_1', 'a.com', 'TRANSFERRED')",
      [domainId, profileId],
    );
    await rows(
      `INSERT INTO registrant_disclosure (id, profile_id, registrant_id, domain_id, requester, legal_basis, given, given_at, created_at)
       VALUES (?, ?, 'rgt_1', ?, 'Tribunale', 'x', '[]', ?, ?)`,
      [newId('dsc'), profileId, domainId, NOW, NOW],
    );
    await rows(
      "INSERT INTO owner_change_domain (owner_change_id, domain_id, profile_id, state) VALUES (?, ?, ?, 'ENDED')",
      [newId('ocg'), domainId, profileId],
    );
    await askedFor(profileId, domainId, 'CANCELLED');
    await rows("INSERT INTO owner_change_domain VALUES (?, ?, ?, NULL, 'ENDED', NULL, ?)", [
      ...[newId('ocg'), domainId, profileId, NOW],
    ]);
    return { domainId, childId, other };
  };
  const handOver = (
    domainId: string,
    { from, to }: { from: ProfileId; to: ProfileId },
    registrantId: string,
    at = LATER,
  ) =>
    test.database.transact((manager) =>
      handOverDomain(deps(at), manager, { domainId, from, to, registrantId, at }),
    );
  const hanging = async (ids: readonly string[], profileId: string) => {
    const counts: Record<string, number> = {};
    for (const table of Object.keys(HANGING_TABLES)) {
      const key = table === 'domain' ? 'id' : 'domain_id';
      const [row] = await rows<{ n: string }>(
        `SELECT COUNT(*) AS n FROM ${table} WHERE ${key} IN (?) AND profile_id = ?`,
        [ids, profileId],
      );
      counts[table] = Number(row?.n);
    }
    return counts;
  };
  const owners = async (ids: readonly string[]) =>
    (
      await rows<{ p: string }>(
        `SELECT DISTINCT profile_id AS p FROM (
           SELECT profile_id FROM domain WHERE id IN (?) UNION ALL SELECT profile_id FROM domain_gram WHERE domain_id IN (?)
           UNION ALL SELECT profile_id FROM domain_due WHERE domain_id IN (?) UNION ALL SELECT profile_id FROM service WHERE domain_id IN (?)
           UNION ALL SELECT profile_id FROM domain_holding WHERE domain_id IN (?) AND held_until IS NULL) owned`,
        [ids, ids, ids, ids, ids],
      )
    ).map(({ p }) => p);

  it('takes along what hangs on it, leaves history, and ends what its holder wanted', async () => {
    const sides = profiles();
    const { domainId, childId } = await full(sides.from);
    const ids = [domainId, childId];
    const before = await hanging(ids, sides.from);
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([['name_reservation', 0]]);
    const registrantId = await registrantOf(sides.to);
    expect(await handOver(domainId, sides, registrantId)).toBeNull();

    const [old, fresh] = [await hanging(ids, sides.from), await hanging(ids, sides.to)];
    for (const [table, becomes] of Object.entries(HANGING_TABLES)) {
      const stays = becomes === 'STAYS';
      expect([table, old[table]]).toEqual([table, stays ? before[table] : 0]);
      const gets = table === 'domain_holding' || becomes === 'FOLLOWS';
      // Of operations it begins with one of its own: the lock.
      const begins = table === 'operation' ? 1 : 0;
      expect([table, fresh[table]]).toEqual([table, gets ? before[table] : begins]);
    }
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
    expect(domain).toMatchObject({ registrantId, autoRenew: 'OFF', autoRenewOverFor: null });
    expect(await rows('SELECT folded, n FROM profile_tag WHERE profile_id = ?', [sides.from])).toEqual([
      { folded: 'shop', n: 1 },
    ]);
    expect(await rows('SELECT state FROM automatic_renewal WHERE domain_id = ?', [domainId])).toEqual([
      { state: 'FAILED' },
    ]);
  });

  it('is held by one profile after the other', async () => {
    const sides = profiles();
    const domainId = await seed(sides.from);
    await handOver(domainId, sides, await registrantOf(sides.to));
    const held = await rows(
      'SELECT profile_id AS p, held_until AS until, held_from AS since FROM domain_holding WHERE domain_id = ? ORDER BY held_from',
      [domainId],
    );
    expect(held).toMatchObject([
      { p: sides.from, until: LATER },
      { p: sides.to, until: null, since: LATER },
    ]);
    await expect(
      rows(
        "INSERT INTO domain_holding (domain_id, profile_id, name, held_from) VALUES (?, 'prf_third', 'x', ?)",
        [domainId, NOW],
      ),
    ).rejects.toThrow(/Duplicate/);
  });

  it('does not exist for the profile that had it, in lists, totals, searches and by its id', async () => {
    const sides = profiles();
    const domainId = await seed(sides.from, `unmistakable-${n}.com`);
    await seed(sides.from);
    const store = new PortfolioStore(test.database);
    const seen = async (profileId: ProfileId) => ({
      byId: (await store.byIds(profileId, [domainId])).length,
      byName: (await store.byName(profileId, `unmistakable-${n - 1}.com`)) !== null,
      total: await store.totals.count(profileId, { criteria: EVERYTHING, now: LATER }),
      found: await store.totals.count(profileId, {
        ...{ criteria: { ...EVERYTHING, nameContains: 'unmistakable' }, now: LATER },
      }),
    });
    expect((await seen(sides.from)).total).toBe(2);
    await handOver(domainId, sides, await registrantOf(sides.to));
    expect(await seen(sides.from)).toEqual({ byId: 0, byName: false, total: 1, found: 0 });
    expect(await seen(sides.to)).toMatchObject({ byId: 1, total: 1, found: 1 });
  });

  it('tells each side its half', async () => {
    const sides = profiles();
    const { domainId, childId } = await full(sides.from);
    await handOver(domainId, sides, await registrantOf(sides.to));
    const told = await rows<{ type: string; p: string; payload: string }>(
      "SELECT type, profile_id AS p, payload FROM event_log WHERE subject_id = ? AND type IN ('domain.handed-over', 'domain.received') ORDER BY id",
      [domainId],
    );
    expect(told.map(({ type, p }) => [type, p])).toEqual([
      ['domain.handed-over', sides.from],
      ['domain.received', sides.to],
    ]);
    expect(JSON.parse(told[0]?.payload ?? '')).toMatchObject({
      thirdLevels: [{ domainId: childId }],
    });
    expect(told[0]?.payload).not.toContain(sides.to);
    expect(told[1]?.payload).not.toContain(sides.from);
  });

  it.each([true, false])(
    'gets another code at its registry, and the lock, whether one was revealed: %s',
    async (wasRevealed) => {
      const sides = profiles();
      const domainId = await seed(sides.from);
      const authCode = 'known-to-the-former-holder';
      const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
      const { name } = domain;
      await deps().registry.update({ commandId: newId('opr'), name, authCode });
      const code = () => rows('SELECT auth_digest FROM sim_registry_domain WHERE name = ?', [name]);
      if (wasRevealed)
        await rows('INSERT INTO transfer_access VALUES (?, ?, 0, 1, ?)', [
          ...[domainId, sides.from, addDays(NOW, 14)],
        ]);
      const known = await code();
      await handOver(domainId, sides, await registrantOf(sides.to));
      const planned = await rows<{ id: string }>(
        "SELECT subject_id AS id FROM job WHERE kind = 'auth-code.end' AND due_at = ? AND subject_id = ?",
        [LATER, domainId],
      );
      for (const { id } of planned) await endAuthCode(deps(LATER), { subjectId: id });
      expect(await code()).not.toEqual(known);
      await carryOut();
      const shown = await deps(LATER).registry.info(name);
      expect(shown).toMatchObject({ value: { statuses: ['clientTransferProhibited'] } });
    },
  );

  describe('stays where it is', () => {
    const refused = async (
      prepare: (domainId: string, from: ProfileId) => Promise<unknown>,
    ): Promise<string | null> => {
      const sides = profiles();
      const domainId = await seed(sides.from);
      await prepare(domainId, sides.from);
      const before = await hanging([domainId], sides.from);
      const code = await handOver(domainId, sides, await registrantOf(sides.to), NOW);
      expect(await hanging([domainId], sides.from)).toEqual(before);
      return code;
    };
    it('while an order holds it: reserved, placed, or for what stands on it', async () => {
      const renewal = (domainId: string) => ({ kind: 'renew', domainId, years: 1 });
      const below = (domainId: string) => ({ kind: 'add-third-level', domainId, label: 'shop' });
      const service = (domainId: string) => ({
        kind: 'add-service',
        domainId,
        service: 'HOSTING',
        plan: 'BASIC',
      });
      expect(await refused((id, from) => reserve(from, renewal(id)))).toBe('HELD_BY_ORDER');
      expect(await refused((id, from) => reserve(from, below(id)))).toBe('HELD_BY_ORDER');
      for (const line of [renewal, below, service])
        expect(await refused(async (id, from) => told(await reserve(from, line(id)), 'order.placed'))).toBe(
          'HELD_BY_ORDER',
        );
      await rows('DELETE FROM job WHERE kind = ?', [EXECUTE_OPERATION.name]);
    });

    it('while something is done with it, or with its registrant', async () => {
      const hold = (domainId: string, from: ProfileId) =>
        test.database.transact((manager) =>
          requestOperation(deps(), manager, {
            ...{ profileId: from, domainId, kind: 'client-hold', details: {}, actor: null, at: NOW },
            dedupe: { key: domainId, while: 'OPEN' },
          }),
        );
      expect(await refused(hold)).toBe('OPERATION_OPEN');
      expect(await refused((id, from) => askedFor(from, id, 'PENDING'))).toBe('OPERATION_OPEN');
      const shown = (domainId: string) =>
        rows("UPDATE domain SET registry_status = 'pendingTransfer' WHERE id = ?", [domainId]);
      expect(await refused(shown)).toBe('OPERATION_OPEN');
      const update = (_: string, from: ProfileId) =>
        rows("UPDATE registrant SET update_id = 'rup_1' WHERE profile_id = ?", [from]);
      expect(await refused(update)).toBe('OPERATION_OPEN');
    });

    it('while its registry is told of another owner, and is given by whoever tells it', async () => {
      const changing = (id: string) =>
        rows('UPDATE domain SET owner_changing_since = ? WHERE id = ?', [NOW, id]);
      expect(await refused(changing)).toBe('OWNER_CHANGING');
      const sides = profiles();
      const domainId = await seed(sides.from);
      await changing(domainId);
      await rows('UPDATE domain SET paid_through = ?, reserved_order_id = ? WHERE id = ?', [
        ...[NOW, 'ord_late', domainId],
      ]);
      const told = { domainId, ...sides, registrantId: await registrantOf(sides.to), at: LATER };
      const given = (isTold: object) =>
        test.database.transact((manager) =>
          handOverDomain(deps(LATER), manager, { ...told, ...isTold, operationId: 'opr_own' }),
        );
      expect(await given({})).toBe('DOMAIN_NOT_ACTIVE');
      expect(await given({ isTold: true })).toBeNull();
      const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
      expect(domain).toMatchObject({ ownerChangingSince: null, reservedOrderId: null });
    });

    it('while it is charged by itself', async () => {
      const charging = (domainId: string, from: ProfileId) =>
        rows(
          `INSERT INTO automatic_renewal (id, profile_id, domain_id, period_from, years, state, attempts, started_at)
           VALUES (?, ?, ?, ?, 1, 'CHARGING', 1, ?)`,
          [newId('arn'), from, domainId, NOW, NOW],
        );
      expect(await refused(charging)).toBe('PAYMENT_UNDER_WAY');
    });

    it('once it has expired or is suspended, and when it is another one’s or a third level', async () => {
      const until = (column: string) => (domainId: string) =>
        rows(`UPDATE domain SET ${column} = ? WHERE id = ?`, [NOW, domainId]);
      expect(await refused(until('paid_through'))).toBe('DOMAIN_NOT_ACTIVE');
      expect(await refused(until('suspended_at'))).toBe('DOMAIN_NOT_ACTIVE');
      const sides = profiles();
      const { domainId, childId } = await full(sides.from);
      const registrantId = await registrantOf(sides.to);
      expect(await handOver(childId, sides, registrantId)).toBe('GOES_WITH_PARENT');
      const thief = { from: trustedProfileId('prf_thief'), to: sides.to };
      expect(await handOver(domainId, thief, registrantId)).toBe('DOMAIN_NOT_FOUND');
    });
  });

  it('is followed for its new holder when another registrar asks for it, although the former one knew of that', async () => {
    const sides = profiles();
    const domainId = await seed(sides.from);
    await askedFor(sides.from, domainId, 'CANCELLED');
    await handOver(domainId, sides, await registrantOf(sides.to));
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
    await followTransfer(
      deps(LATER),
      domain,
      { from: 'us', to: 'other', requestedAt: NOW, dueAt: LATER, isToUs: false },
      LATER,
    );
    expect(
      await rows('SELECT profile_id AS p, state FROM transfer_out WHERE domain_id = ? ORDER BY state', [
        domainId,
      ]),
    ).toEqual([
      { p: sides.from, state: 'CANCELLED' },
      { p: sides.to, state: 'PENDING' },
    ]);
  });

  it('is kept by staff for its new holder as for the former one', async () => {
    const sides = profiles();
    const { domainId } = await full(sides.from);
    await handOver(domainId, sides, await registrantOf(sides.to));
    const hold = await deps().letGoHolds.ofDomain(test.database.read, sides.to, domainId);
    expect(hold).toMatchObject({ heldUntil: LATER, reason: 'x' });
  });

  it('goes to nobody without a registrant of its own, and not to whoever has it', async () => {
    const sides = profiles();
    const domainId = await seed(sides.from);
    const [theirs, own] = [await registrantOf(sides.from), await registrantOf(sides.to)];
    for (const registrantId of [theirs, newId('rgt')])
      await expect(handOver(domainId, sides, registrantId)).rejects.toThrow('is no registrant of');
    const nowhere = { from: sides.from, to: sides.from };
    await expect(handOver(domainId, nowhere, theirs)).rejects.toThrow('has the domain already');
    expect(await owners([domainId])).toEqual([sides.from]);
    expect(await handOver(domainId, sides, own)).toBeNull();
  });

  it('belongs to one of them wherever the transaction breaks off', async () => {
    const sides = profiles();
    const { domainId, childId } = await full(sides.from);
    const ids = [domainId, childId];
    const registrantId = await registrantOf(sides.to);
    const [killer] = await Promise.all([test.database.source.createQueryRunner()]);
    await killer.connect();
    let survived = 0;
    for (let last = 1; survived === 0; last++) {
      let statements = 0;
      const moving = test.database.transact(async (manager) => {
        const runner = manager.queryRunner;
        if (runner === undefined) throw new Error('no connection');
        const [{ id } = { id: 0 }] = (await runner.query('SELECT CONNECTION_ID() AS id')) as { id: number }[];
        const query = runner.query.bind(runner);
        runner.query = (async (...asked: Parameters<typeof query>) => {
          if (++statements === last) await killer.query(`KILL CONNECTION ${Number(id)}`);
          return query(...asked);
        }) as typeof query;
        try {
          return await handOverDomain(deps(LATER), manager, {
            ...{ domainId, ...sides, registrantId, at: LATER },
          });
        } finally {
          runner.query = query;
        }
      });
      const outcome = await moving.then(
        () => 'done',
        () => 'killed',
      );
      if (outcome === 'done') survived = last;
      expect([last, await owners(ids)]).toEqual([last, [outcome === 'done' ? sides.to : sides.from]]);
    }
    await killer.release();
    expect(survived).toBeGreaterThan(20);
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });

  it('goes once, to one of twenty that take it at the same time', async () => {
    const from = trustedProfileId('prf_wanted');
    const domainId = await seed(from);
    const takers = Array.from({ length: 20 }, (_, i) => trustedProfileId(`prf_taker_${i}`));
    const registrants = await Promise.all(takers.map(registrantOf));
    const outcomes = await Promise.all(
      takers.map((to, i) => handOver(domainId, { from, to }, registrants[i] ?? '')),
    );
    expect(outcomes.filter((code) => code === null)).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'DOMAIN_NOT_FOUND')).toHaveLength(19);
    expect(await owners([domainId])).toEqual([takers[outcomes.indexOf(null)]]);
    expect(
      await rows('SELECT 1 FROM event_log WHERE subject_id = ? AND type = ?', [domainId, 'domain.received']),
    ).toHaveLength(1);
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });

  it('takes a thousand third levels along', async () => {
    const sides = profiles();
    const domainId = await seed(sides.from);
    await rows(
      `INSERT INTO domain (id, profile_id, parent_id, name, unicode_name, tld, policy_version, state, live_name, registered_at, paid_through, phase, phase_until, created_at)
       SELECT CONCAT(p.id, '_', seq), p.profile_id, p.id, CONCAT('below', seq, '.', p.name), CONCAT('below', seq, '.', p.name), p.tld, p.policy_version,
              'REGISTERED', CONCAT('below', seq, '.', p.name), p.registered_at, p.paid_through, p.phase, p.phase_until, p.created_at
         FROM domain p JOIN seq_1_to_1000 WHERE p.id = ?`,
      [domainId],
    );
    await rows(
      `INSERT IGNORE INTO domain_gram (profile_id, gram, name, domain_id)
       SELECT profile_id, SUBSTRING(name, seq, 3), name, id FROM domain JOIN seq_1_to_253 ON seq <= CHAR_LENGTH(name) WHERE parent_id = ?`,
      [domainId],
    );
    const registrantId = await registrantOf(sides.to);
    expect(await handOver(domainId, sides, registrantId)).toBeNull();
    const [left] = await rows<{ n: string }>('SELECT COUNT(*) AS n FROM domain_gram WHERE profile_id = ?', [
      sides.from,
    ]);
    const [moved] = await rows<{ n: string }>('SELECT COUNT(*) AS n FROM domain WHERE profile_id = ?', [
      sides.to,
    ]);
    expect([Number(left?.n), Number(moved?.n)]).toEqual([0, 1_001]);
  });

  it('takes no money for what was ordered in the last moment before', async () => {
    const sides = profiles();
    const domainId = await seed(sides.from);
    const service = await reserve(sides.from, {
      kind: 'add-service',
      domainId,
      service: 'HOSTING',
      plan: 'BASIC',
    });
    await handOver(domainId, sides, await registrantOf(sides.to));
    await told(service, 'order.paid');
    expect(await rows('SELECT 1 FROM service WHERE domain_id = ?', [domainId])).toEqual([]);
    expect(
      await rows("SELECT payload FROM event_log WHERE type = 'line.failed' AND profile_id = ?", [sides.from]),
    ).toEqual([{ payload: expect.stringContaining('SERVICE_NEEDS_ACTIVE_DOMAIN') }]);
  });
});
