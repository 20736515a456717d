import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { StatementCounter } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { autoRenewRefusal } from '../auto-renewal/auto-renew-rules';
import { recordGone } from '../expiry/record-gone';
import { addYears, SERVICES_FOLLOW } from '../lifecycle';
import { executeOperation, OperationRow, recordOutcome } from '../operations';
import { lineOperations } from '../ordering';
import { DomainRow, PortfolioStore, statusOfRow } from '../portfolio';
import { EVERYTHING } from '../portfolio/filter';
import { wantedRegistrants } from '../registrant-changes/wanted-registrants';
import { renewalOffersOperation } from '../renewal-offers';
import { alignServices } from '../services/align-services';
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

const NOW = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_third');

describe('a third level of a domain', () => {
  let test: TestDatabase;
  const statements: string[] = [];
  const counter = new StatementCounter();
  beforeAll(async () => {
    counter.logQuery = (sql) => void statements.push(sql);
    test = await domainsDatabase('third_levels', counter);
  });
  afterAll(() => test.end());

  const at = (now: Date) => testDeps(test.database, new StoppedClock(now));
  const rows = <T extends object>(sql: string, values: unknown[] = []) =>
    test.database.read.query(sql, values) as Promise<T[]>;
  const eventTypes = async (subjectId: string) =>
    (
      await rows<{ type: string }>('SELECT type FROM event_log WHERE subject_id = ? ORDER BY id', [subjectId])
    ).map(({ type }) => type);
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const parent = (name: string, days = 200) =>
    seedDomain(test.database.read, {
      profileId: PROFILE,
      name,
      paidThrough: addDays(NOW, days),
      now: NOW,
    });

  type Line = {
    readonly ok: boolean;
    readonly code?: string;
    readonly childId?: string;
    readonly years?: number;
  };
  const reserved = async (line: object, { now = NOW, profileId = PROFILE as string } = {}) => {
    const orderId = newId('ord');
    const order = { orderId, profileId, locale: 'en', lines: [{ lineId: newId('lin'), index: 0, ...line }] };
    const { lines } = await callOperation(lineOperations(at(now)), contract.reserveLines, order);
    return { orderId, line: lines[0] as unknown as Line };
  };
  const reserve = (domainId: string, label: string, options = {}) =>
    reserved({ kind: 'add-third-level', domainId, label }, options);
  const told = (order: Awaited<ReturnType<typeof reserved>>, type: string, now = NOW) =>
    test.database.transact((manager) =>
      applyOrderEvent(at(now), manager, {
        type,
        profileId: PROFILE,
        occurredAt: now.toISOString(),
        payload: { orderId: order.orderId, lines: [order.line] },
      }),
    );
  const executeAll = async (now = NOW) => {
    for (const { id } of await test.database.read.findBy(OperationRow, { state: 'PENDING' }))
      await executeOperation(at(now), executing(id));
  };
  const bought = async (line: object, now = NOW) => {
    const order = await reserved(line, { now });
    expect(order.line).toMatchObject({ ok: true });
    await told(order, 'order.placed', now);
    await told(order, 'order.paid', now);
    await executeAll(now);
    return order;
  };
  const added = async (domainId: string, label: string) => {
    const order = await bought({ kind: 'add-third-level', domainId, label });
    return { ...order, id: String(order.line.childId) };
  };
  const portfolio = () => new PortfolioStore(test.database);
  const listed = async (criteria: object, now = NOW) => {
    const wanted = { criteria: { ...EVERYTHING, ...criteria }, now };
    const paging = { size: 100, direction: 'forwards', cursor: null } as const;
    const page = await portfolio().page(PROFILE, { ...wanted, sort: 'NAME_ASC', paging, from: null });
    expect(await portfolio().totals.count(PROFILE, wanted)).toBe(page.length);
    return page.map(({ name }) => name);
  };
  /** What is counted beforehand is what is there, whatever else the tests have done. */
  const expectTrueCounts = async () => {
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
    expect(await at(NOW).countChecks.wrong(test.database.read, PROFILE)).toEqual([]);
  };

  it('is ordered, paid and added with the dates of its domain, without a registry', async () => {
    const domainId = await parent('first.it');
    const { id, orderId, line } = await added(domainId, 'Caffè');
    expect(line.years).toBe(2);
    const [child, above] = [await stored(id), await stored(domainId)];
    expect(child).toMatchObject({
      parentId: domainId,
      name: 'xn--caff-8oa.first.it',
      unicodeName: 'caffè.first.it',
      tld: 'it',
      state: 'REGISTERED',
      registrantId: null,
      registryExpiresAt: null,
      paidThrough: above.paidThrough,
      pendingDeleteUntil: above.pendingDeleteUntil,
      policyVersion: above.policyVersion,
    });
    expect(await eventTypes(orderId)).toEqual(['line.started', 'line.fulfilled']);
    expect(await eventTypes(id)).toEqual(['third-level.added']);
    expect(await rows('SELECT name FROM sim_registry_domain WHERE name LIKE ?', ['%.first.it'])).toEqual([]);
    const jobs = await rows<{ kind: string }>('SELECT kind FROM job WHERE subject_id = ?', [id]);
    expect(jobs.map(({ kind }) => kind).filter((kind) => kind !== 'domain.services')).toEqual([]);
  });

  it('is in no list and no count of domains, and found by a search', async () => {
    const domainId = await parent('listed.it');
    await added(domainId, 'shop');
    expect(await listed({})).toEqual(expect.arrayContaining(['listed.it']));
    for (const criteria of [
      {},
      { statuses: ['ACTIVE'] },
      { tlds: ['it'] },
      { statuses: ['ACTIVE'], tlds: ['it'] },
      { paidThrough: { from: NOW, before: null } },
    ])
      expect(await listed(criteria)).not.toContain('shop.listed.it');
    expect(await listed({ nameContains: 'shop.li' })).toEqual(['shop.listed.it']);
    expect(await listed({ names: ['shop.listed.it', 'listed.it'] })).toEqual(['listed.it', 'shop.listed.it']);
    await expectTrueCounts();
  });

  it('is refused with a label that cannot be one, and nothing is reserved', async () => {
    const domainId = await parent('labels.it');
    for (const label of ['', 'a.b', '-a', 'x'.repeat(64), 'xn--zzzzzz', 'bl\u0430g', ' a'])
      await expect(reserve(domainId, label)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        extensions: { field: 'input.lines.0.addThirdLevel.label' },
      });
    for (const label of ['www', 'WWW', 'mail'])
      expect((await reserve(domainId, label)).line).toMatchObject({ ok: false, code: 'LABEL_RESERVED' });
    expect(await rows('SELECT name FROM name_reservation WHERE name LIKE ?', ['%labels.it'])).toEqual([]);
  });

  it('is there once, in whichever form it is written, and free again when its order ends unpaid', async () => {
    const domainId = await parent('once.it');
    await added(domainId, 'caffè');
    for (const label of ['caffè', 'xn--caff-8oa', 'CAFFÈ'])
      expect((await reserve(domainId, label)).line).toMatchObject({ ok: false, code: 'THIRD_LEVEL_TAKEN' });
    const order = await reserve(domainId, 'later');
    await told(order, 'order.placed');
    expect((await reserve(domainId, 'later')).line).toMatchObject({ ok: false, code: 'THIRD_LEVEL_TAKEN' });
    await told(order, 'order.expired');
    expect((await stored(String(order.line.childId))).state).toBe('WITHDRAWN');
    expect((await reserve(domainId, 'later')).line.ok).toBe(true);
    await expectTrueCounts();
  });

  it('is given to one of twenty clicks', async () => {
    const domainId = await parent('clicks.it');
    const clicks = await Promise.all(Array.from({ length: 20 }, () => reserve(domainId, 'one')));
    expect(clicks.filter(({ line }) => line.ok)).toHaveLength(1);
  });

  it('is refused beneath a domain that is foreign, absent, expired, or a third level', async () => {
    const domainId = await parent('beneath.it');
    for (const [id, profileId] of [
      [domainId, 'prf_stranger'],
      [newId('dom'), PROFILE],
      ['x', PROFILE],
    ] as const)
      await expect(reserve(id, 'a', { profileId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await added(domainId, 'a');
    expect((await reserve(id, 'b')).line.code).toBe('THIRD_LEVEL_OF_THIRD_LEVEL');
    const late = { now: addDays(NOW, 200) };
    expect((await reserve(domainId, 'b', late)).line.code).toBe('THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN');
  });

  it('becomes credit when its domain has expired before it is paid', async () => {
    const domainId = await parent('toolate.it', 10);
    const order = await reserve(domainId, 'a');
    expect(order.line.years).toBe(1);
    await told(order, 'order.placed');
    await told(order, 'order.paid', addDays(NOW, 10));
    expect(await eventTypes(order.orderId)).toEqual(['line.failed']);
    expect((await stored(String(order.line.childId))).state).toBe('REQUEST_FAILED');
    expect(await rows('SELECT name FROM name_reservation WHERE name = ?', ['a.toolate.it'])).toEqual([]);
  });

  it('becomes credit when its domain goes while it is being added', async () => {
    const domainId = await parent('going.it', 10);
    const order = await reserve(domainId, 'a');
    await told(order, 'order.placed');
    await told(order, 'order.paid');
    const deps = at(NOW);
    const { orderId, line } = order;
    const row = await test.database.read.findOneByOrFail(OperationRow, { orderId });
    const operation = { ...row, profileId: PROFILE };
    await deps.operations.move(test.database.read, operation, 'IN_PROGRESS', { at: NOW, reason: 'sent' });
    const kind = deps.operationKinds.of(operation);
    const sending = { seen: null, sentBefore: false, reference: null };
    const outcome = await kind.execute(operation, sending);
    const domain = await stored(domainId);
    await recordGone(deps, domain, NOW);
    if (outcome.kind === 'unavailable') throw new Error('there is nobody to ask');
    const about = { id: operation.id, profileId: PROFILE };
    await test.database.transact((manager) => recordOutcome(deps, manager, about, outcome, NOW));
    expect(await eventTypes(orderId)).toEqual(['line.started', 'line.failed']);
    expect(await stored(String(line.childId))).toMatchObject({ state: 'REQUEST_FAILED', liveName: null });
    expect(await test.database.read.findOneBy(OperationRow, { orderId })).toMatchObject({
      state: 'FAILED',
      failureCode: 'THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN',
    });
    expect(await eventTypes(String(line.childId))).toEqual([]);
  });

  it('is not renewed by itself, and moves with the renewal of its domain', async () => {
    const domainId = await parent('renewed.it', 30);
    const { id } = await added(domainId, 'a');
    const alone = await reserved({ kind: 'renew', domainId: id, years: 1 });
    expect(alone.line).toMatchObject({ ok: false, code: 'RENEWED_WITH_PARENT' });
    await bought({ kind: 'renew', domainId, years: 1 });
    const [child, above] = [await stored(id), await stored(domainId)];
    expect(above.paidThrough).toEqual(addYears(addDays(NOW, 30), 1));
    expect(child.paidThrough).toEqual(above.paidThrough);
    expect(statusOfRow(child, NOW)).toBe('ACTIVE');
    expect(await portfolio().totals.count(PROFILE, { criteria: EVERYTHING, now: NOW })).toBeGreaterThan(0);
    expect((await stored(id)).phase).not.toBeNull();
    await expectTrueCounts();
  });

  it('neither renews itself nor has tags, and its holder is told of the expiry of its domain alone', async () => {
    const domainId = await parent('quiet.it', 30);
    const { id } = await added(domainId, 'a');
    const child = await stored(id);
    expect(autoRenewRefusal(child, NOW)).toBe('RENEWED_WITH_PARENT');
    const tag = { text: 'Shop', folded: 'shop' };
    const asked = { domainIds: [domainId, id], add: [tag], remove: [] };
    expect(await setDomainTags(at(NOW), PROFILE, asked)).toMatchObject([
      { domainId, kind: 'tagged' },
      { domainId: id, kind: 'refused', code: 'NO_TAGS_ON_THIRD_LEVELS' },
    ]);
    const span = { from: addDays(NOW, 29), before: addDays(NOW, 31) };
    const all = { after: null, limit: 100 };
    const told = await at(NOW).notices.unsent(test.database.read, PROFILE, 30, span, all);
    expect(told.map((row) => row.id)).toEqual([domainId]);
    await expectTrueCounts();
  });

  it('stands on every day as its domain does, also once that was let go', async () => {
    const domainId = await parent('letgo.it', 10);
    const { id } = await added(domainId, 'a');
    const gone = addDays(NOW, 20);
    await test.database.transact((manager) =>
      at(gone).domains.changeRegistered(
        manager,
        { profileId: PROFILE, domainId, at: gone },
        {
          registryDeletedAt: gone,
          redemptionUntil: addDays(gone, 30),
          pendingDeleteUntil: addDays(gone, 35),
        },
      ),
    );
    const [child, above] = [await stored(id), await stored(domainId)];
    const days = Array.from({ length: 80 }, (_, day) => addDays(NOW, day));
    expect(days.map((day) => statusOfRow(child, day))).toEqual(days.map((day) => statusOfRow(above, day)));
    expect(new Set(days.map((day) => statusOfRow(child, day))).size).toBeGreaterThan(3);
  });

  it('has no registrant of its own to change', async () => {
    const domainId = await parent('held.it');
    const { id } = await added(domainId, 'a');
    const asked = { registrantId: null, domainIds: [domainId, id] };
    expect(await wantedRegistrants(at(NOW), PROFILE, asked)).toEqual({
      kind: 'refused',
      code: 'REGISTRANT_OF_PARENT',
    });
  });

  it('is suspended with its domain, and free with it', async () => {
    const domainId = await parent('suspended.com');
    const { id } = await added(domainId, 'a');
    const { registrantId, policyVersion } = await stored(domainId);
    const { affectedDomains } = at(NOW);
    const registrant = { profileId: PROFILE, registrantId: String(registrantId) };
    await test.database.transact((manager) =>
      affectedDomains.suspend(manager, registrant, [policyVersion], NOW),
    );
    expect(statusOfRow(await stored(id), NOW)).toBe('SUSPENDED');
    await test.database.transact((manager) => affectedDomains.liftSuspensions(manager, registrant, NOW));
    expect(statusOfRow(await stored(id), NOW)).toBe('ACTIVE');
  });

  it('has services of its own, which stop with its domain', async () => {
    const domainId = await parent('served.it');
    const { id } = await added(domainId, 'a');
    await bought({ kind: 'add-service', domainId: id, service: 'HOSTING', plan: 'BASIC' });
    const hosted = () =>
      rows<{ state: string }>('SELECT host_state AS state FROM service WHERE domain_id = ?', [id]);
    expect(await hosted()).toEqual([{ state: 'RUNNING' }]);
    const expired = addDays(NOW, 200);
    await alignServices(at(expired), { subjectId: id, kind: SERVICES_FOLLOW });
    await executeAll(expired);
    expect(await hosted()).toEqual([{ state: 'SUSPENDED' }]);
    await rows('DELETE FROM job WHERE subject_id = ?', [id]);
    await alignServices(at(expired), { subjectId: domainId, kind: SERVICES_FOLLOW });
    const jobs = await rows<{ kind: string }>('SELECT kind FROM job WHERE subject_id = ?', [id]);
    expect(jobs).toEqual([{ kind: 'domain.services' }]);
  });

  it('has its services renewed, and charged, by the renewal of its domain', async () => {
    for (const ends of ['line.fulfilled', 'line.failed']) {
      const name = `pays-${ends.slice(5)}.it`;
      const domainId = await parent(name, 50);
      const { id } = await added(domainId, 'a');
      for (const served of [domainId, id])
        await bought({ kind: 'add-service', domainId: served, service: 'HOSTING', plan: 'BASIC' });
      const which = { by: 'id', domainIds: [domainId] } as const;
      const asked = { profileId: PROFILE, locale: 'en', years: 1, which } as const;
      const { offers } = await callOperation(
        renewalOffersOperation({ ...at(NOW), portfolio: portfolio() }),
        contract.renewalOffers,
        asked,
      );
      expect(offers[0]?.services).toMatchObject([
        { domainId, name },
        { domainId: id, name: `a.${name}` },
      ]);

      const orderId = newId('ord');
      const line = { lineId: newId('lin'), index: 0, kind: 'renew', domainId, years: 1 };
      const order = { orderId, profileId: PROFILE, locale: 'en', lines: [line] } as const;
      const { lines } = await callOperation(lineOperations(at(NOW)), contract.reserveLines, order);
      const comesWith = line.lineId;
      expect(lines).toMatchObject([
        { kind: 'renew', domainId },
        { kind: 'renew-service', domainId, name, comesWith },
        { kind: 'renew-service', domainId: id, name: `a.${name}`, comesWith },
      ]);
      for (const type of ['order.placed', 'order.paid'])
        await test.database.transact((manager) =>
          applyOrderEvent(at(NOW), manager, {
            ...{ type, profileId: PROFILE, occurredAt: NOW.toISOString(), payload: { orderId, lines } },
          }),
        );
      if (ends === 'line.failed') await rows('DELETE FROM sim_registry_domain WHERE name = ?', [name]);
      const [renewal, ...others] = await test.database.read.find(OperationRow, {
        where: { orderId },
        order: { id: 'ASC' },
      });
      for (const one of others) await executeOperation(at(NOW), executing(one.id));
      const due = () =>
        rows<{ subjectId: string }>(
          "SELECT subject_id AS subjectId FROM job WHERE kind = 'registry.execute' AND due_at = ? AND subject_id IN (?)",
          [NOW, others.map((one) => one.id)],
        );
      await rows("DELETE FROM job WHERE kind = 'registry.execute'");
      await executeOperation(at(NOW), executing(renewal?.id ?? ''));
      expect((await due()).map((one) => one.subjectId).sort()).toEqual(others.map((one) => one.id).sort());
      for (const one of others) await executeOperation(at(NOW), executing(one.id));
      expect((await eventTypes(orderId)).slice(3)).toEqual([ends, ends, ends]);
    }
  });

  it('ends with its domain, and its name is free with that', async () => {
    const domainId = await parent('ended.it', 10);
    const { id } = await added(domainId, 'a');
    const domain = await stored(domainId);
    const end = domain.pendingDeleteUntil ?? NOW;
    await recordGone(at(end), domain, end);
    expect(await stored(domainId)).toMatchObject({ state: 'DELETED' });
    expect(await stored(id)).toMatchObject({ state: 'DELETED', liveName: null });
    const history = await rows<{ to: string; reason: string }>(
      'SELECT to_state AS `to`, reason FROM domain_transition WHERE domain_id = ? ORDER BY id',
      [id],
    );
    expect(history.at(-1)).toEqual({ to: 'DELETED', reason: 'registry.gone' });
    await expectTrueCounts();
  });

  it('ends with its domain in as few statements as its only one does', async () => {
    const ended = async (name: string, labels: readonly string[]) => {
      const domainId = await parent(name, 10);
      const ids: string[] = [];
      for (const label of labels) ids.push((await added(domainId, label)).id);
      const domain = await stored(domainId);
      const end = domain.pendingDeleteUntil ?? NOW;
      statements.length = 0;
      await recordGone(at(end), domain, end);
      const { length } = statements;
      expect(await listed({ statuses: ['DELETED'] }, end)).toContain(name);
      expect(await listed({ nameContains: name, statuses: ['DELETED'] }, end)).toHaveLength(ids.length + 1);
      for (const id of ids) {
        expect(await stored(id)).toMatchObject({ state: 'DELETED', phase: 'DELETED', liveName: null });
        expect(await rows('SELECT id FROM job WHERE subject_id = ? AND due_at = ?', [id, end])).toHaveLength(
          1,
        );
      }
      return length;
    };
    expect(await ended('many-ended.it', ['a', 'b', 'c', 'd', 'e'])).toBe(await ended('one-ended.it', ['a']));
    await expectTrueCounts();
  });
});
