import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { loginOf } from '../../../../test/harness/operations';
import * as contract from '../../contract';
import { caseOrders } from '../line-kinds';
import { executeOperation, OperationRow, requestOperation } from '../operations';
import { lineOperations } from '../ordering';
import { OwnerChangeRow } from '../owner-changes';
import { cancelOwnerChange, endGrace, expireOwnerChange } from '../owner-changes/end-owner-change';
import { obstaclesToErasure } from '../personal-data';
import { DomainRow } from '../portfolio';
import { handleOf } from '../registrant-contacts';
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
import { type PassedChange, passedChange } from '../testing/passed-change';
import { seedDomain } from '../testing/seeded-domain';
import { beginChange } from './begin-change';
import { endForDeparted } from './end-for-departed';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const PAID_THROUGH = addDays(NOW, 200);

/** An extension for which the price list has no change of owner. */
const UNSOLD = 'net';

/** Billing, which asks 10 euros for .it and nothing for the others. */
const PRICES: Peer = {
  name: 'billing',
  call: async (operation, input) =>
    operation === 'catalogue-prices'
      ? {
          currency: 'EUR',
          cents: (input as { products: { key: string }[] }).products.map(({ key }) =>
            key === 'it' ? 1_000 : key === UNSOLD ? null : 0,
          ),
        }
      : { until: null },
  close: async () => undefined,
};

