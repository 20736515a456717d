import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { addYears, SERVICES_FOLLOW } from '../lifecycle';
import { EXECUTE_OPERATION, executeOperation, OperationRow } from '../operations';
import { lineOperations } from '../ordering';
import { applyOrderEvent } from '../testing/apply-event';
import { callOperation } from '../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { alignServices } from './align-services';
import { cancelService } from './cancel-service';
import { noteLateService, SERVICE_LATE } from './late-service';
import { ServiceRow } from './service.entity';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_services');
const ID = { profileId: PROFILE };

describe('a service of a domain', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('services');
  });
  afterAll(() => test.end());

  const at = (now: Date) => testDeps(test.database, new StoppedClock(now));
  const rows = <T extends object>(sql: string, values: unknown[]) =>
    test.database.read.query(sql, values) as Promise<T[]>;
  const eventTypes = async (subjectId: string) =>
    (
      await rows<{ type: string }>('SELECT type FROM event_log WHERE subject_id = ? ORDER BY id', [subjectId])
    ).map(({ type }) => type);
  const stored = (id: string) => test.database.read.findOneByOrFail(ServiceRow, { id });

  const reserved = async (domainId: string, service = 'HOSTING', now = NOW) => {
    const orderId = newId('ord');
    const line = { lineId: newId('lin'), index: 0, kind: 'add-service', domainId, service, plan: 'BASIC' };
    const order = { orderId, profileId: PROFILE, locale: 'en', lines: [line] } as const;
    const { lines } = await callOperation(lineOperations(at(now)), contract.reserveLines, order);
    return { orderId, line: lines[0] as Record<string, unknown> };
  };
  const told = (order: Awaited<ReturnType<typeof reserved>>, type: string, now = NOW) =>
    test.database.transact((manager) =>
      applyOrderEvent(at(now), manager, {
        type,
        profileId: PROFILE,
        occurredAt: now.toISOString(),
        payload: { orderId: order.orderId, lines: [order.line] },
      }),
    );
  const executeAll = async (now: Date) => {
    for (const { id } of await test.database.read.findBy(OperationRow, { state: 'PENDING' }))
      await executeOperation(at(now), executing(id));
  };
  const follow = async (domainId: string, now: Date) => {
    await alignServices(at(now), { subjectId: domainId, kind: SERVICES_FOLLOW });
    await executeAll(now);
  };
  const paid = async (name: string, days = 200) => {
    const paidThrough = addDays(NOW, days);
    const domainId = await seedDomain(test.database.read, {
      profileId: PROFILE,
      name,
      paidThrough,
      now: NOW,
    });
    const order = await reserved(domainId);
    await told(order, 'order.placed');
    await told(order, 'order.paid');
    const serviceId = String(order.line.serviceId);
    return { domainId, order, serviceId, paidThrough };
  };
  const live = async (name: string, days = 200) => {
    const sold = await paid(name, days);
    await executeAll(NOW);
    expect(await stored(sold.serviceId)).toMatchObject({ state: 'LIVE', hostState: 'RUNNING' });
    return sold;
  };
  const atHost = async (serviceId: string) => (await at(NOW).hosting.describe(serviceId))?.state;

  it('is ordered, paid, set up, and told to billing and its holder', async () => {
    const { serviceId, order } = await live('first.it');
    expect(order.line).toMatchObject({ ok: true, kind: 'add-service', years: 2, service: 'HOSTING' });
    expect(await stored(serviceId)).toMatchObject({ endpoint: 'hosting.first.it' });
    expect(await eventTypes(order.orderId)).toEqual(['line.started', 'line.fulfilled']);
    expect(await eventTypes(serviceId)).toEqual(['service.activated']);
  });

  it('is there once: a second order is refused, and one that was placed a moment later fails', async () => {
    const { domainId } = await live('once.it');
    expect((await reserved(domainId)).line).toMatchObject({ ok: false, code: 'SERVICE_ALREADY_THERE' });
    const [first, second] = [await reserved(domainId, 'BACKUP'), await reserved(domainId, 'BACKUP')];
    for (const order of [first, second]) await told(order, 'order.placed');
    for (const order of [first, second]) await told(order, 'order.paid');
    expect(await eventTypes(second.orderId)).toEqual(['line.failed']);
    expect(await eventTypes(first.orderId)).toEqual(['line.started']);
  });

  it('costs one annuity in the last three months, and is free again when its order ends unpaid', async () => {
    const paidThrough = addDays(NOW, 80);
    const seed = { profileId: PROFILE, name: 'short.it', paidThrough, now: NOW };
    const domainId = await seedDomain(test.database.read, seed);
    const order = await reserved(domainId);
    expect(order.line.years).toBe(1);
    await told(order, 'order.placed');
    await told(order, 'order.expired');
    expect((await stored(String(order.line.serviceId))).state).toBe('ENDED');
    expect((await reserved(domainId)).line.ok).toBe(true);
  });

  it('stops with the domain at the first instant of its expiry, runs again once it is paid, and ends with it', async () => {
    const { domainId, serviceId, paidThrough } = await live('follows.it', 100);
    await follow(domainId, addDays(paidThrough, -1));
    expect(await atHost(serviceId)).toBe('RUNNING');
    const due = await rows<{ due: Date }>(
      "SELECT due_at AS due FROM job WHERE kind = 'domain.services' AND subject_id = ?",
      [domainId],
    );
    expect(due.map(({ due }) => due)).toContainEqual(paidThrough);
    await follow(domainId, paidThrough);
    expect(await atHost(serviceId)).toBe('SUSPENDED');
    const boundaries = { paid_through: addYears(paidThrough, 1), expiring_from: addDays(paidThrough, 270) };
    await test.database.read.query('UPDATE domain SET paid_through = ?, expiring_from = ? WHERE id = ?', [
      boundaries.paid_through,
      boundaries.expiring_from,
      domainId,
    ]);
    await follow(domainId, addDays(paidThrough, 1));
    expect(await atHost(serviceId)).toBe('RUNNING');
    await test.database.transact((manager) =>
      at(NOW).domains.move(manager, {
        ...ID,
        domainId,
        from: 'REGISTERED',
        to: 'TRANSFERRED',
        reason: 't',
        at: NOW,
      }),
    );
    await follow(domainId, NOW);
    expect(await atHost(serviceId)).toBe('ENDED');
    expect(await stored(serviceId)).toMatchObject({ state: 'ENDED', hostState: 'ENDED', liveKey: null });
    expect(await eventTypes(serviceId)).toEqual(['service.activated', 'service.ended']);
  });

  it('is stopped and started as the domain stands when the host is told, whatever was asked for before', async () => {
    const { domainId, serviceId, paidThrough } = await live('meanwhile.it', 100);
    await alignServices(at(paidThrough), { subjectId: domainId, kind: SERVICES_FOLLOW });
    await alignServices(at(paidThrough), { subjectId: domainId, kind: SERVICES_FOLLOW });
    expect(await test.database.read.countBy(OperationRow, { domainId, kind: 'host-follows' })).toBe(1);
    await executeAll(addDays(paidThrough, -1));
    expect(await atHost(serviceId)).toBe('RUNNING');
  });

  it('runs again although its host was away when the domain was paid', async () => {
    const { domainId, serviceId, paidThrough } = await live('away.it', 100);
    await follow(domainId, paidThrough);
    expect(await atHost(serviceId)).toBe('SUSPENDED');
    const paidAt = addDays(paidThrough, 1);
    const columns = { paidThrough: addYears(paidThrough, 1), registryExpiresAt: addYears(paidThrough, 1) };
    await test.database.transact((manager) =>
      at(paidAt).domains.changeRegistered(manager, { ...ID, domainId, at: paidAt }, columns),
    );
    await alignServices(at(paidAt), { subjectId: domainId, kind: SERVICES_FOLLOW });
    const { id } = await test.database.read.findOneByOrFail(OperationRow, { domainId, state: 'PENDING' });
    const away = at(paidAt);
    away.hosting.resume = async () => ({ kind: 'unavailable' });
    const last = EXECUTE_OPERATION.delays.length + 1;
    await expect(executeOperation(away, executing(id, last))).rejects.toThrow('no answer');
    const [next] = await rows<{ dueAt: Date }>(
      'SELECT due_at AS dueAt FROM job WHERE subject_id = ? AND due_at > ?',
      [id, paidAt],
    );
    expect(next?.dueAt).toEqual(addDays(paidAt, 1 / 24));
    await executeOperation(at(addDays(paidAt, 1 / 24)), executing(id));
    expect(await atHost(serviceId)).toBe('RUNNING');
  });

  it('that the host refuses becomes credit, and can be ordered again', async () => {
    const { domainId, serviceId, order } = await paid('host-refused-x.it');
    await executeAll(NOW);
    expect((await stored(serviceId)).state).toBe('ENDED');
    expect(await eventTypes(order.orderId)).toEqual(['line.started', 'line.failed']);
    expect((await reserved(domainId)).line.ok).toBe(true);
  });

  it('that is not set up in time asks its holder, who has the money back or waits', async () => {
    const { domainId, serviceId, order } = await paid('host-stuck-x.it');
    await executeAll(NOW);
    const operation = { profileId: PROFILE, lineId: String(order.line.lineId) };
    const state = async () => {
      const { state, waitsFor } = await test.database.read.findOneByOrFail(OperationRow, operation);
      return { state, waitsFor };
    };
    expect(await state()).toEqual({ state: 'IN_PROGRESS', waitsFor: 'HOST_ANSWER' });
    const asked = { profileId: PROFILE, domainId, serviceId, when: 'NOW' } as const;
    expect(await cancelService(at(NOW), asked)).toEqual({ kind: 'refused', code: 'SERVICE_BEING_SET_UP' });
    const later = addDays(NOW, 1);
    for (const _ of [1, 2]) await noteLateService(at(later), { subjectId: serviceId, kind: SERVICE_LATE });
    expect(await state()).toEqual({ state: 'ACTION_REQUIRED', waitsFor: 'LATE_SERVICE' });
    // The host is asked again meanwhile, and the question stays open.
    const { id } = await test.database.read.findOneByOrFail(OperationRow, operation);
    await executeOperation(at(later), executing(id));
    expect(await state()).toEqual({ state: 'ACTION_REQUIRED', waitsFor: 'LATE_SERVICE' });
    expect(await eventTypes(serviceId)).toEqual(['service.late']);
    expect(await cancelService(at(later), asked)).toMatchObject({ kind: 'cancelled' });
    expect(await cancelService(at(later), asked)).toEqual({ kind: 'refused', code: 'SERVICE_ENDED' });
    expect(await eventTypes(order.orderId)).toEqual(['line.started', 'line.failed']);
    await executeAll(later);
    expect(await atHost(serviceId)).toBe('ENDED');
  });

  it('is given up now, or with the time that is paid although the domain goes on', async () => {
    const now = await live('now.it');
    const asked = { profileId: PROFILE, domainId: now.domainId, serviceId: now.serviceId } as const;
    expect(await cancelService(at(NOW), { ...asked, when: 'NOW' })).toMatchObject({
      kind: 'cancelled',
      service: { state: 'ENDED' },
    });
    await executeAll(NOW);
    expect(await atHost(now.serviceId)).toBe('ENDED');

    const { domainId, serviceId, paidThrough } = await live('later.it');
    const end = { profileId: PROFILE, domainId, serviceId, when: 'AT_EXPIRY' } as const;
    expect(await cancelService(at(NOW), end)).toMatchObject({
      service: { state: 'LIVE', cancelAt: paidThrough },
    });
    await test.database.read.query('UPDATE domain SET paid_through = ? WHERE id = ?', [
      addYears(paidThrough, 1),
      domainId,
    ]);
    await follow(domainId, paidThrough);
    expect(await atHost(serviceId)).toBe('ENDED');
  });

  it('becomes larger once, for the months that are left; a second payment for the same becomes credit', async () => {
    const { serviceId } = await live('larger.it', 100);
    const upgrade = async () => {
      const orderId = newId('ord');
      const line = { lineId: newId('lin'), index: 0, kind: 'upgrade-service', serviceId, plan: 'PLUS' };
      const order = { orderId, profileId: PROFILE, locale: 'en', lines: [line] } as const;
      const { lines } = await callOperation(lineOperations(at(NOW)), contract.reserveLines, order);
      return { orderId, line: lines[0] as Record<string, unknown> };
    };
    const [first, second] = [await upgrade(), await upgrade()];
    expect(first.line).toMatchObject({ ok: true, months: 4, years: null, previous: 'BASIC' });
    for (const order of [first, second]) await told(order, 'order.placed');
    for (const order of [first, second]) await told(order, 'order.paid');
    await executeAll(NOW);
    expect(await at(NOW).hosting.describe(serviceId)).toMatchObject({ plan: 'PLUS', state: 'RUNNING' });
    expect((await stored(serviceId)).plan).toBe('PLUS');
    expect(await eventTypes(first.orderId)).toEqual(['line.started', 'line.fulfilled']);
    expect(await eventTypes(second.orderId)).toEqual(['line.failed']);
    expect((await upgrade()).line).toMatchObject({ ok: false, code: 'SERVICE_LARGEST_PLAN' });
  });

  it('of somebody else is answered like none', async () => {
    const { domainId, serviceId } = await live('foreign.it');
    const stranger = {
      profileId: trustedProfileId('prf_stranger'),
      domainId,
      serviceId,
      when: 'NOW',
    } as const;
    await expect(cancelService(at(NOW), stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await stored(serviceId)).state).toBe('LIVE');
  });
});
