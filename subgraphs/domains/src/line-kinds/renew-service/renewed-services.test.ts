import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../../contract';
import { addYears } from '../../lifecycle';
import { executeOperation } from '../../operations';
import { lineOperations } from '../../ordering';
import { cancelService } from '../../services/cancel-service';
import { applyOrderEvent } from '../../testing/apply-event';
import { callOperation } from '../../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../../testing/domains-database';
import { seedDomain } from '../../testing/seeded-domain';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_renewed');

type Line = Record<string, unknown> & { readonly lineId: string };

describe('the services of a domain that is renewed', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('renewed_services');
  });
  afterAll(() => test.end());

  const deps = () => testDeps(test.database, new StoppedClock(NOW));
  const rows = (sql: string, values: unknown[]) =>
    test.database.read.query(sql, values) as Promise<Record<string, string>[]>;
  const served = async (name: string, days: number) => {
    const paidThrough = addDays(NOW, days);
    const seed = { profileId: PROFILE, name, paidThrough, now: NOW };
    const domainId = await seedDomain(test.database.read, seed);
    const service = async (kind: 'HOSTING' | 'BACKUP' | 'DATABASE' | 'CERTIFICATE') => {
      const id = newId('svc');
      const step = { at: NOW, reason: 'test' };
      const { services } = deps();
      const row = { id, profileId: PROFILE, domainId, kind, plan: 'BASIC' } as const;
      await services.order(test.database.read, row, step);
      const ordered = await services.ofTimer(test.database.read, id);
      if (ordered === null) throw new Error('not there');
      await services.move(test.database.read, ordered, 'PROVISIONING', step);
      return id;
    };
    return { domainId, service };
  };
  const reserved = async (domainId: string, years: number) => {
    const line = { lineId: newId('lin'), index: 0, kind: 'renew', domainId, years };
    const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'en', lines: [line] } as const;
    const { lines } = await callOperation(lineOperations(deps()), contract.reserveLines, order);
    return { orderId: order.orderId, lines: lines as Line[] };
  };
  const told = ({ orderId, lines }: { orderId: string; lines: Line[] }, type: string) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...{ type, profileId: PROFILE, occurredAt: NOW.toISOString(), payload: { orderId, lines } },
      }),
    );
  const operations = async ({ lines }: { lines: Line[] }) => {
    const found = [];
    for (const { lineId } of lines) {
      const operation = await deps().operations.ofLine(test.database.read, PROFILE, lineId);
      if (operation === null) throw new Error('no operation');
      found.push(operation);
    }
    return found;
  };
  const facts = async (orderId: string) =>
    (await rows('SELECT type, payload FROM event_log WHERE subject_id = ? ORDER BY id', [orderId])).map(
      ({ type, payload }) => [type, JSON.parse(payload ?? '{}').code ?? null],
    );

  it.each([
    [80, 1, 1],
    [80, 3, 3],
    [-5, 1, 1],
    [200, 1, 2],
    [200, 2, 3],
  ])('%i days before the expiry, and for %i years, cost %i annuities', async (days, years, annuities) => {
    const { domainId, service } = await served(`annuities${days}-${years}.it`, days);
    const serviceId = await service('HOSTING');
    const { lines } = await reserved(domainId, years);
    expect(lines).toMatchObject([
      { kind: 'renew', years },
      { kind: 'renew-service', ok: true, serviceId, years: annuities, comesWith: lines[0]?.lineId },
    ]);
  });

  it('are those that were paid and go on: neither unpaid, nor given up, nor ended', async () => {
    const { domainId, service } = await served('which.it', 50);
    const [kept, givenUp, over] = [
      await service('HOSTING'),
      await service('BACKUP'),
      await service('DATABASE'),
    ];
    const row = {
      id: newId('svc'),
      profileId: PROFILE,
      domainId,
      kind: 'CERTIFICATE',
      plan: 'BASIC',
    } as const;
    await deps().services.order(test.database.read, row, { at: NOW, reason: 'test' });
    await rows('UPDATE service SET cancel_at = ? WHERE id = ?', [addDays(NOW, 50), givenUp]);
    await rows("UPDATE service SET state = 'ENDED' WHERE id = ?", [over]);
    const { lines } = await reserved(domainId, 1);
    expect(lines.slice(1).map(({ serviceId }) => serviceId)).toEqual([kept]);
  });

  it('are renewed when the domain is, in whatever order the lines are carried out', async () => {
    const { domainId, service } = await served('together.it', 50);
    const serviceId = await service('HOSTING');
    const order = await reserved(domainId, 1);
    await told(order, 'order.placed');
    await told(order, 'order.paid');
    const [renewal, renewed] = await operations(order);
    await executeOperation(deps(), executing(renewed?.id ?? ''));
    expect((await operations(order))[1]).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'REGISTRY_ANSWER' });
    await executeOperation(deps(), executing(renewal?.id ?? ''));
    const due = await rows(
      "SELECT due_at AS due FROM job WHERE kind = 'registry.execute' AND subject_id = ?",
      [renewed?.id],
    );
    expect(due.map((one) => one.due)).toContainEqual(NOW);
    await executeOperation(deps(), executing(renewed?.id ?? ''));
    await executeOperation(deps(), executing(renewed?.id ?? ''));
    expect(await facts(order.orderId)).toEqual([
      ['line.started', null],
      ['line.started', null],
      ['line.fulfilled', null],
      ['line.fulfilled', null],
    ]);
    expect((await facts(serviceId)).map(([type]) => type)).toEqual(['service.renewed']);
  });

  it('are not renewed when the registry refuses the domain, or when it can be renewed no more', async () => {
    const { domainId, service } = await served('refused-later.it', 50);
    await service('HOSTING');
    const order = await reserved(domainId, 1);
    await told(order, 'order.placed');
    await told(order, 'order.paid');
    await rows("DELETE FROM sim_registry_domain WHERE name = 'refused-later.it'", []);
    const [renewal, renewed] = await operations(order);
    await executeOperation(deps(), executing(renewal?.id ?? ''));
    await executeOperation(deps(), executing(renewed?.id ?? ''));
    expect((await facts(order.orderId)).slice(2)).toEqual([
      ['line.failed', 'UNKNOWN_NAME'],
      ['line.failed', 'DOMAIN_NOT_RENEWED'],
    ]);

    const other = await served('gone-later.it', 50);
    await other.service('HOSTING');
    const late = await reserved(other.domainId, 1);
    await told(late, 'order.placed');
    await rows("UPDATE domain SET state = 'TRANSFERRED' WHERE id = ?", [other.domainId]);
    await told(late, 'order.paid');
    expect(await facts(late.orderId)).toEqual([
      ['line.failed', expect.any(String)],
      ['line.failed', 'DOMAIN_NOT_RENEWED'],
    ]);
  });

  it('are not charged when they were given up between the order and its payment', async () => {
    for (const when of ['AT_EXPIRY', 'NOW'] as const) {
      const { domainId, service } = await served(`given-up-${when.toLowerCase().replace('_', '-')}.it`, 50);
      const serviceId = await service('HOSTING');
      await rows("UPDATE service SET state = 'LIVE', host_state = 'RUNNING' WHERE id = ?", [serviceId]);
      const order = await reserved(domainId, 1);
      await told(order, 'order.placed');
      const given = await cancelService(deps(), { profileId: PROFILE, domainId, serviceId, when });
      expect(given.kind).toBe('cancelled');
      await told(order, 'order.paid');
      expect(await facts(order.orderId)).toEqual([
        ['line.started', null],
        ['line.failed', 'SERVICE_NOT_RENEWED'],
      ]);
    }
  });

  it('end with the time that was paid when they became larger, or were added, after the order', async () => {
    const { domainId, service } = await served('unpaid-years.it', 50);
    const [kept, larger] = [await service('HOSTING'), await service('DATABASE')];
    const order = await reserved(domainId, 5);
    await told(order, 'order.placed');
    await rows("UPDATE service SET plan = 'PLUS' WHERE id = ?", [larger]);
    const added = await service('BACKUP');
    await told(order, 'order.paid');
    for (const { id } of await operations(order)) await executeOperation(deps(), executing(id));
    const [domain] = await rows('SELECT paid_through AS paid FROM domain WHERE id = ?', [domainId]);
    expect(domain).toEqual({ paid: addYears(addDays(NOW, 50), 5) });
    const ends = async (id: string) => (await deps().services.ofTimer(test.database.read, id))?.cancelAt;
    expect(await ends(kept)).toBeNull();
    expect((await facts(kept)).map(([type]) => type)).toEqual(['service.renewed']);
    for (const id of [larger, added]) {
      expect(await ends(id)).toEqual(addDays(NOW, 50));
      expect((await facts(id)).map(([type]) => type)).toEqual(['service.not-renewed']);
    }
  });

  it('are neither added nor made larger while a renewal holds the domain, in the same order or another', async () => {
    const { domainId, service } = await served('held.it', 50);
    const serviceId = await service('HOSTING');
    await rows("UPDATE service SET state = 'LIVE', host_state = 'RUNNING' WHERE id = ?", [serviceId]);
    const renewal = { kind: 'renew', domainId, years: 5 };
    const adding = { kind: 'add-service', domainId, service: 'BACKUP', plan: 'BASIC' };
    const enlarging = { kind: 'upgrade-service', serviceId, plan: 'PLUS' };
    const asked = async (...lines: object[]) => {
      const all = lines.map((line, index) => ({ ...line, lineId: newId('lin'), index }));
      const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'en', lines: all };
      const answer = await callOperation(lineOperations(deps()), contract.reserveLines, order as never);
      return { orderId: order.orderId, lines: answer.lines as Line[] };
    };
    const code = 'SERVICE_DOMAIN_RENEWING';
    for (const other of [adding, enlarging]) {
      expect((await asked(other, renewal)).lines[0]).toMatchObject({ ok: false, code });
      expect((await asked(renewal, other)).lines.at(-1)).toMatchObject({ ok: false, code });
    }
    const before = await asked(enlarging);
    expect(before.lines).toMatchObject([{ ok: true }]);
    await told(await reserved(domainId, 5), 'order.placed');
    for (const other of [adding, enlarging])
      expect((await asked(other)).lines).toMatchObject([{ ok: false, code }]);
    await told(before, 'order.paid');
    expect(await facts(before.orderId)).toEqual([['line.failed', code]]);
  });

  it('cannot be asked for by themselves', async () => {
    const { domainId, service } = await served('alone.it', 50);
    const serviceId = await service('HOSTING');
    const line = { lineId: newId('lin'), index: 0, kind: 'renew-service', domainId, serviceId, years: 1 };
    const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'en', lines: [line] } as const;
    await expect(callOperation(lineOperations(deps()), contract.reserveLines, order)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