describe('a change of owner for which all has passed', () => {
  let test: TestDatabase;
  let n = 0;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('owner_handover');
  });
  afterAll(() => test.end());
  beforeEach(() => clock.setTo(NOW));

  const deps = () => testDeps(test.database, clock, undefined, PRICES);
  const rows = <T extends object>(sql: string, values: unknown[] = []) =>
    test.database.read.query(sql, values) as Promise<T[]>;
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const caseOf = (id: string) => test.database.read.findOneByOrFail(OwnerChangeRow, { id });
  const operationsOf = (domainId: string, kind: string) =>
    test.database.read.find(OperationRow, { where: { domainId, kind }, order: { id: 'ASC' } });

  const passed = async (
    names: string[],
    { isBegun = true, ...more }: Partial<PassedChange> & { readonly isBegun?: boolean } = {},
  ) => {
    const id = ++n;
    const sides = { from: `prf_giver_${id}`, to: `prf_receiver_${id}` };
    const domainIds = [];
    for (const name of names)
      domainIds.push(
        await seedDomain(test.database.read, {
          ...{ profileId: sides.from, name, paidThrough: PAID_THROUGH, now: NOW },
        }),
      );
    const change = await passedChange(deps(), { ...sides, domainIds, ...more });
    if (isBegun) await beginChange(deps(), { subjectId: change.id });
    const [domainId = ''] = domainIds;
    return { ...sides, ownerChangeId: change.id, domainIds, domainId };
  };
  type Passed = Awaited<ReturnType<typeof passed>>;

  const ordered = async ({ from, ownerChangeId }: Passed, others: object[] = []) => {
    const orderId = newId('ord');
    const asked = [...others, { kind: 'change-owner', ownerChangeId }];
    const lines = asked.map((line, index) => ({ lineId: newId('lin'), index, ...line }));
    const order = { orderId, profileId: from, locale: 'en', lines };
    const answer = await callOperation(lineOperations(deps()), contract.reserveLines, order);
    return { orderId, from, lines: answer.lines as (Record<string, unknown> & { lineId: string })[] };
  };
  type Ordered = Awaited<ReturnType<typeof ordered>>;
  const told = ({ orderId, from: profileId, lines }: Ordered, type: string, at = clock.now()) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...{ type, profileId, subjectId: orderId, occurredAt: at.toISOString() },
        payload: { orderId, lines },
      }),
    );
  const paid = async (change: Passed, others: object[] = []) => {
    const order = await ordered(change, others);
    await told(order, 'order.placed');
    await told(order, 'order.paid');
    return order;
  };
  const carryOut = async (domainId: string, kind: string, attempt = 1) => {
    for (const { id } of await operationsOf(domainId, kind))
      await executeOperation(deps(), executing(id, attempt)).catch(() => undefined);
  };
  const shownAt = async (name: string) =>
    (await deps().registry.info(name)) as { value: { registrant: string } };
  const toldTo = async (subjectId: string, type: string) =>
    (
      await rows<{ p: string; payload: string }>(
        'SELECT profile_id AS p, payload FROM event_log WHERE subject_id = ? AND type = ? ORDER BY id',
        [subjectId, type],
      )
    ).map(({ p, payload }) => ({ p, ...JSON.parse(payload) }));

  it.each([
    ['com', false, addDays(NOW, 60)],
    ['com', true, null],
    ['eu', false, null],
  ])('begins at once where it costs nothing: .%s, without the lock %s', async (tld, withoutLock, until) => {
    for (const prefix of ['free', 'lost-reply']) {
      const name = `${prefix}-${++n}.${tld}`;
      const change = await passed([name], { withoutLock });
      const { domainId, from, to } = change;
      expect((await caseOf(change.ownerChangeId)).state).toBe('IN_PROGRESS');
      await carryOut(domainId, 'change-owner-free');
      await carryOut(domainId, 'change-owner-free', 2);
      const domain = await stored(domainId);
      expect(domain).toMatchObject({
        ...{ profileId: to, transferLockedUntil: until, ownerChangingSince: null, heldSince: NOW },
        ...{ paidThrough: PAID_THROUGH, registryExpiresAt: PAID_THROUGH },
      });
      const handle = handleOf(domain.registrantId ?? '');
      expect([(await shownAt(name)).value.registrant, domain.contactHandle]).toEqual([handle, handle]);
      expect(await caseOf(change.ownerChangeId)).toMatchObject({ state: 'DONE', closedAt: NOW });
      const concluded = await toldTo(change.ownerChangeId, 'owner-change.concluded');
      expect(concluded).toEqual([
        { p: from, side: 'GIVER', outcome: 'DONE', done: [name], failed: [] },
        { p: to, side: 'RECEIVER', outcome: 'DONE', done: [name], failed: [] },
      ]);
    }
  });

  it.each(['paid', 'lost-reply'])(
    'waits for its fee under .it, and is traded with another code: %s',
    async (prefix) => {
      const name = `${prefix}-${++n}.it`;
      const change = await passed([name]);
      expect((await caseOf(change.ownerChangeId)).state).toBe('AWAITING_PAYMENT');
      const code = () => rows('SELECT auth_digest FROM sim_registry_domain WHERE name = ?', [name]);
      const before = await code();
      const order = await paid(change);
      expect(order.lines).toMatchObject([
        { ok: true, kind: 'change-owner', years: null, withRenewal: false },
      ]);
      await carryOut(change.domainId, 'change-owner');
      // Each of its commands loses its answer once: the code, the trade.
      for (const attempt of [2, 3, 4]) await carryOut(change.domainId, 'change-owner', attempt);
      const domain = await stored(change.domainId);
      expect(domain).toMatchObject({
        profileId: change.to,
        paidThrough: PAID_THROUGH,
        transferLockedUntil: null,
      });
      expect((await shownAt(name)).value.registrant).toBe(handleOf(domain.registrantId ?? ''));
      expect(await code()).not.toEqual(before);
      expect(await toldTo(order.orderId, 'line.fulfilled')).toHaveLength(1);
      expect((await caseOf(change.ownerChangeId)).state).toBe('DONE');
    },
  );

  it('is free with a renewal in the same order, which is carried out first', async () => {
    const change = await passed([`renewed-${++n}.it`]);
    const { domainId, from } = change;
    const order = await paid(change, [{ kind: 'renew', domainId, years: 1 }]);
    expect(order.lines).toMatchObject([{ kind: 'renew' }, { kind: 'change-owner', withRenewal: true }]);
    await carryOut(domainId, 'change-owner');
    expect(await stored(domainId)).toMatchObject({ profileId: from, ownerChangingSince: null });
    expect(await operationsOf(domainId, 'change-owner')).toMatchObject([{ waitsFor: 'OTHER_WORK' }]);
    await carryOut(domainId, 'renew');
    const [woken] = await rows(
      "SELECT 1 FROM job WHERE kind = 'registry.execute' AND subject_id = ? AND due_at = ?",
      [(await operationsOf(domainId, 'change-owner'))[0]?.id, NOW],
    );
    expect(woken).toBeDefined();
    await carryOut(domainId, 'change-owner');
    const domain = await stored(domainId);
    expect(domain.profileId).toBe(change.to);
    expect(domain.paidThrough?.getTime()).toBeGreaterThan(addDays(PAID_THROUGH, 364).getTime());
  });

  it.each([
    ['expired', 'paid_through = ?', 'CHANGE_NEEDS_RENEWAL', true],
    ['suspended', 'suspended_at = ?', 'CHANGE_DOMAIN_NOT_ACTIVE', false],
  ])(
    'is not sold for a domain that is %s, but with what brings it back in the same order',
    async (how, column, code, isRenewed) => {
      const change = await passed([`${how}-${++n}.it`]);
      const { domainId } = change;
      await rows(`UPDATE domain SET ${column} WHERE id = ?`, [addDays(NOW, -3), domainId]);
      expect((await ordered(change)).lines).toMatchObject([{ ok: false, code }]);
      const renewal = { kind: 'renew', domainId, years: 1 };
      const together = (await ordered(change, [renewal])).lines.find(({ kind }) => kind === 'change-owner');
      if (isRenewed) expect(together).toMatchObject({ ok: true, withRenewal: true });
      else expect(together ?? { ok: false }).toMatchObject({ ok: false });
    },
  );

  it('pays for all domains of the case in one order, and ends with the last', async () => {
    const change = await passed([`all-${++n}a.it`, `all-${n}b.it`, `all-${n}c.it`]);
    const order = await paid(change);
    expect(order.lines.map(({ domainId }) => domainId).sort()).toEqual([...change.domainIds].sort());
    for (const id of change.domainIds.slice(1)) await carryOut(id, 'change-owner');
    expect((await caseOf(change.ownerChangeId)).state).toBe('IN_PROGRESS');
    await carryOut(change.domainId, 'change-owner');
    expect((await caseOf(change.ownerChangeId)).state).toBe('DONE');
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });

  it('waits where the price list has no price for it, and begins once it has one', async () => {
    const change = await passed([`unsold-${++n}.${UNSOLD}`], { isBegun: false });
    const { ownerChangeId: subjectId } = change;
    await expect(beginChange(deps(), { subjectId })).rejects.toThrow('no price under .net');
    expect((await caseOf(subjectId)).state).toBe('READY');
    expect(await operationsOf(change.domainId, 'change-owner-free')).toEqual([]);
    const sold: Peer = { ...PRICES, call: async () => ({ currency: 'EUR', cents: [0] }) };
    await beginChange(testDeps(test.database, clock, undefined, sold), { subjectId });
    expect((await caseOf(subjectId)).state).toBe('IN_PROGRESS');
  });

  it('keeps both parties from being erased until it is over', async () => {
    const change = await passed([`erased-${++n}.com`]);
    const open = async (profileId: string) =>
      (await obstaclesToErasure(test.database.read, trustedProfileId(profileId))).find(
        ({ code }) => code === 'OWNER_CHANGES_OPEN',
      )?.count;
    expect([await open(change.from), await open(change.to), await open('prf_nobody')]).toEqual([1, 1, 0]);
    await carryOut(change.domainId, 'change-owner-free');
    expect([await open(change.from), await open(change.to)]).toEqual([0, 0]);
  });

  describe('its order', () => {
    const refusal = async (change: Passed) => (await ordered(change)).lines[0];

    it('is only for whom it was started by, while it waits for the payment', async () => {
      const change = await passed([`only-${++n}.it`]);
      for (const from of [change.to, 'prf_nobody'])
        await expect(ordered({ ...change, from })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(ordered({ ...change, ownerChangeId: newId('ocg') })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      const state = (to: string) =>
        rows('UPDATE owner_change SET state = ? WHERE id = ?', [to, change.ownerChangeId]);
      for (const [to, code] of [
        ['DOCUMENTS', 'CHANGE_NOT_PASSED'],
        ['IN_PROGRESS', 'CHANGE_ORDERED'],
        ['CANCELLED', 'CHANGE_OVER'],
      ]) {
        await state(to ?? '');
        expect(await refusal(change)).toMatchObject({ ok: false, code });
      }
      await state('AWAITING_PAYMENT');
      const given = (profileId: string) =>
        rows('UPDATE domain SET profile_id = ? WHERE id = ?', [profileId, change.domainId]);
      await given('prf_elsewhere');
      expect(await refusal(change)).toMatchObject({ ok: false, code: 'CHANGE_DOMAIN_GONE' });
      await given(change.from);
    });

    it.each(['TRANSFERRED', 'DELETED'])('asks nothing for a domain that is %s by then', async (state) => {
      const leaving = `left-${++n}.it`;
      const change = await passed([`here-${n}.it`, leaving]);
      const [here = '', left = ''] = change.domainIds;
      const leave = (id: string) => rows('UPDATE domain SET state = ? WHERE id = ?', [state, id]);
      await leave(left);
      const order = await paid(change);
      expect(order.lines).toMatchObject([{ ok: true, domainId: here }]);
      await carryOut(here, 'change-owner');
      expect(await toldTo(change.ownerChangeId, 'owner-change.concluded')).toMatchObject([
        { p: change.from, outcome: 'PARTLY', failed: [leaving] },
        { p: change.to, outcome: 'PARTLY' },
      ]);
      const gone = await passed([`gone-${++n}.it`]);
      await leave(gone.domainId);
      expect(await refusal(gone)).toMatchObject({ ok: false, code: 'CHANGE_DOMAIN_GONE' });
    });

    it('is one at a time, and can be placed again once it has ended unpaid', async () => {
      const change = await passed([`again-${++n}.it`]);
      const order = await ordered(change);
      await told(order, 'order.placed');
      expect(await refusal(change)).toMatchObject({ ok: false, code: 'CHANGE_ORDERED' });
      await told(order, 'order.expired');
      expect((await caseOf(change.ownerChangeId)).state).toBe('AWAITING_PAYMENT');
      expect(await refusal(change)).toMatchObject({ ok: true });
    });

    it('that is paid twice is carried out once, and its money becomes credit after the case has ended', async () => {
      const change = await passed([`twice-${++n}.it`]);
      const orders = await Promise.all(Array.from({ length: 5 }, () => ordered(change)));
      for (const order of orders) await told(order, 'order.placed');
      await Promise.all(orders.map((order) => told(order, 'order.paid')));
      const states = (await operationsOf(change.domainId, 'change-owner')).map(({ state }) => state).sort();
      expect(states).toEqual(['FAILED', 'FAILED', 'FAILED', 'FAILED', 'PENDING']);
      await carryOut(change.domainId, 'change-owner');
      expect((await stored(change.domainId)).profileId).toBe(change.to);

      const late = await passed([`late-${++n}.it`]);
      const order = await ordered(late);
      await told(order, 'order.placed');
      await test.database.transact(async (manager) => {
        const found = await deps().ownerChanges.lockAny(manager, late.ownerChangeId);
        if (found !== null)
          await deps().ownerChanges.move(manager, found, { to: 'EXPIRED', loginId: null, at: NOW });
      });
      await told(order, 'order.paid');
      expect(await toldTo(order.orderId, 'line.failed')).toMatchObject([{ code: 'CHANGE_OVER' }]);
      expect(await stored(late.domainId)).toMatchObject({ profileId: late.from });
    });
  });

  describe('once it is over', () => {
    const ending = () => ({ ...deps(), caseOrders: caseOrders(deps()) });
    const cancelled = ({ from, ownerChangeId }: Passed) =>
      cancelOwnerChange(ending(), loginOf(from), ownerChangeId);
    const againOf = async ({ from, to, domainIds, domainId }: Passed): Promise<Passed> => {
      const { id } = await passedChange(deps(), { from, to, domainIds });
      await beginChange(deps(), { subjectId: id });
      return { from, to, domainIds, domainId, ownerChangeId: id };
    };

    it('has no order any more: what waits for its payment ends, and the next case is free of it', async () => {
      const change = await passed([`over-${++n}.it`]);
      const order = await ordered(change);
      await told(order, 'order.placed');
      await cancelled(change);
      expect(await operationsOf(change.domainId, 'change-owner')).toMatchObject([
        { state: 'CANCELLED', failureCode: 'CHANGE_OVER' },
      ]);
      expect(await toldTo(order.orderId, 'lines.over')).toEqual([{ p: change.from, orderId: order.orderId }]);
      const next = await againOf(change);
      expect((await ordered(next)).lines).toMatchObject([{ ok: true }]);
      await told(order, 'order.paid');
      expect(await toldTo(order.orderId, 'line.failed')).toMatchObject([{ code: 'CHANGE_OVER' }]);
      await paid(next);
      await carryOut(next.domainId, 'change-owner');
      expect((await stored(next.domainId)).profileId).toBe(next.to);
    });

    it('leaves an order open that renews the domain too', async () => {
      const change = await passed([`both-${++n}.it`]);
      const order = await ordered(change, [{ kind: 'renew', domainId: change.domainId, years: 1 }]);
      await told(order, 'order.placed');
      await cancelled(change);
      expect(await toldTo(order.orderId, 'lines.over')).toEqual([]);
      await told(order, 'order.paid');
      await carryOut(change.domainId, 'renew');
      expect(await toldTo(order.orderId, 'line.fulfilled')).toHaveLength(1);
      expect(await toldTo(order.orderId, 'line.failed')).toMatchObject([{ code: 'CHANGE_OVER' }]);
    });

    it('what was paid on its last day is carried out although it is told after it', async () => {
      const [inTime, late] = [await passed([`in-time-${++n}.it`]), await passed([`too-late-${n}.it`])];
      const orders = [await ordered(inTime), await ordered(late)] as const;
      for (const order of orders) await told(order, 'order.placed');
      const [paidAt, noticedAt] = [addDays(NOW, 99), addDays(NOW, 103)];
      clock.setTo(noticedAt);
      for (const { ownerChangeId: subjectId } of [inTime, late])
        await expireOwnerChange(ending(), { subjectId });
      expect((await ordered(late)).lines).toMatchObject([{ ok: false, code: 'CHANGE_OVER' }]);
      const dues = await rows<{ dueAt: Date }>(
        "SELECT due_at AS dueAt FROM job WHERE kind = 'owner-change.grace-over' AND subject_id = ?",
        [inTime.ownerChangeId],
      );
      expect(dues).toEqual([{ dueAt: addDays(noticedAt, 1) }]);
      await told(orders[0], 'order.paid', paidAt);
      await told(orders[1], 'order.paid', addDays(NOW, 100));
      expect(await toldTo(orders[1].orderId, 'line.failed')).toMatchObject([{ code: 'CHANGE_OVER' }]);
      for (const { ownerChangeId: subjectId } of [inTime, late]) await endGrace(ending(), { subjectId });
      expect((await caseOf(late.ownerChangeId)).state).toBe('EXPIRED');
      await carryOut(inTime.domainId, 'change-owner');
      expect((await stored(inTime.domainId)).profileId).toBe(inTime.to);
    });

    it('an order of it that is placed at that moment ends with it, and stands in the way of no other case', async () => {
      const change = await passed([`behind-${++n}.it`]);
      const order = await ordered(change);
      await cancelled(change);
      await told(order, 'order.placed');
      expect(await operationsOf(change.domainId, 'change-owner')).toMatchObject([
        { state: 'CANCELLED', failureCode: 'CHANGE_OVER' },
      ]);
      expect(await toldTo(order.orderId, 'lines.over')).toEqual([{ p: change.from, orderId: order.orderId }]);
      const next = await againOf(change);
      await paid(next);
      await carryOut(next.domainId, 'change-owner');
      expect((await stored(next.domainId)).profileId).toBe(next.to);
    });
  });

  it.each([true, false])(
    'ends an order that is placed and cancelled in parallel, cancelled first: %s',
    async (isFirst) => {
      const ending = { ...deps(), caseOrders: caseOrders(deps()) };
      for (let round = 0; round < 5; round++) {
        const change = await passed([`parallel-${++n}.it`]);
        const order = await ordered(change);
        const cancel = () => cancelOwnerChange(ending, loginOf(change.from), change.ownerChangeId);
        const place = () => told(order, 'order.placed');
        await Promise.all(isFirst ? [cancel(), place()] : [place(), cancel()]);
        expect(await operationsOf(change.domainId, 'change-owner')).toMatchObject([{ state: 'CANCELLED' }]);
        expect(await toldTo(order.orderId, 'lines.over')).toHaveLength(1);
      }
    },
  );

  it('ends for a domain that has left us: its order, and with the last domain the case', async () => {
    const caseRegistrants = { settle: async () => undefined };
    const ending = { ...deps(), caseOrders: caseOrders(deps()), caseRegistrants };
    const id = ++n;
    const change = await passed([`left-${id}.it`, `stays-${id}.it`]);
    const [left = '', stays = ''] = change.domainIds;
    const order = await ordered(change);
    await told(order, 'order.placed');
    const leave = async (domainId: string) => {
      await rows("UPDATE domain SET state = 'TRANSFERRED' WHERE id = ?", [domainId]);
      for (const _ of ['once', 'twice']) await endForDeparted(ending, { subjectId: domainId });
    };
    await endForDeparted(ending, { subjectId: stays });
    await leave(left);
    const gone = { state: 'CANCELLED', failureCode: 'CHANGE_DOMAIN_GONE' };
    expect(await operationsOf(left, 'change-owner')).toMatchObject([gone]);
    expect(await operationsOf(stays, 'change-owner')).toMatchObject([{ waitsFor: 'PAYMENT' }]);
    expect(await toldTo(order.orderId, 'lines.over')).toEqual([]);
    expect((await caseOf(change.ownerChangeId)).state).toBe('AWAITING_PAYMENT');
    await leave(stays);
    expect(await toldTo(order.orderId, 'lines.over')).toHaveLength(1);
    expect((await caseOf(change.ownerChangeId)).state).toBe('FAILED');
    const facts = await toldTo(change.ownerChangeId, 'owner-change.domain-left');
    expect(facts.map(({ p, name, goesOn }) => [p, name, goesOn])).toEqual([
      [change.from, `left-${id}.it`, 'YES'],
      [change.to, `left-${id}.it`, 'YES'],
      [change.from, `stays-${id}.it`, 'NO'],
      [change.to, `stays-${id}.it`, 'NO'],
    ]);
    // Placed before, and told after it.
    const late = await passed([`left-late-${id}.it`, `stays-late-${id}.it`]);
    const lateOrder = await ordered(late);
    await leave(late.domainId);
    await told(lateOrder, 'order.placed');
    expect(await operationsOf(late.domainId, 'change-owner')).toMatchObject([gone]);
  });

  it('waits for what goes on with the domain, and from then on nothing begins', async () => {
    const change = await passed([`busy-${++n}.com`]);
    const { domainId, from } = change;
    const profileId = trustedProfileId(from);
    const { operation } = await test.database.transact((manager) =>
      requestOperation(deps(), manager, {
        ...{ profileId, domainId, kind: 'transfer-lock', details: { locked: true }, actor: null, at: NOW },
        dedupe: { key: domainId, while: 'OPEN' },
      }),
    );
    await carryOut(domainId, 'change-owner-free');
    expect(await stored(domainId)).toMatchObject({ profileId: from, ownerChangingSince: null });
    expect(await operationsOf(domainId, 'change-owner-free')).toMatchObject([{ waitsFor: 'OTHER_WORK' }]);
    await executeOperation(deps(), executing(operation.id));

    // The registry does not answer: it is not known whether it was told.
    const { registry } = deps();
    const update = async () => ({ kind: 'unavailable' as const });
    const silent = testDeps(
      test.database,
      clock,
      Object.create(registry, { update: { value: update } }),
      PRICES,
    );
    const [going] = await operationsOf(domainId, 'change-owner-free');
    await expect(executeOperation(silent, executing(going?.id ?? ''))).rejects.toThrow('no answer');
    expect(await stored(domainId)).toMatchObject({ profileId: from, ownerChangingSince: NOW });
    const orders = [
      { kind: 'renew', domainId, years: 1 },
      { kind: 'add-third-level', domainId, label: 'shop' },
      { kind: 'add-service', domainId, service: 'HOSTING', plan: 'BASIC' },
    ];
    for (const line of orders) {
      const order = { orderId: newId('ord'), profileId: from, locale: 'en' };
      const asked = { ...order, lines: [{ lineId: newId('lin'), index: 0, ...line }] };
      const { lines } = await callOperation(lineOperations(deps()), contract.reserveLines, asked);
      expect(lines).toMatchObject([{ ok: false, code: expect.stringMatching(/OWNER_CHANGING$/) }]);
    }
    await carryOut(domainId, 'change-owner-free');
    expect((await stored(domainId)).profileId).toBe(change.to);
  });

  it('fails for a domain whose registry refuses it: the money becomes credit, and both are told', async () => {
    const names = [`refusing-${++n}a.it`, `refusing-${n}b.it`];
    const change = await passed(names);
    const order = await paid(change);
    const { registry } = deps();
    const trade = async () => ({ kind: 'refused' as const, code: 'REFUSED_BY_POLICY' as const });
    const refusing = testDeps(
      test.database,
      clock,
      Object.create(registry, { trade: { value: trade } }),
      PRICES,
    );
    const [first] = await operationsOf(change.domainId, 'change-owner');
    await executeOperation(refusing, executing(first?.id ?? ''));
    expect(await toldTo(order.orderId, 'line.failed')).toMatchObject([
      { code: 'CHANGE_REFUSED_BY_REGISTRY' },
    ]);
    expect(await stored(change.domainId)).toMatchObject({ profileId: change.from, ownerChangingSince: null });
    await carryOut(change.domainIds[1] ?? '', 'change-owner');
    expect((await caseOf(change.ownerChangeId)).state).toBe('DONE');
    expect(await toldTo(change.ownerChangeId, 'owner-change.concluded')).toMatchObject([
      { p: change.from, outcome: 'PARTLY', done: [names[1]], failed: [names[0]] },
      { p: change.to, outcome: 'PARTLY' },
    ]);
  });

  it('gives the domain to one of them wherever the process ends, and the registry never knows more than one', async () => {
    const killer = test.database.source.createQueryRunner();
    await killer.connect();
    let survived = false;
    for (let last = 1; !survived; last++) {
      const name = `killed-${++n}.it`;
      const change = await passed([name]);
      await paid(change);
      const [operation] = await operationsOf(change.domainId, 'change-owner');
      let statements = 0;
      const transact = test.database.transact.bind(test.database);
      const dying = Object.create(test.database, {
        transact: {
          value: <T>(work: Parameters<typeof transact<T>>[0]) =>
            transact<T>(async (manager) => {
              const runner = manager.queryRunner;
              if (runner === undefined) throw new Error('no connection');
              const [{ id } = { id: 0 }] = (await runner.query('SELECT CONNECTION_ID() AS id')) as {
                id: number;
              }[];
              const query = runner.query.bind(runner);
              runner.query = (async (...asked: Parameters<typeof query>) => {
                if (++statements === last) await killer.query(`KILL CONNECTION ${Number(id)}`);
                return query(...asked);
              }) as typeof query;
              try {
                return await work(manager);
              } finally {
                runner.query = query;
              }
            }),
        },
      });
      const given = { ...testDeps(dying, clock, deps().registry, PRICES) };
      survived = await executeOperation(given, executing(operation?.id ?? '')).then(
        () => true,
        () => false,
      );
      const { profileId } = await stored(change.domainId);
      expect([last, profileId]).toEqual([
        last,
        survived ? change.to : expect.stringMatching(/^prf_(giver|receiver)/),
      ]);
      await carryOut(change.domainId, 'change-owner', 2);
      const domain = await stored(change.domainId);
      expect([last, domain.profileId, domain.ownerChangingSince]).toEqual([last, change.to, null]);
      expect((await shownAt(name)).value.registrant).toBe(handleOf(domain.registrantId ?? ''));
      expect(await toldTo(change.domainId, 'domain.received')).toHaveLength(1);
      if (last > 200) throw new Error('it never survived');
    }
    await killer.release();
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });
});
